import SystemPackage

/// Empties an old output directory: its own files are removed, those of others and those that others changed move to
/// the new one. Nothing that Liang did not write is ever removed. Can be taken up again wherever it was left.
struct Retirement {
  private let old: FilePath
  private let new: FilePath
  private let observe: (PublishStep) -> Void
  /// Nil where the old output has none that can be read: then nothing in it is ours.
  private let manifest: Manifest?
  /// The files of the old output, by its manifest.
  private let ours: Set<String>
  /// Those whose name was taken; `isOurs` where Liang wrote the file at first.
  private(set) var renamed: [(path: String, name: String, isOurs: Bool)] = []

  init(of old: FilePath, for new: FilePath, observe: @escaping (PublishStep) -> Void) {
    self.old = old
    self.new = new
    self.observe = observe
    manifest = if case .ours(let manifest) = Manifest.found(in: old) { manifest } else { nil }
    ours = manifest?.paths ?? []
  }

  private static let suffix = ".before-liang"

  mutating func run() throws(Errno) {
    try clear("")
  }

  /// Clears and removes a directory of the old output; its path is below that, empty for the output itself.
  private mutating func clear(_ directory: String) throws(Errno) {
    // The manifest goes last: without it the next run would take our files for those of others.
    let names = try (old.appending(directory)).names().map(\.string)
      .sorted { ($0 == Manifest.name ? 1 : 0, $0) < ($1 == Manifest.name ? 1 : 0, $1) }
    for name in names {
      let path = directory.isEmpty ? name : "\(directory)/\(name)"
      let isDirectory = old.appending(path).isDirectory
      if isDirectory, new.appending(path).isDirectory || ours.contains(where: { $0.hasPrefix(path + "/") }) {
        try clear(path)
      } else if !isDirectory, ours.contains(path), isUnchanged(path) {
        try old.appending(path).removeFile()
        observe(.removed)
      } else {
        try carry(path)
      }
    }
    try old.appending(directory).removeEmptyDirectory()
  }

  /// Whether a file of ours is as it was written. One that cannot be read may not be.
  private func isUnchanged(_ path: String) -> Bool {
    guard let file = manifest?.files.first(where: { $0.path == path }) else { return path == Manifest.name }
    guard let stat = try? old.appending(path).stat(followTargetSymlink: false), Int(stat.size) == file.bytes else {
      return false
    }
    return (try? Manifest.File(path, in: old, rows: file.rows)) == file
  }

  /// Moves what is not ours to the new output, under another name where its own is taken.
  private mutating func carry(_ path: String) throws(Errno) {
    let target = new.appending(path)
    try target.removingLastComponent().makeDirectories()
    let free = Retirement.freeName(target)
    try old.appending(path).move(to: free)
    observe(.carried)
    if free != target { renamed.append((path, free.lastComponent!.string, ours.contains(path))) }
  }

  /// A name that is not taken: that of the path, else with the suffix, which is told once however often a file is kept.
  private static func freeName(_ path: FilePath) -> FilePath {
    guard path.fileType != nil else { return path }
    let name = path.lastComponent!.string
    let own = name.firstRange(of: suffix).map { String(name[..<$0.lowerBound]) } ?? name
    var candidate = path
    var number = 1
    while candidate.fileType != nil {
      candidate = path.removingLastComponent().appending(own + suffix + (number == 1 ? "" : "-\(number)"))
      number += 1
    }
    return candidate
  }
}
