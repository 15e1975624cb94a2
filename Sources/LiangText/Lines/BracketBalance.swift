/// The brackets and quotation marks that a line does not pair off itself: closers without an opener at its start,
/// openers without a closer at its end. A sentence cut by a column break leaves one half of a pair on either side.
package struct BracketBalance: Hashable, Sendable {
  /// `ScalarTraits.bracketKind` of the first closer that nothing opened, 0 = none.
  package var unopened: UInt8 = 0
  /// The kind of the innermost opener left open at the end, 0 = none.
  package var unclosed: UInt8 = 0
  /// How many closers nothing opened.
  package var unopenedCount: UInt8 = 0
  /// How many openers are left open at the end.
  package var unclosedCount: UInt8 = 0

  /// All in pairs.
  package init() {}

  /// Reads the line once; beyond eight levels nesting is not followed.
  package init(_ text: ArraySlice<UInt16>) {
    let traits = ScalarTraits.table
    var stack: UInt64 = 0
    var depth = 0
    var previous: UInt16 = 0
    for scalar in text {
      defer { previous = scalar }
      guard scalar.isAny(of: [.opener, .closer], traits) else { continue }
      let kind = ScalarTraits.bracketKind(scalar)
      guard kind != 0 else { continue }
      if scalar.isAny(of: .opener, traits) {
        if depth < 8 {
          stack = stack << 8 | UInt64(kind)
          depth += 1
        }
      } else if let level = Self.level(of: kind, in: stack, depth) {
        stack >>= UInt64(8 * (level + 1))
        depth -= level + 1
      } else if scalar != 0x29 || !previous.isAny(of: [.digit, .latin], traits) {
        // `1)` numbers an item, it closes nothing.
        if unopened == 0 { unopened = kind }
        if unopenedCount < .max { unopenedCount += 1 }
      }
    }
    unclosed = UInt8(truncatingIfNeeded: stack)
    unclosedCount = UInt8(depth)
  }

  /// How far below the top of the stack the kind lies.
  private static func level(of kind: UInt8, in stack: UInt64, _ depth: Int) -> Int? {
    (0..<depth).first { UInt8(truncatingIfNeeded: stack >> UInt64(8 * $0)) == kind }
  }
}
