/// The binary logarithm of 1 + `value`, straight between the powers of two: the same on every machine, which the
/// mathematical library's is not. `value` is 0 or more.
@inline(__always)
func magnitude(_ value: Float) -> Float {
  let shifted = 1 + value
  return Float(shifted.exponent) + shifted.significand - 1
}

/// e to the `score`, straight between the powers of two: the same on every machine. The score is held to a range that
/// sums of a Float carry.
@inline(__always)
func exponential(_ score: Float) -> Float {
  let exponent = min(40, max(-40, score * 1.442_695))
  let whole = exponent.rounded(.down)
  return Float(sign: .plus, exponent: Int(whole), significand: 1 + exponent - whole)
}

/// The natural logarithm of a positive number, straight between the powers of two.
@inline(__always)
func logarithm(_ value: Float) -> Float {
  guard value > 0 else { return -80 }
  return (Float(value.exponent) + value.significand - 1) * 0.693_147_2
}
