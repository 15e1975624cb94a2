/// Why a file cannot grow, in one wording for whoever writes it.
package enum DiskFull {
  /// No space is left, or a quota is used up.
  case space
  /// The system allows no larger file.
  case fileSize

  /// Ends the codes of such failures: `emit.disk_full`.
  package static let code = "disk_full"

  /// One thing to do.
  package var advice: String {
    switch self {
    case .space: "free some space there and run again"
    case .fileSize: "raise the limit on the size of files (ulimit -f) and run again"
    }
  }
}
