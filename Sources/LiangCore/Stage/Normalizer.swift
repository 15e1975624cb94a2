/// `normalize`: resolves what extraction found.
public protocol Normalizer: Stage {
  /// Changes rows in place. Running it twice gives the same as once.
  func normalize(_ extraction: inout Extraction)
}
