import LiangCore
import LiangText

/// An article as the choice of places sees it.
struct PlaceText {
  /// The healed text.
  let bytes: [UInt8]
  /// The year in which it was written, if that is known: 全市 in an article of 1992 about 顺德 is that city, and not 佛山.
  let year: Int?
  var cues: [PlaceCue] = []
  /// How many mentions before a word may be what it means.
  private static let remembered = 50

  /// The places of all mentions, in order.
  var codes: [Int32] = []
  /// Where each begins, and one past its end.
  var starts: [Int32] = []
  var ends: [Int32] = []
  /// Where clauses, sentences and paragraphs begin, in order; a sentence ends at ； too.
  var clauses: [Int32] = [0]
  var sentences: [Int32] = [0]
  var paragraphs: [Int32] = [0]
  /// Where lines begin that do not stand straight below the line before them on the page, in order; those of them that
  /// no sentence runs on into.
  var columns: [Int32] = [0]
  var stretches: [Int32] = [0]
  /// Where the body begins, and one past the text.
  var body: Int32 = 0
  var end: Int32 = 0
  var headings: [ByteRange] = []
  var hasBullets = false
  /// Whether the body begins as news do: 本报讯.
  var isNews = false
  /// What sort of piece it is, as one small number.
  var type = 0
  /// Where its figures begin, in order.
  var figures: [Int32] = []

  init(bytes: [UInt8], year: Int?) { (self.bytes, self.year) = (bytes, year) }

  mutating func startSentence(at position: Int32) {
    sentences.append(position)
    clauses.append(position)
  }

  func isHeading(_ position: Int32) -> Bool { headings.contains { $0.start <= position && position < $0.end } }

  /// Where the clause, the sentence or the paragraph begins that holds the position.
  static func start(of position: Int32, in starts: [Int32]) -> Int32 { starts[upperBound(position, in: starts) - 1] }

  /// How many clauses or sentences begin behind one position, up to the other.
  static func count(_ starts: [Int32], from: Int32, to: Int32) -> Int {
    upperBound(to, in: starts) - upperBound(from, in: starts)
  }

  /// How far two positions are apart on the page: in lines that follow each other, in such that a sentence joins, or in
  /// such as only the segmenter has put together.
  enum Distance: Int {
    case together, joined, apart
  }

  /// Where a position stands on the page.
  struct Spot {
    /// Where the lines begin that follow each other down to it, and those that a sentence joins with them.
    fileprivate(set) var column: Int32 = 0
    fileprivate(set) var stretch: Int32 = 0

    func distance(to other: Spot) -> Distance {
      column == other.column ? .together : stretch == other.stretch ? .joined : .apart
    }
  }

  func spot(of position: Int32) -> Spot {
    Spot(column: Self.start(of: position, in: columns), stretch: Self.start(of: position, in: stretches))
  }

  /// The bytes of as many characters, three each, straight before a position, hashed; fewer at the beginning of the
  /// text.
  func hash(last count: Int, before end: Int32) -> Int {
    let (end, start) = (Int(end), max(0, Int(end) - 3 * count))
    return ChoiceFeatures.hash(bytes[start..<end])
  }

  /// The same from a position on; fewer at the end of the text.
  func hash(first count: Int, from start: Int32) -> Int {
    let start = Int(start)
    return ChoiceFeatures.hash(bytes[start..<min(start + 3 * count, bytes.count)])
  }

  /// How many of the numbers, in order, are not above the position.
  private static func upperBound(_ position: Int32, in starts: [Int32]) -> Int {
    starts.partitionPoint { $0 <= position }
  }

  /// The first cue that begins at the position or behind it.
  func firstCue(from position: Int32) -> Int {
    cues.partitionPoint { $0.range.start < position }
  }

  /// Gives words the units that they mean: of what the article is about, was named last, or the page is at home in.
  mutating func resolve(about: Int32, home: Int32) {
    for index in cues.indices {
      guard let kind = cues[index].kind else { continue }
      cues[index].code = code(of: kind, named: cues[index].members.upperBound, about: about, home: home)
    }
  }

  /// - Parameter named: how many mentions stand before the word.
  func code(of kind: PlaceCueWords.Kind, named: Int, about: Int32, home: Int32) -> Int32 {
    guard kind != .nation, kind != .law else { return 0 }
    if let code = self.code(of: kind, from: about) { return code }
    for mention in codes[..<named].suffix(Self.remembered).reversed() {
      if let code = self.code(of: kind, from: mention) { return code }
    }
    return self.code(of: kind, from: home) ?? 0
  }

  /// The unit of the kind that the unit was, or lay in, when the text was written.
  func code(of kind: PlaceCueWords.Kind, from code: Int32) -> Int32? {
    if let only = kind.only { return only }
    guard code != 0, let unit = Gazetteer.builtin.newest(code: Int(code)) else { return nil }
    let then = year.flatMap { year in
      Gazetteer.builtin.lineage(of: unit).last { $0.level == unit.level && $0.isInForce(in: year) }
    }
    return kind.unit(from: then ?? unit).map { Int32($0.final.code) }
  }
}
