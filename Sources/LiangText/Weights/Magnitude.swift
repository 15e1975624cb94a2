/// The binary logarithm of 1 + `value`, straight between the powers of two: the same on every machine, which the
/// mathematical library's is not. `value` is 0 or more.
@inlinable @inline(__always)
package func magnitude(_ value: Float) -> Float { binaryLogarithm(1 + value) }

/// The magnitudes of four numbers.
@inlinable @inline(__always)
package func magnitudes(_ values: SIMD4<Float>) -> SIMD4<Float> { binaryLogarithms(1 + values) }

/// The binary logarithm of a positive normal number, straight between the powers of two.
///
/// The bits of the number, taken for a whole number, are the exponent, and behind it how far it is to the next power of
/// two: the logarithm, but for where the point stands and what exponents begin with. One more is counted until it is
/// rounded, as the exponent and a significand from 1 to below 2 add up to.
@inlinable @inline(__always)
func binaryLogarithm(_ value: Float) -> Float {
  Float(Int32(bitPattern: value.bitPattern) &- 0x3F00_0000) * 0x1p-23 - 1
}

/// The same of four.
@inlinable @inline(__always)
func binaryLogarithms(_ values: SIMD4<Float>) -> SIMD4<Float> {
  SIMD4<Float>(unsafeBitCast(values, to: SIMD4<Int32>.self) &- 0x3F00_0000) * 0x1p-23 - 1
}

/// e to the `score`, straight between the powers of two: the same on every machine. The score is held to a range that
/// sums of a Float carry.
@inlinable @inline(__always)
package func exponential(_ score: Float) -> Float {
  let exponent = min(40, max(-40, score * 1.442_695))
  // Rounded down by hand: the processors that the product is built for have no instruction for it.
  let towardsZero = Int32(exponent)
  let whole = Float(towardsZero) > exponent ? towardsZero - 1 : towardsZero
  return (1 + exponent - Float(whole)) * Float(bitPattern: UInt32(whole + 127) << 23)
}

/// The natural logarithm of a positive number, straight between the powers of two.
@inlinable @inline(__always)
package func logarithm(_ value: Float) -> Float {
  guard value >= .leastNormalMagnitude else { return -80 }
  return binaryLogarithm(value) * 0.693_147_2
}

/// The natural logarithms of four positive numbers.
@inlinable @inline(__always)
package func logarithms(_ values: SIMD4<Float>) -> SIMD4<Float> {
  let logarithms = binaryLogarithms(values) * 0.693_147_2
  return logarithms.replacing(with: -80, where: values .< .leastNormalMagnitude)
}
