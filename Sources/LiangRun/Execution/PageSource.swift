import LiangCore
import SystemPackage

/// All documents of a run in the order of the output.
struct PageSource: ~Copyable {
  private let inventory: Inventory
  private let loader: any Loader
  private var fileIndex = 0
  private var pages: FilePages?
  /// The first page with each document id. Two pages of one id cannot both stand in the tables.
  private var firsts: [UInt64: PageReference] = [:]

  init(_ inventory: Inventory, loader: any Loader) {
    self.inventory = inventory
    self.loader = loader
  }

  /// The next document, or why there is none; nil after the last.
  mutating func next() -> Result<RawPage, Reject>? {
    while fileIndex < inventory.files.count {
      if pages == nil, let problem = openFile() {
        defer { fileIndex += 1 }
        return .failure(problem.reject(source: inventory.files[fileIndex].source, loader: loader))
      }
      if let item = pages?.next() { return offer(item) }
      pages = nil
      fileIndex += 1
    }
    return nil
  }

  private mutating func openFile() -> InputProblem? {
    let file = inventory.files[fileIndex]
    do {
      let version = try file.state.get()
      let path = inventory.root.appending(file.source)
      pages = try FilePages(path, version: version, splitter: loader.makeSplitter())
      return nil
    } catch {
      return error
    }
  }

  private mutating func offer(_ item: FilePages.Item) -> Result<RawPage, Reject> {
    let reference = PageReference(file: Int32(fileIndex), page: Int32(item.number ?? 0))
    let source = name(of: reference)
    let (loader, path) = (loader, inventory.files[fileIndex].source)
    switch item.page {
    case .failure(let problem): return .failure(problem.reject(source: source, loader: loader))
    case .success(let page):
      return loader.offer(page, source: source, path: path) { first(of: $0, reference).map { name(of: $0) } }
    }
  }

  /// The earlier page with the same id; nil where this is the first.
  private mutating func first(of page: RawPage, _ reference: PageReference) -> PageReference? {
    let id = UInt64(page.sha256.prefix(16), radix: 16)!
    if let first = firsts[id] { return first }
    firsts[id] = reference
    return nil
  }

  private func name(of reference: PageReference) -> String {
    let file = inventory.files[Int(reference.file)].source
    guard reference.page > 0 else { return file }
    return PageNumber.source(of: Int(reference.page), in: file)
  }
}

/// A page by its place in the inventory, in eight bytes: there is one for each page of a run.
private struct PageReference {
  let file: Int32
  /// 1-based; 0 where the file is one page.
  let page: Int32
}
