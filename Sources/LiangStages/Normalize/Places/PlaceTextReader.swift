import LiangCore
import LiangText

/// Reads what says where in an article.
struct PlaceTextReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let mentions: [(range: ByteRange, code: Int32)]
  private var text: PlaceText
  /// Where the last title opened.
  private var title: Int?
  private lazy var isTraditional = TraditionalCharacters.shared.prevail(in: bytes)

  /// - Parameters:
  ///   - mentions: in order.
  ///   - year: in which the article was written, if that is known.
  static func read(_ article: Article, _ mentions: [(range: ByteRange, code: Int32)], year: Int?) -> PlaceText {
    article.text.utf8.withUnsafeBufferPointer { bytes in
      var reader = PlaceTextReader(bytes, mentions, PlaceText(bytes: article.text.utf8, year: year))
      reader.text.headings = [article.kicker, article.headline, article.subhead].filter { !$0.isEmpty }
      let body = article.blocks.first { $0.role == .body || $0.role == .leadNote || $0.role == .caption }
      reader.text.body = body?.range.start ?? 0
      reader.text.end = Int32(bytes.count)
      reader.text.type = ArticleType.allCases.firstIndex(of: article.type)!
      for (last, block) in zip(article.blocks, article.blocks.dropFirst()) where block.line != last.line + 1 {
        reader.text.columns.append(block.range.start)
        if !block.joins { reader.text.stretches.append(block.range.start) }
      }
      reader.read()
      return reader.text
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mentions: [(range: ByteRange, code: Int32)], _ text: PlaceText
  ) {
    self.bytes = bytes
    self.mentions = mentions
    self.text = text
    self.text.codes = mentions.map(\.code)
    self.text.starts = mentions.map(\.range.start)
    self.text.ends = mentions.map(\.range.end)
  }

  private mutating func read() {
    text.isNews = isNews
    var next = 0
    var index = 0
    let plain = PlaceCueWords.plain
    while true {
      let limit = next < mentions.count ? Int(mentions[next].range.start) : bytes.count
      index = plain.end(in: bytes, from: index, to: limit)
      guard index < bytes.count else { return }
      if next < mentions.count, Int(mentions[next].range.start) == index {
        let first = next
        repeat { next += 1 } while next < mentions.count && joins(mentions[next - 1].range, mentions[next].range)
        readNamed(first..<next)
        index = Int(mentions[next - 1].range.end)
      } else if let end = readUnnamed(at: index, named: next) {
        index = end
      } else {
        index += readMark(at: index)
      }
    }
  }

  /// Whether two mentions are members of one list.
  private func joins(_ a: ByteRange, _ b: ByteRange) -> Bool {
    let (start, end) = (Int(a.end), Int(b.start))
    return start >= end || PlaceCueWords.joint.end(bytes, at: start, end: end) == end
  }

  /// Notes what ends or begins at a character, and answers its length. What is noted here must not be in
  /// `PlaceCueWords.plain`.
  private mutating func readMark(at index: Int) -> Int {
    let scalar = bytes.scalar(at: index)
    let next = Int32(index + scalar.length)
    let isBullet = Self.isBullet(scalar.value)
    if isBullet { text.hasBullets = true }
    if isBullet || scalar.value == 0x0A {
      text.paragraphs.append(next)
      text.startSentence(at: next)
      return scalar.length
    }
    switch TextMarks.shared.mark(scalar.value) {
    case .sentenceEnd where scalar.value == "。" && bytes.isMisprintedPoint(at: index): break
    case .sentenceEnd: text.startSentence(at: next)
    case .clauseBreak where scalar.value == "；" || scalar.value == 0x3B: text.startSentence(at: next)
    case .clauseBreak, .openBracket, .closeBracket: text.clauses.append(next)
    case .openTitle: title = index
    default: break
    }
    return scalar.length
  }

  private mutating func add(
    _ range: ByteRange, _ role: PlaceCue.Role, _ kind: PlaceCueWords.Kind?, _ members: Range<Int>
  ) {
    var cue = PlaceCue(range: range, role: role, kind: kind, members: members)
    cue.isHeading = text.isHeading(range.start)
    (cue.clause, cue.sentence, cue.paragraph) = (text.clauses.last!, text.sentences.last!, text.paragraphs.last!)
    (cue.before, cue.after) = (text.hash(last: 2, before: range.start), text.hash(first: 2, from: range.end))
    cue.next = text.hash(first: 1, from: range.end)
    cue.spot = text.spot(of: range.start)
    cue.isSubject = isSubject(cue)
    if kind == nil {
      cue.code = PlaceRelation.common(Array(text.codes[members]))
      cue.isCompany = namesCompany(after: Int(range.end))
    }
    text.cues.append(cue)
  }

  // MARK: Names

  private mutating func readNamed(_ members: Range<Int>) {
    let range = ByteRange(
      Int(mentions[members.lowerBound].range.start), Int(mentions[members.upperBound - 1].range.end))
    add(range, role(of: range), nil, members)
  }

  private func role(of range: ByteRange) -> PlaceCue.Role {
    let (start, end) = (Int(range.start), Int(range.end))
    let sentence = Int(text.sentences.last!)
    if isDateline(start, end) { return .dateline }
    if PlaceCueWords.elsewhere.ends(bytes, before: start, from: sentence) { return .elsewhere }
    if PlaceCueWords.origin.end(bytes, at: end, end: bytes.count) != nil { return .origin }
    if PlaceCueWords.here.ends(bytes, before: start, from: sentence) { return .here }
    if leads(start) { return .lead }
    return startsClause(start) ? .clause : .plain
  }

  /// 本报武汉讯: between the desk and the word for a report, with no clause between.
  private func isDateline(_ start: Int, _ end: Int) -> Bool {
    var index = start
    var isSent = false
    for _ in 0..<8 where index > 0 && !isSent {
      let scalar = bytes.scalar(before: index)
      guard ![.clauseBreak, .sentenceEnd].contains(TextMarks.shared.mark(scalar.value)) else { break }
      index -= scalar.length
      isSent = PlaceCueWords.desk.end(bytes, at: index, end: start) != nil
    }
    return isSent && finds(PlaceCueWords.dispatch, from: end, within: 12)
  }

  /// Whether the sentence goes on to speak of it: at its beginning or that of a clause before a predicate, behind a
  /// bullet, or behind 在 at its beginning before a comma. Of words without a name only those do that can mean but one
  /// unit.
  private func isSubject(_ cue: PlaceCue) -> Bool {
    let (start, end) = (Int(cue.range.start), Int(cue.range.end))
    guard !cue.isList, end < bytes.count else { return false }
    if cue.isNamed, cue.role == .lead, beginsItem(start) { return !bytes.starts(with: "人", at: end) }
    switch cue.role {
    case .here: return leads(start, turns: true) && TextMarks.shared.mark(bytes.scalar(at: end).value) == .clauseBreak
    case .nation, .word: guard PlaceCueWords.wholes.end(bytes, at: start, end: end) == end else { return false }
    case .plain: guard leads(start, turns: true) else { return false }
    case .lead, .clause: break
    default: return false
    }
    return PlaceCueWords.predicates.end(bytes, at: end, end: bytes.count) != nil
      && PlaceCueWords.noPredicates.end(bytes, at: end, end: bytes.count) == nil
  }

  /// Whether a bullet stands straight before the byte: ●全椒县供电公司.
  private func beginsItem(_ position: Int) -> Bool {
    var index = position
    while index > 0 {
      let scalar = bytes.scalar(before: index)
      guard TextMarks.shared.mark(scalar.value) == .space else { return Self.isBullet(scalar.value) }
      index -= scalar.length
    }
    return false
  }

  private static func isBullet(_ scalar: UInt32) -> Bool { (0x25A0...0x25FF).contains(scalar) }

  /// Whether the body begins like news, within its first words.
  private var isNews: Bool { finds(PlaceCueWords.dispatch, from: Int(text.body), within: 30) }

  /// Whether one of the words begins within so many characters, with no clause ended before.
  private func finds(_ words: ByteWords, from start: Int, within characters: Int) -> Bool {
    var index = start
    for _ in 0..<characters where index < bytes.count {
      if words.end(bytes, at: index, end: bytes.count) != nil { return true }
      let scalar = bytes.scalar(at: index)
      if [.clauseBreak, .sentenceEnd].contains(TextMarks.shared.mark(scalar.value)) { return false }
      index += scalar.length
    }
    return false
  }

  /// Whether the words after the byte, up to the next mark or 的, name a company or its like.
  private func namesCompany(after position: Int) -> Bool {
    var index = position
    for _ in 0..<12 where index < bytes.count {
      if PlaceCueWords.company.end(bytes, at: index, end: bytes.count) != nil { return true }
      let scalar = bytes.scalar(at: index)
      switch TextMarks.shared.mark(scalar.value) {
      case .none, .numeral, .space: if bytes.starts(with: "的", at: index) { return false }
      default: return false
      }
      index += scalar.length
    }
    return false
  }

  // MARK: Words

  /// Reads a word for a unit without its name, and answers where it ends.
  private mutating func readUnnamed(at index: Int, named: Int) -> Int? {
    guard bytes[index] >= 0xE0 else { return nil }
    let limit = named < mentions.count ? Int(mentions[named].range.start) : bytes.count
    if let (word, end) = PlaceCueWords.unnamed.match(bytes, at: index, end: limit) {
      if let role = role(of: word, at: index, named: named) {
        add(ByteRange(index, end), role, word.kind, named..<named)
      }
      return end
    }
    guard let (kind, end) = PlaceCueWords.classWords.match(bytes, at: index, end: limit), isOffice(index, end) else {
      return nil
    }
    add(ByteRange(index, end), .office, kind, named..<named)
    return end
  }

  /// nil for a law that has a place's name in its title, and for 本港 and its like where the text is not in traditional
  /// characters.
  private mutating func role(of word: PlaceCueWords.Unnamed, at index: Int, named: Int) -> PlaceCue.Role? {
    if word.kind == .law {
      guard named > 0, let title else { return .law }
      return Int(mentions[named - 1].range.end) > title ? nil : .law
    }
    if word.kind.only != nil { return isTraditional ? .own : nil }
    if word.isOwn { return .own }
    let begins = leads(index) || startsClause(index)
    if word.kind == .nation { return begins ? .nation : .nationInside }
    return begins ? .word : .wordInside
  }

  /// Whether the class word begins a clause and an office's name.
  private func isOffice(_ start: Int, _ end: Int) -> Bool {
    guard PlaceCueWords.falseOffices.end(bytes, at: start, end: bytes.count) == nil,
      startsClause(start) || leads(start)
        || PlaceCueWords.beforeOffice.ends(bytes, before: start, from: Int(text.sentences.last!))
    else { return false }
    if PlaceCueWords.offices.end(bytes, at: end, end: bytes.count) != nil { return true }
    var index = end
    for _ in 0..<6 where index < bytes.count {
      let scalar = bytes.scalar(at: index)
      guard [.none, .numeral].contains(TextMarks.shared.mark(scalar.value)) else { return false }
      index += scalar.length
      if PlaceCueWords.officeEnds.end(bytes, at: index, end: bytes.count) != nil { return true }
    }
    return false
  }

  // MARK: Places in the sentence

  private func startsClause(_ position: Int) -> Bool {
    guard position > 0, position != Int(text.clauses.last!) else { return true }
    switch TextMarks.shared.mark(bytes.scalar(before: position).value) {
    case .clauseBreak, .sentenceEnd, .listComma, .openQuote, .openBracket, .space: return true
    default: return false
    }
  }

  /// Whether nothing but a word or two of introduction stands between the sentence's start and the byte.
  ///
  /// - Parameter turns: whether such may stand there, too, as turn to another place.
  private func leads(_ position: Int, turns: Bool = false) -> Bool {
    let sentence = Int(text.sentences.last!)
    var index = position
    while index > sentence {
      if let start = PlaceCueWords.lead.start(bytes, before: index, from: sentence) {
        index = start
      } else if turns, let start = PlaceCueWords.turn.start(bytes, before: index, from: sentence) {
        index = start
      } else if bytes[index - 1] == 0x20 {
        index -= 1
      } else {
        return false
      }
    }
    return true
  }
}
