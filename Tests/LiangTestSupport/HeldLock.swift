import Glibc

/// A file that is locked as a run locks the one beside its output, until this is released.
public final class HeldLock {
  private let descriptor: CInt

  /// Makes the file where there is none. Nil where another holds the lock.
  public init?(_ path: String) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    var lock = flock(l_type: CShort(F_WRLCK), l_whence: CShort(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
    // F_OFD_SETLK
    if descriptor == -1 || fcntl(descriptor, 37, &lock) == -1 { return nil }
  }

  deinit { close(descriptor) }
}
