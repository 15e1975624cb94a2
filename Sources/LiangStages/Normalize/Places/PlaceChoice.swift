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

/// The weights of both choices: what an article is about, and what a figure is.
struct PlaceWeights: @unchecked Sendable {
  let article: UnsafePointer<Int16>
  let metric: UnsafePointer<Int16>

  /// Those of this build.
  static let fitted = PlaceWeights(EmbeddedWeights.places.bytes(2 * ChoiceFeatures.tableSize))

  /// - Parameter bytes: two tables, one after the other; they must outlive the value.
  init(_ bytes: UnsafeRawPointer) {
    article = bytes.assumingMemoryBound(to: Int16.self)
    metric = article + 1 << ChoiceFeatures.bits
  }
}
