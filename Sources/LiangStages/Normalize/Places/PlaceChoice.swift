import LiangText

/// What the choices of places have in common.
enum PlaceChoice {
  /// The places, what they lie in, and none, in order of their codes.
  static func withUpper(_ codes: some Sequence<Int32>) -> [Int32] {
    var found: [Int32] = [0]
    for code in codes where !found.contains(code) {
      found.append(code)
      var unit = Gazetteer.builtin.newest(code: Int(code))?.parent
      while let upper = unit {
        if !found.contains(Int32(upper.code)) { found.append(Int32(upper.code)) }
        unit = upper.parent
      }
    }
    return found.sorted()
  }
}
