import Glibc

/// The pages that a run's workers are reading, in the file of its lock: what kills the process, a fault of ours or too
/// little memory, leaves them there for the next run to tell.
///
/// Behind the holder each worker has a slot of its own; a slot ends at its first zero.
struct PagesAtWork: Sendable {
  /// Valid while the lock is held.
  private let descriptor: CInt

  private static let (first, size) = (4096, 1024)

  init(descriptor: CInt) { self.descriptor = descriptor }

  /// Says that a worker begins to read a page. A name that is longer than a slot is cut.
  func begin(_ source: String, worker: Int) {
    let name = source.utf8.prefix(Self.size - 1)
    write(Array(name) + [0], worker: worker)
  }

  /// Says that a worker is through with its page.
  func end(worker: Int) { write([0], worker: worker) }

  /// What cannot be written is only missing from a message.
  private func write(_ bytes: [UInt8], worker: Int) {
    _ = pwrite(descriptor, bytes, bytes.count, off_t(Self.first + worker * Self.size))
  }

  /// The pages that were being read, from the contents of a lock's file.
  static func pages(in contents: [UInt8]) -> [String] {
    stride(from: first, to: contents.count, by: size).compactMap { slot in
      let name = contents[slot..<min(slot + size, contents.count)].prefix { $0 != 0 }
      return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
  }
}
