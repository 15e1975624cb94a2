import LiangText

/// The share of a gram in the text of the press at large.
enum GramBackground {
  /// By what a word costs: its share.
  private static let shares: [Float] = (0...WordCosts.most).map { exponential(Float($0) * -0.099) }

  /// The share of a gram, its key as in `GramTable`: as a word, or as two characters that meet by chance.
  static func share(_ key: UInt32, _ costs: WordCosts) -> Float {
    let (first, second) = (UInt16(truncatingIfNeeded: key >> 16), UInt16(truncatingIfNeeded: key))
    guard first != 0 else { return shares[costs.cost(of: second)] }
    var word = WordKey()
    word.append(first)
    word.append(second)
    if let cost = costs.cost(of: word) { return shares[cost] }
    return shares[costs.cost(of: first)] * shares[costs.cost(of: second)]
  }
}
