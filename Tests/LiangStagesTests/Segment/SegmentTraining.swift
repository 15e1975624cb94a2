import Foundation
import LiangCore
@testable import LiangStages
import LiangText

/// What the weights are fitted to: choices on pages whose truth is known, each with the features of its options.
///
/// For every unit, which one follows it (or that its story ends there), and which one it follows (or that its story
/// begins there). `scripts/segment/fit.py` reads the file.
struct SegmentTraining {
  /// Options kept for a choice, the right one and the best of the wrong.
  private static let options = 14

  /// Little-endian: for each choice its group, its weight, the place of the right option, the number of options; for
  /// each option the number of features, and each as number and value.
  private(set) var data = Data()

  /// Adds the choices of a page. `group` is left out together with others of its kind when measuring.
  mutating func add(_ truth: AnnotatedPage, group: Int, weight: Float) {
    let page = FoldedPage(truth.document.text, .builtin)
    var reader = LineReader(truth.document.text, page, .builtin)
    let shapes = page.lines.map { reader.read($0) }
    let cut = PageUnits(page, shapes, copies: Duplicates(page, shapes).isCopy)
    let next = successors(truth, page, cut)
    for scorer in PageDecision.drafts(PageScorer(page, cut.units, .builtin, .fitted), .fitted) {
      add(scorer, next, group, weight)
    }
  }

  /// By unit: the unit that follows it; -1 where the story ends, -2 where the unit mixes stories.
  private func successors(_ truth: AnnotatedPage, _ page: FoldedPage, _ cut: PageUnits) -> [Int] {
    let lines = Dictionary(uniqueKeysWithValues: truth.lines.map { ($0.number, $0) })
    var unitOf: [Int: Int] = [:]
    for (number, unit) in cut.units.enumerated() {
      for line in unit.lines { unitOf[Int(page.lines[line].number)] = number }
    }
    var next = [Int](repeating: -1, count: cut.units.count)
    for (number, unit) in cut.units.enumerated() {
      if Set(unit.lines.map { lines[Int(page.lines[$0].number)]!.article }).count > 1 { next[number] = -2 }
    }
    for article in Set(truth.lines.map(\.article)) where article > 0 {
      let order = truth.lines.filter { $0.article == article }.sorted { $0.position < $1.position }
      let units = order.compactMap { unitOf[$0.number] }
      for (a, b) in zip(units, units.dropFirst()) where a != b && next[a] == -1 { next[a] = b }
    }
    return next
  }

  private mutating func add(_ scorer: PageScorer, _ next: [Int], _ group: Int, _ weight: Float) {
    var previous = [Int](repeating: -1, count: next.count)
    for (unit, follower) in next.enumerated() where follower >= 0 { previous[follower] = unit }
    let units = scorer.units.indices
    for unit in units where next[unit] != -2 {
      let followers = units.filter { next[$0] != -2 && scorer.canFollow(unit, $0) }
      if next[unit] < 0 || followers.contains(next[unit]) {
        let lists = followers.map { other in (other, Self.features { scorer.link(unit, other, into: &$0) }) }
        write(group, weight, right: next[unit], lists, Self.features { scorer.end(unit, into: &$0) })
      }
      let leaders = units.filter { next[$0] != -2 && scorer.canFollow($0, unit) }
      if previous[unit] < 0 || leaders.contains(previous[unit]) {
        let lists = leaders.map { other in (other, Self.features { scorer.link(other, unit, into: &$0) }) }
        write(group, weight, right: previous[unit], lists, Self.features { scorer.begin(unit, into: &$0) })
      }
    }
  }

  private static func features(_ body: (inout FeatureList) -> Void) -> FeatureList {
    var list = FeatureList()
    body(&list)
    return list
  }

  private mutating func write(
    _ group: Int, _ weight: Float, right: Int, _ links: [(unit: Int, list: FeatureList)], _ none: FeatureList
  ) {
    let options = links.sorted { score($0.list) > score($1.list) }
    let kept = options.filter { $0.unit == right } + options.filter { $0.unit != right }.prefix(Self.options)
    let all = [(unit: -1, list: none)] + kept
    put(Int32(group))
    put(weight)
    put(Int32(all.firstIndex { $0.unit == max(right, -1) }!))
    put(Int32(all.count))
    for option in all {
      put(Int32(option.list.features.count))
      for (feature, value) in option.list.features {
        put(Int32(feature.rawValue))
        put(value)
      }
    }
  }

  private func score(_ list: FeatureList) -> Float {
    list.features.reduce(0) { $0 + SegmentWeights.fitted[$1.feature] * $1.value }
  }

  private mutating func put(_ value: some BitwiseCopyable) {
    withUnsafeBytes(of: value) { data.append(contentsOf: $0) }
  }
}
