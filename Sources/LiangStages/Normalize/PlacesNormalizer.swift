import LiangCore
import LiangText

/// Decides what each mention means, what each article is about, and where each figure belongs.
struct PlacesNormalizer: Normalizer {
  static let spec = StageSpec(
    name: "places", phase: .normalize,
    summary:
      "Resolves mentions of places to GB/T 2260 codes over the whole article, and gives articles and figures theirs.",
    fields: [
      FieldSpec(
        "as_of", .integer(1980...2100), unit: "year",
        "The year whose names and codes hold, for `adcode_then`. Without it: the year of `published`.")
    ],
    examples: [
      StageExample(
        "ambiguous names go with the places around them",
        input: "福州市总工会在鼓楼区建起驿站",
        output: ["福州市 → 350100 福建省福州市", "鼓楼区 → 350102 福建省福州市鼓楼区"]),
      StageExample(
        "names out of use", config: "as_of: 1987", input: "湖北省襄樊市和枣阳县",
        output: ["湖北省襄樊市 → 420600 湖北省襄阳市", "枣阳县 → 420683 湖北省襄阳市枣阳市 420622"]),
      StageExample("undecidable", input: "鼓楼区举办运动会", output: ["鼓楼区 →"]),
    ])

  private let asOf: Int?

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    asOf = config.integer("as_of")
  }

  func normalize(_ extraction: inout Extraction) {
    let resolved = PlaceResolver(extraction).resolve()
    for index in extraction.places.indices {
      let article = extraction.article(extraction.places[index].article)
      let year = asOf ?? (article.published ?? extraction.page.document.published)?.year
      write(resolved[index], year: year, to: index, of: &extraction)
    }
    for index in extraction.articlePlaces.indices {
      let unit = ArticlePlaces(extraction, article: index + 1).subject
      guard Int(extraction.articlePlaces[index].adcode) != unit?.code ?? 0 else { continue }
      extraction.articlePlaces[index].adcode = Int32(unit?.code ?? 0)
      extraction.articlePlaces[index].name = unit.map { extraction.arena.append($0.fullName) } ?? .none
    }
    MetricPlaces(extraction).assign(to: &extraction)
  }

  private func write(_ resolution: PlaceResolver.Resolution, year: Int?, to index: Int, of extraction: inout Extraction)
  {
    guard let unit = resolution.unit else {
      extraction.places[index].adcode = 0
      extraction.places[index].confidence = 0
      return
    }
    let final = unit.final
    let isDone = Int(extraction.places[index].adcode) == final.code && !extraction.places[index].name.isEmpty
    extraction.places[index].adcode = Int32(final.code)
    extraction.places[index].adcodeThen = Int32(year.flatMap { codeThen(unit, year: $0) } ?? 0)
    if resolution.byContext { extraction.places[index].method = .context }
    extraction.places[index].confidence = resolution.confidence
    if !isDone { writeNames(of: final, to: index, of: &extraction) }
    let place = extraction.places[index]
    extraction.trace?.note(
      .normalized, article: place.article, range: place.range, stage: Self.spec.title, rule: place.method.rawValue,
      "\(final.code) \(extraction.arena.string(place.name))")
  }

  /// The code that the unit had in the year, where it differs from today's.
  private func codeThen(_ unit: PlaceUnit, year: Int) -> Int? {
    let rows = Gazetteer.builtin.lineage(of: unit.final).filter { $0.isInForce(in: year) }
    let row = rows.first { $0.name == unit.name } ?? rows.first { $0.level == unit.level } ?? rows.first
    return row.flatMap { $0.code == unit.final.code ? nil : $0.code }
  }

  /// Writes the chain's names one after another, so that the full name is the stretch they make.
  private func writeNames(of final: PlaceUnit, to index: Int, of extraction: inout Extraction) {
    let town = Array(extraction.arena.utf8[extraction.places[index].town.indices])
    let start = extraction.arena.utf8.count
    for unit in final.chain {
      let range = extraction.arena.append(unit.nameUTF8)
      switch unit.level {
      case .province: extraction.places[index].province = range
      case .prefecture: extraction.places[index].prefecture = range
      case .county, .town: extraction.places[index].county = range
      }
    }
    extraction.places[index].town = extraction.arena.append(town)
    extraction.places[index].name = ByteRange(start, extraction.arena.utf8.count)
    if town.isEmpty { extraction.places[index].level = final.level }
  }
}
