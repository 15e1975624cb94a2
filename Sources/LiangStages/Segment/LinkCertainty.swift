/// How sure each link is: the probability that `v` follows `u` rather than something else or nothing, times the
/// probability that `u` is what `v` follows.
struct LinkCertainty {
  private let count: Int
  /// By unit and unit: the exponential of the link's score, 0 where it cannot be.
  private var odds: [Float]
  private var begins: [Float] = []
  private var bySuccessor: [Float]
  private var byPredecessor: [Float]

  init(_ scorer: PageScorer, _ weights: SegmentWeights) {
    count = scorer.units.count
    odds = scorer.linkScores()
    bySuccessor = Array(repeating: 0, count: count)
    byPredecessor = bySuccessor
    for unit in 0..<count {
      var end = ScoreSink(weights)
      scorer.end(unit, into: &end)
      bySuccessor[unit] = exponential(end.score)
      var begin = ScoreSink(weights)
      scorer.begin(unit, into: &begin)
      byPredecessor[unit] = exponential(begin.score)
      begins.append(byPredecessor[unit])
    }
    for u in 0..<count {
      for v in 0..<count {
        let score = odds[u * count + v]
        let value = score > -.infinity ? exponential(score) : 0
        odds[u * count + v] = value
        bySuccessor[u] += value
        byPredecessor[v] += value
      }
    }
  }

  /// The probability that a story begins at the unit.
  func beginning(_ unit: Int) -> Float { begins[unit] / byPredecessor[unit] }

  /// The unit that it most likely follows; nil where nothing can stand before it.
  func likeliestPredecessor(of unit: Int) -> Int? {
    let best = (0..<count).max { odds[$0 * count + unit] < odds[$1 * count + unit] }
    return best.flatMap { odds[$0 * count + unit] > 0 ? $0 : nil }
  }

  /// Every unit that may stand straight before or behind the unit, with the probability of that.
  @inline(__always)
  func forEachNeighbour(of unit: Int, _ body: (_ other: Int, _ probability: Float) -> Void) {
    // Less than this on both sides makes less than is asked for; most are, and need no division.
    let (leastBefore, leastBehind) = (0.004 * byPredecessor[unit], 0.004 * bySuccessor[unit])
    for other in 0..<count {
      let before = odds[other * count + unit]
      let behind = odds[unit * count + other]
      guard before > leastBefore || behind > leastBehind else { continue }
      let probability = before / byPredecessor[unit] + behind / bySuccessor[unit]
      if probability > 0.01 { body(other, probability) }
    }
  }
}
