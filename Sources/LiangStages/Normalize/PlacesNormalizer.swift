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
        "as_of", .integer(1980...2100),
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
    ],
    fills: ["articles.adcode", "articles.place", "metrics.adcode", "metrics.place", "places.adcode", "places.name"],
    needs: ["extract: places"])

  private let asOf: Int?

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    asOf = config.integer("as_of")
  }

  func normalize(_ extraction: inout Extraction) {
    let page = extraction.page
    let years = page.articles.map { asOf ?? ($0.published ?? page.document.published)?.year }
    var names = PlaceNames()
    let furniture = PageFurniture.home(of: page)
    for (index, resolution) in PlaceResolver(extraction, home: furniture).resolve().enumerated() {
      let year = years[Int(extraction.places[index].article) - 1]
      write(resolution, year: year, names: &names, to: index, of: &extraction)
    }
    PagePlaces(extraction, furniture: furniture).assign(to: &extraction, .fitted)
  }

  private func write(
    _ resolution: PlaceResolver.Resolution, year: Int?, names: inout PlaceNames, to index: Int,
    of extraction: inout Extraction
  ) {
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
    if !isDone { names.write(final, to: &extraction.places[index], &extraction.arena) }
    guard extraction.trace != nil else { return }
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
}

/// The names of the units of one page, each written once.
private struct PlaceNames {
  private var written: [(unit: Int, place: PlaceMention)] = []

  /// Writes the names of the unit's chain, one after another, so that the full name is the stretch they make. Mentions
  /// that come to one unit share them, but for those of towns.
  mutating func write(_ unit: PlaceUnit, to place: inout PlaceMention, _ arena: inout TextArena) {
    let town = Array(arena.utf8[place.town.indices])
    if town.isEmpty, let known = written.first(where: { $0.unit == unit.index })?.place {
      (place.name, place.province, place.prefecture, place.county) =
        (known.name, known.province, known.prefecture, known.county)
    } else {
      let start = arena.utf8.count
      for member in unit.chain {
        let range = arena.append(member.nameUTF8)
        switch member.level {
        case .province: place.province = range
        case .prefecture: place.prefecture = range
        case .county, .town: place.county = range
        }
      }
      if !town.isEmpty { place.town = arena.append(town) }
      place.name = ByteRange(start, arena.utf8.count)
      if town.isEmpty { written.append((unit.index, place)) }
    }
    if town.isEmpty { place.level = unit.level }
  }
}
