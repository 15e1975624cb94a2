/// How sure each link is: the probability that `v` follows `u` rather than something else or nothing, times the
/// probability that `u` is what `v` follows.
struct LinkCertainty {
  private let count: Int
  /// By unit and unit: the exponential of the link's score, 0 where it cannot be.
  private var odds: [Float]
  private var bySuccessor: [Float]
  private var byPredecessor: [Float]

  init(_ scorer: PageScorer, _ weights: SegmentWeights) {
    count = scorer.units.count
    odds = Array(repeating: 0, count: count * count)
    bySuccessor = Array(repeating: 0, count: count)
    byPredecessor = bySuccessor
    for unit in 0..<count {
      var end = ScoreSink(weights)
      scorer.end(unit, into: &end)
      bySuccessor[unit] = exponential(end.score)
      var begin = ScoreSink(weights)
      scorer.begin(unit, into: &begin)
      byPredecessor[unit] = exponential(begin.score)
    }
    for u in 0..<count {
      for v in 0..<count where scorer.canFollow(u, v) {
        var sink = ScoreSink(weights)
        scorer.link(u, v, into: &sink)
        let value = exponential(sink.score)
        odds[u * count + v] = value
        bySuccessor[u] += value
        byPredecessor[v] += value
      }
    }
  }

  /// The certainty of one link, 0…1.
  func certainty(_ u: Int, _ v: Int) -> Float {
    let value = odds[u * count + v]
    return value / bySuccessor[u] * (value / byPredecessor[v])
  }

  /// By unit: the number of the story that links of at least this certainty put it into.
  func stories(atLeast certainty: Float) -> [Int] {
    var parent = Array(0..<count)
    func root(_ unit: Int) -> Int {
      var unit = unit
      while parent[unit] != unit { unit = parent[unit] }
      return unit
    }
    for u in 0..<count {
      for v in 0..<count where odds[u * count + v] > 0 && self.certainty(u, v) >= certainty {
        let (a, b) = (root(u), root(v))
        parent[max(a, b)] = min(a, b)
      }
    }
    var numbers: [Int: Int] = [:]
    return (0..<count).map { unit in
      let first = root(unit)
      if numbers[first] == nil { numbers[first] = numbers.count }
      return numbers[first]!
    }
  }
}
