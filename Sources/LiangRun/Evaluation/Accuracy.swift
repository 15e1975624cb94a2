/// A share of right answers, as a sum and a count.
public struct Accuracy: Sendable {
  /// The sum of the shares, or the number of right answers.
  public var right = 0.0
  /// How many were asked for; with none there is no share.
  public var count = 0

  mutating func add(_ isRight: Bool) {
    right += isRight ? 1 : 0
    count += 1
  }

  mutating func add(_ other: Accuracy) {
    right += other.right
    count += other.count
  }

  /// nil where there was nothing to answer.
  public var value: Double? { count == 0 ? nil : right / Double(count) }
}
