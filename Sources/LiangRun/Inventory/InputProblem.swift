import LiangCore
import SystemPackage

/// Why a file, or what is left of it, cannot be read. Its words for the table `rejects`.
struct InputProblem: Error, Hashable, Sendable {
  let code: String
  let problem: String
  let advice: String

  static let changed = InputProblem(
    code: "load.changed", problem: "the file changed while the run was reading it",
    advice: "run again when nothing writes to it")

  static let invalidName = InputProblem(
    code: "load.invalid_name", problem: "the file's name is not UTF-8", advice: "rename it")

  static let reservedName = InputProblem(
    code: "load.reserved_name", problem: "the file's name ends like the number of a page in a file of several",
    advice: "rename it")

  static let isDirectory = InputProblem(
    code: "load.is_directory", problem: "this is a directory",
    advice: "name the files in it, or leave it out of 'paths'")

  static let notAFile = InputProblem(
    code: "load.not_a_file", problem: "this is a pipe, a socket or a device and no file",
    advice: "leave it out of 'paths'")

  static func danglingLink(_ path: FilePath) -> InputProblem {
    InputProblem(
      code: "load.dangling_link", problem: "the link leads to '\(path.linkTarget)', where nothing is",
      advice: "mend it or remove it")
  }

  static func unreadable(_ error: Errno) -> InputProblem {
    InputProblem(
      code: "load.unreadable", problem: "cannot be read: \(error)",
      advice: "make it readable, or leave it out of 'paths'")
  }

  static func tooLarge(byteCount: Int) -> InputProblem {
    InputProblem(
      code: "load.too_large", problem: "the page has \(byteCount) bytes, more than 'max_page_bytes'",
      advice: "cut the file into pages, or raise the limit")
  }

  static func duplicate(of first: String) -> InputProblem {
    InputProblem(
      code: "load.duplicate_page", problem: "the same bytes as '\(first)', which counts",
      advice: "remove one of the two, or set 'duplicates'")
  }

  /// The row of `rejects`: the document as a whole is lost.
  func reject(source: String, loader: any Loader, documentID: String = "") -> Reject {
    Reject(
      documentID: documentID, source: source, stage: type(of: loader).spec.title, code: code, severity: .document,
      problem: problem, advice: advice)
  }
}
