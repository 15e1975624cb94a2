import Foundation
import LiangCore
import LiangPipeline
import LiangTestSupport
import Testing

@testable import liang

/// Every example of every reading and checking stage is run; emitters run theirs where files can be compared, in
/// LiangFormatsTests.
@Suite struct StageExampleTests {
  @Test(arguments: Composition.registry.specs.filter { $0.phase != .emit }.map(\.title))
  func examplesHold(title: String) throws {
    let spec = Composition.registry.specs.first { $0.title == title }!
    #expect(!spec.examples.isEmpty, "\(title) has no example")
    for example in spec.examples {
      let output = try ExampleRunner(spec, example).output()
      #expect(output == example.output, "\(title): \(example.title)")
    }
  }

  /// A stage's file lies in the folder of its phase, and every file with a stage is in the registry.
  @Test func everyStageIsInTheRegistry() throws {
    let sources = Repository.root.appending(path: "Sources")
    let suffixes = ["Loader", "Segmenter", "Extractor", "Normalizer", "Check", "Emitter"]
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { path in
      guard path.hasPrefix("LiangStages/") || path.hasPrefix("LiangFormats/"), path.hasSuffix(".swift") else {
        return false
      }
      let text = (try? String(contentsOf: sources.appending(path: path), encoding: .utf8)) ?? ""
      return text.contains("static let spec = StageSpec(")
    }
    let types = Set(Composition.registry.stages.map { "\($0)" })
    for file in files {
      let name = String(file.split(separator: "/").last!.dropLast(".swift".count))
      #expect(types.contains(name), "\(file) declares a stage that no registry lists")
      #expect(suffixes.contains { name.hasSuffix($0) }, "\(file) is not named after its phase")
      let stage = Composition.registry.stages.first { "\($0)" == name }
      // A format has a folder of its own, with all that writes it.
      let folder = file.hasPrefix("LiangFormats/") ? "emit" : file.split(separator: "/")[1].lowercased()
      #expect(stage?.spec.phase.rawValue == folder, "\(file) is not in the folder of its phase")
    }
    #expect(files.count == types.count)
  }
}

/// Runs one example through a pipeline made of the stage and what has to stand before it.
private struct ExampleRunner {
  let spec: StageSpec
  let example: StageExample
  let plan: Plan

  init(_ spec: StageSpec, _ example: StageExample) throws {
    self.spec = spec
    self.example = example
    var stages = [
      "load: text_files\npaths: [pages/*.txt]", "segment: newspaper", "extract: metrics", "extract: places",
      "normalize: places", "normalize: periods", "emit: csv\nto: tables",
    ].filter {
      !$0.hasPrefix("\(spec.phase.rawValue): \(spec.name)")
        && !(spec.phase < .extract && $0.hasPrefix(spec.phase.rawValue))
    }
    let own = "\(spec.phase.rawValue): \(spec.name)\n\(example.config)"
    let rank = { (stage: String) in Phase(rawValue: String(stage.prefix { $0 != ":" }))! }
    stages.insert(own, at: stages.firstIndex { rank($0) >= spec.phase } ?? stages.count)
    let items = stages.map { stage in
      "  - " + stage.split(separator: "\n").joined(separator: "\n    ")
    }
    let yaml = "pipeline: example\nstages:\n\(items.joined(separator: "\n"))\n"
    do throws(PipelineErrors) {
      plan = try Plan(
        PipelineFile(path: "example.yaml", workingDirectory: "/examples", bytes: Array(yaml.utf8)), Composition.planning
      )
    } catch {
      Issue.record("\(spec.title), example '\(example.title)':\n\(error.rendered)")
      throw error
    }
  }

  func output() throws -> [String] {
    let raw = RawPage(
      source: "page.txt", bytes: Array(example.input.utf8), sha256: String(repeating: "0", count: 64))
    let document = try plan.chain.loader.load(raw)
    if spec.phase == .load { return load(document) }
    // A text that is not laid out like a page is read as running text, as `liang extract --as lines` does.
    let page =
      spec.phase == .segment ? try plan.chain.segmenter.segment(document) : SegmentedPage(plain: document)
    if spec.phase == .segment { return segment(page) }
    let extraction = plan.chain.process(page)
    return spec.phase == .check ? check(extraction) : rows(extraction)
  }

  private func load(_ document: Document) -> [String] {
    [
      document.paper.map { "paper \($0)" }, document.published.map { "published \($0)" },
      document.page.map { "page \($0)" },
    ].compactMap(\.self)
  }

  /// In the reading order of the articles, lines of no article first.
  private func segment(_ page: SegmentedPage) -> [String] {
    page.lines.sorted { ($0.article, $0.position, $0.line) < ($1.article, $1.position, $1.line) }.map { line in
      let text = page.document.text.string(page.document.text.lines[line.line - 1].bytes)
      return "\(line.article) \(line.role.rawValue) \(text)"
    }
  }

  /// `surface → ` and what the stage is about.
  private func rows(_ extraction: Extraction) -> [String] {
    var batch = TableBatch(spec.name == "places" ? .places : .metrics)
    if spec.name == "places" { batch.appendPlaces(of: extraction) } else { batch.appendMetrics(of: extraction) }
    return (0..<batch.rowCount).map { row in
      let cell = { (column: String) in batch.cell(row: row, column).description }
      let values =
        switch (spec.phase, spec.name) {
        case (.extract, "places"): [cell("adcode")]
        case (_, "places"):
          [cell("adcode"), cell("name"), cell("adcode_then")]
        case (.extract, _): [cell("kind"), cell("comparator"), bounds(cell("low"), cell("high")), cell("unit")]
        default: [cell("period")]
        }
      return "\(cell("surface")) →" + values.filter { !$0.isEmpty }.map { " \($0)" }.joined()
    }
  }

  private func bounds(_ low: String, _ high: String) -> String {
    low == high || high.isEmpty ? low : low.isEmpty ? high : "\(low)..\(high)"
  }

  private func check(_ extraction: Extraction) -> [String] {
    var run = plan.checkers[0].stage.begin()
    var metrics = TableBatch(.metrics)
    metrics.appendMetrics(of: extraction)
    var places = TableBatch(.places)
    places.appendPlaces(of: extraction)
    let findings = run.inspect(metrics) + run.inspect(places) + run.finish()
    return findings.map { "\($0.table.rawValue)\($0.row.map { " row \($0 + 1)" } ?? ""): \($0.message)" }
  }
}
