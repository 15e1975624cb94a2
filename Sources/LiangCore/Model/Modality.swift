/// Whether the figure happened, is meant to happen, or is a condition.
public enum Modality: String, Ordinal, Sendable, CaseIterable {
  case actual, planned, rule

  /// By place in the declaration.
  @inlinable @inline(__always)
  public static func == (a: Modality, b: Modality) -> Bool { a.ordinal == b.ordinal }
}
