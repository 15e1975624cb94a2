import CLiangData

/// The embedded weights by which it is chosen what articles and figures are about.
package enum PeriodData {
  /// Where they begin; they live as long as the process.
  package static var bytes: UnsafeRawPointer { UnsafeRawPointer(liang_periods().bytes) }
}
