import LiangCore
import LiangText

/// Says of each unit of a window why it stands where it stands, and what the next best was.
struct DecisionExplainer {
  private let page: FoldedPage
  private let decision: PageDecision
  private let weights: SegmentWeights
  /// By unit: the one before it; -1 = a story begins with it.
  private let predecessor: [Int]

  init(_ page: FoldedPage, _ decision: PageDecision, _ weights: SegmentWeights) {
    self.page = page
    self.decision = decision
    self.weights = weights
    var predecessor = [Int](repeating: -1, count: decision.units.count)
    for (unit, next) in decision.successor.enumerated() where next >= 0 { predecessor[next] = unit }
    self.predecessor = predecessor
  }

  /// One explanation for each line of the units.
  func explanations() -> [LineExplanation] {
    decision.units.indices.flatMap { unit in
      let lines = decision.units[unit].lines
      return [explain(unit)]
        + lines.dropFirst().map {
          LineExplanation(
            line: number($0), kind: "\(decision.units[unit].kind): goes with line \(number(lines.lowerBound))")
        }
    }
  }

  private func explain(_ unit: Int) -> LineExplanation {
    var explanation = LineExplanation(line: firstLine(unit), kind: "\(decision.units[unit].kind)")
    explanation.asText = evidence { decision.scorer.fragment(unit, into: &$0) }
    let others = decision.units.indices.filter {
      $0 != predecessor[unit] && decision.scorer.canFollow($0, unit)
    }
    let beginning = predecessor[unit] < 0 ? [] : [-1]
    explanation.place = place(of: unit, after: predecessor[unit])
    explanation.alternative = (beginning + others).map { place(of: unit, after: $0) }.max { $0.points < $1.points }
    return explanation
  }

  /// A chain wins twice what speaks for a link against the ends that it spares: see `PageDecision`.
  private func place(of unit: Int, after other: Int) -> LineExplanation.Place {
    guard other >= 0 else {
      return LineExplanation.Place(
        after: 0, takenBy: 0, evidence: evidence { decision.scorer.begin(unit, into: &$0) })
    }
    let link = evidence { decision.scorer.link(other, unit, into: &$0) }
    let end = evidence { decision.scorer.end(other, into: &$0) }
    let next = decision.successor[other]
    let together = Evidence(name: "together", points: decision.together(other, unit))
    let cohesion = Evidence(name: "cohesion", points: decision.cohesion(of: unit, after: other))
    return LineExplanation.Place(
      after: lastLine(other), takenBy: next < 0 || next == unit ? 0 : firstLine(next),
      evidence: Evidence.sorted(
        link.map { Evidence(name: $0.name, points: 2 * $0.points) }
          + end.map { Evidence(name: $0.name, points: -$0.points) } + [together, cohesion]))
  }

  private func evidence(_ body: (inout FeatureList) -> Void) -> [Evidence] {
    var list = FeatureList()
    body(&list)
    return Evidence.sorted(
      list.features.map { Evidence(name: "\($0.feature)", points: weights[$0.feature] * $0.value) })
  }

  private func firstLine(_ unit: Int) -> Int { number(decision.units[unit].lines.lowerBound) }

  private func lastLine(_ unit: Int) -> Int { number(decision.units[unit].lines.upperBound - 1) }

  private func number(_ line: Int) -> Int { Int(page.lines[line].number) }
}
