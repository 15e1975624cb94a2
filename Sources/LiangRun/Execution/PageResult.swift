import LiangCore

/// What became of a document.
struct PageResult: Sendable {
  let source: String
  /// Raw bytes.
  let byteCount: Int
  let outcome: Result<PageRows, Reject>

  /// Runs the stages over a page.
  init(of page: RawPage, through chain: PageChain) {
    source = page.source
    byteCount = page.bytes.count
    do {
      outcome = .success(PageRows(of: try chain.process(page)))
    } catch {
      outcome = .failure(error)
    }
  }

  /// A document that never became a page.
  init(_ reject: Reject) {
    source = reject.source
    byteCount = 0
    outcome = .failure(reject)
  }
}
