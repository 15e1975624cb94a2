/// Sums of weights that hang on one small number each, added up the first time they are asked for.
struct ScoreMemo {
  private var sums: [Int32]
  private static let unknown = Int32.min

  /// - Parameter count: one more than the highest number.
  init(count: Int) { sums = Array(repeating: Self.unknown, count: count) }

  /// Forgets all sums.
  mutating func removeAll() {
    for index in sums.indices { sums[index] = Self.unknown }
  }

  /// The sum of the number, which `make` adds up if it is not known yet.
  @inline(__always)
  mutating func score(_ key: Int, _ make: () -> Int32) -> Int32 {
    if sums[key] == Self.unknown { sums[key] = make() }
    return sums[key]
  }
}
