import CLiangData

/// The tables of weights that the executable holds; scripts of the same names fit them.
package enum EmbeddedWeights {
  /// Which names of the gazetteer are places where they stand.
  case names
  /// What articles and figures are about.
  case places
  /// Which time a figure covers.
  case periods
  /// The phrases around a figure.
  case phrases

  /// Where they begin; they live as long as the process.
  ///
  /// - Parameter count: how many bytes the reader of the table goes by. A file of another size was fitted for another
  ///   layout, and traps.
  package func bytes(_ count: Int) -> UnsafeRawPointer {
    let data =
      switch self {
      case .names: liang_names()
      case .places: liang_places()
      case .periods: liang_periods()
      case .phrases: liang_phrases()
      }
    precondition(data.count == count, "weights of \(self) have \(data.count) bytes and not \(count): fit them anew")
    return UnsafeRawPointer(data.bytes)
  }
}
