public import LiangCore

extension Loader {
  /// The pages of a text that is all there, cut, named and rejected as a run does it with those of a file.
  /// - Parameter source: the name of the file, and of its page where it is one.
  /// - Returns: at least one.
  public func pages(of bytes: [UInt8], source: String) -> [Result<RawPage, Reject>] {
    var splitter = makeSplitter()
    let pages = bytes.withUnsafeBytes { splitter.push($0) } + splitter.finish()
    var firsts: [String: String] = [:]
    return pages.enumerated().map { index, page in
      let name = pages.count == 1 ? source : PageNumber.source(of: index + 1, in: source)
      switch page {
      case .tooLarge(let count):
        return .failure(InputProblem.tooLarge(byteCount: count).reject(source: name, loader: self))
      case .page(let bytes, let encoding):
        let page = RawPage(
          source: name, path: source, bytes: bytes, sha256: ContentHash.sha256(bytes), encoding: encoding)
        guard duplicates == .reject, !bytes.isEmpty, let first = firsts.updateValue(name, forKey: page.sha256) else {
          return .success(page)
        }
        firsts[page.sha256] = first
        return .failure(
          InputProblem.duplicate(of: first)
            .reject(source: name, loader: self, documentID: String(page.sha256.prefix(16))))
      }
    }
  }
}
