public import LiangCore

/// How far a run has come. Sent in order from one task.
public enum RunEvent: Sendable {
  /// All input files are known and hashed.
  case inventoried(files: Int, bytes: Int)
  /// A page is done.
  /// - Parameters:
  ///   - source: as in `Document.source`.
  ///   - bytes: its raw bytes; the separators between pages are not counted.
  ///   - reject: why the page as a whole could not be read; nil where it was.
  case page(source: String, bytes: Int, reject: Reject?)
  /// All rows are written, beside the output.
  case staged
  /// The files were read back and hold the rows that were written.
  case verified
  /// The files are in place.
  case published
  /// The user should know, now rather than at the end.
  case warning(RunWarning)
}
