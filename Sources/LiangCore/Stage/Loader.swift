/// `load`: which files to read, how to cut them into pages, how to make text of them.
public protocol Loader: Stage {
  /// Absolute glob patterns of the files to read.
  var paths: [String] { get }
  /// Absolute directory that `source` is relative to.
  var root: String { get }
  /// What becomes of pages with the same bytes.
  var duplicates: DuplicatePages { get }
  /// Whether the path of a file below `root` is one that metadata can be read from; true where none are to be.
  func readsMetadata(of source: String) -> Bool
  /// A fresh splitter for one file.
  func makeSplitter() -> any PageSplitter
  /// Decodes a page and reads its metadata.
  /// - Throws: a `Reject` of severity `document` where the page cannot be read.
  func load(_ page: RawPage) throws(Reject) -> Document
}

extension Loader {
  /// Nothing is to be read from paths.
  public func readsMetadata(of source: String) -> Bool { true }

  /// That metadata cannot be read from the paths of files, in words; nil where it can from all.
  public func unreadPaths(among sources: [String]) -> String? {
    let unread = sources.filter { !readsMetadata(of: $0) }
    guard let first = unread.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else { return nil }
    let count =
      unread.count == sources.count ? "fits no file" : "does not fit \(unread.count) of \(sources.count) files"
    return "'path_pattern' \(count), the first being '\(first)'"
  }
}

/// What becomes of a page that has the bytes, and so the id, of an earlier page of the run.
public enum DuplicatePages: String, Sendable, CaseIterable {
  /// It is rejected, so that no figure counts twice.
  case reject
  /// It is read as well: two pages and their rows have the same ids.
  case keep
}

/// Cuts a file that arrives in chunks into the raw bytes of its pages, holding no more than one page.
public protocol PageSplitter {
  /// Takes the next bytes and answers the pages that are complete now, in order.
  mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage]
  /// Answers what is left at the end of the file; at least one page in all, even where the file is empty.
  mutating func finish() -> [SplitPage]
}

/// A page's bytes, or why it was dropped.
public enum SplitPage: Sendable {
  /// `encoding` and `fileFrontMatter` as in `RawPage`.
  case page([UInt8], encoding: String?, fileFrontMatter: [UInt8] = [])
  /// Longer than the configured limit: its length, the bytes are gone.
  case tooLarge(byteCount: Int)
}
