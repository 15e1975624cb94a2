import CLiangData

/// The embedded weights by which it is chosen which time a figure covers.
package enum PeriodData {
  /// Where they begin; they live as long as the process.
  package static var bytes: UnsafeRawPointer { UnsafeRawPointer(liang_periods().bytes) }
}
