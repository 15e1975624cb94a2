/// Precision, recall and F of something found, as counts that can be added up.
public struct Detection: Sendable {
  /// Found and right.
  public var right = 0
  /// Found, right or not.
  public var found = 0
  /// In the gold.
  public var gold = 0

  mutating func add(_ other: Detection) {
    right += other.right
    found += other.found
    gold += other.gold
  }

  /// Right of those found; 0 where nothing was found.
  public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// Right of those in the gold; 0 where the gold has none.
  public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  /// The harmonic mean; 1 where there is nothing to find and nothing was found.
  public var f: Double { found + gold == 0 ? 1 : 2 * Double(right) / Double(found + gold) }
}
