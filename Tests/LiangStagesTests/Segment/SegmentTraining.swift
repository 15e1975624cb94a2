import Foundation
import LiangCore
@testable import LiangStages
import LiangText

/// What the weights are fitted to: pages whose truth is known, with the features of all that is decided on them.
///
/// For every unit which one follows it, and whether a story begins or ends with it; for titles that may be pieces of
/// text whether they are. `scripts/segment/fit.py` reads the files.
struct SegmentTraining {
  /// Links kept for each unit: the right one and the best of the wrong.
  private static let linksKept = 24

  /// Features of one option after another.
  private struct Rows {
    /// For each option the number of its features; little-endian, as all of them.
    private var counts = Data()
    /// For each feature its number and value.
    private var entries = Data()

    mutating func append(_ list: FeatureList) {
      SegmentTraining.put(Int32(list.features.count), into: &counts)
      for (feature, value) in list.features {
        SegmentTraining.put(Int32(feature.rawValue), into: &entries)
        SegmentTraining.put(value, into: &entries)
      }
    }

    func write(_ name: String, to directory: URL) throws {
      try counts.write(to: directory.appending(path: "\(name)-counts.bin"))
      try entries.write(to: directory.appending(path: "\(name)-entries.bin"))
    }
  }

  /// For each page its group, its weight, its units, its links.
  private var pages = Data()
  /// For each unit the one that follows it; -1 where the story ends, -2 where the unit mixes stories.
  private var successors = Data()
  /// For each link the two units.
  private var links = Data()
  /// By page: what speaks for a story beginning with each unit, and ending with each, and for each link; how its units
  /// stand, of links that trees are asked about alone.
  private var rows = Rows()
  /// For each title that may be a piece of text its group, its weight, and 1 if it is one.
  private var fragments = Data()
  private var fragmentRows = Rows()
  /// For each headline its group, its weight, in how many ways it can be read, and which of them is right.
  private var heads = Data()
  private var headRows = Rows()

  /// The weights that the stories are drafted with.
  private let weights: SegmentWeights

  init(_ weights: SegmentWeights) { self.weights = weights }

  /// Adds a page. `group` is left out together with others of its kind when measuring.
  mutating func add(_ truth: AnnotatedPage, group: Int, weight: Float) {
    let (page, names, shapes, cut) = NewspaperSegmenter.read(truth.document)
    addFragments(truth, page, cut, group, weight)
    addHeads(truth, page, shapes, cut, group, weight)
    let scorer = PageDecision.settled(PageScorer(page, cut.units, names, weights), weights)
    add(scorer, successors(truth, page, cut), group, weight)
  }

  /// Titles that may be pieces of text, and whether they are.
  private mutating func addFragments(
    _ truth: AnnotatedPage, _ page: FoldedPage, _ cut: PageUnits, _ group: Int, _ weight: Float
  ) {
    let judge = FragmentJudge(CutEvidence(page, cut.units, .builtin), weights)
    for (index, unit) in cut.units.enumerated() where unit.isPossibleFragment {
      let number = Int(page.lines[unit.lines.lowerBound].number)
      guard let line = truth.lines.first(where: { $0.number == number }), line.article > 0 else { continue }
      Self.put(Int32(group), into: &fragments)
      Self.put(2 * weight, into: &fragments)
      Self.put(Int32(line.roles[0] == "body" || line.roles[0] == "caption" ? 1 : 0), into: &fragments)
      fragmentRows.append(Self.features { judge.features(of: index, into: &$0) })
    }
  }

  /// The headlines of several lines, and lines alone that may be one: all ways to read each.
  private mutating func addHeads(
    _ truth: AnnotatedPage, _ page: FoldedPage, _ shapes: [LineShape], _ cut: PageUnits, _ group: Int, _ weight: Float
  ) {
    let parts = HeadRoles(page, shapes, HeadParts(page, shapes))
    let place = Dictionary(uniqueKeysWithValues: page.lines.enumerated().map { (Int($1.number), $0) })
    for article in Set(truth.lines.map(\.article)).sorted() where article > 0 {
      let order = truth.lines.filter { $0.article == article }.sorted { $0.position < $1.position }
      let head = order.prefix { WholeArticle.headRoles.contains($0.roles[0]) }.filter {
        $0.roles[0] != "byline" && place[$0.number].map { cut.kinds[$0] == .title } == true
      }
      let readings = HeadRoles.readings(head.count)
      let right = readings.firstIndex { reading in
        zip(reading, head).allSatisfy {
          $1.roles.contains("\($0.role)") && ($0.role != .headline || $1.joins.contains($0.joins))
        }
      }
      guard let right, head.count <= 5 else { continue }
      Self.put(Int32(group), into: &heads)
      Self.put(weight, into: &heads)
      Self.put(SIMD2(Int32(readings.count), Int32(right)), into: &heads)
      let texts = order.filter { $0.roles[0] == "body" || $0.roles[0] == "caption" }
      let look = parts.look(
        of: head.map { place[$0.number]! }, over: HeadText(page, texts.lazy.compactMap { place[$0.number] }))
      for reading in readings {
        headRows.append(Self.features { HeadRoles.features(of: look, as: reading, into: &$0) })
      }
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
    let units = scorer.units.indices
    for unit in units { rows.append(Self.features { scorer.begin(unit, into: &$0) }) }
    for unit in units { rows.append(Self.features { scorer.end(unit, into: &$0) }) }
    var count: Int32 = 0
    for unit in units {
      Self.put(Int32(next[unit]), into: &successors)
      let lists = units.filter { scorer.canFollow(unit, $0) }.map { other in
        let list = Self.features {
          scorer.link(unit, other, into: &$0)
          if scorer.asksTrees(behind: unit) { scorer.stand(unit, other, into: &$0) }
        }
        return (unit: other, list: list)
      }
      let ranked = lists.sorted { (score($0.list), $1.unit) > (score($1.list), $0.unit) }
      for (place, (other, list)) in ranked.enumerated() where place < Self.linksKept || other == next[unit] {
        Self.put(SIMD2(Int32(unit), Int32(other)), into: &links)
        rows.append(list)
        count += 1
      }
    }
    Self.put(Int32(group), into: &pages)
    Self.put(weight, into: &pages)
    Self.put(SIMD2(Int32(units.count), count), into: &pages)
  }

  private static func features(_ body: (inout FeatureList) -> Void) -> FeatureList {
    var list = FeatureList()
    body(&list)
    return list
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
    try pages.write(to: directory.appending(path: "pages.bin"))
    try successors.write(to: directory.appending(path: "successors.bin"))
    try links.write(to: directory.appending(path: "links.bin"))
    try heads.write(to: directory.appending(path: "heads.bin"))
    try headRows.write("heads", to: directory)
    try fragments.write(to: directory.appending(path: "fragments.bin"))
    try rows.write("rows", to: directory)
    try fragmentRows.write("fragments", to: directory)
    let names = SegmentFeature.allCases.map { "\($0) \(weights[$0])\n" }
    try Data(names.joined().utf8).write(to: directory.appending(path: "names.txt"))
  }
}
