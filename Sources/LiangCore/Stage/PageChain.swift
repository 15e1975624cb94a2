/// The stages that turn one page's bytes into rows: pure, so that a page gives the same rows in a run, in a pipeline's
/// own tests, in `liang extract`, `liang explain` and `liang eval`, on any core.
public struct PageChain: Sendable {
  /// Bytes to text.
  public var loader: any Loader
  /// Lines to articles.
  public var segmenter: any Segmenter
  /// Run in order.
  public var extractors: [any Extractor]
  /// Run in order, after all extractors.
  public var normalizers: [any Normalizer]

  /// A chain of stages.
  public init(
    loader: any Loader, segmenter: any Segmenter, extractors: [any Extractor], normalizers: [any Normalizer]
  ) {
    self.loader = loader
    self.segmenter = segmenter
    self.extractors = extractors
    self.normalizers = normalizers
  }

  /// From bytes to rows.
  /// - Throws: a `Reject` of severity `document` where the page cannot be read.
  public func process(_ page: RawPage) throws(Reject) -> Extraction {
    try process(loader.load(page))
  }

  /// From a loaded page to rows, in the order of the page; with a trace of every decision where `tracing`.
  /// - Throws: a `Reject` of severity `document` where the page cannot be segmented.
  public func process(_ document: Document, tracing: Bool = false) throws(Reject) -> Extraction {
    try process(segmenter.segment(document), tracing: tracing)
  }

  /// From a page put together, by the segmenter or by hand, to rows.
  public func process(_ page: SegmentedPage, tracing: Bool = false) -> Extraction {
    var extraction = Extraction(page: page, trace: tracing ? Trace() : nil)
    for stage in extractors { stage.extract(into: &extraction) }
    extraction.sortRows()
    for stage in normalizers { stage.normalize(&extraction) }
    return extraction
  }
}
