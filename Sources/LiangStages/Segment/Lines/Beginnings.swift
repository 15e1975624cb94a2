import LiangText

/// Phrases that lines may begin with. Most lines are told apart by their first scalar.
struct Beginnings {
  private let phrases: [[UInt16]]
  private let firsts: ScalarSet

  init(_ phrases: some Sequence<some StringProtocol>) {
    self.phrases = phrases.map { Array($0.utf16) }
    firsts = ScalarSet(self.phrases.map { $0[0] })
  }

  /// The number of the first of the phrases that the text begins with, and its length.
  func match(_ text: ArraySlice<UInt16>) -> (number: Int, count: Int)? {
    guard let first = text.first, firsts.contains(first),
      let number = phrases.firstIndex(where: { text.starts(with: $0) })
    else { return nil }
    return (number, phrases[number].count)
  }
}
