import LiangCore
import SystemPackage

/// The paths that fit the patterns, as they are on the disk.
///
/// A directory that fits is found like a file, so that it does not go unnoticed; below `**` it is not, because its
/// files are searched anyway. `**` does not go through symbolic links, which may run in circles.
struct GlobExpansion {
  /// Each once, in no order.
  private(set) var paths: Set<FilePath> = []
  /// Directories that had to be searched and could not be.
  var closedDirectories: [FilePath: Errno] = [:]

  /// Adds what fits the pattern.
  /// - Returns: whether anything did.
  mutating func add(_ pattern: GlobPattern) -> Bool {
    var search = Search()
    search.walk("/", pattern.components[...])
    paths.formUnion(search.paths)
    closedDirectories.merge(search.closedDirectories) { first, _ in first }
    return !search.paths.isEmpty || !search.closedDirectories.isEmpty
  }

  /// The search for one pattern.
  private struct Search {
    var paths: Set<FilePath> = []
    var closedDirectories: [FilePath: Errno] = [:]
    /// Whether the walk has passed `**`.
    private var belowTree = false
    /// Which rest of the pattern was looked for where: with more than one `**` a directory can be come to in many ways.
    private var walked: Set<Visit> = []

    private struct Visit: Hashable {
      var directory: FilePath
      var component: Int
    }

    mutating func walk(_ directory: FilePath, _ components: ArraySlice<GlobPattern.Component>) {
      guard walked.insert(Visit(directory: directory, component: components.startIndex)).inserted else { return }
      let rest = components.dropFirst()
      switch components.first {
      case nil: break
      case .name(let name): step(to: directory.appending(name), rest)
      case .wildcard(let pattern):
        for name in names(in: directory) where pattern.matches(name.string) {
          step(to: directory.appending(name), rest)
        }
      case .directories: walkTree(directory, components)
      }
    }

    /// Goes on below the path, or keeps it where the pattern ends.
    private mutating func step(to path: FilePath, _ rest: ArraySlice<GlobPattern.Component>) {
      if !rest.isEmpty { return walk(path, rest) }
      guard let type = path.fileType, !(belowTree && type == .directory) else { return }
      paths.insert(path)
    }

    /// `**`: the directory itself and all below it. At the end of a pattern it stands for every file there.
    private mutating func walkTree(_ directory: FilePath, _ components: ArraySlice<GlobPattern.Component>) {
      belowTree = true
      let rest = components.dropFirst()
      if !rest.isEmpty { walk(directory, rest) }
      for name in names(in: directory) where !name.string.hasPrefix(".") {
        let path = directory.appending(name)
        if path.isDirectory { walk(path, components) } else if rest.isEmpty { step(to: path, rest) }
      }
    }

    /// The names in a directory; none where there is no such directory.
    private mutating func names(in directory: FilePath) -> [FilePath.Component] {
      do {
        return try directory.names()
      } catch .noSuchFileOrDirectory, .notDirectory {
        return []
      } catch {
        closedDirectories[directory] = error
        return []
      }
    }
  }
}
