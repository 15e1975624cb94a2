import Foundation
import LiangCore
import LiangText
import LiangTestSupport
import Testing

@testable import LiangStages

/// What the weights of the phrases are fitted to: for every annotated figure the options of each choice, each with its
/// features and whether a reader chose it. `scripts/phrases/fit.py` reads the file.
struct PhraseTraining: ~Copyable {
  /// Little-endian: for each choice the model, the page, the number of options; for each option whether it is right,
  /// the number of features, and these as uint32.
  private(set) var data = Data()
  private let units = UnitTable()
  private var cues = CueReader(issueYear: nil)
  /// Reads what is told of the figure before and of earlier choices; nil where that is what the annotations say.
  private var reader: PhraseReader?

  /// What the readers of a page said of a figure.
  private struct Truth {
    var items: [String?]
    var actions: [String?]
    var modalities: [String?]
  }

  /// Adds the choices of all figures of a page, each told what `weights` chose before it.
  mutating func add(_ page: SegmentedPage, rows: [[String: Any]], number: Int, chosenBy weights: PhraseWeights?) {
    let year = page.document.published.map { Int($0.year) }
    reader = weights.map { PhraseReader(weights: $0, issueYear: year) }
    cues = CueReader(issueYear: year)
    let truths = Self.truths(rows, in: page.document.text)
    for (article, local) in zip(page.articles, LocalReading.ofArticles(page, year: year)) {
      local.text(of: article).withUnsafeBufferPointer { bytes in
        var walk = FigureWalk(bytes, local, units: units, explains: false)
        var words = SentenceWords()
        while let step = walk.next() {
          guard case .sentence(let sentence) = step, !walk.quantities.isEmpty else { continue }
          words.cut(sentence, of: bytes, quantities: walk.quantities)
          cues.read(sentence, of: bytes, words)
          reader?.read(sentence, of: bytes, quantities: walk.quantities, isStatute: walk.isStatute)
          add(walk.quantities, words, article, truths, number, bytes)
        }
      }
    }
  }

  private mutating func add(
    _ quantities: [Quantity], _ sentence: borrowing SentenceWords, _ article: Article, _ truths: [Int: Truth],
    _ page: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var previous: PhraseContext.PreviousFigure?
    for (index, quantity) in quantities.enumerated() {
      let context = PhraseContext(
        words: sentence.words, sums: sentence.sums.buffer, figure: sentence.figures[index], quantity: quantity,
        previous: previous, bytes: bytes)
      let range = ByteRange(quantity.start, quantity.end)
      var chosen: (item: ClosedRange<Int>?, action: ClosedRange<Int>?)
      var modality = Modality.actual
      let read = reader?.phrases[index]
      if let read { (chosen, modality) = ((read.item, read.action), read.modality) }
      if let truth = truths[Int(article.text.pageSpan(of: range).first.start)] {
        let item = addItem(context, article, truth, page)
        if read == nil { chosen.item = item }
        let action = addAction(context, article, truth, chosen.item, page)
        if read == nil {
          chosen.action = action
          modality = truth.modalities.compactMap { $0.flatMap(Modality.init(rawValue:)) }.first ?? .actual
        }
        addModality(context, truth, chosen.action, page)
      }
      previous = PhraseContext.PreviousFigure(
        figure: context.figure, kind: context.kind, item: chosen.item, action: chosen.action,
        modality: modality.ordinal)
    }
  }

  // MARK: The choices

  private mutating func addItem(
    _ context: PhraseContext, _ article: Article, _ truth: Truth, _ page: Int
  ) -> ClosedRange<Int>? {
    let spans = Self.spans(of: truth.items, context, article)
    var heads = ReusedList<Int>()
    ItemFinder.heads(context, into: &heads)
    let nearest = spans.first.map { abs($0.upperBound - context.figure) } ?? 0
    let ends = Set(spans.filter { abs($0.upperBound - context.figure) <= nearest + 6 }.prefix(2).map(\.upperBound))
    var options = [(truth.items.contains { $0 == nil }, FeatureNumbers { ItemFinder.describeNone(context, &$0) }.all)]
    for head in heads.buffer {
      let numbers = FeatureNumbers {
        ItemFinder.describeRoughly(context, head: head, &$0)
        ItemFinder.describeClosely(context, head: head, &$0)
      }
      options.append((ends.contains(head), numbers.all))
    }
    write(.itemHead, page, options)
    for head in heads.buffer where ends.contains(head) {
      var starts = ReusedList<Int>()
      ItemFinder.starts(context, head: head, into: &starts)
      let right = Set(spans.filter { $0.upperBound == head }.map(\.lowerBound))
      write(
        .itemStart, page,
        starts.buffer.map { start in
          let numbers = FeatureNumbers {
            ItemFinder.describeRoughly(context, start: start, head: head, &$0)
            ItemFinder.describeClosely(context, start: start, head: head, &$0)
          }
          return (right.contains(start), numbers.all)
        })
    }
    return spans.first { heads.buffer.contains($0.upperBound) }
  }

