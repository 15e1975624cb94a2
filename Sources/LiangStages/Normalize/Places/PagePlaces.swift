import LiangCore
import LiangText

/// Decides what the articles of a page and their figures are about.
struct PagePlaces {
  private(set) var texts: [PlaceText]
  let home: PageHome
  /// Where figures stand in tables.
  private let cells: [TableCell]

  /// - Parameters:
  ///   - extraction: its mentions resolved.
  ///   - furniture: what the lines that belong to no article name; 0 for none.
  init(_ extraction: Extraction, furniture: Int32) {
    cells = extraction.cells
    var mentions: [[(range: ByteRange, code: Int32)]] = extraction.page.articles.map { _ in [] }
    // A region is no one place: 长三角 is not what an article that names Hefei is about.
    for place in extraction.places where place.adcode != 0 && place.method != .region {
      mentions[Int(place.article) - 1].append((place.range, place.adcode))
    }
    let published = extraction.page.document.published
    texts = zip(extraction.page.articles, mentions).map { article, mentions in
      PlaceTextReader.read(
        article, mentions.sorted { $0.range.start < $1.range.start }, year: (article.published ?? published)?.year)
    }
    for (index, metrics) in Self.metrics(of: extraction).enumerated() {
      texts[index].figures = metrics.map { extraction.metrics[$0].range.start }
    }
    let paper = extraction.page.document.paper
    home = PageHome(texts, furniture: Self.isDenied(furniture, paper, texts) ? 0 : furniture)
    for index in texts.indices { texts[index].resolve(about: 0, home: home.code) }
  }

  /// Whether a page whose paper of workers is called as a county is speaks of a city as its own, or several times of
  /// one other province alone, and of no county: 浦江工人报 is of Shanghai. Counties hardly have such papers.
  private static func isDenied(_ home: Int32, _ paper: String?, _ texts: [PlaceText]) -> Bool {
    guard home != 0, paper.map({ $0.contains("工人") || $0.contains("职工") }) ?? false,
      let unit = Gazetteer.builtin.newest(code: Int(home)), unit.level == .county,
      PlaceCueWords.Kind.city.unit(from: unit) != unit
    else { return false }
    let words = texts.lazy.flatMap(\.cues).filter { !$0.isNamed }
    guard !words.contains(where: { $0.kind == .county }) else { return false }
    let provinces = texts.flatMap(\.codes).filter { $0 != 0 }.map { $0 / 10000 }
    guard !provinces.contains(home / 10000) else { return false }
    let isElsewhere = provinces.count >= severalMentions && Set(provinces).count == 1
    return isElsewhere || words.contains { $0.kind == .city && $0.role == .own }
  }

  private static let severalMentions = 3

  /// What an article came to.
  struct Choice {
    var about: Int32
    var candidates: [Int32]
    var scores: [Int32]
  }

  /// What the article is about.
  func choose(article index: Int, _ weights: PlaceWeights, _ features: inout ChoiceFeatures) -> Choice {
    let subject = ArticlePlaces(texts[index], home)
    let candidates = subject.candidates
    let scores = candidates.map { code in
      subject.describe(code, &features)
      return features.score(weights.article)
    }
    return Choice(about: candidates[ChoiceFeatures.best(scores)], candidates: candidates, scores: scores)
  }

  /// The figures of an article, once it is known what that is about.
  func figures(of index: Int, _ choice: Choice) -> MetricPlaces {
    var text = texts[index]
    text.resolve(about: choice.about, home: home.code)
    let scores = Dictionary(uniqueKeysWithValues: zip(choice.candidates, choice.scores))
    return MetricPlaces(text, home, about: choice.about, scores: scores, cells: cells)
  }

  /// Sets `adcode` and `place` of every article and every metric.
  func assign(to extraction: inout Extraction, _ weights: PlaceWeights) {
    var features = ChoiceFeatures()
    var names: [Int32: ByteRange] = [0: .none]
    let metrics = Self.metrics(of: extraction)
    for index in texts.indices {
      let choice = choose(article: index, weights, &features)
      if extraction.articlePlaces[index].adcode != choice.about {
        extraction.articlePlaces[index].adcode = choice.about
        extraction.articlePlaces[index].name = Self.name(of: choice.about, &names, &extraction.arena)
      }
      guard !metrics[index].isEmpty else { continue }
      var figures = figures(of: index, choice)
      let codes = figures.choose(metrics[index].map { extraction.metrics[$0] }, weights, &features)
      for (metric, code) in zip(metrics[index], codes) {
        guard code != extraction.metrics[metric].adcode else { continue }
        extraction.metrics[metric].adcode = code
        extraction.metrics[metric].place = Self.name(of: code, &names, &extraction.arena)
      }
    }
  }

  /// The metrics of each article, in the order of its text.
  static func metrics(of extraction: Extraction) -> [[Int]] {
    var metrics: [[Int]] = extraction.page.articles.map { _ in [] }
    for (index, metric) in extraction.metrics.enumerated() { metrics[Int(metric.article) - 1].append(index) }
    let starts = extraction.metrics.map(\.range.start)
    return metrics.map { $0.sorted { starts[$0] < starts[$1] } }
  }

  /// The full name of the place, written once.
  private static func name(of code: Int32, _ names: inout [Int32: ByteRange], _ arena: inout TextArena) -> ByteRange {
    if let name = names[code] { return name }
    let name = Gazetteer.builtin.newest(code: Int(code)).map { arena.append($0.fullName) } ?? .none
    names[code] = name
    return name
  }
}
