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
  /// By place in `heads`: the tags of the phrases, as bits.
  private var headTags: [UInt64] = [0]
  /// What phrases begin with, the phrases of one scalar, and the first two of the others, by `pair`: asked before
  /// anything else.
  private let (firsts, singles, pairs): (ScalarSet, ScalarSet, ScalarSet)

  /// Phrases parted by blanks or line ends, each list with its tag. They are written as folded lines are.
  package init(_ lists: [(tag: Int, phrases: String)]) {
    var all: [(text: [UInt16], tag: Int)] = []
    for (tag, list) in lists {
      for phrase in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        all.append((Array(phrase.utf16), tag))
      }
    }
    all.sort { ($0.text[0], -$0.text.count, $0.tag) < ($1.text[0], -$1.text.count, $1.tag) }
    firsts = ScalarSet(all.map { $0.text[0] })
    singles = ScalarSet(all.lazy.filter { $0.text.count == 1 }.map { $0.text[0] })
    pairs = ScalarSet(all.lazy.filter { $0.text.count > 1 }.map { Self.pair($0.text[0], $0.text[1]) })
    for (text, tag) in all {
      let head = text[0]
      if headPlaces[Int(head)] == 0 {
        headPlaces[Int(head)] = UInt16(heads.count)
        heads.append(phrases.count..<phrases.count)
        headTags.append(0)
      }
      headTags[heads.count - 1] |= 1 << UInt64(tag)
      heads[heads.count - 1] = heads.last!.lowerBound..<(phrases.count + 1)
      phrases.append((Int32(scalars.count), Int16(text.count), text.count > 1 ? text[1] : 0, Int32(tag)))
      scalars += text
    }
  }

  /// Appends every phrase of the range, overlapping ones too, by place and the longer first.
  package func find(in text: [UInt16], _ range: Range<Int>, into hits: inout [Hit]) {
    let phrases = phrases.span
    for start in range where firsts.contains(text[start]) {
      let next = start + 1 < range.upperBound ? text[start + 1] : 0
      guard next == 0x20 || pairs.contains(Self.pair(text[start], next)) || singles.contains(text[start]) else {
        continue
      }
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
    guard start < limit, headTags[Int(headPlaces[Int(text[start])])] & tags != 0 else { return nil }
    for phrase in phrases[heads(of: text[start])] where tags & 1 << UInt64(phrase.tag) != 0 {
      if let end = match(phrase.start, Int32(phrase.count), text, start, limit) {
        return Hit(tag: Int(phrase.tag), start: start, end: end)
      }
    }
    return nil
  }

  /// A number for two scalars, which few other two have.
  @inline(__always)
  private static func pair(_ first: UInt16, _ second: UInt16) -> UInt16 { first &* 0x9E37 ^ second }

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