  private mutating func addAction(
    _ context: PhraseContext, _ article: Article, _ truth: Truth, _ item: ClosedRange<Int>?, _ page: Int
  ) -> ClosedRange<Int>? {
    var verbs = ReusedList<ClosedRange<Int>>()
    ActionFinder.candidates(context, into: &verbs)
    let right = verbs.buffer.filter { truth.actions.contains(Self.string($0, context, article)) }
      .sorted { abs($0.lowerBound - context.figure) < abs($1.lowerBound - context.figure) }.prefix(2)
    let none = FeatureNumbers { ActionFinder.describeNone(context, item: item, &$0) }
    var options = [(truth.actions.contains { $0 == nil }, none.all)]
    for verb in verbs.buffer {
      let numbers = FeatureNumbers {
        ActionFinder.describeRoughly(context, verb: verb, item: item, &$0)
        ActionFinder.describeClosely(context, verb: verb, item: item, &$0)
      }
      options.append((right.contains(verb), numbers.all))
    }
    write(.action, page, options)
    return right.first
  }

  private mutating func addModality(
    _ context: PhraseContext, _ truth: Truth, _ action: ClosedRange<Int>?, _ page: Int
  ) {
    let around = cues.around(context)
    write(
      .modality, page,
      Modality.allCases.map { modality in
        let numbers = FeatureNumbers(first: modality.ordinal) {
          ModalityReader.describe(context, cues: around, action: action, &$0)
        }
        return (truth.modalities.contains(modality.rawValue), numbers.all)
      })
  }

  // MARK: The annotations

  /// By the byte of the page where each figure begins.
  private static func truths(_ rows: [[String: Any]], in page: PageText) -> [Int: Truth] {
    Self.rows(rows, in: page).mapValues { row in
      Truth(items: readings(row["item"]), actions: readings(row["action"]), modalities: readings(row["modality"]))
    }
  }

  /// By the byte of the page where each figure begins; those that readers may skip are left out.
  static func rows(_ rows: [[String: Any]], in page: PageText) -> [Int: [String: Any]] {
    var placed: [Int: [String: Any]] = [:]
    for row in rows where row["optional"] as? Bool != true {
      if let range = TrainingPage.range(of: row, in: page) { placed[Int(range.start)] = row }
    }
    return placed
  }

  static func readings(_ value: Any?) -> [String?] {
    (value as? [Any])?.map { $0 as? String } ?? [value as? String]
  }

  /// Where the readings stand in words, the nearest to the figure first.
  private static func spans(
    of readings: [String?], _ context: PhraseContext, _ article: Article
  ) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    let longest = readings.reduce(0) { max($0, $1?.utf8.count ?? 0) }
    for first in context.words.indices where context.words[first].tag != .figure {
      for last in first..<min(context.words.count, first + 14) {
        let word = context.words[last]
        guard word.tag != .figure, Int(word.end - context.words[first].start) <= longest else { break }
        if readings.contains(string(first...last, context, article)) { spans.append(first...last) }
      }
    }
    return spans.sorted { abs($0.upperBound - context.figure) < abs($1.upperBound - context.figure) }
  }

  private static func string(_ span: ClosedRange<Int>, _ context: PhraseContext, _ article: Article) -> String {
    guard span.lowerBound != context.figure else { return article.text.string(context.bound) }
    return article.text.string(
      ByteRange(Int(context.words[span.lowerBound].start), Int(context.words[span.upperBound].end)))
  }

  // MARK: The file

  /// Writes a choice in which something is right.
  private mutating func write(
    _ model: PhraseWeights.Choice, _ page: Int, _ options: [(right: Bool, features: [UInt32])]
  ) {
    guard options.count > 1, options.contains(where: \.right) else { return }
    for number in [model.rawValue, page, options.count] { put(Int32(number)) }
    for option in options {
      put(Int32(option.right ? 1 : 0))
      put(Int32(option.features.count))
      for feature in option.features { put(feature) }
    }
  }

  private mutating func put(_ value: some BitwiseCopyable) {
    withUnsafeBytes(of: value) { data.append(contentsOf: $0) }
  }
}

/// The numbers of an option's features; of a modality, with its number as their first value.
private struct FeatureNumbers: PhraseFeatures {
  private(set) var all: [UInt32] = []
  private let first: Int

  init(first: Int = 0, _ describe: (inout FeatureNumbers) -> Void) {
    self.first = first
    describe(&self)
  }

  mutating func take(_ feature: PhraseFeature) { all.append(UInt32(feature.with(first).number)) }
}

