/// Rows of one table in columns: scalars, and one text arena for each text column, laid out as Arrow lays them out.
public struct TableBatch: Sendable {
  /// The cells of one column. Where a cell is empty its slot holds zero, or no text.
  public enum Storage: Sendable {
    /// `offsets` has one more entry than there are rows; row i is `utf8[offsets[i] ..< offsets[i + 1]]`.
    case text(offsets: [Int32], utf8: [UInt8])
    case integer([Int64])
    /// The value times 10⁹.
    case decimal([Int128])
    case double([Double])
    /// One byte a row, 0 or 1.
    case boolean([UInt8])
    /// Days since 1970-01-01.
    case date([Int32])
  }

  /// One column. Only the arrays of its own type are ever filled; an empty array costs nothing.
  public struct Column: Sendable {
    fileprivate let type: ColumnType
    fileprivate var offsets: [Int32] = []
    fileprivate var utf8: [UInt8] = []
    fileprivate var integers: [Int64] = []
    fileprivate var decimals: [Int128] = []
    fileprivate var doubles: [Double] = []
    fileprivate var booleans: [UInt8] = []
    fileprivate var dates: [Int32] = []
    /// Bit i (least significant first) is set where row i has a value; `(rows + 7) / 8` bytes.
    public fileprivate(set) var validity: [UInt8] = []
    /// How many cells are empty.
    public fileprivate(set) var nullCount = 0

    fileprivate init(_ type: ColumnType) {
      self.type = type
      if type == .text || type == .category { offsets = [0] }
    }

    /// Its cells, one for each row; what an empty one holds means nothing: see `validity`.
    public var storage: Storage {
      switch type {
      case .text, .category: .text(offsets: offsets, utf8: utf8)
      case .integer: .integer(integers)
      case .decimal: .decimal(decimals)
      case .double: .double(doubles)
      case .boolean: .boolean(booleans)
      case .date: .date(dates)
      }
    }

    fileprivate mutating func mark(row: Int, hasValue: Bool) {
      if row & 7 == 0 { validity.append(0) }
      if hasValue { validity[row >> 3] |= 1 << UInt8(row & 7) } else { nullCount += 1 }
    }

    /// Puts the cells of another column of the same type behind the `rows` of this one.
    fileprivate mutating func append(_ other: Column, behind rows: Int) {
      let texts = Int32(utf8.count)
      offsets.append(contentsOf: other.offsets.dropFirst().lazy.map { $0 + texts })
      utf8.append(contentsOf: other.utf8)
      integers.append(contentsOf: other.integers)
      decimals.append(contentsOf: other.decimals)
      doubles.append(contentsOf: other.doubles)
      booleans.append(contentsOf: other.booleans)
      dates.append(contentsOf: other.dates)
      nullCount += other.nullCount
      guard rows & 7 > 0 else { return validity.append(contentsOf: other.validity) }
      for bits in other.validity {
        validity[validity.count - 1] |= bits << UInt8(rows & 7)
        validity.append(bits >> UInt8(8 - rows & 7))
      }
    }

    /// Drops bytes of `validity` that no row of so many has a bit in.
    fileprivate mutating func trim(rows: Int) { validity.removeLast(validity.count - (rows + 7) / 8) }
  }

  /// Decides which columns there are.
  public let schema: TableSchema
  /// One for each column of the schema, in order.
  public private(set) var columns: [Column]
  /// Complete rows; one that is being filled does not count.
  public private(set) var rowCount = 0
  /// The column that the next cell goes into.
  private var cursor = 0
  /// The bytes of text that a column may hold: as many as its offsets can count.
  private let textLimit: Int
  /// Whether a text did not fit into its column. Its cell is without text then, and the batch is not to be written.
  public private(set) var hasOverflowed = false
  /// The bytes of all texts.
  public private(set) var textBytes = 0

  /// No rows yet.
  public init(_ id: TableID) { self.init(id, textLimit: Int(Int32.max)) }

  /// A batch that is full earlier.
  package init(_ id: TableID, textLimit: Int) {
    self.textLimit = textLimit
    schema = TableSchema.of(id)
    columns = schema.columns.map { Column($0.type) }
  }

  // MARK: Appending. A row is appended cell by cell in the order of the schema; a cell of the wrong type traps.

  /// An empty cell; the column must be nullable.
  public mutating func empty() {
    precondition(schema.columns[cursor].nullable, "\(schema.id).\(schema.columns[cursor].name) is never empty")
    switch columns[cursor].type {
    case .text, .category: columns[cursor].offsets.append(Int32(columns[cursor].utf8.count))
    case .integer: columns[cursor].integers.append(0)
    case .decimal: columns[cursor].decimals.append(0)
    case .double: columns[cursor].doubles.append(0)
    case .boolean: columns[cursor].booleans.append(0)
    case .date: columns[cursor].dates.append(0)
    }
    advance(hasValue: false)
  }

