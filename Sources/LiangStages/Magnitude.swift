/// The binary logarithm of 1 + `value`, straight between the powers of two: the same on every machine, which the
/// mathematical library's is not. `value` is 0 or more.
@inline(__always)
func magnitude(_ value: Float) -> Float {
  let parts = FloatParts(1 + value)
  return parts.exponent + parts.significand - 1
}

/// The magnitudes of four numbers.
@inline(__always)
func magnitudes(_ values: SIMD4<Float>) -> SIMD4<Float> {
  let bits = unsafeBitCast(1 + values, to: SIMD4<UInt32>.self)
  // The exponent as the last bits of a number so large that they count ones.
  let exponents = unsafeBitCast(bits &>> 23 | 0x4B00_0000, to: SIMD4<Float>.self) - Float(1 << 23 + 127)
  let significands = unsafeBitCast(bits & 0x7F_FFFF | 0x3F80_0000, to: SIMD4<Float>.self)
  return exponents + significands - 1
}

/// e to the `score`, straight between the powers of two: the same on every machine. The score is held to a range that
/// sums of a Float carry.
@inline(__always)
func exponential(_ score: Float) -> Float {
  let exponent = min(40, max(-40, score * 1.442_695))
  // Rounded down by hand: the processors that the product is built for have no instruction for it.
  let towardsZero = Int32(exponent)
  let whole = Float(towardsZero) > exponent ? towardsZero - 1 : towardsZero
  return (1 + exponent - Float(whole)) * FloatParts.power(whole)
}

/// The natural logarithm of a positive number, straight between the powers of two.
@inline(__always)
func logarithm(_ value: Float) -> Float {
  guard value >= .leastNormalMagnitude else { return -80 }
  let parts = FloatParts(value)
  return (parts.exponent + parts.significand - 1) * 0.693_147_2
}

/// The natural logarithms of four positive numbers.
@inline(__always)
func logarithms(_ values: SIMD4<Float>) -> SIMD4<Float> {
  let bits = unsafeBitCast(values, to: SIMD4<UInt32>.self)
  let exponents = unsafeBitCast(bits &>> 23 | 0x4B00_0000, to: SIMD4<Float>.self) - Float(1 << 23 + 127)
  let significands = unsafeBitCast(bits & 0x7F_FFFF | 0x3F80_0000, to: SIMD4<Float>.self)
  let logarithms = (exponents + significands - 1) * 0.693_147_2
  return logarithms.replacing(with: -80, where: values .< .leastNormalMagnitude)
}

/// A positive normal number as its bits have it: 2 to the `exponent`, times the `significand`.
private struct FloatParts {
  var exponent: Float
  /// From 1 to below 2.
  var significand: Float

  @inline(__always)
  init(_ value: Float) {
    let bits = value.bitPattern
    exponent = Float(Int32(bits >> 23) - 127)
    significand = Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000)
  }

  /// 2 to the exponent.
  @inline(__always)
  static func power(_ exponent: Int32) -> Float { Float(bitPattern: UInt32(exponent + 127) << 23) }
}
