import Foundation

/// The clocks on the walls of one time zone, as the IANA database knows them.
///
/// Clocks that are put forward leave out some times, and put back show some twice. A time that is left out comes at the
/// instant at which the clock jumps over it; one that is shown twice comes the first time and not again. So every wall
/// time comes exactly once, and a later one never comes earlier.
public struct ZoneClock: Hashable, Sendable {
  /// The name, `Asia/Shanghai`.
  public let name: String
  private let zone: TimeZone

  /// - Returns: nil where there is no such zone. Abbreviations are none: CST is in China and in America.
  public init?(named name: String) {
    guard name.contains("/") || name == "UTC" || name == "GMT", let zone = TimeZone(identifier: name) else {
      return nil
    }
    self.name = name
    self.zone = zone
  }

  /// The names that can be meant, in alphabetical order.
  public static var names: [String] {
    (["UTC"] + TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }).sorted()
  }

  /// What the clocks show.
  public func wallTime(at instant: UnixTime) -> WallTime {
    WallTime(seconds: instant.seconds + offset(at: instant.seconds))
  }

  /// The first instant at which the clocks show the time, or have jumped over it.
  public func instant(of wall: WallTime) -> UnixTime {
    let before = offset(at: wall.seconds - Self.reach)
    let after = offset(at: wall.seconds + Self.reach)
    let candidates = [wall.seconds - before, wall.seconds - after].sorted()
    for candidate in candidates where candidate + offset(at: candidate) == wall.seconds {
      return UnixTime(seconds: candidate)
    }
    // The clocks were put forward between the two.
    var (low, high) = (candidates[0], candidates[1])
    while low < high {
      let middle = low + (high - low) / 2
      if middle + offset(at: middle) >= wall.seconds { high = middle } else { low = middle + 1 }
    }
    return UnixTime(seconds: low)
  }

  /// The latest wall time that has come by the instant: later than what the clocks show where they were put back.
  public func latestWallTime(by instant: UnixTime) -> WallTime {
    let now = offset(at: instant.seconds)
    let before = offset(at: instant.seconds - Self.reach)
    guard before > now else { return WallTime(seconds: instant.seconds + now) }
    var (low, high) = (instant.seconds - Self.reach, instant.seconds)
    while low < high {
      let middle = low + (high - low) / 2
      if offset(at: middle) == before { low = middle + 1 } else { high = middle }
    }
    return WallTime(seconds: max(low - 1 + before, instant.seconds + now))
  }

  /// Clocks differ from UTC by less than 16 hours and are never put back by more than a day; within this many seconds
  /// of an instant they change at most once.
  private static let reach: Int64 = 26 * 3600

  private func offset(at seconds: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
  }
}
