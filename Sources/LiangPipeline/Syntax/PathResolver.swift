import Glibc
import LiangCore

/// Makes absolute paths of what a file says. It only looks at the letters: no link is followed, nothing is opened.
struct PathResolver: Sendable {
  /// Absolute.
  let directory: String

  /// The absolute path, without `.`, `..` and doubled separators; `~/` is the home directory, as in a shell.
  func resolve(_ path: String) -> String {
    if let below = PathResolver.belowHome(path) { return PathResolver.normalized(PathResolver.home + below) }
    return PathResolver.normalized(path.hasPrefix("/") ? path : directory + "/" + path)
  }

  /// The absolute pattern; the wildcard characters of the directory's own name stand for themselves.
  func resolve(pattern: String) -> String {
    if let below = PathResolver.belowHome(pattern) {
      return PathResolver.normalized(GlobPattern.escaping(PathResolver.home) + below)
    }
    return PathResolver.normalized(
      pattern.hasPrefix("/") ? pattern : GlobPattern.escaping(directory) + "/" + pattern)
  }

  private static var home: String { getenv("HOME").map { String(cString: $0) } ?? "/" }

  /// `/pages` of `~/pages`; nil where the path does not begin at home.
  private static func belowHome(_ path: String) -> Substring? { path.hasPrefix("~/") ? path.dropFirst() : nil }

  private static func normalized(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The directory that holds an absolute path.
  static func parent(of path: String) -> String {
    let names = path.split(separator: "/").dropLast()
    return "/" + names.joined(separator: "/")
  }

  /// Whether an absolute path is the directory or lies below it.
  static func isInside(_ path: String, _ directory: String) -> Bool {
    path == directory || path.hasPrefix(directory == "/" ? "/" : directory + "/")
  }

  /// The deepest directory that holds both.
  static func common(_ a: String, _ b: String) -> String {
    let names = zip(a.split(separator: "/"), b.split(separator: "/")).prefix { $0 == $1 }.map(\.0)
    return "/" + names.joined(separator: "/")
  }
}
