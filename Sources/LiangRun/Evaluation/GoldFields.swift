import LiangCore

/// What the fields of an annotation may be. Anything else is a slip of the pen, which would count as a misreading.
struct GoldFields {
  /// A row with a field that is none, or with a value that none may have.
  struct Fault: Error {
    /// `has a field 'modality' that must be actual, planned or rule, found 'actul'`.
    var message: String
  }

  /// The table that the rows are of: what `liang extract` writes may be corrected and taken.
  private let columns: [ColumnSpec]
  /// What annotations say beside that.
  private let own: [String]

  static let lines = GoldFields(.lines)
  static let articles = GoldFields(.articles)
  static let metrics = GoldFields(.metrics, "nth", "optional", "cut")
  static let places = GoldFields(.places, "nth", "optional", "cut")

  private init(_ table: TableID, _ own: String...) {
    columns = TableSchema.of(table).columns
    self.own = own
  }

  func check(_ row: KeyedDecodingContainer<Key>) throws {
    for key in row.allKeys {
      guard let column = columns.first(where: { $0.name == key.stringValue }) else {
        if own.contains(key.stringValue) { continue }
        throw Fault(unknown: key.stringValue, known: columns.map(\.name) + own)
      }
      guard let form = Form(column) else { continue }
      let values = try row.decode(GoldPage.Readings.self, forKey: key).values
      // Null is empty.
      let strange = values.filter { !$0.isEmpty && !form.fits($0) }
      // Of two readings of a time one may be what a reader was not sure of: 195X.
      guard let first = strange.first, form != .period || strange.count == values.count else { continue }
      throw Fault(
        message: "has a field '\(key.stringValue)' that must be \(form.description), found '\(first)'")
    }
  }

  /// Any key of a row.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// What a value must look like.
  private enum Form: Equatable, CustomStringConvertible {
    case word([String]), decimal, adcode, period

    /// Nil where any text will do.
    init?(_ column: ColumnSpec) {
      switch column.name {
      case "adcode", "adcode_then": self = .adcode
      case "period": self = .period
      // The table's own words for a place have none in the gold.
      case "level", "method": return nil
      default:
        if column.type == .decimal {
          self = .decimal
        } else if let choices = column.choices {
          self = .word(choices)
        } else {
          return nil
        }
      }
    }

    var description: String {
      switch self {
      case .word(let words): words.dropLast().joined(separator: ", ") + " or " + words.last!
      case .decimal: "a plain decimal as in 16549000 or -3.5"
      case .adcode: "a code of six digits"
      case .period: "a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.."
      }
    }

    func fits(_ text: String) -> Bool {
      switch self {
      case .word(let words): words.contains(text)
      case .decimal: Self.isDecimal(text)
      case .adcode: text.utf8.count == 6 && Self.isDigits(text)
      case .period: Self.isPeriod(text)
      }
    }

    private static func isDecimal(_ text: String) -> Bool {
      let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...]).split(
        separator: ".", omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && isDigits($0) }
    }

    private static func isPeriod(_ text: String) -> Bool {
      let ends = text.split(separator: "/", omittingEmptySubsequences: false)
      return ends.count <= 2 && ends.contains { $0 != ".." }
        && ends.allSatisfy { $0 == ".." && ends.count == 2 || isTime($0) }
    }

    /// A year, a month or a day, which is one of the calendar with the first of what is left out.
    private static func isTime(_ text: Substring) -> Bool {
      let rest = ["": 10, "-01": 7, "-01-01": 4].first { $0.value == text.utf8.count }?.key
      return rest.map { CalendarDate(iso8601: text + $0) != nil } ?? false
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
      text.utf8.allSatisfy { (48...57).contains($0) }
    }
  }
}

extension GoldFields.Fault {
  fileprivate init(unknown key: String, known: [String]) {
    let meant = Suggestion.nearest(to: key, in: known)
    let advice = meant.map { "did you mean '\($0)'?" } ?? "take it out"
    message = "has a field '\(key)', which no row has: \(advice)"
  }
}
