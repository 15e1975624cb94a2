import LiangCore
import LiangText

/// The decision over a page: which units follow each other, and so which stories there are.
struct PageDecision {
  /// Candidates kept for each unit.
  static let candidatesPerUnit = 16
  /// How often the stories are judged anew by the links they make likely.
  private static let rounds = 4

  let units: [PageUnit]
  /// By unit: the one that follows it in its story, -1 = none.
  private(set) var successor: [Int]
  /// The scorer as it stood in the last round.
  private(set) var scorer: PageScorer
  private let weights: SegmentWeights
  /// By unit and unit: what speaks for one story.
  private let affinities: [Float]
  /// By unit and unit: what the features of a link that trees are asked about say together; 0 for all others.
  private var treePoints: [Float] = []

  init(_ scorer: PageScorer, _ weights: SegmentWeights) {
    units = scorer.units
    self.weights = weights
    self.scorer = Self.settled(scorer, weights)
    affinities = self.scorer.affinities()
    successor = []
    let gains = gains()
    successor = PathCover(candidates(gains)).successor
    successor = CohesionSearch(chains, gains: gains, affinities: affinities).successor
  }

  /// The scorer as it stands in the last round, when it decides.
  static func settled(_ scorer: PageScorer, _ weights: SegmentWeights) -> PageScorer {
    (0..<rounds).reduce(into: scorer) { scorer, _ in
      let next = scorer.draft.next(
        scorer.topics, scorer.columns, [scorer.places, scorer.fields, scorer.terms], scorer.meanings,
        LinkCertainty(scorer, weights))
      scorer.earlierDrafts.append(scorer.draft)
      scorer.draft = next
    }
  }

  /// The chains, each from its first unit to its last, by first unit.
  var chains: [[Int]] {
    var isFirst = [Bool](repeating: true, count: units.count)
    for next in successor where next >= 0 { isFirst[next] = false }
    return units.indices.filter { isFirst[$0] }.map { first in
      var chain = [first]
      while case let next = successor[chain.last!], next >= 0 { chain.append(next) }
      return chain
    }
  }

  /// What the story up to a unit and that from another have in common as one story more than as two; 0 where they are
  /// one already and the other way round.
  func cohesion(of unit: Int, after other: Int) -> Float {
    let stories = chains
    guard let first = stories.first(where: { $0.contains(other) }),
      let second = stories.first(where: { $0.contains(unit) })
    else { return 0 }
    let begin = first[...first.firstIndex(of: other)!]
    guard !begin.contains(unit) else { return 0 }
    let end = second[second.firstIndex(of: unit)!...].filter { !begin.contains($0) }
    return CohesionSearch.cohesion(joining: Array(begin), to: end, affinities, count: units.count)
  }

  /// What the features of a link say together, beyond the sum of their weights.
  func together(_ u: Int, _ v: Int) -> Float { treePoints[u * units.count + v] }

  /// By unit and unit: what is won by the second following the first, against an end and a beginning there.
  private mutating func gains() -> [Float] {
    let begins = units.indices.map { unit in score { scorer.begin(unit, into: &$0) } }
    let ends = units.indices.map { unit in score { scorer.end(unit, into: &$0) } }
    var gains = scorer.linkScores()
    treePoints = treePoints(links: gains, begins, ends)
    for u in units.indices {
      for v in units.indices {
        let link = u * units.count + v
        gains[link] = 2 * gains[link] - begins[v] - ends[u] + treePoints[link]
      }
    }
    return gains
  }

  /// By unit and unit: what trees say of the links that they are asked about, near the best behind the first and before
  /// the second, less the mean of what may follow the first and stand before the second: they say which, and not
  /// whether a story goes on.
  private func treePoints(links: [Float], _ begins: [Float], _ ends: [Float]) -> [Float] {
    var (behind, before) = (ends, begins)
    for u in units.indices {
      for v in units.indices {
        behind[u] = max(behind[u], links[u * units.count + v])
        before[v] = max(before[v], links[u * units.count + v])
      }
    }
    var asked: [(u: Int, v: Int, points: Float)] = []
    // By unit: what is said of all that may follow it, and that may stand before it, by how likely that is.
    var (followers, leaders) = (units.map { _ in Share() }, units.map { _ in Share() })
    var row = FeatureRow()
    for u in units.indices where scorer.asksTrees(behind: u) {
      for v in units.indices {
        let link = links[u * units.count + v]
        guard link > max(behind[u], before[v]) - LinkTrees.reach else { continue }
        row.clear()
        scorer.link(u, v, into: &row)
        scorer.begin(v, into: &row)
        scorer.end(u, into: &row)
        scorer.stand(u, v, into: &row)
        let points = weights.trees.points(of: row)
        asked.append((u, v, points))
        followers[u].add(points, odds: exponential(link - behind[u]))
        leaders[v].add(points, odds: exponential(link - before[v]))
      }
    }
    var points = [Float](repeating: 0, count: links.count)
    for link in asked {
      let (after, ahead) = (followers[link.u], leaders[link.v])
      points[link.u * units.count + link.v] = link.points - (after.points + ahead.points) / (after.odds + ahead.odds)
    }
    return points
  }

  /// Points of links, each as often as it is likely.
  private struct Share {
    var points: Float = 0
    var odds: Float = 0

    mutating func add(_ points: Float, odds: Float) {
      self.points += odds * points
      self.odds += odds
    }
  }

  private func candidates(_ gains: [Float]) -> [[PathCover.Candidate]] {
    var best: [PathCover.Candidate] = []
    return units.indices.map { u in
      best.removeAll(keepingCapacity: true)
      for v in units.indices where gains[u * units.count + v] > 0 {
        best.append(PathCover.Candidate(to: v, gain: gains[u * units.count + v]))
      }
      if best.count > Self.candidatesPerUnit {
        best.sort { ($0.gain, $1.to) > ($1.gain, $0.to) }
        best.removeLast(best.count - Self.candidatesPerUnit)
      }
      return Array(best[...])
    }
  }

  @inline(__always)
  private func score(_ body: (inout ScoreSink) -> Void) -> Float {
    var sink = ScoreSink(weights)
    body(&sink)
    return sink.score
  }
}
