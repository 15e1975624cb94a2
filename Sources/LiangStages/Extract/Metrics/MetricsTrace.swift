import LiangCore
import LiangText

/// Notes why every numeral of a text was read as it was; used only where somebody asked.
struct MetricsTrace {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let units: UnitTable
  private let reader: NumeralReader
  private var numbers = NumberReader()
  /// The exclusions noted so far.
  private var noted = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable) {
    self.bytes = bytes
    self.units = units
    reader = NumeralReader(bytes, glyphs: .shared)
  }

  /// Notes the sentence read last: its quantities step by step, what was excluded, and every number.
  mutating func note(
    _ sentence: Sentences.Sentence, _ quantities: [Quantity], _ exclusions: [Exclusion],
    of article: Article, in extraction: inout Extraction
  ) {
    for quantity in quantities { note(quantity, article, &extraction) }
    let excluded = exclusions[noted...]
    noted = exclusions.count
    for exclusion in excluded {
      extraction.trace?.note(
        .excluded, article: Int32(article.number), range: ByteRange(exclusion.start, exclusion.end),
        stage: MetricsExtractor.spec.title, rule: exclusion.rule.rawValue, exclusion.value.description)
    }
    noteNumbers(of: sentence, quantities, excluded, of: article, in: &extraction)
  }

  private mutating func noteNumbers(
    of sentence: Sentences.Sentence, _ quantities: [Quantity], _ exclusions: ArraySlice<Exclusion>,
    of article: Article, in extraction: inout Extraction
  ) {
    for number in numbers.read(bytes, from: sentence.start, to: sentence.end) {
      let rule = rule(of: number, quantities, exclusions)
      guard rule != .word else { continue }
      let range = ByteRange(number.start, number.end)
      extraction.trace?.numbers.append(
        NumberReading(
          article: Int32(article.number), range: range, span: article.text.pageSpan(of: range), low: number.low,
          high: number.high, rule: rule.rawValue, isCounted: rule.isMatch))
    }
  }

  /// Notes a line of a table: its figures, the times of its head, and every number.
  mutating func note(
    _ line: Sentences.Sentence, _ table: TableReader, of article: Article, in extraction: inout Extraction
  ) {
    let dates = table.times.map {
      Exclusion(start: Int($0.start), end: Int($0.end), rule: .date, value: .zero)
    }
    for cell in table.cells {
      note(cell.quantity, article, &extraction)
      guard table.modality(of: cell) == .planned else { continue }
      extraction.trace?.note(
        .matched, article: Int32(article.number), range: ByteRange(cell.quantity.start, cell.quantity.end),
        stage: MetricsExtractor.spec.title, rule: "plan", "its column, its row or the title says that it is planned")
    }
    noteNumbers(of: line, table.cells.map(\.quantity), dates[...], of: article, in: &extraction)
  }

  /// What became of the number: the quantity or the exclusion that holds it.
  private func rule(
    of number: NumberReader.Number, _ quantities: [Quantity], _ exclusions: ArraySlice<Exclusion>
  ) -> MetricRule {
    if let quantity = quantities.first(where: { $0.start < number.end && number.start < $0.end }) {
      return quantity.rule
    }
    return exclusions.first { $0.start < number.end && number.start < $0.end }?.rule ?? .bareNumber
  }

  private func note(_ quantity: Quantity, _ article: Article, _ extraction: inout Extraction) {
    func note(_ rule: String, _ text: String) {
      extraction.trace?.note(
        .matched, article: Int32(article.number), range: ByteRange(quantity.start, quantity.end),
        stage: MetricsExtractor.spec.title, rule: rule, text)
    }
    func words(_ start: Int, _ end: Int) -> String { article.text.string(ByteRange(start, end)) }
    // A number of a table ends with its cell.
    let isCell = quantity.rule == .table || quantity.rule == .tableTotal
    let reader = isCell ? NumeralReader(UnsafeBufferPointer(rebasing: bytes[..<quantity.end]), glyphs: .shared) : reader
    if let numeral = reader.read(at: quantity.start) {
      let value = numeral.low == numeral.high ? numeral.low.description : "\(numeral.low)…\(numeral.high)"
      note("numeral", "\(words(numeral.start, numeral.end)) = \(value)\(numeral.bound == .above ? " and more" : "")")
    }
    if quantity.leftEdge < quantity.start {
      note("bound", "\(words(quantity.leftEdge, quantity.start)) … is \(quantity.comparator.rawValue)")
    }
    if quantity.rightEdge > quantity.end {
      note("bound", "… \(words(quantity.end, quantity.rightEdge)) is \(quantity.comparator.rawValue)")
    }
    if quantity.unitStart < quantity.end {
      note(
        "unit",
        "\(words(quantity.unitStart, quantity.end)) is \(quantity.kind.rawValue) in \(units.names[quantity.unit])")
    }
  }
}
