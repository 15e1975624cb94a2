import LiangCore
import SystemPackage

/// The pages of one file, read in chunks: no more than a page and a chunk are held.
struct FilePages: ~Copyable {
  /// A page, or what is wrong with it. `number` counts from 1; nil where the file is one page.
  struct Item {
    var number: Int?
    var page: Result<SplitPage, InputProblem>
  }

  private var reader: FileReader
  private let version: FileVersion
  private var splitter: any PageSplitter
  /// Pages that are complete and not handed out. The first one waits for the second or the end: only then is it known
  /// whether it needs a number.
  private var ready: ArraySlice<SplitPage> = []
  private var handedOut = 0
  /// Set at the end of the file, with what went wrong, if anything.
  private var end: InputProblem??

  /// Opens the file, which must be as the inventory saw it.
  init(_ path: FilePath, version: FileVersion, splitter: any PageSplitter) throws(InputProblem) {
    reader = try FilePages.open(path, as: version)
    self.version = version
    self.splitter = splitter
  }

  private static func open(_ path: FilePath, as version: FileVersion) throws(InputProblem) -> FileReader {
    do {
      let reader = try FileReader(path)
      if try reader.version() == version { return reader }
    } catch .noSuchFileOrDirectory {
      throw .changed
    } catch {
      throw .unreadable(error)
    }
    throw .changed
  }

  /// The next page; nil after the last.
  mutating func next() -> Item? {
    while end == nil, ready.count + min(handedOut, 1) < 2 { readChunk() }
    if let page = ready.popFirst() {
      handedOut += 1
      let isOnly = handedOut == 1 && ready.isEmpty && end == .some(nil)
      return Item(number: isOnly ? nil : handedOut, page: .success(page))
    }
    guard let problem = end ?? nil else { return nil }
    end = .some(nil)
    handedOut += 1
    return Item(number: handedOut == 1 ? nil : handedOut, page: .failure(problem))
  }

  private mutating func readChunk() {
    do {
      if let pages = try read() {
        ready += pages
      } else if try reader.version() == version {
        ready += splitter.finish()
        end = .some(nil)
      } else {
        end = .changed
      }
    } catch {
      end = .unreadable(error)
    }
  }

  /// The pages that the next chunk completes; nil at the end of the file.
  private mutating func read() throws(Errno) -> [SplitPage]? {
    var pages: [SplitPage] = []
    let isRead = try reader.read { pages = splitter.push($0) } != nil
    return isRead ? pages : nil
  }
}
