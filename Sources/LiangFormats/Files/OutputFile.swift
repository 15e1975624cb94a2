import Glibc
import LiangCore

/// A file being written, with a buffer before it. Dropping it without `close` leaves it unfinished.
final class OutputFile {
  private static let bufferSize = 1 << 16

  private let path: String
  private var descriptor: CInt
  private var buffer: [UInt8] = []

  /// Creates the file, or empties the one that is there.
  init(path: String) throws(EmitFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw EmitFailure(writing: path, errno: errno) }
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Takes the bytes that `encode` appends.
  func write(_ encode: (inout [UInt8]) -> Void) throws(EmitFailure) {
    encode(&buffer)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands everything to the system. The file can only be dropped after that.
  func close() throws(EmitFailure) {
    try flush()
    let status = Glibc.close(descriptor)
    descriptor = -1
    guard status == 0 else { throw EmitFailure(writing: path, errno: errno) }
  }

  private func flush() throws(EmitFailure) {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + start, $0.count - start) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw EmitFailure(writing: path, errno: errno) }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
