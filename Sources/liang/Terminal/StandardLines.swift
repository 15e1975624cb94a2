import Foundation

/// The lines of standard input as they come, without their ends.
struct StandardLines {
  /// Why standard input cannot be read.
  struct Failure: Error {
    /// What the system says.
    var reason: String
  }

  private var buffer: [UInt8] = []
  /// Where the next line begins in it.
  private var start = 0
  private var isAtEnd = false

  /// The bytes of the next line; nil at the end.
  /// - Parameter willWait: called before standard input is read on, which may take as long as somebody types.
  mutating func next(_ willWait: () -> Void) throws(Failure) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Self.withoutReturn(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      buffer.removeSubrange(..<start)
      (start, searched) = (0, buffer.count)
      willWait()
      try fill()
    }
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// Appends what there is, or notes that nothing more comes.
  private mutating func fill() throws(Failure) {
    var count = 0
    buffer.append(
      contentsOf: [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { chunk, initialized in
        repeat { count = read(STDIN_FILENO, chunk.baseAddress, chunk.count) } while count == -1 && errno == EINTR
        initialized = max(count, 0)
      })
    if count == -1 { throw Failure(reason: String(cString: strerror(errno))) }
    isAtEnd = count == 0
  }

  private static let chunkBytes = 64 * 1024
}
