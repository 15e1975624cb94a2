import LiangCore

/// Keeps spreadsheets from running a text cell as a formula: an apostrophe before it makes it text.
///
/// A cell that already begins with apostrophes and then a character that starts a formula gets one more, so that taking
/// one off gives back what was there, whatever that was.
///
///     =1+1    ⇄  '=1+1
///     '=1+1   ⇄  ''=1+1
///     '80s    ⇄  '80s
enum FormulaGuard {
  /// Whether the column's cells are guarded: texts, but for Liang's own words, of which none is a formula (the `=` of
  /// `comparator` is not one: spreadsheets show it as it is).
  static func covers(_ column: ColumnSpec) -> Bool {
    (column.type == .text || column.type == .category) && column.choices == nil
  }

  static let apostrophe = UInt8(ascii: "'")

  /// Whether the cell needs an apostrophe more than it has.
  static func applies(to text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 != apostrophe }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    default: return false
    }
  }

  /// The cell as it was before it was guarded.
  static func removed(from text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.first == apostrophe && applies(to: text) ? text.dropFirst() : text
  }
}
