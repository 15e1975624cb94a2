import Glibc
import SystemPackage

/// A file's identity and state: differs once somebody has written to it or put another in its place.
struct FileVersion: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let modifiedSeconds: Int
  private let modifiedNanoseconds: Int
  /// Bytes.
  let size: Int

  init(_ stat: Stat) {
    device = UInt64(stat.deviceID.rawValue)
    inode = UInt64(stat.inode.rawValue)
    modifiedSeconds = stat.st_mtim.tv_sec
    modifiedNanoseconds = stat.st_mtim.tv_nsec
    size = Int(stat.size)
  }
}
