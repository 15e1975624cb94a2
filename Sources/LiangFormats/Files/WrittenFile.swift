import Glibc
import LiangCore

/// A file that was written, being read back from its start to its end.
struct WrittenFile: ~Copyable {
  private let path: String
  private let descriptor: CInt

  init(path: String) throws(EmitFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EmitFailure(reading: path, errno: errno) }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The next bytes; none at the end of the file.
  func read() throws(EmitFailure) -> [UInt8] {
    while true {
      var status = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
        status = Glibc.read(descriptor, room.baseAddress, room.count)
        count = max(0, status)
      }
      if status >= 0 { return chunk }
      guard errno == EINTR else { throw EmitFailure(reading: path, errno: errno) }
    }
  }
}
