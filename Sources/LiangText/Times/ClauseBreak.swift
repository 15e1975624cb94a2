/// Where clauses, segments and sentences end.
package enum ClauseBreak: Comparable, Sendable {
  /// A comma, colon or dash.
  case clause
  /// A semicolon.
  case segment
  /// A full stop, question or exclamation mark, or the end of a paragraph.
  case sentence

  /// What ends with the scalar at `index`; nil inside a clause.
  package static func at(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ scalar: ScalarSpan, _ marks: TextMarks
  ) -> ClauseBreak? {
    switch marks.mark(scalar.value) {
    case .sentenceEnd: return scalar.value == "。" && bytes.isMisprintedPoint(at: index) ? nil : .sentence
    case .clauseBreak:
      if scalar.value == "；" || scalar.value == 0x3B { return .segment }
      // 3,200 and 8:30 are one thing.
      let isInside = scalar.length == 1 && isDigit(bytes, index - 1) && isDigit(bytes, index + 1)
      return isInside ? nil : .clause
    default: return nil
    }
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }
}
