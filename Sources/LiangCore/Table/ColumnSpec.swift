/// The type of a column in every format.
public enum ColumnType: String, Sendable {
  /// UTF-8, of any length.
  case text
  /// UTF-8 with few different values: dictionary-encoded where the format can.
  case category
  /// Signed, 64 bits.
  case integer
  /// `Decimal38`: 38 digits, nine of them behind the point.
  case decimal
  case double
  case boolean
  case date
}

/// A column of a table, the same in every format.
public struct ColumnSpec: Sendable {
  /// The name in every format; no reserved word of SQL.
  public var name: String
  /// By which each format stores it.
  public var type: ColumnType
  /// Whether a cell may be empty.
  public var nullable: Bool
  /// What stands in it, Markdown.
  public var doc: String
  /// The only values it can have, Liang's own words and never the page's; nil where there is no such list.
  public var choices: [String]?

  /// A column that may hold any value of the type.
  public init(_ name: String, _ type: ColumnType, nullable: Bool = false, _ doc: String) {
    self.name = name
    self.type = type
    self.nullable = nullable
    self.doc = doc
  }

  /// A column with the values of an enumeration, which its doc lists.
  static func choice<Values: CaseIterable & RawRepresentable<String>>(
    _ name: String, of values: Values.Type, nullable: Bool = false
  ) -> ColumnSpec {
    let choices = values.allCases.map(\.rawValue)
    var column = ColumnSpec(
      name, .category, nullable: nullable, choices.map { "`\($0)`" }.joined(separator: " "))
    column.choices = choices
    return column
  }
}
