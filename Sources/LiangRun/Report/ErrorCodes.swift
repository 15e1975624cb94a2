package import LiangCore

extension ErrorCode {
  /// The codes of runs, and of what `liang eval` reads.
  package static let ofRuns =
    [
      loadNothing, loadAllRejected, loadNoMatch, loadPatternNoMatch, loadNoDate, loadUnreadable, loadChanged,
      loadTooLarge, loadDuplicatePage, loadIsDirectory, loadNotAFile, loadDanglingLink, loadInvalidName,
      loadReservedName,
      lockHeld, lockTakenOver, lockIOError,
      publishNotOurs, publishOtherPipeline, publishNested, publishBadManifest, publishDanglingLink, publishMountPoint,
      publishRowsDiffer, publishNotFlushed, publishLeftover, publishRecovered, publishKept,
    ] + Refusals.publish.codes + [
      runCancelled, runTimeout, runAccounting,
      catalogInsideOutput, catalogOtherVersion, catalogDamaged, catalogBusy, catalogCannotOpen, catalogCannotRead,
      catalogCannotWrite,
    ] + Refusals.catalog.codes + [badGold, goldSlip]

  // MARK: load

  static let loadNothing = ErrorCode(
    "load.nothing", [.exit], meaning: "No file fits the `paths`.",
    advice: "see whether they are right")
  static let loadAllRejected = ErrorCode(
    "load.all_rejected", [.exit], meaning: "No page could be read, so that no table is replaced.",
    advice: "the output stays as it is (--allow-rejects 1 replaces it)")
  static let loadNoMatch = ErrorCode(
    "load.no_match", [.warning], meaning: "No file fits one of the `paths`.", advice: "see whether the path is right")
  static let loadPatternNoMatch = ErrorCode(
    "load.pattern_no_match", [.warning], meaning: "`path_pattern` does not fit all files.",
    advice: "mend the pattern; it goes by the path below the input root")
  static let loadNoDate = ErrorCode(
    "load.no_date", [.warning],
    meaning: "Pages with figures do not say when they were published, so that times like 去年 stay open.",
    advice: "say it by 'path_pattern' or in front matter")
  package static let loadUnreadable = ErrorCode(
    "load.unreadable", [.rejects, .exit, .warning], meaning: "A file, standard input or the input root cannot be read.",
    advice: "make it readable, or leave it out of 'paths'")
  static let loadChanged = ErrorCode(
    "load.changed", [.rejects], meaning: "The file changed while the run was reading it.",
    advice: "run again when nothing writes to it")
  static let loadTooLarge = ErrorCode(
    "load.too_large", [.rejects], meaning: "The page has more bytes than `max_page_bytes`.",
    advice: "cut the file into pages, or raise the limit")
  static let loadDuplicatePage = ErrorCode(
    "load.duplicate_page", [.rejects], meaning: "An earlier page has the same bytes.",
    advice: "remove one of the two, or set 'duplicates'")
  static let loadIsDirectory = ErrorCode(
    "load.is_directory", [.rejects], meaning: "One of the `paths` fits a directory.",
    advice: "name the files in it, or leave it out of 'paths'")
  static let loadNotAFile = ErrorCode(
    "load.not_a_file", [.rejects], meaning: "One of the `paths` fits a pipe, a socket or a device.",
    advice: "leave it out of 'paths'")
  static let loadDanglingLink = ErrorCode(
    "load.dangling_link", [.rejects], meaning: "One of the `paths` fits a symbolic link that leads nowhere.",
    advice: "mend it or remove it")
  static let loadInvalidName = ErrorCode(
    "load.invalid_name", [.rejects], meaning: "The file's name is not UTF-8.", advice: "rename it")
  static let loadReservedName = ErrorCode(
    "load.reserved_name", [.rejects], meaning: "The file's name ends like the number of a page in a file of several.",
    advice: "rename it")

  // MARK: lock

  static let lockHeld = ErrorCode(
    "lock.held", [.exit], meaning: "Another run is writing the output.", advice: "wait for it to end, or stop it")
  static let lockTakenOver = ErrorCode(
    "lock.taken_over", [.warning], meaning: "The last run over the output was killed or fell.",
    advice: "where the message names pages and nobody stopped it, try them with 'liang explain'")
  static let lockIOError = ErrorCode(
    "lock.io_error", [.exit], meaning: "The file system cannot lock a file.",
    advice: "choose a directory on another file system")

  // MARK: publish

