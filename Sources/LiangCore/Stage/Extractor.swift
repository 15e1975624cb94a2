/// `extract`: finds rows in the articles' healed texts.
public protocol Extractor: Stage {
  /// Appends rows; what cannot be read becomes a reject.
  func extract(into extraction: inout Extraction)
}
