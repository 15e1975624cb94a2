import Glibc
import LiangCore

extension EmitFailure {
  /// A failed system call while writing.
  init(writing path: String, errno code: CInt) {
    let reason = String(cString: strerror(code))
    switch code {
    case ENOSPC, EDQUOT: self.init(path: path, reason, .space)
    case EFBIG: self.init(path: path, reason, .fileSize)
    default:
      self.init(code: "emit.cannot_write", path: path, message: "\(reason); check that the directory can be written to")
    }
  }

  private init(path: String, _ reason: String, _ cause: DiskFull) {
    self.init(code: "emit.\(DiskFull.code)", path: path, message: "\(reason); \(cause.advice)")
  }

  /// A failed system call while reading a finished file back.
  init(reading path: String, errno code: CInt) {
    self.init(
      code: "emit.cannot_read", path: path, message: "\(String(cString: strerror(code))); the file cannot be verified")
  }

  /// A finished file that does not hold what was written to it.
  init(damaged path: String, _ what: String) {
    self.init(code: "emit.damaged", path: path, message: "\(what); check the disk and run again")
  }
}
