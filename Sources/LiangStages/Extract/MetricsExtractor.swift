import LiangCore
import LiangText

/// Finds every quantity that a statistician would want: what was counted or measured, how much, bounded how.
struct MetricsExtractor: Extractor {
  static let spec = StageSpec(
    name: "metrics", phase: .extract,
    summary: "Reads every figure: its exact value, unit, bounds, what it counts and the verb that governs it.",
    fields: [
      FieldSpec(
        "kinds", .list(of: .choice(MetricKind.allCases.map(\.rawValue))),
        "The kinds of figures to keep; without it all."),
      FieldSpec(
        "units",
        .list(
          of: .record([
            .required("name", .word, "As it stands in the text, behind the numeral."),
            .required("kind", .choice(MetricKind.allCases.map(\.rawValue)), "What it measures."),
            FieldSpec("factor", .positive, default: .decimal(Decimal38(1)), "How many of `unit` one of it is."),
            FieldSpec("unit", .word, "The canonical unit; without it the name itself."),
          ])),
        "Units of your own, before those of the language, also in the heads of tables: 元/公斤, of which Liang tells the money alone."
      ),
    ],
    examples: [
      StageExample(
        "people and money", input: "为职工2027人次挽回经济损失1654.9万元。",
        output: [
          "2027人次 → people = 2027 person_time",
          "1654.9万元 → money = 16549000 CNY",
        ])
    ],
    fills: ["metrics"],
    codes: [StageCode("duplicate_unit", "Two of the `units` of `extract: metrics` have the same name.")])

  /// Whether figures of a kind are kept, by its place in the declaration.
  private let keeps: [Bool]
  /// What the phrases are chosen by; training measures others.
  var weights = PhraseWeights.shared
  private let units: UnitTable

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    let names = config.texts("kinds")
    keeps = MetricKind.allCases.map { names.isEmpty || names.contains($0.rawValue) }
    let custom = config.records("units").compactMap(UnitTable.Custom.init(record:))
    for (index, unit) in custom.enumerated() where custom[..<index].contains(where: { $0.spelling == unit.spelling }) {
      throw config.diagnostic(
        "duplicate_unit", field: "units[\(index)].name", "the unit '\(unit.spelling)' stands a second time",
        hint: "keep one of the two")
    }
    units = UnitTable(custom: custom)
  }

  func extract(into extraction: inout Extraction) {
    var names = UnitNames(table: units)
    let year = extraction.page.document.published.map { Int($0.year) }
    var phrases = PhraseReader(weights: weights, issueYear: year)
    for (article, local) in zip(extraction.page.articles, LocalReading.ofArticles(extraction.page, year: year)) {
      local.text(of: article).withUnsafeBufferPointer { bytes in
        let walk = FigureWalk(bytes, local, units: units, explains: extraction.trace != nil)
        read(walk, bytes, of: article, into: &extraction, &phrases, &names)
      }
    }
  }

  /// Reads the article sentence by sentence.
  private func read(
    _ walk: consuming FigureWalk, _ bytes: UnsafeBufferPointer<UInt8>, of article: Article,
    into extraction: inout Extraction, _ phrases: inout PhraseReader, _ names: inout UnitNames
  ) {
    var trace = extraction.trace == nil ? nil : MetricsTrace(bytes, units: units)
    while let step = walk.next() {
      for problem in walk.table.problems {
        extraction.rejects.append(reject(problem, article, extraction.page.document))
      }
      switch step {
      case .row(let line):
        append(walk.table, line, of: article, to: &extraction, &names)
        trace?.note(line, walk.table, of: article, in: &extraction)
      case .sentence(let sentence):
        trace?.note(sentence, walk.quantities, walk.scanner.exclusions ?? [], of: article, in: &extraction)
        guard !walk.quantities.isEmpty else { continue }
        phrases.read(sentence, of: bytes, quantities: walk.quantities, isStatute: walk.isStatute)
        explain(sentence, walk.quantities, phrases, bytes, of: article, in: &extraction)
        append(walk.quantities, phrases, sentence, of: article, to: &extraction, &names)
      }
    }
    for figure in walk.scanner.tooLarge {
      extraction.rejects.append(reject(figure, article, extraction.page.document))
    }
  }

  /// Notes why the phrases of the sentence's figures were chosen, where somebody asks.
  private func explain(
    _ sentence: Sentences.Sentence, _ quantities: [Quantity], _ phrases: borrowing PhraseReader,
    _ bytes: UnsafeBufferPointer<UInt8>, of article: Article, in extraction: inout Extraction
  ) {
    guard extraction.trace != nil else { return }
    var explainer = PhraseExplainer(weights: weights, issueYear: phrases.issueYear)
    explainer.note(sentence, of: bytes, quantities, phrases.phrases, of: article, in: &extraction)
  }

  /// Appends the figures of a sentence.
  private func append(
    _ quantities: [Quantity], _ phrases: borrowing PhraseReader, _ sentence: Sentences.Sentence, of article: Article,
    to extraction: inout Extraction, _ names: inout UnitNames
  ) {
    for (quantity, phrase) in zip(quantities, phrases.phrases) where keeps[quantity.kind.ordinal] {
      let row = Row(
        quantity: quantity, sentence: sentence,
        item: quantity.named.isEmpty ? phrases.item(phrase) : quantity.named,
        action: quantity.verb ?? phrases.action(phrase), modality: phrase.modality,
        confidence: quantity.confidence * phrase.confidence)
      append(row, of: article, to: &extraction, &names)
      guard !phrase.member.isEmpty else { continue }
      let start = ByteRange(sentence.start, sentence.start)
      append(TableCell(header: start, column: phrase.member, group: .none, row: .none, title: .none), to: &extraction)
    }
  }

  /// A figure with what was found around it.
  private struct Row {
    var quantity: Quantity
    var sentence: Sentences.Sentence
    var item = ByteRange.none
    var action = ByteRange.none
    var modality = Modality.actual
    var confidence: Float
  }

  /// Appends the figures of a table's row.
  private func append(
    _ table: TableReader, _ line: Sentences.Sentence, of article: Article, to extraction: inout Extraction,
    _ names: inout UnitNames
  ) {
    for cell in table.cells where keeps[cell.quantity.kind.ordinal] {
      let row = Row(
        quantity: cell.quantity, sentence: line, item: cell.item, modality: table.modality(of: cell),
        confidence: cell.quantity.confidence)
      append(row, of: article, to: &extraction, &names)
      append(cell.place, to: &extraction)
    }
  }

  /// Says where the figure appended last stands: in a table, or among those that 分别 deals out, which are one of a row.
  private func append(_ cell: TableCell, to extraction: inout Extraction) {
    extraction.cells.append(cell)
    extraction.metrics[extraction.metrics.count - 1].cell = Int32(extraction.cells.count)
  }

  private func append(_ row: Row, of article: Article, to extraction: inout Extraction, _ names: inout UnitNames) {
    let quantity = row.quantity
    let range = ByteRange(quantity.start, quantity.end)
    extraction.metrics.append(
      Metric(
        article: article.number, range: range, span: article.text.pageSpan(of: range), kind: quantity.kind,
        low: quantity.lowerBound, high: quantity.upperBound, comparator: quantity.comparator,
        unit: names.unit(of: quantity, in: article.text.utf8, &extraction.arena), item: row.item, action: row.action,
        sentence: ByteRange(row.sentence.start, row.sentence.end), modality: row.modality,
        rule: names.rule(quantity.rule, &extraction.arena), confidence: row.confidence))
  }

  // MARK: What is not read, and said to be

  /// No decimal of 38 digits holds the figure.
  private func reject(_ figure: Exclusion, _ article: Article, _ document: Document) -> Reject {
    reject(
      ByteRange(figure.start, figure.end), article, document, code: .extractNumberTooLarge,
      "the figure has more than 29 digits before the point or 9 behind it", "check the page")
  }

  private func reject(_ problem: TableReader.Problem, _ article: Article, _ document: Document) -> Reject {
    switch problem.kind {
    case .row(let columns):
      reject(
        problem.range, article, document, code: .extractTableRow,
        "the row does not have the table's \(columns) columns, and its bare numbers are not read", "check the page")
    case .cell:
      reject(
        problem.range, article, document, code: .extractTableCell,
        "the cell is no single number, and is not read", "check the page")
    case .unit(isTold: true):
      reject(
        problem.range, article, document, code: .extractTableUnit,
        "the unit told before the table is none that is known, and the numbers below are not read",
        "name it in 'units' of 'extract: metrics'")
    case .unit(isTold: false):
      reject(
        problem.range, article, document, code: .extractTableUnit,
        "nothing says the unit of the numbers below, and they are not read", "check the page")
    }
  }

  private func reject(
    _ range: ByteRange, _ article: Article, _ document: Document, code: ErrorCode, _ wrong: String, _ advice: String
  ) -> Reject {
    let span = article.text.pageSpan(of: range).first
    let start = document.text.scalarOffset(ofByte: Int(span.start))
    return Reject(
      documentID: document.id, source: document.source, stage: MetricsExtractor.spec.title, code: code,
      severity: .value, line: document.text.lineNumber(ofByte: Int(span.start)),
      chars: start..<document.text.scalarOffset(ofByte: Int(span.end)), problem: wrong, advice: advice,
      sample: document.text.string(span))
  }
}

