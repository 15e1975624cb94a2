import LiangCore
import SystemPackage

/// Reads finished files back before anybody else does.
struct Verification {
  let staging: Staging
  /// Rows written, by table.
  let rows: [TableID: Int]

  /// Counts the rows of every output of the emitters.
  /// - Returns: by path below the output directory, rows by table: what the manifest says.
  /// - Throws: where a file holds other rows than were written, and `run.cancelled`.
  func run(_ emitters: [any Emitter]) throws(RunFailure) -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = [:]
    for emitter in emitters {
      for output in emitter.outputs {
        let path = staging.relativePath(of: output)
        counts[path] = try count(output, at: path, by: emitter)
        try RunFailure.checkCancellation()
      }
    }
    return counts
  }

  private func count(_ output: EmitterOutput, at path: String, by emitter: any Emitter) throws(RunFailure) -> [String:
    Int]
  {
    let found: [TableID: Int]
    do {
      found = try emitter.countRows(in: staging.directory.appending(path).string, of: output)
    } catch {
      throw staging.failure(error)
    }
    for table in output.tables where found[table] != rows[table, default: 0] {
      throw RunFailure(
        .publishRowsDiffer,
        "'\(output.path)' holds \(found[table].map(String.init) ?? "no") rows of '\(table)', and \(rows[table, default: 0]) were written"
      )
    }
    return Dictionary(uniqueKeysWithValues: output.tables.map { ($0.rawValue, found[$0]!) })
  }
}
