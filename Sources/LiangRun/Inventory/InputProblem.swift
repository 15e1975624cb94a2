import LiangCore
import SystemPackage

/// Why a file, or what is left of it, cannot be read. Its words for the table `rejects`.
struct InputProblem: Error, Hashable, Sendable {
  /// Says what to do.
  let code: ErrorCode
  let problem: String

  static let changed = InputProblem(code: .loadChanged, problem: "the file changed while the run was reading it")

  static let invalidName = InputProblem(code: .loadInvalidName, problem: "the file's name is not UTF-8")

  static let reservedName = InputProblem(
    code: .loadReservedName, problem: "the file's name ends like the number of a page in a file of several")

  static let isDirectory = InputProblem(code: .loadIsDirectory, problem: "this is a directory")

  static let notAFile = InputProblem(
    code: .loadNotAFile, problem: "this is a pipe, a socket or a device and no file")

  static func danglingLink(_ path: FilePath) -> InputProblem {
    InputProblem(code: .loadDanglingLink, problem: "the link leads to '\(path.linkTarget)', where nothing is")
  }

  static func unreadable(_ error: Errno) -> InputProblem {
    InputProblem(code: .loadUnreadable, problem: "cannot be read: \(error)")
  }

  static func tooLarge(byteCount: Int) -> InputProblem {
    InputProblem(code: .loadTooLarge, problem: "the page has \(byteCount) bytes, more than 'max_page_bytes'")
  }

  static func duplicate(of first: String) -> InputProblem {
    InputProblem(code: .loadDuplicatePage, problem: "the same bytes as '\(first)', which counts")
  }

  /// The row of `rejects`: the document as a whole is lost.
  func reject(source: String, loader: any Loader, documentID: String = "") -> Reject {
    Reject(
      documentID: documentID, source: source, stage: type(of: loader).spec.title, code: code, severity: .document,
      problem: problem, advice: code.advice)
  }
}
