/// Finds listed phrases in folded lines in one pass, white space inside them ignored (OCR writes 总 工 会).
package struct PhraseTable: Sendable {
  /// A phrase found.
  package struct Hit: Sendable {
    /// The tag of the list it stands in.
    package var tag: Int
    /// Its first scalar.
    package var start: Int
    /// One past its last.
    package var end: Int
  }

  private var scalars: [UInt16] = []
  /// Each with its second scalar, by which most are told apart; 0 = it has none.
  private var phrases: [(start: Int32, count: Int16, second: UInt16, tag: Int32)] = []
  /// The range of `phrases` for each first scalar; the longer ones first. Before all, an empty one.
  private var heads: [Range<Int>] = [0..<0]
  /// By scalar: the place in `heads`.
  private var headPlaces = [UInt16](repeating: 0, count: 1 << 16)
  /// One bit for each first scalar, asked before anything else.
  private var isHead = [UInt64](repeating: 0, count: 1024)

  /// Phrases parted by blanks or line ends, each list with its tag. They are written as folded lines are.
  package init(_ lists: [(tag: Int, phrases: String)]) {
    var all: [(text: [UInt16], tag: Int)] = []
    for (tag, list) in lists {
      for phrase in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        all.append((Array(phrase.utf16), tag))
      }
    }
    all.sort { ($0.text[0], -$0.text.count, $0.tag) < ($1.text[0], -$1.text.count, $1.tag) }
    for (text, tag) in all {
      let head = text[0]
      if headPlaces[Int(head)] == 0 {
        headPlaces[Int(head)] = UInt16(heads.count)
        heads.append(phrases.count..<phrases.count)
        isHead[Int(head >> 6)] |= 1 << UInt64(head & 63)
      }
      heads[heads.count - 1] = heads.last!.lowerBound..<(phrases.count + 1)
      phrases.append((Int32(scalars.count), Int16(text.count), text.count > 1 ? text[1] : 0, Int32(tag)))
      scalars += text
    }
  }

  /// Appends every phrase of the range, overlapping ones too, by place and the longer first.
  package func find(in text: [UInt16], _ range: Range<Int>, into hits: inout [Hit]) {
    let phrases = phrases.span
    for start in range where isHead[Int(text[start] >> 6)] & 1 << UInt64(text[start] & 63) != 0 {
      let next = start + 1 < range.upperBound ? text[start + 1] : 0
      for index in heads(of: text[start]) {
        let phrase = phrases[index]
        if phrase.second != next, phrase.second != 0, next != 0x20 { continue }
        if let end = match(phrase.start, Int32(phrase.count), text, start, range.upperBound) {
          hits.append(Hit(tag: Int(phrase.tag), start: start, end: end))
        }
      }
    }
  }

  /// The longest phrase with one of the tags (bits) that stands at the place.
  package func longest(in text: [UInt16], at start: Int, limit: Int, tags: UInt64) -> Hit? {
    guard start < limit else { return nil }
    for phrase in phrases[heads(of: text[start])] where tags & 1 << UInt64(phrase.tag) != 0 {
      if let end = match(phrase.start, Int32(phrase.count), text, start, limit) {
        return Hit(tag: Int(phrase.tag), start: start, end: end)
      }
    }
    return nil
  }

  /// The phrases that begin with the scalar.
  @inline(__always)
  private func heads(of scalar: UInt16) -> Range<Int> { heads[Int(headPlaces[Int(scalar)])] }

  private func match(_ first: Int32, _ count: Int32, _ text: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    var index = start
    for place in Int(first)..<Int(first + count) {
      while index < limit, text[index] == 0x20 { index += 1 }
      guard index < limit, text[index] == scalars[place] else { return nil }
      index += 1
    }
    return index
  }
}
