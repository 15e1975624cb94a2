/// The binary logarithm of 1 + `value`, straight between the powers of two: the same on every machine, which the
/// mathematical library's is not. `value` is 0 or more.
@inline(__always)
func magnitude(_ value: Float) -> Float {
  let shifted = 1 + value
  return Float(shifted.exponent) + shifted.significand - 1
}
