import LiangCore
import SystemPackage
import Testing

@testable import LiangRun

/// What cannot be made to happen here, letter by letter.
@Suite struct RunFailureTests {
  @Test(
    "what the system refuses comes with what to do about it",
    arguments: [
      (
        .publish, .noSpace,
        "error[publish.disk_full]: cannot write '/p': no space left on device; free some space there and run again"
      ),
      (
        .publish, .fileTooLarge,
        "error[publish.disk_full]: cannot write '/p': file too large; raise the limit on the size of files (ulimit -f) and run again"
      ),
      (
        .publish, .permissionDenied,
        "error[publish.not_allowed]: cannot write '/p': permission denied; get the right to write there, or choose another directory"
      ),
      (
        .publish, .readOnlyFileSystem,
        "error[publish.read_only]: cannot write '/p': read-only file system; choose a directory on a file system that can be written"
      ),
      (
        .publish, .fileExists,
        "error[publish.not_a_directory]: cannot write '/p': a file stands where a directory is needed; move it away, or choose another directory"
      ),
      (
        .publish, .noSuchFileOrDirectory,
        "error[publish.io_error]: cannot write '/p': nothing can be made there; choose another directory"
      ),
      (
        .publish, .fileNameTooLong,
        "error[publish.io_error]: cannot write '/p': file name too long; choose a shorter name"
      ),
      (
        .catalog, .ioError,
        "error[catalog.io_error]: cannot write '/p': input/output error; see to it and run again"
      ),
      (
        .catalog, .readOnlyFileSystem,
        "error[catalog.read_only]: cannot write '/p': read-only file system; choose a directory on a file system that can be written"
      ),
    ] as [(Refusals, Errno, String)])
  func refusals(of refusals: Refusals, error: Errno, text: String) {
    #expect(RunFailure(refusals, "write", "/p", error).description == text)
  }

  @Test("a file system that cannot lock is said to be one")
  func cannotLock() {
    #expect(
      RunFailure.cannotLock("/out/.tables.liang.lock", .notSupported).description
        == "error[lock.io_error]: cannot lock '/out/.tables.liang.lock': operation not supported; choose a directory on another file system"
    )
  }

  @Test("a document that was lost on the way is a mistake of ours, and is said")
  func accounting() {
    let writer = TableWriter()
    let collector = PageCollector(runID: "r", writer: writer, checks: CheckPanel([]))
    collector.offer()
    let failure = #expect(throws: RunFailure.self) { try RunAttempt.holdAccount(collector, writer) }
    #expect(
      failure?.description
        == "error[run.accounting]: 1 documents offered, 0 loaded, 0 rejected, 0 rows of 'documents': this is a mistake in Liang; nothing was published: please report it"
    )
  }
}
