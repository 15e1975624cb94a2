import Foundation

/// A file below Tests/Cases: `== name` and the lines of that case, over and over; or a case a line. Lines that begin
/// with `#` are comments. A file without a case traps: a test over none would pass.
public enum CaseFile {
  /// One case, or those of one rule.
  public struct Block: Sendable {
    /// What stands behind `== `.
    public let name: String
    /// All lines behind it, empty ones and comments too.
    public let lines: [String]
    /// Those that say something.
    public var rows: [String] { CaseFile.rows(in: lines) }
  }

  /// The blocks of a file, such as `extract/metrics.case`.
  public static func blocks(in path: String) -> [Block] {
    let blocks = text(of: path).components(separatedBy: "\n== ").dropFirst().map { block in
      let lines = block.components(separatedBy: "\n")
      return Block(name: lines[0], lines: Array(lines.dropFirst()))
    }
    precondition(
      !blocks.isEmpty && blocks.allSatisfy { !$0.rows.isEmpty }, "'\(path)' has a case without lines, or none")
    return blocks
  }

  /// The cases of a file that has one a line.
  public static func rows(in path: String) -> [String] {
    let rows = rows(in: text(of: path).components(separatedBy: "\n"))
    precondition(!rows.isEmpty, "'\(path)' has no case")
    return rows
  }

  private static func rows(in lines: [String]) -> [String] { lines.filter { !$0.isEmpty && !$0.hasPrefix("#") } }

  private static func text(of path: String) -> String {
    let file = Repository.tests.appending(path: "Cases/\(path)")
    return "\n" + (try! String(contentsOf: file, encoding: .utf8))
  }
}
