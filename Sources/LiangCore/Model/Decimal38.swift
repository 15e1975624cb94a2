/// An exact decimal with 29 digits before the point and 9 after it: the DECIMAL(38, 9) of the tables.
///
/// Arithmetic that would lose a digit or leave the range answers `nil`; what rounds says so by its name.
///
///     Decimal38(digits: "1654.9")!.scaled(byPowerOfTen: 4)!.description   // "16549000"
///     Decimal38(digits: "0.0000000001")                                   // nil: ten places
public struct Decimal38: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value times 10⁹, as Parquet stores it. Its magnitude is below 10³⁸.
  public let unscaled: Int128

  private static let one: Int128 = 1_000_000_000
  private static let limit: Int128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// Zero.
  @inlinable
  public static var zero: Decimal38 { Decimal38(0) }

  /// `nil` where the magnitude reaches 10³⁸.
  public init?(unscaled: Int128) {
    guard unscaled.magnitude < Decimal38.limit.magnitude else { return nil }
    self.unscaled = unscaled
  }

  /// A whole number; every `Int` fits.
  @inlinable
  public init(_ value: Int) { unscaled = Int128(value) * 1_000_000_000 }

  /// Reads `-12.34`: an optional sign, digits, optionally a point and digits. `nil` for anything else, for more than
  /// nine places that are not zero, or for a number that does not fit.
  public init?(digits text: some StringProtocol) {
    var unscaled: Int128 = 0
    var places = -1
    var seen = false
    var negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where places < 0 && seen: places = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seen = true
        if places >= 0 { places += 1 }
        if places > 9 {
          guard byte == UInt8(ascii: "0") else { return nil }
          continue
        }
        let (product, over) = unscaled.multipliedReportingOverflow(by: 10)
        let (sum, overAdd) = product.addingReportingOverflow(Int128(byte - 48))
        guard !over, !overAdd else { return nil }
        unscaled = sum
      default: return nil
      }
    }
    guard seen, places != 0 else { return nil }
    let (scaled, over) = unscaled.multipliedReportingOverflow(by: Decimal38.power(9 - min(max(places, 0), 9)))
    guard !over else { return nil }
    self.init(unscaled: negative ? -scaled : scaled)
  }

  /// 10 to the `exponent`, 0…38.
  private static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// The value times 10 to the `exponent` (which may be negative), or `nil` where a digit would be lost.
  public func scaled(byPowerOfTen exponent: Int) -> Decimal38? {
    guard unscaled != 0 else { return self }
    guard abs(exponent) <= 38 else { return nil }
    let factor = Decimal38.power(abs(exponent))
    if exponent < 0 {
      let (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: factor)
      return remainder == 0 ? Decimal38(unscaled: quotient) : nil
    }
    let (product, over) = unscaled.multipliedReportingOverflow(by: factor)
    return over ? nil : Decimal38(unscaled: product)
  }

  /// The sum, or `nil` where it does not fit.
  public func adding(_ other: Decimal38) -> Decimal38? {
    let (sum, over) = unscaled.addingReportingOverflow(other.unscaled)
    return over ? nil : Decimal38(unscaled: sum)
  }

  /// The exact product, or `nil` where it does not fit or has more than nine places.
  public func multiplied(by other: Decimal38) -> Decimal38? {
    let wide = unscaled.magnitude.multipliedFullWidth(by: other.unscaled.magnitude)
    let divisor = Decimal38.one.magnitude
    guard wide.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(wide)
    guard remainder == 0, quotient < Decimal38.limit.magnitude else { return nil }
    let magnitude = Int128(quotient)
    return Decimal38(unscaled: (unscaled < 0) == (other.unscaled < 0) ? magnitude : -magnitude)
  }

  /// The product, rounded half away from zero to nine places, or `nil` where it does not fit.
  public func multiplied(rounding other: Decimal38) -> Decimal38? {
    let wide = unscaled.magnitude.multipliedFullWidth(by: other.unscaled.magnitude)
    let divisor = Decimal38.one.magnitude
    guard wide.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(wide)
    guard quotient < Decimal38.limit.magnitude else { return nil }
    let magnitude = Int128(remainder * 2 >= divisor ? quotient + 1 : quotient)
    return Decimal38(unscaled: (unscaled < 0) == (other.unscaled < 0) ? magnitude : -magnitude)
  }

  /// The exact quotient, or `nil` where it does not end within nine places or does not fit; `nil` for a divisor of
  /// zero.
  public func divided(by divisor: Decimal38) -> Decimal38? {
    guard let (quotient, remainder) = magnitude(dividedBy: divisor, places: 9), remainder == 0 else { return nil }
    return signed(quotient, divisor, places: 9)
  }

  /// The quotient, rounded half away from zero to 0…9 places, or `nil` where it does not fit; `nil` for a divisor of
  /// zero.
  ///
  ///     Decimal38(2).divided(rounding: Decimal38(3))!.description                // "0.666666667"
  ///     Decimal38(-1).divided(rounding: Decimal38(8), places: 2)!.description    // "-0.13"
  public func divided(rounding divisor: Decimal38, places: Int = 9) -> Decimal38? {
    guard let (quotient, remainder) = magnitude(dividedBy: divisor, places: places) else { return nil }
    return signed(remainder * 2 >= divisor.unscaled.magnitude ? quotient + 1 : quotient, divisor, places: places)
  }

  /// The magnitude of the quotient in units of the last place, and what remains of the dividend.
  private func magnitude(dividedBy divisor: Decimal38, places: Int) -> (quotient: UInt128, remainder: UInt128)? {
    let wide = unscaled.magnitude.multipliedFullWidth(by: Decimal38.power(places).magnitude)
    let divisor = divisor.unscaled.magnitude
    // As far as it is below the divisor the quotient fits; that leaves out the divisor zero.
    guard wide.high < divisor else { return nil }
    return divisor.dividingFullWidth(wide)
  }

  private func signed(_ magnitude: UInt128, _ divisor: Decimal38, places: Int) -> Decimal38? {
    let (unscaled, over) = magnitude.multipliedReportingOverflow(by: Decimal38.power(9 - places).magnitude)
    guard !over, unscaled < Decimal38.limit.magnitude else { return nil }
    return Decimal38(unscaled: (self.unscaled < 0) == (divisor.unscaled < 0) ? Int128(unscaled) : -Int128(unscaled))
  }

  /// The value with its sign turned.
  public var negated: Decimal38 { Decimal38(unscaled: -unscaled)! }

  /// The nearest Double: for plotting, never for sums.
  public var doubleValue: Double {
    // Both numbers are exact as a Double: their quotient is the nearest.
    if unscaled.magnitude < 1 << 53 { return Double(Int64(unscaled)) / 1e9 }
    let (whole, rest) = unscaled.quotientAndRemainder(dividingBy: Decimal38.one)
    if rest == 0 { return whole.magnitude < 1 << 53 ? Double(Int64(whole)) : Double(whole) }
    return Double(description) ?? Double(unscaled) / 1e9
  }

  /// The Double nearest to the middle of the two; where their sum reaches 10³⁸, the sum of the nearest halves.
  ///
  ///     Decimal38(digits: "5.6")!.middle(to: Decimal38(digits: "5.78")!)   // 5.69
  public func middle(to other: Decimal38) -> Double {
    // Halving a Double loses nothing.
    adding(other).map { $0.doubleValue / 2 } ?? doubleValue / 2 + other.doubleValue / 2
  }

  /// For plotting: the middle of the two, or the known bound where a side is open.
  /// - Precondition: one is known.
  package static func value(between low: Decimal38?, and high: Decimal38?) -> Double {
    switch (low, high) {
    case (let low?, let high?): low.middle(to: high)
    case (let bound?, nil), (nil, let bound?): bound.doubleValue
    case (nil, nil): preconditionFailure("a number without a bound")
    }
  }

  /// Whether nothing stands behind the point.
  public var isWhole: Bool { unscaled % Decimal38.one == 0 }

  /// Plain digits, a point only where needed, no exponent, no trailing zeros.
  public var description: String {
    let (whole, rest) = unscaled.magnitude.quotientAndRemainder(dividingBy: Decimal38.one.magnitude)
    var text = (unscaled < 0 ? "-" : "") + String(whole)
    if rest != 0 {
      var places = String(rest)
      places = String(repeating: "0", count: 9 - places.count) + places
      while places.last == "0" { places.removeLast() }
      text += "." + places
    }
    return text
  }

  /// By value.
  @inlinable
  public static func < (a: Decimal38, b: Decimal38) -> Bool { a.unscaled < b.unscaled }
}
