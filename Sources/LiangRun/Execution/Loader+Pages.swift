public import LiangCore

extension Loader {
  /// The pages of a text that is all there, cut, named and rejected as a run does it with those of a file.
  /// - Parameters:
  ///   - source: the name of the file, and of its page where it is one.
  ///   - path: as in `RawPage`.
  /// - Returns: at least one.
  public func pages(of bytes: [UInt8], source: String, path: String? = nil) -> [Result<RawPage, Reject>] {
    var splitter = makeSplitter()
    let pages = bytes.withUnsafeBytes { splitter.push($0) } + splitter.finish()
    var firsts: [String: String] = [:]
    return pages.enumerated().map { index, page in
      let name = pages.count == 1 ? source : PageNumber.source(of: index + 1, in: source)
      return offer(page, source: name, path: path) { page in
        defer { firsts[page.sha256] = firsts[page.sha256] ?? name }
        return firsts[page.sha256]
      }
    }
  }

  /// A page that was cut from a file, or why there is none.
  /// - Parameter first: the name of an earlier page with the same id; nil where this is the first, which is then
  ///   remembered. Asked only where duplicates are rejected. Pages without bytes are all rejected as empty.
  func offer(
    _ page: SplitPage, source: String, path: String?, first: (RawPage) -> String?
  ) -> Result<RawPage, Reject> {
    switch page {
    case .tooLarge(let count):
      return .failure(InputProblem.tooLarge(byteCount: count).reject(source: source, loader: self))
    case .page(let bytes, let encoding, let frontMatter):
      let page = RawPage(
        source: source, path: path, bytes: bytes, sha256: ContentHash.sha256(bytes), encoding: encoding,
        fileFrontMatter: frontMatter)
      guard duplicates == .reject, !bytes.isEmpty, let first = first(page) else { return .success(page) }
      return .failure(
        InputProblem.duplicate(of: first)
          .reject(source: source, loader: self, documentID: String(page.sha256.prefix(16))))
    }
  }
}
