import LiangCore
import LiangText

/// Mentions of places, each with what it may mean.
struct PlacesExtractor: Extractor {
  static let spec = StageSpec(
    name: "places", phase: .extract,
    summary: "Finds mentions of Chinese administrative units and their towns.",
    fields: [
      FieldSpec(
        "look_alikes", .boolean, default: .boolean(false),
        "Whether names misread by a scanner (士默特右旗 for 土默特右旗) count, where the rest of the article agrees."),
      FieldSpec(
        "as_of", .integer(1980...2100),
        "The year whose names hold where several units have shared one. Without it: the year of `published`."),
    ],
    examples: [
      StageExample(
        "a chain of names is one mention", input: "山东济宁任城区总工会和沈阳皇姑区总工会",
        output: ["山东济宁任城区 → 370811", "沈阳皇姑区 → 210105"]),
      StageExample(
        "abbreviations in compounds", input: "鼓励职工留粤过年，川渝共建驿站",
        output: ["粤 → 440000", "川 → 510000", "渝 → 500000"]),
      StageExample("words that only contain a name", input: "新华社记者谈伟大复兴和互助保障", output: []),
    ],
    fills: ["places"])

  private let readsLookAlikes: Bool
  private let asOf: Int?
  /// What decides on names in doubt.
  var weights = NameWeights.fitted

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    readsLookAlikes = config.boolean("look_alikes")
    asOf = config.integer("as_of")
  }

  func extract(into extraction: inout Extraction) {
    var finders = finders(for: extraction.page)
    for index in finders.indices {
      finders[index].find()
      append(mentionsOf: extraction.page.articles[index], found: finders[index], to: &extraction)
    }
  }

  /// For each article one that has read it, and knows what the others name.
  func finders(for page: SegmentedPage) -> [PlaceFinder] {
    var support = PlaceSupport()
    var finders = page.articles.map { article in
      let year = asOf ?? (article.published ?? page.document.published)?.year
      var finder = PlaceFinder(gazetteer: .builtin, readsLookAlikes: readsLookAlikes, year: year)
      finder.weights = weights
      finder.people = article.reporters + article.correspondents
      article.text.utf8.withUnsafeBufferPointer { finder.read($0) }
      support.add(finder.support)
      return finder
    }
    for index in finders.indices { finders[index].pageSupport = support }
    return finders
  }

  private func append(mentionsOf article: Article, found finder: PlaceFinder, to extraction: inout Extraction) {
    for chain in finder.mentions { append(chain, of: article, found: finder, to: &extraction) }
  }

  private func append(
    _ chain: PlaceChain, of article: Article, found finder: PlaceFinder, to extraction: inout Extraction
  ) {
    let range = finder.text.bytes(chain.range)
    let start = extraction.candidates.count
    for index in chain.readings {
      let unit = finder.readings[index].unit
      extraction.candidates.append(Extraction.PlaceCandidate(unit: Int32(unit.index), score: 0))
    }
    let readings = finder.readings[chain.readings]
    let method = chain.method(readings)
    var mention = PlaceMention(
      article: article.number, range: range, span: article.text.pageSpan(of: range),
      candidates: ByteRange(start, extraction.candidates.count),
      level: chain.hasTown ? .town : readings.first!.unit.final.level, method: method,
      confidence: min(method == .full ? 0.98 : 0.9, chain.likelihood ?? 1))
    mention.town = finder.writeTown(of: chain, to: &extraction.arena)
    extraction.places.append(mention)
    extraction.trace?.note(
      .matched, article: mention.article, range: range, stage: Self.spec.title, rule: method.rawValue,
      readings.map { "\($0.unit.fullName) \($0.unit.code)" }.joined(separator: ", ")
        + (chain.likelihood.map { "; in doubt, a place to \(Int(100 * $0))% by the fitted weights" } ?? ""))
  }
}

extension PlaceFinder {
  /// Appends the town's name, if there is one.
  fileprivate func writeTown(of chain: PlaceChain, to arena: inout TextArena) -> ByteRange {
    switch chain.town {
    case .none: .none
    case .known(let key): arena.append(gazetteer.utf8(ofKey: key))
    case .written(let range): arena.append(String(decoding: text.exact[range], as: UTF16.self))
    }
  }
}

extension PlaceChain {
  /// How it was read, before its readings are weighed against the article.
  fileprivate func method(_ readings: ArraySlice<PlaceReading>) -> PlaceMethod {
    if forms.contains(.region) { return .region }
    if hasZone || !forms.isDisjoint(with: [.zone, .part]) { return .zone }
    if hasTown { return hasShortTown ? .short : .full }
    if forms.contains(.former) || forms.contains(.full) && readings.allSatisfy({ !$0.unit.keepsName }) {
      return .formerName
    }
    if links > 1 || forms.contains(.full) { return .full }
    return forms == .short ? .short : .abbreviation
  }
}
