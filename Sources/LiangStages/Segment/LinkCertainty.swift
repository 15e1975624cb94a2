/// How sure each link is: the probability that `v` follows `u` rather than something else or nothing, times the
/// probability that `u` is what `v` follows.
struct LinkCertainty {
  private let count: Int
  /// By unit and unit behind it: the exponential of the link's score, 0 where it cannot be.
  private var behind: [Float]
  /// The same by unit and unit before it.
  private var before: [Float]
  private var begins: [Float] = []
  private var bySuccessor: [Float]
  private var byPredecessor: [Float]

  init(_ scorer: PageScorer, _ weights: SegmentWeights) {
    count = scorer.units.count
    behind = scorer.linkScores()
    before = Array(repeating: 0, count: count * count)
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
        let score = behind[u * count + v]
        let odds = score > -.infinity ? exponential(score) : 0
        behind[u * count + v] = odds
        before[v * count + u] = odds
        bySuccessor[u] += odds
        byPredecessor[v] += odds
      }
    }
  }

  /// The probability that a story begins at the unit.
  func beginning(_ unit: Int) -> Float { begins[unit] / byPredecessor[unit] }

  /// The unit that it most likely follows; nil where nothing can stand before it.
  func likeliestPredecessor(of unit: Int) -> Int? {
    var best = (odds: Float(0), unit: -1)
    for other in 0..<count {
      let odds = before[unit * count + other]
      if odds > best.odds { best = (odds, other) }
    }
    return best.unit < 0 ? nil : best.unit
  }

  /// Every unit that may stand straight before or behind the unit, with the probability of that.
  @inline(__always)
  func forEachNeighbour(of unit: Int, _ body: (_ other: Int, _ probability: Float) -> Void) {
    // Less than this on both sides makes less than is asked for; most are, and need no division.
    let (leastBefore, leastBehind) = (0.004 * byPredecessor[unit], 0.004 * bySuccessor[unit])
    let row = unit * count
    for other in 0..<count where before[row + other] > leastBefore || behind[row + other] > leastBehind {
      let probability = before[row + other] / byPredecessor[unit] + behind[row + other] / bySuccessor[unit]
      if probability > 0.01 { body(other, probability) }
    }
  }
}
