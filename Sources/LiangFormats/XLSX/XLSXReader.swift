import CMinizip
import LiangCore

/// Reads a workbook back, as far as counting its rows goes: libxlsxwriter only writes. Owns minizip's handle, which is
/// the library that libxlsxwriter itself packs with.
struct XLSXReader: ~Copyable {
  private let path: String
  private let handle: unzFile

  init(path: String) throws(EmitFailure) {
    guard let handle = unzOpen64(path) else { throw EmitFailure(damaged: path, "no ZIP archive") }
    self.path = path
    self.handle = handle
  }

  deinit { unzClose(handle) }

  /// The rows of each table, the headers not counted, those of all its sheets together.
  func countRows() throws(EmitFailure) -> [TableID: Int] {
    var counts: [TableID: Int] = [:]
    for (index, name) in try sheetNames().enumerated() {
      // `metrics (2)` goes on with `metrics`.
      guard let table = TableID(rawValue: String(name.prefix { $0 != " " })) else {
        throw EmitFailure(damaged: path, "no table is named '\(name)'")
      }
      var rows = Occurrences(of: "<row ")
      try forEachChunk(of: "xl/worksheets/sheet\(index + 1).xml") { rows.push($0) }
      counts[table, default: 0] += rows.count - 1
    }
    return counts
  }

  /// In the order of the workbook, which is that of the files.
  private func sheetNames() throws(EmitFailure) -> [String] {
    var bytes: [UInt8] = []
    try forEachChunk(of: "xl/workbook.xml") { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "<sheet name=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  /// Unpacks one file of the archive; its checksum is verified.
  private func forEachChunk(of name: String, _ body: (ArraySlice<UInt8>) -> Void) throws(EmitFailure) {
    guard unzLocateFile(handle, name, 1) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
      throw EmitFailure(damaged: path, "\(name) is missing")
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var count = unzReadCurrentFile(handle, &chunk, UInt32(chunk.count))
    while count > 0 {
      body(chunk[..<Int(count)])
      count = unzReadCurrentFile(handle, &chunk, UInt32(chunk.count))
    }
    // The checksum is verified at the close, but only of a file that was read to its end.
    let isWhole = count == 0 && unzeof(handle) == 1
    guard unzCloseCurrentFile(handle) == UNZ_OK, isWhole else {
      throw EmitFailure(damaged: path, "\(name) is damaged")
    }
  }
}

/// Counts a tag in text that arrives in chunks. XML escapes `<` in the text itself, so nothing else looks like it.
private struct Occurrences {
  private let tag: [UInt8]
  /// How much of the tag the last bytes were.
  private var matched = 0
  private(set) var count = 0

  /// - Parameter tag: begins with `<` and has no other.
  init(of tag: String) { self.tag = Array(tag.utf8) }

  mutating func push(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == tag[matched] { matched += 1 } else { matched = byte == tag[0] ? 1 : 0 }
      if matched == tag.count {
        count += 1
        matched = 0
      }
    }
  }
}
