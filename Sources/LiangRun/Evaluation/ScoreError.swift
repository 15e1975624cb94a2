/// One difference from the gold.
public struct ScoreError: Sendable {
  /// What sort.
  public enum Kind: String, Sendable {
    case missed, wrong, spurious
  }

  /// The page's base name.
  public var page: String
  /// `metric`, `metric item`, `place`, `line role`, `headline`, `article type`, `article people`.
  public var table: String
  /// What sort.
  public var kind: Kind
  /// The gold's fields, shortly; empty for a spurious row.
  public var gold: String
  /// The row's fields, shortly; empty for a missed one.
  public var got: String
}
