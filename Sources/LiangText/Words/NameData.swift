import CLiangData

/// The embedded weights by which it is decided which names of the gazetteer are places where they stand.
package enum NameData {
  /// Where they begin; they live as long as the process.
  package static var bytes: UnsafeRawPointer { UnsafeRawPointer(liang_names().bytes) }
}
