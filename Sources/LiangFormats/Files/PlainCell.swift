import LiangCore

extension TableBatch.Storage {
  /// Appends the cell as plain text: digits without exponent, `true` or `false`, an ISO date; text as it stands. The
  /// cell must have a value.
  func appendPlain(row: Int, to bytes: inout [UInt8]) {
    switch self {
    case .text: bytes.append(contentsOf: text(row: row)!)
    case .integer(let values): bytes.append(contentsOf: String(values[row]).utf8)
    case .decimal(let values): bytes.append(contentsOf: Decimal38(unscaled: values[row])!.description.utf8)
    case .double(let values): bytes.append(contentsOf: PlainNumber.string(values[row]).utf8)
    case .boolean(let values): bytes.append(contentsOf: (values[row] != 0 ? "true" : "false").utf8)
    case .date(let values): bytes.append(contentsOf: CalendarDate(days: values[row]).description.utf8)
    }
  }

  /// The UTF-8 of a cell of a text column; nil for the other columns.
  func text(row: Int) -> ArraySlice<UInt8>? {
    guard case .text(let offsets, let utf8) = self else { return nil }
    return utf8[Int(offsets[row])..<Int(offsets[row + 1])]
  }
}
