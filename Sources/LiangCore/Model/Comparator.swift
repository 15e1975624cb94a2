/// How the text bounds the figure.
public enum Comparator: String, Ordinal, Sendable, CaseIterable {
  /// Exactly: both bounds are the number.
  case equal = "="
  /// 约, 左右: both bounds are the number.
  case about = "≈"
  /// 近, 不足: only the upper bound is known, and not reached.
  case below = "<"
  /// 多, 余, 超过: only the lower bound is known, and passed.
  case above = ">"
  /// 以上, 至少: only the lower bound is known.
  case atLeast = "≥"
  /// 以内, 最高: only the upper bound is known.
  case atMost = "≤"
  /// 3至5万: both bounds, different.
  case range

  /// By place in the declaration.
  @inlinable @inline(__always)
  public static func == (a: Comparator, b: Comparator) -> Bool { a.ordinal == b.ordinal }
}
