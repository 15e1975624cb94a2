/// The value of one cell.
public enum Cell: Hashable, Sendable, CustomStringConvertible {
  case empty
  case text(String)
  case integer(Int64)
  case decimal(Decimal38)
  case double(Double)
  case boolean(Bool)
  case date(CalendarDate)

  /// As CSV writes it: plain digits, `true`/`false`, ISO dates, nothing for an empty cell.
  public var description: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let value): String(value)
    case .decimal(let value): value.description
    case .double(let value): PlainNumber.string(value)
    case .boolean(let value): value ? "true" : "false"
    case .date(let value): value.description
    }
  }
}
