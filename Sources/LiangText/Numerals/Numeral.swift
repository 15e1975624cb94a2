public import LiangCore

/// A numeral as it stands in a text, read to its exact value; what it counts is not known yet.
@usableFromInline
package struct Numeral {
  /// What the numeral itself says about its exactness.
  @usableFromInline
  package enum Bound: UInt8, Ordinal {
    /// Nothing.
    case exact
    /// 多 余 来 几 数: more than the number.
    case above

    /// By place in the declaration.
    @inlinable @inline(__always)
    package static func == (a: Bound, b: Bound) -> Bool { a.ordinal == b.ordinal }
  }

  /// How it is written.
  @usableFromInline
  package struct Shape: OptionSet {
    @usableFromInline package let rawValue: UInt32

    @inlinable
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    @inlinable @inline(__always)
    package func contains(_ other: Shape) -> Bool { rawValue & other.rawValue == other.rawValue }

    /// Holds ASCII or full-width digits.
    @inlinable package static var digits: Shape { Shape(rawValue: 1 << 0) }
    /// Holds Chinese digits or 十.
    @inlinable package static var chinese: Shape { Shape(rawValue: 1 << 1) }
    /// Chinese digits one behind the other, as in 一九八七.
    @inlinable package static var positional: Shape { Shape(rawValue: 1 << 2) }
    /// A lone 百, 千, 万 or 亿, without a digit before it.
    @inlinable package static var bareMagnitude: Shape { Shape(rawValue: 1 << 3) }
    /// Ends in 百, 千, 万 or 亿, or has one inside.
    @inlinable package static var magnitude: Shape { Shape(rawValue: 1 << 4) }
    /// Has digits behind the point.
    @inlinable package static var decimal: Shape { Shape(rawValue: 1 << 5) }
    /// A share of the whole: 百分之三, 三分之一, 1/3. The value is in per cent.
    @inlinable package static var fraction: Shape { Shape(rawValue: 1 << 6) }
    /// Thousands are set apart.
    @inlinable package static var grouped: Shape { Shape(rawValue: 1 << 7) }
    /// Spaces stand inside.
    @inlinable package static var spaced: Shape { Shape(rawValue: 1 << 8) }
    /// Letters were read as digits.
    @inlinable package static var repaired: Shape { Shape(rawValue: 1 << 9) }
    /// Begins with 0 and goes on with another digit.
    @inlinable package static var leadingZero: Shape { Shape(rawValue: 1 << 10) }
    /// Three parts or more with points between them, as in 2019.3.14: no number.
    @inlinable package static var dotted: Shape { Shape(rawValue: 1 << 11) }
    /// Does not fit in 29 digits before the point and 9 behind it.
    @inlinable package static var tooLarge: Shape { Shape(rawValue: 1 << 12) }
    /// Written out for cheques: 壹仟贰佰.
    @inlinable package static var financial: Shape { Shape(rawValue: 1 << 13) }
    /// A middle dot stands for the point; between the digits of a whole number it is a speck of ink.
    @inlinable package static var middleDot: Shape { Shape(rawValue: 1 << 15) }
    /// Two neighbouring digits, 三四十: `low` and `high` differ.
    @inlinable package static var approximate: Shape { Shape(rawValue: 1 << 14) }
    /// Its unit is not said: 总投资1.2亿.
    @inlinable package static var unsaidUnit: Shape { Shape(rawValue: 1 << 16) }

    /// Whether it has one of the marks: array literals of option sets are made at run time, by the general way of sets.
    @inlinable @inline(__always)
    package func holds(_ a: Shape, or b: Shape, _ c: Shape = Shape(rawValue: 0), _ d: Shape = Shape(rawValue: 0))
      -> Bool
    {
      rawValue & (a.rawValue | b.rawValue | c.rawValue | d.rawValue) != 0
    }
  }

  /// Its first byte.
  @usableFromInline package var start: Int
  /// One past its last byte.
  @usableFromInline package var end: Int
  /// One past its last byte without a 多, 余, 来, 几 or 数 at its end; else the same as `end`.
  @usableFromInline package var coreEnd: Int
  /// The value; zero where it is too large.
  @usableFromInline package var low: Decimal38
  /// The same, or the upper number of 三四十.
  @usableFromInline package var high: Decimal38
  /// Whether more than the value is meant.
  @usableFromInline package var bound: Bound
  /// How it is written.
  @usableFromInline package var shape: Shape
  /// The power of ten of the 千, 万, 亿 that ends it, so that a range can share it; else 0.
  @usableFromInline package var magnitude: Int
  /// How many digits its first run of digits has, before the point.
  @usableFromInline package var digitCount: Int
  /// How many digits stand behind the point of its last run of digits.
  @usableFromInline package var places: Int

  /// Whether the value is the whole number.
  @inlinable
  package func equals(_ number: Int) -> Bool { low == high && low == Decimal38(number) }
  /// Whether it is 一, which is an article before a classifier.
  package var isBareOne: Bool { equals(1) && !shape.contains(.digits) && end - start == 3 }
  /// The value where it is a whole number below a million: a year, a day or the like.
  @inlinable
  package var small: Int? {
    guard low == high, low.unscaled >= 0, low.unscaled < 1_000_000_000_000_000 else { return nil }
    let (whole, rest) = Int(low.unscaled).quotientAndRemainder(dividingBy: 1_000_000_000)
    return rest == 0 ? whole : nil
  }
  /// Whether the value is a whole number of the range, below a million.
  @inlinable
  package func isWhole(in range: some RangeExpression<Int>) -> Bool { small.map(range.contains) ?? false }
}
