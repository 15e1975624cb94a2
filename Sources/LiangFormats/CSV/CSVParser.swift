import CLibCSV

/// libcsv's parser in strict mode.
struct CSVParser: ~Copyable {
  /// The rows that have ended, oldest first; a cell with nothing in it, not even quotes, is nil.
  private final class Rows {
    var complete: [[[UInt8]?]] = []
    var current: [[UInt8]?] = []
  }

  private let handle: UnsafeMutablePointer<csv_parser>
  private let rows = Rows()

  init() {
    handle = .allocate(capacity: 1)
    let options = CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL
    precondition(csv_init(handle, UInt8(options)) == 0, "libcsv takes any options")
  }

  deinit {
    csv_free(handle)
    handle.deallocate()
  }

  /// Takes the next bytes of the file and answers the rows that have ended; nil where they are no CSV.
  mutating func push(_ bytes: ArraySlice<UInt8>) -> [[[UInt8]?]]? {
    let context = Unmanaged.passUnretained(rows).toOpaque()
    let parsed = bytes.withUnsafeBytes { csv_parse(handle, $0.baseAddress, $0.count, Self.onCell, Self.onRow, context) }
    return parsed == bytes.count ? takeRows() : nil
  }

  /// Answers the last row where no line end follows it; nil where a quote is left open.
  mutating func finish() -> [[[UInt8]?]]? {
    let context = Unmanaged.passUnretained(rows).toOpaque()
    return csv_fini(handle, Self.onCell, Self.onRow, context) == 0 ? takeRows() : nil
  }

  private func takeRows() -> [[[UInt8]?]] {
    defer { rows.complete.removeAll() }
    return rows.complete
  }

  private static let onCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    bytes, count, context in
    let rows = Unmanaged<Rows>.fromOpaque(context!).takeUnretainedValue()
    rows.current.append(bytes.map { [UInt8](UnsafeRawBufferPointer(start: $0, count: count)) })
  }

  private static let onRow: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = { _, context in
    let rows = Unmanaged<Rows>.fromOpaque(context!).takeUnretainedValue()
    rows.complete.append(rows.current)
    rows.current = []
  }
}
