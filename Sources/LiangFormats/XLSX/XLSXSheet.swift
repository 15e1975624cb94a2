import CXLSXWriter
import Glibc
import LiangCore

/// One sheet of an open workbook: a header that stays in view, filters, typed cells, columns as wide as their text.
struct XLSXSheet {
  /// How many rows the column widths are taken from.
  private static let widthSample = 200
  /// Columns of a terminal, roughly characters of a spreadsheet; the widest a column gets.
  private static let widthLimit = 60

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// The workbook's, for failures.
  private let path: String
  private let formats: XLSXWorkbook.Formats
  /// The header among them.
  private(set) var rowCount = 1
  private var widths: [Int]
  /// Where the cell being written stands as C wants it; kept for its memory.
  private var text: [UInt8] = []

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, of path: String, _ schema: TableSchema,
    _ formats: XLSXWorkbook.Formats
  ) throws(EmitFailure) {
    self.sheet = sheet
    self.path = path
    self.formats = formats
    // Room for the filter's button.
    widths = schema.columns.map { $0.name.count + 3 }
    for (index, column) in schema.columns.enumerated() {
      try check(worksheet_write_string(sheet, 0, UInt16(index), column.name, formats.header))
    }
    worksheet_freeze_panes(sheet, 1, 0)
  }

  /// Starts the next row.
  mutating func beginRow() { rowCount += 1 }

  /// Writes a cell of the row begun last; answers whether its text had to be cut.
  mutating func write(_ column: Int, _ cell: Cell) throws(EmitFailure) -> Bool {
    if rowCount <= Self.widthSample {
      widths[column] = max(widths[column], DisplayWidth.of(cell.description.unicodeScalars))
    }
    switch cell {
    case .empty: return false
    case .text(let text): return try write(column, text)
    case .integer(let value): return try write(column, Decimal38(Int(value)))
    case .decimal(let value): return try write(column, value)
    case .double(let value): try write(column, value, value == value.rounded() ? formats.whole : nil)
    case .boolean(let value): try check(worksheet_write_boolean(sheet, row, UInt16(column), value ? 1 : 0, nil))
    case .date(let value): return try write(column, value)
    }
    return false
  }

  /// Makes sure that the rows written so far are in their temporary file: libxlsxwriter does not look.
  func flush() throws(EmitFailure) {
    errno = 0
    guard let file = sheet.pointee.optimize_tmpfile, fflush(file) != 0 || ferror(file) != 0 else { return }
    throw EmitFailure(writing: path, errno: errno == 0 ? EIO : errno)
  }

  /// Sets what depends on the rows: filters and widths.
  func finish() throws(EmitFailure) {
    try check(worksheet_autofilter(sheet, 0, 0, row, UInt16(widths.count - 1)))
    for (index, width) in widths.enumerated() {
      let column = UInt16(index)
      try check(worksheet_set_column(sheet, column, column, Double(min(width, Self.widthLimit) + 1), nil))
    }
  }

  private func check(_ error: lxw_error) throws(EmitFailure) {
    if error != LXW_NO_ERROR { throw EmitFailure(writing: path, error) }
  }

  private var row: UInt32 { UInt32(rowCount - 1) }

  private mutating func write(_ column: Int, _ value: String) throws(EmitFailure) -> Bool {
    let isCut = XLSXText.encode(Array(value.utf8)[...], into: &text)
    try check(
      text.withUnsafeBytes {
        worksheet_write_string(sheet, row, UInt16(column), $0.bindMemory(to: CChar.self).baseAddress, nil)
      })
    return isCut
  }

  private func write(
    _ column: Int, _ value: Double, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(EmitFailure) {
    try check(worksheet_write_number(sheet, row, UInt16(column), value, format))
  }

  /// As a number where a spreadsheet keeps all its digits, which are fifteen; else as text.
  private mutating func write(_ column: Int, _ value: Decimal38) throws(EmitFailure) -> Bool {
    var digits = value.unscaled.magnitude
    while digits >= 1_000_000_000_000_000, digits % 10 == 0 { digits /= 10 }
    guard digits < 1_000_000_000_000_000 else { return try write(column, value.description) }
    try write(column, value.doubleValue, value.isWhole ? formats.whole : formats.fraction)
    return false
  }

  /// As a date where spreadsheets have one, from March 1900 on (before that they count a day too many); else as text.
  private mutating func write(_ column: Int, _ value: CalendarDate) throws(EmitFailure) -> Bool {
    // Serial 25,569 is 1970-01-01, serial 61 is 1900-03-01.
    let serial = Int(value.days) + 25_569
    guard serial >= 61 else { return try write(column, value.description) }
    try write(column, Double(serial), formats.date)
    return false
  }
}
