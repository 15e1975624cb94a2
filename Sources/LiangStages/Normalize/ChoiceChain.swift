/// Chooses one option for each of several figures in the order of their text, so that the sum of what speaks for each
/// option and for each following the one before is the highest (Viterbi).
struct ChoiceChain {
  /// What speaks against a step that is not allowed.
  static let never: Int32 = -1 << 24

  /// For each option of the last figure, how far the sum of the best way to it is below the highest: however long the
  /// text, it stays small.
  private var sums: [Int32] = []
  /// For each option of each figure, the option of the figure before on the best way to it.
  private var back: [Int] = []
  /// Where each figure's options begin in `back`.
  private var starts: [Int] = []

  /// Adds the next figure.
  ///
  /// - Parameters:
  ///   - scores: what speaks for each of its options, of which there is one at least.
  ///   - step: what speaks for one of them, its second argument, after one of the figure before. Not called for the
  ///   first.
  mutating func add(_ scores: [Int32], step: (Int, Int) -> Int32) {
    precondition(!scores.isEmpty, "a figure has one option at least: none")
    let before = sums
    let isFirst = starts.isEmpty
    starts.append(back.count)
    sums = scores
    for option in scores.indices {
      guard !isFirst else { back.append(0); continue }
      var (best, sum) = (0, Int32.min)
      for previous in before.indices {
        let next = before[previous] + step(previous, option)
        if next > sum { (best, sum) = (previous, next) }
      }
      back.append(best)
      sums[option] += sum
    }
    let highest = sums.max()!
    for option in sums.indices { sums[option] -= highest }
  }

  /// The options on the best way; the first of equals.
  var best: [Int] {
    guard !starts.isEmpty else { return [] }
    var options = [ChoiceFeatures.best(sums)]
    for start in starts.dropFirst().reversed() { options.append(back[start + options.last!]) }
    return options.reversed()
  }
}