extension UnitTable.Custom {
  /// A unit as the pipeline file gives it.
  init?(record: [String: ConfigValue]) {
    guard case .text(let name)? = record["name"], case .text(let kindName)? = record["kind"],
      let kind = MetricKind(rawValue: kindName)
    else { return nil }
    var factor = Decimal38(1)
    if case .decimal(let number)? = record["factor"] { factor = number }
    var unit = name
    if case .text(let canonical)? = record["unit"] { unit = canonical }
    self.init(spelling: name, kind: kind, factor: factor, unit: unit)
  }
}

/// Names that many rows share, put into the arena once.
private struct UnitNames {
  private let table: UnitTable
  private var units: [ByteRange]
  private var rules = [ByteRange](repeating: .none, count: MetricRule.allCases.count)

  init(table: UnitTable) {
    self.table = table
    units = Array(repeating: .none, count: table.names.count)
  }

  /// The canonical unit; a classifier, and a unit without another name, in traditional characters stays as it stands
  /// on the page.
  mutating func unit(of quantity: Quantity, in text: [UInt8], _ arena: inout TextArena) -> ByteRange {
    let index = quantity.unit
    if quantity.kind == .count || quantity.kind == .other {
      let name = table.names[index].utf8
      let printed = text[quantity.unitStart..<quantity.end]
      let (spelling, rest) = (printed.prefix(name.count), printed.dropFirst(name.count))
      // The half of 五個半 is no part of the classifier.
      if !spelling.elementsEqual(name), spelling.count == name.count, rest.isEmpty || rest.elementsEqual("半".utf8) {
        return arena.append(spelling)
      }
    }
    if units[index].isEmpty { units[index] = arena.append(table.names[index]) }
    return units[index]
  }

  mutating func rule(_ rule: MetricRule, _ arena: inout TextArena) -> ByteRange {
    let index = rule.ordinal
    if rules[index].isEmpty { rules[index] = arena.append(rule.rawValue) }
    return rules[index]
  }
}
