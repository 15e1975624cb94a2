import Foundation
import LiangCore
import LiangText

@testable import LiangStages

/// What the weights of names in doubt are fitted to, and how they do: for every such name that annotators have read,
/// what is known of it and whether it is a place. `scripts/choices/fit.py` reads it as a choice between a place and
/// none.
struct NameTraining: ~Copyable {
  private(set) var names = TrainingData()
  private var features = ChoiceFeatures()
  private var count = 0
  private let extractor = PlaceCase.stage(PlacesExtractor.self)
  private let normalizer = PlaceCase.stage(PlacesNormalizer.self)

  /// A place as a reader has marked it.
  struct Place {
    var range: ByteRange
    var adcodes: [Int32]
    var isOptional: Bool
  }

  /// A name in doubt, as the weights have read it.
  struct Reading {
    var likelihood: Float
    var isPlace: Bool
  }

  /// How many places are right, found, annotated.
  struct Score {
    var found = 0
    var exact = 0
    var mentions = 0
    var gold = 0
  }

  /// Adds the names in doubt of a page, around what the weights hold to be places; answers how these have read them.
  @discardableResult
  mutating func add(
    _ page: SegmentedPage, _ places: [Place], number: Int, repeats: Int = 1, _ weights: NameWeights
  ) -> [Reading] {
    var readings: [Reading] = []
    var extractor = extractor
    extractor.weights = weights
    for (article, var finder) in zip(page.articles, extractor.finders(for: page)) {
      finder.find()
      finder.forEachName { finder, chain, afterMention in
        let span = article.text.pageSpan(of: finder.text.bytes(chain.range)).first
        guard let isPlace = Self.isPlace(span, places),
          let evidence = finder.evidence(for: chain, afterMention: afterMention),
          evidence.isInDoubt
        else { return }
        var chain = chain
        chain.logit = finder.logit(of: chain, evidence)
        features.removeAll()
        finder.describe(chain, evidence, &features)
        let options = [(isPlace, features.indices), (!isPlace, [])]
        for _ in 0..<repeats {
          names.write([.init(options: options)], page: number, article: count)
          count += 1
        }
        readings.append(Reading(likelihood: chain.likelihood!, isPlace: isPlace))
      }
    }
    return readings
  }

  /// Adds the cases of Tests/Cases/extract/places.case, a sample of the generated sentences and of the traps, as one
  /// page: what must be read so that no newspaper page has.
  mutating func addCases(number: Int, _ weights: NameWeights) {
    for testCase in PlaceCase.all(in: "extract/places.case") where !testCase.readsLookAlikes {
      let surfaces = testCase.mentions.map { String($0.prefix { $0 != ":" }) }
      let page = testCase.page
      add(page, Place.all(surfaces, in: page.document.text), number: number, repeats: Self.repeats, weights)
    }
    for county in GeneratedPlacesTests.counties.sample(Self.sampled) {
      for case let (text, surface)? in GeneratedPlacesTests.sentences.map({ $0.text(county) }) {
        let page = PlaceCase(text: text).page
        // What else the sentence names is not said.
        let rest = Place(range: ByteRange(0, page.document.text.utf8.count), adcodes: [], isOptional: true)
        add(page, Place.all([surface], in: page.document.text) + [rest], number: number, weights)
      }
    }
    for (kind, texts) in PlaceTrapsTests.kinds {
      for text in texts.sample(Self.sampled) {
        add(PlaceCase(text: PlaceTrapsTests.sentence(kind, text)).page, [], number: number, weights)
      }
    }
  }

  /// How often a case stands among the names.
  private static let repeats = 10
  /// How many counties, and how many traps of each kind.
  private static let sampled = 200

  /// Whether a reader has marked what the name stands for; nil where that is as you like.
  private static func isPlace(_ name: ByteRange, _ places: [Place]) -> Bool? {
    for place in places where place.range.overlaps(name) {
      // 新会|同县: what begins before the place is not the place, unless it holds all of it.
      guard name.start >= place.range.start || name.end >= place.range.end else { continue }
      return place.isOptional ? nil : true
    }
    return false
  }

  /// How places come out with the weights.
  func score(_ page: SegmentedPage, _ places: [Place], _ weights: NameWeights) -> Score {
    var extraction = Extraction(page: page)
    var extractor = extractor
    extractor.weights = weights
    extractor.extract(into: &extraction)
    normalizer.normalize(&extraction)
    var score = Score(mentions: extraction.places.count, gold: places.count { !$0.isOptional })
    for (mention, place) in Self.pairs(extraction.places.map(\.span.first), places.map(\.range)) {
      if places[place].isOptional {
        score.mentions -= 1
      } else {
        score.found += 1
        if places[place].adcodes.contains(extraction.places[mention].adcode) { score.exact += 1 }
      }
    }
    return score
  }

  /// One-to-one pairs by overlap over union, the largest first.
  private static func pairs(_ mentions: [ByteRange], _ places: [ByteRange]) -> [(Int, Int)] {
    var pairs: [(share: Double, mention: Int, place: Int)] = []
    for (mention, one) in mentions.enumerated() {
      for (place, other) in places.enumerated() where one.overlaps(other) {
        let (shared, all) = (
          min(one.end, other.end) - max(one.start, other.start), max(one.end, other.end) - min(one.start, other.start)
        )
        pairs.append((Double(shared) / Double(all), mention, place))
      }
    }
    var taken: (mentions: Set<Int>, places: Set<Int>) = ([], [])
    return pairs.sorted { ($1.share, $0.place, $0.mention) < ($0.share, $1.place, $1.mention) }.compactMap { pair in
      guard !taken.mentions.contains(pair.mention), taken.places.insert(pair.place).inserted else { return nil }
      taken.mentions.insert(pair.mention)
      return (pair.mention, pair.place)
    }
  }
}

extension NameTraining.Place {
  /// The surfaces, each where it next stands in the text.
  static func all(_ surfaces: [String], in page: PageText) -> [Self] {
    var start = 0
    return surfaces.compactMap { surface in
      let utf8 = Array(surface.utf8)
      guard let at = (start..<page.utf8.count).first(where: { page.utf8[$0...].starts(with: utf8) }) else { return nil }
      start = at + utf8.count
      return Self(range: ByteRange(at, start), adcodes: [], isOptional: false)
    }
  }

  /// Those of an annotated page.
  static func all(of page: AnnotatedPage, in folder: URL) throws -> [Self] {
    let rows = try String(contentsOf: folder.appending(path: "\(page.name).places.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as! [String: Any] }
    let text = page.document.text
    return rows.compactMap { row in
      TrainingPage.range(of: row, in: text).map {
        Self(range: $0, adcodes: TrainingPage.codes(row["adcode"]), isOptional: row["optional"] as? Bool == true)
      }
    }
  }
}

extension PlaceFinder {
  /// Calls `body` with every chain that the walk has weighed, with a name that it may have passed over, and where the
  /// mention before it ends.
  fileprivate func forEachName(_ body: (PlaceFinder, PlaceChain, Int?) -> Void) {
    var finder = self
    var next = 0
    var passed = 0
    for hit in allHits {
      while next < mentions.count, mentions[next].range.upperBound <= hit.start { next += 1 }
      let mention = next < mentions.count ? mentions[next].range : nil
      guard hit.start >= passed, mention.map({ hit.start <= $0.lowerBound }) ?? true else { continue }
      guard let chain = finder.longestChain(startingWith: hit) else { continue }
      body(finder, chain, next > 0 ? mentions[next - 1].range.upperBound : nil)
      if chain.range == mention { passed = chain.range.upperBound }
      finder.forget(chain)
    }
  }
}