/// Writes the training data where `LIANG_TRAIN_PHRASES` names a file; scripts/phrases/fit.sh does so. Where
/// `LIANG_LEFT_OUT_PHRASES` names weights, each page is told what those chose that were fitted without it.
@Suite("training of phrases", .enabled(if: ProcessInfo.processInfo.environment["LIANG_TRAIN_PHRASES"] != nil))
struct PhraseTrainingRun {
  @Test func writesTheChoices() throws {
    var training = PhraseTraining()
    let folds = try FoldedWeights.named()
    for (number, page) in try MetricPage.all().enumerated() {
      training.add(page.page.segmented, rows: page.rows, number: number, chosenBy: folds?[number])
    }
    #expect(!training.data.isEmpty)
    try training.data.write(to: URL(filePath: ProcessInfo.processInfo.environment["LIANG_TRAIN_PHRASES"]!))
  }
}

/// Reads each page with weights fitted without it and writes to `rows.tsv` beside them what was right: the set of the
/// page, its number, confidence, and 1 or 0 for value, item, action and modality.
@Suite("phrases left out", .enabled(if: ProcessInfo.processInfo.environment["LIANG_LEFT_OUT_PHRASES"] != nil))
struct PhrasesLeftOutRun {
  @Test func readsEachPage() throws {
    let folds = try #require(try FoldedWeights.named())
    var lines = ""
    for (number, page) in try MetricPage.all().enumerated() {
      for row in page.read(folds[number]) { lines += "\(page.set)\t\(number)\t\(row)\n" }
    }
    #expect(!lines.isEmpty)
    try lines.write(to: folds.directory.appending(path: "rows.tsv"), atomically: true, encoding: .utf8)
  }
}

/// The weights fitted without some of the pages each, `fold-N.bin`.
private struct FoldedWeights {
  let directory: URL
  private let folds: [(weights: PhraseWeights, data: NSData)]

  /// Those in the directory that `LIANG_LEFT_OUT_PHRASES` names; nil where it names none.
  static func named() throws -> FoldedWeights? {
    guard let path = ProcessInfo.processInfo.environment["LIANG_LEFT_OUT_PHRASES"] else { return nil }
    let directory = URL(filePath: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix("fold-") }
    return FoldedWeights(
      directory: directory,
      folds: try names.sorted().map {
        let data = try NSData(contentsOf: directory.appending(path: $0), options: [])
        return (PhraseWeights(laidOutAt: data.bytes), data)
      })
  }

  /// The weights fitted without the page: the number of the fold is the page's modulo their count.
  subscript(page: Int) -> PhraseWeights { folds[page % folds.count].weights }
}

/// A page with the annotations of its figures.
private struct MetricPage {
  /// The name of the directory that holds it.
  var set: String
  var page: AnnotatedPage
  var rows: [[String: Any]]

  /// All annotated pages, in an order that is everywhere the same.
  static func all() throws -> [MetricPage] {
    return try ["Gold", "Pages"].map { Repository.tests.appending(path: $0) }.flatMap { directory in
      try AnnotatedPage.gold(in: directory).map { page in
        let rows = try String(contentsOf: directory.appending(path: "\(page.name).metrics.jsonl"), encoding: .utf8)
          .split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as! [String: Any] }
        return MetricPage(set: directory.lastPathComponent, page: page, rows: rows)
      }
    }
  }

  /// What the extractor reads with the weights, figure by figure: the confidence, and what of it is right.
  func read(_ weights: PhraseWeights) -> [String] {
    var extractor = try! MetricsExtractor(
      StageConfig(spec: MetricsExtractor.spec, values: [:]), StageContext(decoder: NoText()))
    extractor.weights = weights
    var extraction = Extraction(page: page.segmented)
    extractor.extract(into: &extraction)
    let truths = PhraseTraining.rows(rows, in: extraction.page.document.text)
    return extraction.metrics.compactMap { metric in
      guard let truth = truths[Int(metric.span.first.start)] else { return nil }
      func isRight(_ key: String, _ value: String?) -> Int {
        PhraseTraining.readings(truth[key]).contains(value) ? 1 : 0
      }
      func text(_ range: ByteRange) -> String? {
        range.isEmpty ? nil : extraction.article(metric.article).text.string(range)
      }
      let value =
        isRight("low", metric.low?.description) * isRight("high", metric.high?.description)
        * isRight("comparator", metric.comparator.rawValue) * isRight("unit", extraction.arena.string(metric.unit))
        * isRight("kind", metric.kind.rawValue)
      let others = [
        isRight("item", text(metric.item)), isRight("action", text(metric.action)),
        isRight("modality", metric.modality.rawValue),
      ]
      return "\(metric.confidence)\t\(value)\t" + others.map(String.init).joined(separator: "\t")
    }
  }
}
