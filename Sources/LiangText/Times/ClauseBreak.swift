/// Where clauses, segments and sentences end.
package enum ClauseBreak: Comparable, Sendable {
  /// A comma, colon or dash.
  case clause
  /// A semicolon.
  case segment
  /// A full stop, question or exclamation mark, or the end of a paragraph.
  case sentence

  /// What ends at `index` and how many bytes say so; nil inside a clause.
  package static func at(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int
  ) -> (kind: ClauseBreak, length: Int)? {
    let scalar = bytes.scalar(at: index)
    switch TextMarks.shared.mark(scalar.value) {
    case .sentenceEnd: return (.sentence, scalar.length)
    case .clauseBreak:
      if scalar.value == 0xFF1B || scalar.value == 0x3B { return (.segment, scalar.length) }
      // 3,200 and 8:30 are one thing.
      let isInside = scalar.length == 1 && isDigit(bytes, index - 1) && isDigit(bytes, index + 1)
      return isInside ? nil : (.clause, scalar.length)
    default: return nil
    }
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }
}
