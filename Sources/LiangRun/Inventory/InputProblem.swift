import LiangCore
import SystemPackage

/// Why a file, or what is left of it, cannot be read. Its words for the table `rejects`.
struct InputProblem: Error, Hashable, Sendable {
  let code: String
  let message: String

  static let changed = InputProblem(
    code: "load.changed", message: "the file changed while the run was reading it; run again when nothing writes to it")

  static let invalidName = InputProblem(
    code: "load.invalid_name", message: "the file's name is not UTF-8; rename it")

  static let reservedName = InputProblem(
    code: "load.reserved_name",
    message: "the file's name ends like the number of a page in a file of several; rename it")

  static let isDirectory = InputProblem(
    code: "load.is_directory", message: "this is a directory; name the files in it, or leave it out of 'paths'")

  static let notAFile = InputProblem(
    code: "load.not_a_file", message: "this is a pipe, a socket or a device and no file; leave it out of 'paths'")

  static func danglingLink(_ path: FilePath) -> InputProblem {
    InputProblem(
      code: "load.dangling_link",
      message: "the link leads to '\(path.linkTarget)', where nothing is; mend it or remove it")
  }

  static func unreadable(_ error: Errno) -> InputProblem {
    InputProblem(
      code: "load.unreadable", message: "cannot be read: \(error); make it readable, or leave it out of 'paths'")
  }

  static func tooLarge(byteCount: Int) -> InputProblem {
    InputProblem(
      code: "load.too_large",
      message:
        "the page has \(byteCount) bytes, more than 'max_page_bytes'; cut the file into pages, or raise the limit")
  }

  static func duplicate(of first: String) -> InputProblem {
    InputProblem(
      code: "load.duplicate_page",
      message: "the same bytes as '\(first)', which counts; remove one of the two, or set 'duplicates'")
  }

  /// The row of `rejects`: the document as a whole is lost.
  func reject(source: String, loader: any Loader, documentID: String = "") -> Reject {
    Reject(
      documentID: documentID, source: source, stage: type(of: loader).spec.title, code: code, severity: .document,
      message: message)
  }
}
