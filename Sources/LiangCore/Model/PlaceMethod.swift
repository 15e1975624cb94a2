/// How a mention was read.
public enum PlaceMethod: String, Sendable, CaseIterable {
  /// A full name or a chain of them: 广东省中山市.
  case full
  /// A name without its class word: 中山工会.
  case short
  /// One character: 粤, and each of 川渝.
  case abbreviation
  /// A word for several units, one row for each of them with the same span: 长三角.
  case region
  /// A name no longer in force: 襄樊市.
  case formerName = "former-name"
  /// A zone or new area without a code of its own.
  case zone
  /// Ambiguous by itself, decided by the article around it.
  case context
}
