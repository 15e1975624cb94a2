/// How sure each link is: the probability that `v` follows `u` rather than something else or nothing, times the
/// probability that `u` is what `v` follows.
struct LinkCertainty {
  private let count: Int
  /// How many times four units there are.
  private let width: Int
  /// By unit and four units behind it: the exponential of the link's score, 0 where it cannot be.
  private var behind: [SIMD4<Float>]
  /// The same by unit and four units before it.
  private var before: [SIMD4<Float>]
  private var begins: [Float] = []
  private var bySuccessor: [Float]
  private var byPredecessor: [Float]

  init(_ scorer: PageScorer, _ weights: SegmentWeights) {
    count = scorer.units.count
    width = (count + 3) / 4
    behind = Array(repeating: SIMD4(), count: count * width)
    before = behind
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
    let scores = scorer.linkScores()
    for u in 0..<count {
      for v in 0..<count where scores[u * count + v] > -.infinity {
        let value = exponential(scores[u * count + v])
        behind[u * width + v >> 2][v & 3] = value
        before[v * width + u >> 2][u & 3] = value
        bySuccessor[u] += value
        byPredecessor[v] += value
      }
    }
  }

  /// The probability that a story begins at the unit.
  func beginning(_ unit: Int) -> Float { begins[unit] / byPredecessor[unit] }

  /// The unit that it most likely follows; nil where nothing can stand before it.
  func likeliestPredecessor(of unit: Int) -> Int? {
    var best = (odds: Float(0), unit: -1)
    for other in 0..<count {
      let odds = before[unit * width + other >> 2][other & 3]
      if odds > best.odds { best = (odds, other) }
    }
    return best.unit < 0 ? nil : best.unit
  }

  /// Every unit that may stand straight before or behind the unit, with the probability of that.
  @inline(__always)
  func forEachNeighbour(of unit: Int, _ body: (_ other: Int, _ probability: Float) -> Void) {
    // Less than this on both sides makes less than is asked for; most are, and need no division.
    let (leastBefore, leastBehind) = (0.004 * byPredecessor[unit], 0.004 * bySuccessor[unit])
    for place in unit * width..<(unit + 1) * width {
      let (before, behind) = (before[place], behind[place])
      let isNear = (before .> leastBefore) .| (behind .> leastBehind)
      guard any(isNear) else { continue }
      for lane in 0..<4 where isNear[lane] {
        let probability = before[lane] / byPredecessor[unit] + behind[lane] / bySuccessor[unit]
        if probability > 0.01 { body(4 * (place - unit * width) + lane, probability) }
      }
    }
  }
}
