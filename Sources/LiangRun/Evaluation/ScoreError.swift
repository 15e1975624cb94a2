/// One difference from the gold.
public struct ScoreError: Sendable {
  /// How a row differs.
  public enum Kind: String, Sendable {
    /// In the gold only.
    case missed
    /// In both, with other fields.
    case wrong
    /// Not in the gold.
    case spurious
  }

  /// The page's base name.
  public var page: String
  /// `metric`, `metric item`, `place`, `line role`, `headline`, `article type`, `article people`.
  public var table: String
  /// How it differs.
  public var kind: Kind
  /// The gold's fields, shortly; empty for a spurious row.
  public var gold: String
  /// The row's fields, shortly; empty for a missed one.
  public var got: String
}
