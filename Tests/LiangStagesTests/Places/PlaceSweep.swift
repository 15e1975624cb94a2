import Foundation

/// Whether the generated texts are all read, and not a sample of them: `LIANG_SWEEP` in the environment names the file
/// that takes the results (`make sweep` makes the tables of docs/gazetteer.md of them).
enum PlaceSweep {
  private static let file = ProcessInfo.processInfo.environment["LIANG_SWEEP"]

  /// Everything, not a sample.
  static let isOn = file != nil

  /// Adds a line to the results: the table, the row's place in it, its name, right ones, all, the share that must be
  /// right.
  static func record(_ table: String, _ position: Int, _ row: String, right: Int, of count: Int, atLeast share: Double)
  {
    guard let file, let handle = fopen(file, "a") else { return }
    fputs("\(table)\t\(position)\t\(row)\t\(right)\t\(count)\t\(share)\n", handle)
    fclose(handle)
  }
}
