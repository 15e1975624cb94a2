import Glibc
import SystemPackage

/// Locks of a whole file that belong to the open file and not to the process (`F_OFD_SETLK`, Linux 3.15): the system
/// lets go of them when the last descriptor is closed, and they can be asked about without being taken.
enum FileLock {
  // Of <fcntl.h>, which shows them to C with _GNU_SOURCE only.
  private static let (query, set): (CInt, CInt) = (36, 37)

  /// Takes the lock at once or not at all.
  /// - Returns: why not; `wouldBlock` where another holds it.
  static func take(_ descriptor: CInt) -> Errno? {
    var lock = wholeFile
    return fcntl(descriptor, set, &lock) == -1 ? Errno(rawValue: errno) : nil
  }

  /// Whether another holds the lock; nil where the file system cannot tell.
  static func isTaken(_ descriptor: CInt) -> Bool? {
    var lock = wholeFile
    return fcntl(descriptor, query, &lock) == -1 ? nil : lock.l_type != CShort(F_UNLCK)
  }

  private static var wholeFile: flock {
    flock(l_type: CShort(F_WRLCK), l_whence: CShort(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
  }
}
