import LiangText

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
