import LiangCore

/// Columns of text, aligned by display width, so that Chinese lines up.
struct TerminalTable {
  /// How a column stands.
  enum Alignment {
    case left, right
  }

  var header: [String]
  var alignment: [Alignment]
  var rows: [[String]] = []

  /// Every line, two spaces between columns, no trailing blanks.
  var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { DisplayWidth.of($0[column].unicodeScalars) }.max() ?? 0 }
    return all.map { row in
      let cells = row.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column].unicodeScalars))
        return alignment[column] == .left ? row[column] + blank : blank + row[column]
      }
      let line = cells.joined(separator: "  ")
      return String(line[...(line.lastIndex { $0 != " " } ?? line.startIndex)])
    }
  }
}
