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
  private static let optionsKept = 6

  /// For each choice its group, its weight, the place of the right option, the number of options; little-endian.
  private var choices = Data()
  /// For each option the number of its features.
  private var options = Data()
  /// For each feature its number and value.
  private var features = Data()

  /// The weights that the stories are drafted with.
  private let weights: SegmentWeights

  init(_ weights: SegmentWeights) { self.weights = weights }

  /// Adds the choices of a page. `group` is left out together with others of its kind when measuring.
  mutating func add(_ truth: AnnotatedPage, group: Int, weight: Float) {
    let page = FoldedPage(truth.document.text, .builtin)
    var reader = LineReader(truth.document.text, page, .builtin)
    let shapes = page.lines.map { reader.read($0) }
    let cut = PageUnits(page, shapes, copies: Duplicates(page, shapes).isCopy)
    addFragments(truth, page, cut, group, weight)
    let next = successors(truth, page, cut)
    // As the stories begin to show, and as the decision is made.
    let drafts = PageDecision.drafts(PageScorer(page, cut.units, .builtin, weights), weights)
    for scorer in [drafts[1], drafts.last!] { add(scorer, next, group, weight) }
  }

  /// Titles that may be pieces of text, and whether they are.
  private mutating func addFragments(
    _ truth: AnnotatedPage, _ page: FoldedPage, _ cut: PageUnits, _ group: Int, _ weight: Float
  ) {
    let judge = FragmentJudge(CutEvidence(page, cut.units, .builtin), weights)
    for (index, unit) in cut.units.enumerated() where unit.isPossibleFragment {
      let number = Int(page.lines[unit.lines.lowerBound].number)
      guard let line = truth.lines.first(where: { $0.number == number }), line.article > 0 else { continue }
      let isText = line.roles[0] == "body" || line.roles[0] == "caption"
      let features = Self.features { judge.features(of: index, into: &$0) }
      write(group, 2 * weight, right: isText ? 0 : -1, [(0, features)], FeatureList())
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
    let ranked = links.sorted { score($0.list) > score($1.list) }
    let kept = ranked.filter { $0.unit == right } + ranked.filter { $0.unit != right }.prefix(Self.optionsKept)
    let all = [(unit: -1, list: none)] + kept
    Self.put(Int32(group), into: &choices)
    Self.put(weight, into: &choices)
    Self.put(Int32(all.firstIndex { $0.unit == max(right, -1) }!), into: &choices)
    Self.put(Int32(all.count), into: &choices)
    for option in all {
      Self.put(Int32(option.list.features.count), into: &options)
      for (feature, value) in option.list.features {
        Self.put(Int32(feature.rawValue), into: &features)
        Self.put(value, into: &features)
      }
    }
  }

  private func score(_ list: FeatureList) -> Float {
    list.features.reduce(0) { $0 + weights[$1.feature] * $1.value }
  }

  private static func put(_ value: some BitwiseCopyable, into data: inout Data) {
    withUnsafeBytes(of: value) { data.append(contentsOf: $0) }
  }

  /// Writes the files that `scripts/segment/fit.py` reads.
  func write(to directory: URL) throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try choices.write(to: directory.appending(path: "choices.bin"))
    try options.write(to: directory.appending(path: "options.bin"))
    try features.write(to: directory.appending(path: "features.bin"))
    let names = SegmentFeature.allCases.map { "\($0) \(weights[$0])\n" }
    try Data(names.joined().utf8).write(to: directory.appending(path: "names.txt"))
  }
}
