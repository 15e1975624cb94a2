/// One table of the data dictionary.
public struct TableSchema: Sendable {
  /// Also the name of its file or sheet.
  public var id: TableID
  /// What a row is: `one row per page read`.
  public var summary: String
  /// In the order of every format.
  public var columns: [ColumnSpec]

  /// The zero-based place of a column; nil where the table has none of that name.
  public func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// The schema of a table.
  public static func of(_ id: TableID) -> TableSchema {
    switch id {
    case .documents: documents
    case .lines: lines
    case .articles: articles
    case .metrics: metrics
    case .places: places
    case .rejects: rejects
    case .numbers: numbers
    }
  }
}
