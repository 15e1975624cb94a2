import LiangCore
import LiangText

/// The weights by which times are chosen.
enum PeriodWeights {
  /// Those of this build.
  static var fitted: UnsafePointer<Int16> {
    EmbeddedWeights.periods.bytes(ChoiceFeatures.tableSize).assumingMemoryBound(to: Int16.self)
  }
}
