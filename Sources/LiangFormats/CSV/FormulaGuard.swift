import LiangCore

/// Keeps spreadsheets from running a text cell as a formula: an apostrophe before it makes it text.
///
/// A cell that already begins with apostrophes and then a character that starts a formula gets one more, so that taking
/// one off gives back what was there, whatever that was.
///
///     =1+1    ⇄  '=1+1
///     '=1+1   ⇄  ''=1+1
///     '80s    ⇄  '80s
///
/// The characters are those that OWASP names for CSV injection; East Asian spreadsheets run the full-width forms, too.
enum FormulaGuard {
  /// Whether the column's cells are guarded: texts, but for Liang's own words, of which none is a formula (the `=` of
  /// `comparator` is not one: spreadsheets show it as it is).
  static func covers(_ column: ColumnSpec) -> Bool {
    (column.type == .text || column.type == .category) && column.choices == nil
  }

  static let apostrophe = UInt8(ascii: "'")

  /// Whether the cell needs an apostrophe more than it has.
  static func applies(to text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { $0 == apostrophe }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    // ＋ － ＝ are U+FF0B, U+FF0D, U+FF1D, and ＠ is U+FF20.
    case 0xEF:
      let tail = rest.dropFirst().prefix(2)
      guard tail.first == 0xBC else { return false }
      return tail.last == 0x8B || tail.last == 0x8D || tail.last == 0x9D || tail.last == 0xA0
    default: return false
    }
  }

  /// The cell as it was before it was guarded.
  static func removed(from text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.first == apostrophe && applies(to: text) ? text.dropFirst() : text
  }
}
