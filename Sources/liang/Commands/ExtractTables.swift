import ArgumentParser
import LiangCore

/// The tables that `liang extract` can write, as `metrics,places`.
struct ExtractTables: ExpressibleByArgument {
  static let known: [TableID] = [.metrics, .places, .lines, .articles, .numbers]
  /// Those written without the option.
  static let standard = ExtractTables([.metrics])

  let ids: [TableID]

  init(_ ids: [TableID]) { self.ids = ids }

  init?(argument: String) {
    let ids = argument.split(separator: ",").map { TableID(rawValue: String($0)) }
    guard !ids.isEmpty, ids.allSatisfy({ $0.map(Self.known.contains) ?? false }) else { return nil }
    // Of a table named twice the first counts, as with emitters.
    self.ids = ids.compactMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  var defaultValueDescription: String { ids.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { known.map(\.rawValue) }
}
