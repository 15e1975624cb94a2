import SystemPackage

/// The moments of publishing between which a crash may fall. Tests stop a run at each.
package enum PublishStep: String, Sendable, CaseIterable {
  /// The staging directory exists, empty.
  case made
  /// It is marked as unfinished.
  case marked
  /// All files are written and closed.
  case written
  /// They were read back.
  case verified
  /// The manifest is written.
  case sealed
  /// Everything is on the disk.
  case flushed
  /// The mark is gone: from here the staging directory is a whole output.
  case unmarked
  /// The old output has another name. Only where the file system cannot swap directories.
  case setAside
  /// The new output has its place.
  case swapped
  /// A file that is not Liang's went from the old output to the new one; once for each.
  case carried
  /// A file of the old output is gone; once for each.
  case removed
  /// The old output is gone.
  case cleaned
}

/// How a test watches and bends publishing.
package struct PublishHooks: Sendable {
  /// Called at every step.
  package var observe: @Sendable (PublishStep) -> Void = { _ in }
  /// Takes the road of file systems that cannot swap directories.
  package var withoutExchange = false
  /// The disk fails to flush a directory once this step is taken.
  package var flushFailsAfter: PublishStep?

  /// None of these.
  package init() {}

  /// Tells of the step, then waits until the directory's names are on the disk.
  func flush(_ directory: FilePath, after step: PublishStep) throws(Errno) {
    observe(step)
    if step == flushFailsAfter { throw .ioError }
    try directory.flush()
  }
}
