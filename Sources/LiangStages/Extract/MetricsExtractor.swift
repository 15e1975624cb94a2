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
            .required("name", .text, "As it stands in the text, behind the numeral."),
            .required("kind", .choice(MetricKind.allCases.map(\.rawValue)), "What it measures."),
            FieldSpec("factor", .decimal, default: .decimal(Decimal38(1)), "How many of `unit` one of it is."),
            FieldSpec("unit", .text, "The canonical unit; without it the name itself."),
          ])),
        "Units of your own, before those of the language."),
    ],
    examples: [
      StageExample(
        "people and money", input: "为职工2027人次挽回经济损失1654.9万元。",
        output: [
          "2027人次 → people = 2027 person_time",
          "1654.9万元 → money = 16549000 CNY",
        ])
    ])

  private let kinds: Set<MetricKind>
  private let units: UnitTable

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    let names = config.texts("kinds")
    kinds = names.isEmpty ? Set(MetricKind.allCases) : Set(names.compactMap(MetricKind.init(rawValue:)))
    units = UnitTable(custom: config.records("units").compactMap(UnitTable.Custom.init(record:)))
  }

  func extract(into extraction: inout Extraction) {
    var names = UnitNames(table: units)
    for article in extraction.page.articles {
      // Traditional characters are read as simplified ones, each in its place.
      var simplified = article.text.utf8
      simplified.withUnsafeMutableBufferPointer { TraditionalCharacters.shared.simplify($0) }
      simplified.withUnsafeBufferPointer { bytes in
        var scanner = QuantityScanner(bytes, units: units, explains: extraction.trace != nil)
        var sentences = Sentences(bytes, marks: .shared)
        var table = TableReader(bytes, units: units)
        while let sentence = sentences.next() {
          if table.readRow(sentence) {
            for cell in table.cells where kinds.contains(cell.quantity.kind) {
              extraction.metrics.append(metric(cell.quantity, sentence, of: article, in: &extraction, names: &names))
              extraction.metrics[extraction.metrics.count - 1].item = cell.label
            }
            continue
          }
          scanner.read(sentence)
          for quantity in scanner.quantities where kinds.contains(quantity.kind) {
            extraction.metrics.append(metric(quantity, sentence, of: article, in: &extraction, names: &names))
          }
        }
        explain(scanner, article, &extraction)
      }
    }
    extraction.sortRows()
  }

  private func metric(
    _ quantity: Quantity, _ sentence: Sentences.Sentence, of article: Article, in extraction: inout Extraction,
    names: inout UnitNames
  ) -> Metric {
    let range = ByteRange(quantity.start, quantity.end)
    return Metric(
      article: article.number, range: range, span: article.text.pageSpan(of: range), kind: quantity.kind,
      low: quantity.lowerBound, high: quantity.upperBound, comparator: quantity.comparator,
      unit: names.unit(of: quantity, in: article.text.utf8, &extraction.arena),
      sentence: ByteRange(sentence.start, sentence.end), rule: names.rule(quantity.rule, &extraction.arena),
      confidence: 0.9)
  }

  private func explain(_ scanner: QuantityScanner, _ article: Article, _ extraction: inout Extraction) {
    for exclusion in scanner.exclusions ?? [] {
      extraction.trace?.note(
        .excluded, article: Int32(article.number), range: ByteRange(exclusion.start, exclusion.end),
        stage: MetricsExtractor.spec.title, rule: exclusion.rule.rawValue, exclusion.value.description)
    }
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

  /// The canonical unit; a classifier in traditional characters stays as it stands on the page.
  mutating func unit(of quantity: Quantity, in text: [UInt8], _ arena: inout TextArena) -> ByteRange {
    let index = quantity.unit
    if quantity.kind == .count, case let spelling = text[quantity.unitStart..<quantity.end],
      spelling.count == table.names[index].utf8.count, !spelling.elementsEqual(table.names[index].utf8)
    {
      return arena.append(spelling)
    }
    if units[index].isEmpty { units[index] = arena.append(table.names[index]) }
    return units[index]
  }

  mutating func rule(_ rule: MetricRule, _ arena: inout TextArena) -> ByteRange {
    let index = MetricRule.allCases.firstIndex(of: rule)!
    if rules[index].isEmpty { rules[index] = arena.append(rule.rawValue) }
    return rules[index]
  }
}
