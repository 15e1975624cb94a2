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
      self.init(.emitCannotWrite, path: path, message: "\(reason); \(ErrorCode.emitCannotWrite.advice)")
    }
  }

  private init(path: String, _ reason: String, _ cause: DiskFull) {
    self.init(.emitDiskFull, path: path, message: "\(reason); \(cause.advice)")
  }

  /// A failed system call while reading a finished file back.
  init(reading path: String, errno code: CInt) {
    let reason = String(cString: strerror(code))
    self.init(
      .emitCannotRead, path: path, message: "the file cannot be verified: \(reason); \(ErrorCode.emitCannotRead.advice)"
    )
  }

  /// A finished file that does not hold what was written to it.
  init(damaged path: String, _ what: String) {
    self.init(.emitDamaged, path: path, message: "\(what); \(ErrorCode.emitDamaged.advice)")
  }
}