  /// Text as UTF-8. In a nullable column no bytes mean an empty cell.
  public mutating func text(_ bytes: some Collection<UInt8>) {
    if bytes.isEmpty, schema.columns[cursor].nullable { return empty() }
    expect(.text, or: .category)
    if columns[cursor].utf8.count + bytes.count <= textLimit {
      columns[cursor].utf8.append(contentsOf: bytes)
      textBytes += bytes.count
    } else {
      hasOverflowed = true
    }
    columns[cursor].offsets.append(Int32(columns[cursor].utf8.count))
    advance(hasValue: true)
  }

  /// Text; nil means an empty cell, and so does an empty string in a nullable column.
  public mutating func text(_ text: String?) {
    guard let text else { return empty() }
    self.text(text.utf8)
  }

  /// A whole number; nil means an empty cell.
  public mutating func integer(_ value: Int?) {
    guard let value else { return empty() }
    expect(.integer, or: .integer)
    columns[cursor].integers.append(Int64(value))
    advance(hasValue: true)
  }

  /// An exact number; nil means an empty cell.
  public mutating func decimal(_ value: Decimal38?) {
    guard let value else { return empty() }
    expect(.decimal, or: .decimal)
    columns[cursor].decimals.append(value.unscaled)
    advance(hasValue: true)
  }

  /// A floating-point number, finite: neither JSON nor a workbook has another.
  public mutating func double(_ value: Double) {
    expect(.double, or: .double)
    precondition(value.isFinite, "\(schema.id).\(schema.columns[cursor].name) is \(value)")
    columns[cursor].doubles.append(value)
    advance(hasValue: true)
  }

  /// True or false.
  public mutating func boolean(_ value: Bool) {
    expect(.boolean, or: .boolean)
    columns[cursor].booleans.append(value ? 1 : 0)
    advance(hasValue: true)
  }

  /// A day; nil means an empty cell.
  public mutating func date(_ value: CalendarDate?) {
    guard let value else { return empty() }
    expect(.date, or: .date)
    columns[cursor].dates.append(value.days)
    advance(hasValue: true)
  }

  private func expect(_ a: ColumnType, or b: ColumnType) {
    let type = columns[cursor].type
    precondition(type == a || type == b, "\(schema.id).\(schema.columns[cursor].name) is \(type)")
  }

  private mutating func advance(hasValue: Bool) {
    columns[cursor].mark(row: rowCount, hasValue: hasValue)
    cursor += 1
    if cursor == columns.count {
      cursor = 0
      rowCount += 1
    }
  }

  // MARK: Reading

  /// Whether a cell has a value.
  public func hasValue(row: Int, column: Int) -> Bool {
    columns[column].validity[row >> 3] & (1 << UInt8(row & 7)) != 0
  }

  /// One cell, for reading a few; whole columns are read through `columns`.
  public func cell(row: Int, column: Int) -> Cell {
    guard hasValue(row: row, column: column) else { return .empty }
    switch columns[column].storage {
    case .text(let offsets, let utf8):
      return .text(String(decoding: utf8[Int(offsets[row])..<Int(offsets[row + 1])], as: UTF8.self))
    case .integer(let values): return .integer(values[row])
    case .decimal(let values): return .decimal(Decimal38(unscaled: values[row])!)
    case .double(let values): return .double(values[row])
    case .boolean(let values): return .boolean(values[row] != 0)
    case .date(let values): return .date(CalendarDate(days: values[row]))
    }
  }

  /// One cell by the column's name, which the table must have.
  public func cell(row: Int, _ column: String) -> Cell {
    cell(row: row, column: schema.index(of: column)!)
  }

  /// One whole number by the column's name; nil where the cell is empty.
  package func integer(row: Int, _ column: String) -> Int? {
    if case .integer(let value) = cell(row: row, column) { Int(value) } else { nil }
  }

  /// The rows for which `keep` says so, in order.
  public func filtered(keep: (Int) -> Bool) -> TableBatch {
    var result = TableBatch(schema.id)
    for row in 0..<rowCount where keep(row) { result.appendRow(row, of: self) }
    return result
  }

  /// Whether the texts of a batch of the same table fit behind those of this one.
  public func hasRoom(for other: TableBatch) -> Bool {
    zip(columns, other.columns).allSatisfy { $0.utf8.count + $1.utf8.count <= textLimit }
  }

  /// Appends all rows of a batch of the same table, for whose texts there must be room.
  public mutating func append(_ other: TableBatch) {
    precondition(schema.id == other.schema.id && hasRoom(for: other), "\(other.schema.id) does not fit here")
    for index in columns.indices {
      columns[index].append(other.columns[index], behind: rowCount)
      columns[index].trim(rows: rowCount + other.rowCount)
    }
    rowCount += other.rowCount
    textBytes += other.textBytes
  }

  private mutating func appendRow(_ row: Int, of other: TableBatch) {
    for index in other.columns.indices {
      guard other.hasValue(row: row, column: index) else {
        empty()
        continue
      }
      let column = other.columns[index]
      switch column.type {
      case .text, .category: text(column.utf8[Int(column.offsets[row])..<Int(column.offsets[row + 1])])
      case .integer: integer(Int(column.integers[row]))
      case .decimal: decimal(Decimal38(unscaled: column.decimals[row]))
      case .double: double(column.doubles[row])
      case .boolean: boolean(column.booleans[row] != 0)
      case .date: date(CalendarDate(days: column.dates[row]))
      }
    }
  }
}
