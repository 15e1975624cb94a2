import Glibc
import LiangCore
import SystemPackage

/// Puts a finished staging directory in the place of the output in one step, and clears up after it.
///
/// Whenever the process ends, the output directory is the old one or the new one, whole; the next run clears up. Only
/// where the file system cannot swap two directories is there, for a moment, none: the next run puts it back.
struct Publisher {
  let location: OutputLocation
  let hooks: PublishHooks

  /// Publishes. Once the new output is in place nothing fails any more: what goes wrong then is worth a warning.
  func publish(_ staging: Staging) throws(RunFailure) -> [RunWarning] {
    let old: FilePath?
    do {
      if location.directory.isDirectory { try takeOverMode(in: staging.directory) }
      try staging.unmark()
      old = try swap(staging)
    } catch .resourceBusy {
      throw location.mountPointFailure
    } catch {
      throw RunFailure(.publish, "replace", location.shown, error)
    }
    do {
      try hooks.flush(location.parent, after: .swapped)
    } catch {
      // The old output stays where it is, for a machine that stops before the new one's place is on the disk.
      return [
        RunWarning(
          .publishNotFlushed,
          "'\(location.shown)' is new, and the disk did not confirm it: \(error); see to the disk and run again")
      ]
    }
    return old.map(retire) ?? []
  }

  /// Clears up after a run that did not end, before the next begins.
  func recover() throws(RunFailure) -> [RunWarning] {
    do {
      let leftovers = try location.leftovers()
      guard !leftovers.isEmpty else { return [] }
      if location.directory.fileType == nil { try restore(from: leftovers) }
      var warnings: [RunWarning] = []
      for leftover in leftovers where leftover.isDirectory {
        if Staging.isUnfinished(leftover) {
          try leftover.removeTree()
        } else {
          warnings += retire(leftover)
        }
      }
      let isClear = leftovers.allSatisfy { $0.fileType == nil }
      let note = RunWarning(
        .publishRecovered, "the last run over '\(location.shown)' did not end; what it left was cleared up")
      return (isClear ? [note] : []) + warnings
    } catch {
      throw RunFailure(.publish, "clear up beside", location.shown, error)
    }
  }

  // MARK: Swapping

  /// - Returns: where the old output is now; nil where there was none.
  private func swap(_ staging: Staging) throws(Errno) -> FilePath? {
    guard location.directory.fileType != nil else {
      try staging.directory.move(to: location.directory)
      return nil
    }
    do throws(Errno) {
      if hooks.withoutExchange { throw Errno.invalidArgument }
      try staging.directory.exchange(with: location.directory)
      return staging.directory
    } catch .invalidArgument, .noFunction, .notSupported {
      let aside = location.setAside(staging.runID)
      try location.directory.move(to: aside)
      do {
        try hooks.flush(location.parent, after: .setAside)
        try staging.directory.move(to: location.directory)
      } catch {
        try? aside.move(to: location.directory)
        throw error
      }
      return aside
    }
  }

  /// The new directory is as open to others as the old one; its owner can write to it in any case.
  private func takeOverMode(in directory: FilePath) throws(Errno) {
    let old = try location.directory.stat()
    // Giving a directory away takes rights that a run need not have.
    _ = directory.withPlatformString { chown($0, old.userID.rawValue, old.groupID.rawValue) }
    try check(directory.withPlatformString { chmod($0, old.permissions.rawValue | S_IRWXU) })
  }

  /// A run ended between two renames: the old output has another name and the new one is not there yet.
  private func restore(from leftovers: [FilePath]) throws(Errno) {
    guard let aside = leftovers.first(where: { $0.string.hasSuffix("-old") }) else { return }
    let staged = FilePath(String(aside.string.dropLast("-old".count)))
    let isWhole = staged.isDirectory && !Staging.isUnfinished(staged)
    try (isWhole ? staged : aside).move(to: location.directory)
    try location.parent.flush()
  }

  // MARK: Clearing up

  /// Removes an old output; files in it that are not Liang's go to the new one.
  private func retire(_ old: FilePath) -> [RunWarning] {
    var retirement = Retirement(of: old, for: location.directory, observe: hooks.observe)
    var warnings: [RunWarning] = []
    do {
      try retirement.run()
      hooks.observe(.cleaned)
    } catch {
      warnings.append(
        RunWarning(.publishLeftover, "cannot clear up '\(old)': \(error); the next run tries again, or remove it"))
    }
    return warnings
      + retirement.renamed.map {
        let why = $0.isOurs ? "was changed after Liang wrote it" : "was not written by Liang and is in the way"
        return RunWarning(.publishKept, "'\($0.path)' \(why); it is kept as '\($0.name)'")
      }
  }
}
