import LiangCore

// Rows of the tables, as tests expect them.

extension ValueReader {
  /// By table a list of rows; each row a mapping of columns to cells.
  mutating func rows(_ node: YAMLNode, _ subject: Subject) -> ConfigValue? {
    guard case .mapping(let entries) = node.content else {
      wrongType(node, .rows, subject)
      return nil
    }
    guard !entries.isEmpty else {
      note(
        .emptyList, "\(subject.label) names no table, so that nothing is tested", at: node.location,
        hint: "name one, as in metrics: [{surface: 3人}]; 'metrics: []' expects no row")
      return nil
    }
    var tables: [String: ConfigValue] = [:]
    let known = select(entries, names: TableID.names, as: .table)
    for table in TableID.allCases {
      guard let entry = known[table.rawValue] else { continue }
      tables[table.rawValue] = rows(entry.value, of: table, Subject(path: "\(subject.path).\(table)"))
    }
    return .record(tables)
  }

  /// A list of rows, which may be empty: no row is expected.
  private mutating func rows(_ node: YAMLNode, of table: TableID, _ subject: Subject) -> ConfigValue? {
    guard case .sequence(let items) = node.content else {
      wrongType(node, .list(of: .rows), subject)
      return nil
    }
    let rows = items.enumerated().map { row($1, of: table, Subject(path: "\(subject.path)[\($0)]")) }
    return rows.contains(nil) ? nil : .list(rows.compactMap(\.self))
  }

  private mutating func row(_ node: YAMLNode, of table: TableID, _ subject: Subject) -> ConfigValue? {
    guard case .mapping(let entries) = node.content else {
      note(
        .wrongType, "a row of '\(table)' must be a mapping of columns, found \(node.described)", at: node.location,
        hint: "as in {surface: 3人, low: 3}")
      return nil
    }
    guard !entries.isEmpty else {
      note(
        .emptyList, "a row of '\(table)' names no column, so that any row fits", at: node.location,
        hint: "name one, as in {surface: 3人}")
      return nil
    }
    noteLocation(node.location, of: subject)
    let schema = TableSchema.of(table)
    let known = select(entries, names: schema.columns.map(\.name), as: .column(of: table))
    var cells: [String: ConfigValue] = [:]
    for column in schema.columns {
      if let entry = known[column.name] { cells[column.name] = cell(entry.value, column).map(ConfigValue.cell) }
    }
    return .record(cells)
  }

  /// A cell typed as the column is. In a text column numbers stand for their digits: adcodes and pages need no quotes.
  private mutating func cell(_ node: YAMLNode, _ column: ColumnSpec) -> Cell? {
    guard let text = node.text else {
      if node.scalar == .null, column.nullable { return .empty }
      wrongCell(node, column)
      return nil
    }
    if text.isEmpty, column.nullable { return .empty }
    let cell: Cell? =
      switch column.type {
      case .text, .category: .text(text)
      case .integer: Int64(text).map(Cell.integer)
      case .decimal: Decimal38(digits: text).map(Cell.decimal)
      case .double: Decimal38(digits: text).map { .double($0.doubleValue) }
      case .boolean:
        node.scalar == .boolean(true) ? .boolean(true) : node.scalar == .boolean(false) ? .boolean(false) : nil
      case .date: CalendarDate(iso8601: text).map(Cell.date)
      }
    if cell == nil { wrongCell(node, column) }
    if let choices = column.choices, !choices.contains(text) {
      note(
        .unknownChoice, "'\(text)' is not a value of '\(column.name)'", at: node.location,
        hint: ValueReader.hint(text, among: choices, plural: "values"))
    }
    return cell
  }

  private mutating func wrongCell(_ node: YAMLNode, _ column: ColumnSpec) {
    let type: FieldType =
      switch column.type {
      case .text, .category: .text
      case .integer: .integer(.min ... .max)
      case .decimal, .double: .decimal
      case .boolean: .boolean
      case .date: .date
      }
    note(
      .wrongType,
      "'\(column.name)' must be \(type.expectation)\(column.nullable ? " or null" : ""), found \(node.described)",
      at: node.location, hint: ValueReader.hint(for: node, in: type))
  }
}
