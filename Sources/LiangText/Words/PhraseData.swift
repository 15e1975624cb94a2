import CLiangData

/// The embedded weights by which the phrases around a figure are chosen.
package enum PhraseData {
  /// Where they begin; they live as long as the process.
  package static var bytes: UnsafeRawPointer { UnsafeRawPointer(liang_phrases().bytes) }
}