  static let publishNotOurs = ErrorCode(
    "publish.not_ours", [.exit], meaning: "The output directory holds files that Liang did not write.",
    advice: "choose a new or an empty directory")
  static let publishOtherPipeline = ErrorCode(
    "publish.other_pipeline", [.exit], meaning: "The output directory holds the output of another pipeline.",
    advice: "give each pipeline a directory of its own")
  static let publishNested = ErrorCode(
    "publish.nested", [.exit], meaning: "The output directory lies in another output, or holds one.",
    advice: "choose a directory outside of it")
  static let publishBadManifest = ErrorCode(
    "publish.bad_manifest", [.exit], meaning: "The manifest of the output cannot be read.",
    advice: "move the directory away, or choose another")
  static let publishDanglingLink = ErrorCode(
    "publish.dangling_link", [.exit], meaning: "The output directory is a symbolic link that leads nowhere.",
    advice: "make that directory, or remove the link")
  static let publishMountPoint = ErrorCode(
    "publish.mount_point", [.exit], meaning: "The output directory is a mount point, which cannot be replaced.",
    advice: "choose a directory below it")
  static let publishRowsDiffer = ErrorCode(
    "publish.rows_differ", [.exit], meaning: "A file that was read back holds other rows than were written.",
    advice: "nothing was published: see to the disk and run again")
  static let publishNotFlushed = ErrorCode(
    "publish.not_flushed", [.warning], meaning: "The output is new, and the disk did not confirm it.",
    advice: "see to the disk and run again")
  static let publishLeftover = ErrorCode(
    "publish.leftover", [.exit, .warning], meaning: "What an earlier run left beside the output cannot be removed.",
    advice: "remove it and run again")
  static let publishRecovered = ErrorCode(
    "publish.recovered", [.warning], meaning: "The last run over the output did not end.",
    advice: "nothing: what it left was cleared up")
  static let publishKept = ErrorCode(
    "publish.kept", [.warning],
    meaning: "A file of the old output is not as Liang wrote it, and its name is taken; it is kept under another.",
    advice: "see whether it is still wanted")

  // MARK: run

  static let runCancelled = ErrorCode(
    "run.cancelled", [.exit], meaning: "The run was stopped by a signal.", advice: "run it again")
  static let runTimeout = ErrorCode(
    "run.timeout", [.exit], meaning: "The run took longer than the `timeout` of its schedule.",
    advice: "nothing was published: raise it where pages need the time")
  static let runAccounting = ErrorCode(
    "run.accounting", [.exit], meaning: "Documents loaded and rejected are not those offered: a mistake in Liang.",
    advice: "nothing was published: please report it")

  // MARK: catalog

  static let catalogInsideOutput = ErrorCode(
    "catalog.inside_output", [.exit], meaning: "The history of runs would lie inside an output.",
    advice: "choose another with --state")
  static let catalogOtherVersion = ErrorCode(
    "catalog.other_version", [.exit], meaning: "A run's report was written by another version of Liang.",
    advice: "show it with that one")
  static let catalogDamaged = ErrorCode(
    "catalog.damaged", [.exit, .warning], meaning: "The history of runs is no database, or a damaged one.",
    advice: "move it away, and the history begins anew")
  static let catalogBusy = ErrorCode(
    "catalog.busy", [.exit, .warning], meaning: "Another process has been writing to the history for ten seconds.",
    advice: "another process writes to it: run again when that has ended")
  static let catalogCannotOpen = cannot("open")
  static let catalogCannotRead = cannot("read")
  static let catalogCannotWrite = cannot("write")

  private static func cannot(_ action: String) -> ErrorCode {
    ErrorCode(
      "catalog.cannot_\(action)", [.exit, .warning], meaning: "SQLite cannot \(action) the history of runs.",
      advice: "see to it and run again")
  }

  // MARK: eval

  static let badGold = ErrorCode(
    "bad_gold", [.exit], meaning: "A file of an annotated page cannot be used.", advice: "mend the line")
  static let goldSlip = ErrorCode(
    "gold_slip", [.warning],
    meaning: "An annotation holds what none may hold, and is scored as it stands: mostly as a misreading.",
    advice: "mend the line")
}

/// What the system refuses, by what was to be done: one code for each reason.
struct Refusals {
  let diskFull, notAllowed, readOnly, notADirectory, ioError: ErrorCode

  static let publish = Refusals("publish", "the output", [.exit])
  /// Where the files are in place already, they are warnings.
  static let catalog = Refusals("catalog", "the history of runs", [.exit, .warning])

  private init(_ phase: String, _ what: String, _ places: [ErrorCode.Place]) {
    func code(_ name: String, _ meaning: String, _ advice: String) -> ErrorCode {
      ErrorCode("\(phase).\(name)", places, meaning: meaning, advice: advice)
    }
    diskFull = code(DiskFull.code, "There is no room for \(what).", DiskFull.space.advice)
    notAllowed = code(
      "not_allowed", "The rights to write \(what) are missing.",
      "get the right to write there, or choose another directory")
    readOnly = code(
      "read_only", "The file system of \(what) cannot be written.",
      "choose a directory on a file system that can be written")
    notADirectory = code(
      "not_a_directory", "A file stands where a directory of \(what) is needed.",
      "move it away, or choose another directory")
    ioError = code("io_error", "The system refuses to write \(what), for the reason told.", "see to it and run again")
  }

  var codes: [ErrorCode] { [diskFull, notAllowed, readOnly, notADirectory, ioError] }
}
