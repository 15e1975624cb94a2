/// The sentences of a text, one after the other: each ends behind 。！？… with the quotes and brackets that close
/// there, or at the end of its paragraph.
package struct Sentences {
  /// One sentence.
  package struct Sentence {
    /// Its first byte, white space before it left out.
    package var start: Int
    /// One past its last byte, a line end left out.
    package var end: Int
    /// Whether a character in it may begin a numeral; most sentences can so be passed over.
    package var hasNumeral: Bool

    /// A stretch of a text.
    package init(start: Int, end: Int, hasNumeral: Bool) {
      self.start = start
      self.end = end
      self.hasNumeral = hasNumeral
    }
  }

  /// A sentence that is longer than this many bytes ends at its next clause; twice as long, at any character.
  package static let longest = 6000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let marks: TextMarks
  private var index = 0

  /// The sentences of the whole text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, marks: TextMarks) {
    self.bytes = bytes
    self.marks = marks
  }

  /// The next sentence; nil at the end of the text.
  package mutating func next() -> Sentence? {
    var start = -1
    var hasNumeral = false
    while index < bytes.count {
      if start >= 0 {
        let end = min(bytes.count, start + Sentences.longest)
        index =
          hasNumeral
          ? marks.unendedEnd(in: bytes, from: index, to: end) : marks.runningEnd(in: bytes, from: index, to: end)
      }
      let scalar = bytes.scalar(at: index)
      let mark = marks.mark(scalar.value)
      if mark == .none, start >= 0, index &- start < Sentences.longest {
        index &+= scalar.length
        continue
      }
      if scalar.value == 0x0A {
        let end = index
        index += 1
        if start >= 0 { return Sentence(start: start, end: end, hasNumeral: hasNumeral) }
        continue
      }
      index += scalar.length
      if start < 0, mark != .space { start = index - scalar.length }
      if mark == .numeral { hasNumeral = true }
      if mark == .sentenceEnd, scalar.value != "。" || !bytes.isMisprintedPoint(at: index - scalar.length) {
        passClosingMarks()
        return Sentence(start: start, end: index, hasNumeral: hasNumeral)
      }
      if start >= 0, index - start > Sentences.longest, mark == .clauseBreak || index - start > 2 * Sentences.longest {
        return Sentence(start: start, end: index, hasNumeral: hasNumeral)
      }
    }
    return start >= 0 ? Sentence(start: start, end: index, hasNumeral: hasNumeral) : nil
  }

  /// Goes on behind the place: what stands before it was read otherwise.
  package mutating func skip(to place: Int) { index = max(index, place) }

  /// 。” and 。） end together, and so do ！！ and ……
  private mutating func passClosingMarks() {
    while index < bytes.count, bytes[index] != 0x0A {
      let scalar = bytes.scalar(at: index)
      switch marks.mark(scalar.value) {
      case .closeQuote, .closeTitle, .closeBracket, .sentenceEnd: index += scalar.length
      default: return
      }
    }
  }
}
