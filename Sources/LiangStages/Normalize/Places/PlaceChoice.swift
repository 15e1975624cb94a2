import LiangText

/// What the choices of places have in common.
enum PlaceChoice {
  /// The places, what they lie in, and none, in order of their codes.
  static func withUpper(_ codes: some Sequence<Int32>) -> [Int32] {
    var found: Set<Int32> = [0]
    for code in codes where found.insert(code).inserted {
      var unit = Gazetteer.builtin.newest(code: Int(code))?.parent
      while let upper = unit {
        found.insert(Int32(upper.code))
        unit = upper.parent
      }
    }
    return found.sorted()
  }

  /// In which of the steps that end at the bounds the number lies.
  static func step(_ value: Double, _ bounds: Double...) -> Int { bounds.count { value > $0 } }
  static func step(_ value: Int, _ bounds: Int...) -> Int { bounds.count { value > $0 } }

  /// The best of the candidates, by the weights' sums; the first of equals.
  static func best(_ scores: [Int32]) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }
}

/// The weights of both choices: what an article is about, and what a figure is.
struct PlaceWeights: @unchecked Sendable {
  let article: UnsafePointer<Int16>
  let metric: UnsafePointer<Int16>

  /// Those of this build.
  static let fitted = PlaceWeights(PlaceData.bytes)

  /// - Parameter bytes: two tables, one after the other; they must outlive the value.
  init(_ bytes: UnsafeRawPointer) {
    article = bytes.assumingMemoryBound(to: Int16.self)
    metric = article + 1 << PlaceFeatures.bits
  }
}

extension Bool {
  var number: Int { self ? 1 : 0 }
}
