import LiangCore
import LiangText

/// A stretch of an article that says where: a mention, a list of them read as one, or a word for the unit that is the
/// matter (全市, 我省, 市总工会).
struct PlaceScope {
  var range: ByteRange
  /// Where its sentence begins.
  var sentence: Int
  /// The unit, or the most specific one that covers the whole list; nil where none does.
  var unit: PlaceUnit?
  /// Whether the sentence is about it: it begins it, or says where.
  var isTopic: Bool
  /// Whether it stands after 在 and its like.
  var isHere: Bool

  /// The article's scopes in order, without those that only say where somebody came from or went to, or that belong to a
  /// company's name.
  static func all(of article: Article, in extraction: Extraction) -> [PlaceScope] {
    article.text.utf8.withUnsafeBufferPointer { bytes in
      let about = extraction.articlePlaces[article.number - 1].adcode
      var reader = PlaceScopeReader(bytes: bytes, about: Gazetteer.builtin.newest(code: Int(about)))
      reader.mentions = extraction.places
        .filter { Int($0.article) == article.number && $0.adcode != 0 }
        .sorted { $0.range.start < $1.range.start }
      reader.read()
      return reader.scopes
    }
  }
}

/// Reads the scopes of one text.
private struct PlaceScopeReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// What the article is about.
  let about: PlaceUnit?
  var mentions: [PlaceMention] = []
  var scopes: [PlaceScope] = []
  /// What was named so far.
  private var named: [PlaceUnit] = []

  init(bytes: UnsafeBufferPointer<UInt8>, about: PlaceUnit?) {
    self.bytes = bytes
    self.about = about
  }

  mutating func read() {
    var sentences = Sentences(bytes, marks: .shared)
    var next = 0
    while let sentence = sentences.next() {
      var position = sentence.start
      while next < mentions.count, Int(mentions[next].range.start) < sentence.end {
        readUnnamed(from: position, to: Int(mentions[next].range.start), sentence.start)
        let first = next
        repeat { next += 1 } while next < mentions.count && joins(mentions[next - 1].range, mentions[next].range)
        readNamed(first..<next, sentence.start)
        position = Int(mentions[next - 1].range.end)
      }
      readUnnamed(from: position, to: sentence.end, sentence.start)
    }
  }

  /// A mention, or several that stand as a list.
  private mutating func readNamed(_ list: Range<Int>, _ sentence: Int) {
    let units = mentions[list].compactMap { Gazetteer.builtin.newest(code: Int($0.adcode)) }
    let range = ByteRange(Int(mentions[list.lowerBound].range.start), Int(mentions[list.upperBound - 1].range.end))
    named += units
    let leads = leads(sentence, Int(range.start))
    let isHere = PlaceScopeWords.here.ends(bytes, before: Int(range.start), from: sentence)
    if isElsewhere(range, sentence) || !leads && bytes.namesCompany(after: Int(range.end)) { return }
    let unit = PlaceUnit.common(units)
    let isWide = unit.map { unit in about.map { $0.lies(in: unit) } ?? false } ?? true
    // 记者从省总工会获悉: what holds more than the article is about says only who speaks; but not where it begins the
    // sentence, nor a list of others that begins a clause: 海门、如皋、启东三地先后跟进.
    if isWide, list.count == 1 ? !leads : !isHere && !bytes.startsClause(sentence, Int(range.start)) || hasOwn(units) {
      return
    }
    scopes.append(
      PlaceScope(
        range: range, sentence: sentence, unit: unit, isTopic: !isWide && (leads || isHere), isHere: isHere))
  }

  /// Whether one of the units is the article's, or lies in that.
  private func hasOwn(_ units: [PlaceUnit]) -> Bool {
    about.map { about in units.contains { $0 == about || $0.lies(in: about) } } ?? false
  }

  /// Words for a unit that is named elsewhere, where they begin a clause or say where: not in 全省首个, 城市总数.
  private mutating func readUnnamed(from start: Int, to end: Int, _ sentence: Int) {
    var index = start
    while index < end {
      guard let (word, wordEnd) = PlaceScopeWords.unnamed.match(bytes, at: index, end: end) else {
        index += bytes.scalar(at: index).length
        continue
      }
      let isHere = PlaceScopeWords.here.ends(bytes, before: index, from: sentence)
      if isHere || bytes.startsClause(sentence, index), let unit = unit(word, sentence) {
        scopes.append(
          PlaceScope(
            range: ByteRange(index, wordEnd), sentence: sentence, unit: unit, isTopic: leads(sentence, index),
            isHere: isHere))
      }
      index = wordEnd
    }
  }

  /// The unit of that kind that the sentence was about before, or the article is, or lies in; else that of what was named
  /// last.
  private func unit(_ word: PlaceScopeWords.Unnamed, _ sentence: Int) -> PlaceUnit? {
    let before = scopes.last.flatMap { $0.sentence == sentence ? $0.unit : nil }
    for unit in [before, about].compactMap(\.self) + named.reversed() {
      if let found = unit.member(meant: word) { return found }
    }
    return nil
  }

  /// Whether two mentions are members of one list.
  private func joins(_ a: ByteRange, _ b: ByteRange) -> Bool {
    let (start, end) = (Int(a.end), Int(b.start))
    return start >= end || PlaceScopeWords.joint.end(bytes, at: start, end: end) == end
  }

  private func isElsewhere(_ range: ByteRange, _ sentence: Int) -> Bool {
    PlaceScopeWords.elsewhere.ends(bytes, before: Int(range.start), from: sentence)
      || PlaceScopeWords.origin.end(bytes, at: Int(range.end), end: bytes.count) != nil
  }

  /// Whether nothing but a word or two of introduction stands between the sentence's start and the byte.
  private func leads(_ sentence: Int, _ position: Int) -> Bool {
    var index = position
    while index > sentence, let start = PlaceScopeWords.lead.start(bytes, before: index, from: sentence) {
      index = start
    }
    return index == sentence
  }
}

extension PlaceUnit {
  /// The unit itself, or the one above it, that is of the kind, or once was: 全县 of what is a district today.
  func member(meant word: PlaceScopeWords.Unnamed) -> PlaceUnit? {
    chain.last(where: word.means)
      ?? chain.last { Gazetteer.builtin.lineage(of: $0).contains(where: word.means) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a clause of the sentence that begins at `sentence` begins at the position.
  func startsClause(_ sentence: Int, _ position: Int) -> Bool {
    position == sentence
      || [.clauseBreak, .sentenceEnd, .openQuote, .openBracket, .space].contains(
        TextMarks.shared.mark(scalar(before: position).value))
  }

  /// Whether the words after the byte, up to the next mark or 的, name a company or its like.
  func namesCompany(after position: Int) -> Bool {
    var index = position
    while index < Swift.min(count, position + 45) {
      if PlaceScopeWords.company.end(self, at: index, end: count) != nil { return true }
      let scalar = scalar(at: index)
      switch TextMarks.shared.mark(scalar.value) {
      case .clauseBreak, .sentenceEnd: return false
      default: if scalar.value == PlaceScopeWords.de { return false }
      }
      index += scalar.length
    }
    return false
  }
}
