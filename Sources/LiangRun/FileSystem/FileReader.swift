import Crypto
import Glibc
import SystemPackage

/// A file open for reading in chunks.
struct FileReader: ~Copyable {
  /// Bytes of a chunk: large enough that system calls do not count, small enough to stay in the cache.
  static let chunkBytes = 256 * 1024

  private let descriptor: CInt
  private let chunk: UnsafeMutableRawBufferPointer

  /// Opens a file; a pipe or device that took the file's place does not make it wait.
  init(_ path: FilePath) throws(Errno) {
    let descriptor = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor != -1 else { throw Errno(rawValue: errno) }
    self.descriptor = descriptor
    chunk = .allocate(byteCount: FileReader.chunkBytes, alignment: 16)
  }

  /// What tells whether the file is still the one it was.
  func version() throws(Errno) -> FileVersion {
    FileVersion(try FileDescriptor(rawValue: descriptor).stat())
  }

  /// Hands the next chunk to `body`; nil at the end of the file. The bytes are valid during the call only.
  mutating func read<Result>(_ body: (UnsafeRawBufferPointer) -> Result) throws(Errno) -> Result? {
    var count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
    while count == -1, errno == EINTR { count = Glibc.read(descriptor, chunk.baseAddress, chunk.count) }
    if count == -1 { throw Errno(rawValue: errno) }
    return count == 0 ? nil : body(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
  }

  /// SHA-256 of what is left of the file.
  mutating func sha256() throws(Errno) -> SHA256.Digest {
    var hash = SHA256()
    while try read({ hash.update(bufferPointer: $0) }) != nil {}
    return hash.finalize()
  }

  deinit {
    chunk.deallocate()
    close(descriptor)
  }
}
