public import LiangCore

/// An example in a pipeline file: a page, and rows that the stages must make of it.
public struct PipelineTest: Sendable {
  /// How the rows of a table are compared.
  public enum Match: String, Sendable, CaseIterable {
    /// These rows and no others.
    case exact
    /// These rows at least.
    case contains
  }

  /// A row of which only some cells are named.
  public struct ExpectedRow: Sendable {
    /// The named cells in the order of the table.
    public var cells: [(column: String, value: Cell)]
    /// Where the file says so.
    public var location: SourceLocation?
  }

  /// The rows of one table.
  public struct ExpectedTable: Sendable {
    /// No table stands twice in a test.
    public var id: TableID
    /// In the order of the page.
    public var rows: [ExpectedRow]
  }

  /// What it shows.
  public let name: String
  /// Where it stands.
  public let location: SourceLocation?
  /// The page's text.
  public let text: String
  /// The day of the issue; nil where the page itself counts.
  public let published: CalendarDate?
  /// The page's path below the input root.
  public let source: String
  /// How rows are compared.
  public let match: Match
  /// In the order of the data dictionary.
  public let expected: [ExpectedTable]

  /// From values that have been checked against `PipelineSpec.test`.
  init(_ values: [String: ConfigValue], path: String, locations: [String: SourceLocation]) {
    let given = values["given"]!.record
    let tables = values["expect"]!.record
    name = values["name"]!.text
    location = locations[path]
    text = given["text"]!.text
    published = given["published"].flatMap { CalendarDate(iso8601: $0.text) }
    source = given["source"]!.text
    match = Match(rawValue: values["match"]!.text)!
    expected = TableID.allCases.compactMap { id in
      guard let rows = tables[id.rawValue]?.list else { return nil }
      return ExpectedTable(
        id: id,
        rows: rows.enumerated().map { index, row in
          ExpectedRow(
            cells: PipelineTest.cells(row.record, of: id), location: locations["\(path).expect.\(id)[\(index)]"])
        })
    }
  }

  private static func cells(_ values: [String: ConfigValue], of id: TableID) -> [(column: String, value: Cell)] {
    TableSchema.of(id).columns.compactMap { column in
      guard case .cell(let cell)? = values[column.name] else { return nil }
      return (column.name, cell)
    }
  }
}
