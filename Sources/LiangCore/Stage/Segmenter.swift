/// `segment`: lines to articles.
public protocol Segmenter: Stage {
  /// Puts every non-blank line somewhere.
  /// - Throws: a `Reject` of severity `document` where the page cannot be segmented.
  func segment(_ document: Document) throws(Reject) -> SegmentedPage
  /// Why each line goes where `segment` puts it, by line; nothing where nothing is weighed.
  /// - Throws: as `segment`.
  func explain(_ document: Document) throws(Reject) -> [LineExplanation]
}

extension Segmenter {
  /// Nothing was weighed.
  public func explain(_ document: Document) throws(Reject) -> [LineExplanation] { [] }
}
