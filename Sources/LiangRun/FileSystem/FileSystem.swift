import CRename
import Glibc
import SystemPackage

// What swift-system does not offer yet: directories, renames, and flushing to disk.

/// Throws the errno of a system call that answers -1 where it fails.
func check(_ result: CInt) throws(Errno) {
  if result == -1 { throw Errno(rawValue: errno) }
}

extension FilePath {
  /// What the path itself is, a symbolic link not followed; nil where there is nothing, or nothing that may be seen.
  var fileType: FileType? {
    (try? stat(followTargetSymlink: false))?.type
  }

  /// Whether the path itself is a directory, and not a link to one.
  var isDirectory: Bool { fileType == .directory }

  /// Why this process may not make things in the directory; nil where it may.
  var writeObjection: Errno? {
    withPlatformString { access($0, W_OK | X_OK) } == 0 ? nil : Errno(rawValue: errno)
  }

  /// The names in the directory, in no order.
  func names() throws(Errno) -> [FilePath.Component] {
    let directory = try DirectoryHandle(self)
    var names: [FilePath.Component] = []
    while let name = try directory.next() { names.append(name) }
    return names
  }

  func makeDirectory() throws(Errno) {
    try check(withPlatformString { mkdir($0, 0o777) })
  }

  /// Makes the directory and those above it, each flushed into the one that holds it; does nothing where it exists.
  func makeDirectories() throws(Errno) {
    if (try? stat())?.type == .directory { return }
    let parent = removingLastComponent()
    try parent.makeDirectories()
    do {
      try makeDirectory()
    } catch .fileExists where (try? stat())?.type == .directory {
      // Another process was faster.
    }
    try parent.flush()
  }

  func removeFile() throws(Errno) {
    try check(withPlatformString { unlink($0) })
  }

  func removeEmptyDirectory() throws(Errno) {
    try check(withPlatformString { rmdir($0) })
  }

  /// Removes the directory with all that is in it; links are removed, never followed.
  func removeTree() throws(Errno) {
    for name in try names() {
      let path = appending(name)
      if path.isDirectory { try path.removeTree() } else { try path.removeFile() }
    }
    try removeEmptyDirectory()
  }

  func move(to target: FilePath) throws(Errno) {
    try check(withPlatformString { from in target.withPlatformString { rename(from, $0) } })
  }

  /// Swaps the two in one step: at any moment both exist.
  func exchange(with other: FilePath) throws(Errno) {
    let error = withPlatformString { a in other.withPlatformString { liang_rename_exchange(a, $0) } }
    if error != 0 { throw Errno(rawValue: error) }
  }

  /// Waits until the file's bytes, or the directory's names, are on the disk.
  func flush() throws(Errno) {
    let descriptor = withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
    try check(descriptor)
    defer { close(descriptor) }
    try check(fsync(descriptor))
  }

  /// Flushes all files below the directory, then the directories from the inside out.
  func flushTree() throws(Errno) {
    for name in try names() {
      let path = appending(name)
      if path.isDirectory { try path.flushTree() } else { try path.flush() }
    }
    try flush()
  }

  /// Every file below the directory, relative to it, in bytewise order.
  func filesBelow() throws(Errno) -> [String] {
    var files: [String] = []
    for name in try names() {
      let path = appending(name)
      if path.isDirectory {
        files += try path.filesBelow().map { "\(name.string)/\($0)" }
      } else {
        files.append(name.string)
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where the path leads once all links are followed.
  func resolved() throws(Errno) -> FilePath {
    guard let path = withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
    defer { free(path) }
    return FilePath(platformString: path)
  }

  /// What a symbolic link says, to be shown to people; empty where the path is none.
  var linkTarget: String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { buffer in
      withPlatformString { readlink($0, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count) }
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Writes a new file and waits until it is on the disk.
  func write(_ bytes: [UInt8]) throws(Errno) {
    let descriptor = withPlatformString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    try check(descriptor)
    defer { close(descriptor) }
    try FileDescriptor(rawValue: descriptor).writeWhole(bytes)
    try check(fsync(descriptor))
  }

  /// The whole file.
  func contents() throws(Errno) -> [UInt8] {
    var reader = try FileReader(self)
    var bytes: [UInt8] = []
    while try reader.read({ bytes.append(contentsOf: $0) }) != nil {}
    return bytes
  }
}

extension FileDescriptor {
  /// Writes all bytes where the file stands; swift-system's own `writeAll` throws without a type.
  func writeWhole(_ bytes: [UInt8]) throws(Errno) {
    do {
      try writeAll(bytes)
    } catch {
      throw error as! Errno
    }
  }
}

/// An open directory.
private struct DirectoryHandle: ~Copyable {
  private let handle: OpaquePointer

  init(_ path: FilePath) throws(Errno) {
    guard let handle = path.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    self.handle = handle
  }

  /// The next name, `.` and `..` left out; nil at the end.
  borrowing func next() throws(Errno) -> FilePath.Component? {
    while true {
      errno = 0
      guard let entry = readdir(handle) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        return nil
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          FilePath.Component(platformString: $0)!
        }
      }
      if name.kind == .regular { return name }
    }
  }

  deinit { closedir(handle) }
}
