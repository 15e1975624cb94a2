import FoundationEssentials
import Glibc
import LiangCore
import SystemPackage

/// Keeps two runs from writing one output.
///
/// The operating system holds the lock and lets go of it when the process ends, however it ends; what stands in the
/// file is for people, and tells the next run that its holder did not let go by itself.
struct OutputLock: ~Copyable {
  /// Who holds the lock.
  private struct Holder: Codable {
    var pid: Int32
    var host: String
    /// ISO 8601, UTC.
    var since: String
    var pipeline: String
    /// Changes when the machine starts.
    var boot: String

    var description: String { "process \(pid) on \(host) (pipeline '\(pipeline)', since \(since))" }
  }

  private let descriptor: CInt
  /// Says whose lock was taken over, and what it was reading; nil where the last holder let go by itself.
  let takenOver: RunWarning?
  /// Where the pages being read are noted.
  var pages: PagesAtWork { PagesAtWork(descriptor: descriptor) }

  /// Takes the lock at once or not at all.
  init(_ location: OutputLocation, pipeline: String, now: Date) throws(RunFailure) {
    let path = location.lock
    descriptor = path.withPlatformString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    guard descriptor != -1 else { throw RunFailure(.publish, "write beside", location.shown, Errno(rawValue: errno)) }
    let error = FileLock.take(descriptor)
    let contents = (try? path.contents()) ?? []
    let holder = try? JSONDecoder().decode(Holder.self, from: Data(contents.prefix { $0 != 0 && $0 != 0x0A }))
    if let error {
      close(descriptor)
      guard error == .wouldBlock else { throw .cannotLock(path, error) }
      throw .lockHeld(over: location.shown, by: holder?.description ?? "another run")
    }
    let boot = OutputLock.bootID
    takenOver = holder.map { last in
      let restart = last.boot == boot ? "" : " before the machine was started anew"
      return RunWarning(
        .lockTakenOver,
        "\(last.description) did not end its run\(restart); its lock was taken over\(OutputLock.blame(PagesAtWork.pages(in: contents)))"
      )
    }
    let own = Holder(
      pid: getpid(), host: OutputLock.host, since: now.formatted(.iso8601), pipeline: pipeline, boot: boot)
    write(own)
  }

  /// What stands behind the note of a run that did not end, where it was reading pages.
  private static func blame(_ pages: [String]) -> String {
    guard !pages.isEmpty else { return "" }
    let names = pages.map { "'\($0)'" }.joined(separator: ", ")
    return
      "; it was reading \(names): if nobody stopped it, try \(pages.count == 1 ? "it" : "each") with 'liang explain'"
  }

  /// Whether a process holds the lock of this path now; nil where that cannot be known. Looking takes nothing.
  static func isHeld(_ path: FilePath) -> Bool? {
    let descriptor = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor != -1 else { return errno == ENOENT || errno == ENOTDIR ? false : nil }
    defer { close(descriptor) }
    return FileLock.isTaken(descriptor)
  }

  /// Lets go, and says so in the file.
  consuming func release() {
    ftruncate(descriptor, 0)
  }

  deinit { close(descriptor) }

  /// What cannot be written is only missing from a message: the lock holds all the same.
  private func write(_ holder: Holder) {
    guard let json = try? JSONEncoder().encode(holder) else { preconditionFailure("a holder that is no JSON") }
    ftruncate(descriptor, 0)
    try? FileDescriptor(rawValue: descriptor).writeWhole(Array(json) + [0x0A])
  }

  private static var bootID: String {
    let bytes = (try? FilePath("/proc/sys/kernel/random/boot_id").contents()) ?? []
    return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
