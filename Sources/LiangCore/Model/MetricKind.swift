/// What a quantity measures.
public enum MetricKind: String, Ordinal, Sendable, CaseIterable {
  case money, people, count, percent, multiple, duration, length, area, mass, volume, energy, temperature, speed, age
  case other

  /// By place in the declaration.
  @inlinable @inline(__always)
  public static func == (a: MetricKind, b: MetricKind) -> Bool { a.ordinal == b.ordinal }
}
