extension UnsafeBufferPointer<UInt16> {
  /// The first index at which one of the codes stands; `end` where none does.
  package func firstIndex(of codes: SIMD4<UInt16>, from start: Int, to end: Int) -> Int {
    let (a, b) = (SIMD16(repeating: codes[0]), SIMD16(repeating: codes[1]))
    let (c, d) = (SIMD16(repeating: codes[2]), SIMD16(repeating: codes[3]))
    var index = start
    while index &+ 16 <= end {
      let block = UnsafeRawPointer(baseAddress! + index).loadUnaligned(as: SIMD16<UInt16>.self)
      if any((block .== a) .| (block .== b) .| (block .== c) .| (block .== d)) { break }
      index &+= 16
    }
    while index < end, !any(codes .== self[index]) { index &+= 1 }
    return index
  }
}
