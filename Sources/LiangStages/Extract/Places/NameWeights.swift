import LiangText

/// The weights that decide on names in doubt.
struct NameWeights: @unchecked Sendable {
  let table: UnsafePointer<Int16>

  /// Those of this build.
  static let fitted = NameWeights(EmbeddedWeights.names.bytes(ChoiceFeatures.tableSize))

  /// - Parameter bytes: a table; it must outlive the value.
  init(_ bytes: UnsafeRawPointer) { table = bytes.assumingMemoryBound(to: Int16.self) }
}
