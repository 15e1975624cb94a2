import LiangText

/// How sure each link is: the probability that `v` follows `u` rather than something else or nothing, times the
/// probability that `u` is what `v` follows.
struct LinkCertainty {
  private let count: Int
  /// By unit and unit behind it: the exponential of the link's score, 0 where it cannot be.
  private let behind: [Float]
  /// The same by unit and unit before it.
  private let before: [Float]
  private let begins: [Float]
  private let bySuccessor: [Float]
  private let byPredecessor: [Float]

  init(_ scorer: PageScorer, _ weights: SegmentWeights) {
    count = scorer.units.count
    var sink = ScoreSink(weights)
    begins = (0..<count).map { unit in
      sink.score = 0
      scorer.begin(unit, into: &sink)
      return exponential(sink.score)
    }
    var bySuccessor = (0..<count).map { unit in
      sink.score = 0
      scorer.end(unit, into: &sink)
      return exponential(sink.score)
    }
    var byPredecessor = begins
    var behind = scorer.linkScores()
    var before = [Float](repeating: 0, count: count * count)
    var behindEach = behind.mutableSpan
    var beforeEach = before.mutableSpan
    var asSuccessor = bySuccessor.mutableSpan
    var asPredecessor = byPredecessor.mutableSpan
    for u in 0..<count {
      for v in 0..<count {
        let score = behindEach[u * count + v]
        let odds = score > -.infinity ? exponential(score) : 0
        behindEach[u * count + v] = odds
        beforeEach[v * count + u] = odds
        asSuccessor[u] += odds
        asPredecessor[v] += odds
      }
    }
    (self.behind, self.before) = (behind, before)
    (self.bySuccessor, self.byPredecessor) = (bySuccessor, byPredecessor)
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
    let (before, behind) = (before.span, behind.span)
    for other in 0..<count where before[row + other] > leastBefore || behind[row + other] > leastBehind {
      let probability = before[row + other] / byPredecessor[unit] + behind[row + other] / bySuccessor[unit]
      if probability > 0.01 { body(other, probability) }
    }
  }
}
