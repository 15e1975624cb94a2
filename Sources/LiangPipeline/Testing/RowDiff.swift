import LiangCore

/// Expected rows laid beside the rows found, both in the order of the page.
struct RowDiff {
  /// One step of the comparison; `got` is a row of the batch.
  enum Step {
    case same(PipelineTest.ExpectedRow, got: Int)
    /// Rows that plainly mean the same thing, with cells that differ.
    case changed(PipelineTest.ExpectedRow, got: Int)
    case missing(PipelineTest.ExpectedRow)
    case extra(got: Int)
  }

  let table: TableID
  let batch: TableBatch
  let steps: [Step]
  /// Whether rows that nobody expected are a failure.
  private let match: PipelineTest.Match

  init(_ expected: PipelineTest.ExpectedTable, _ batch: TableBatch, match: PipelineTest.Match) {
    table = expected.id
    self.batch = batch
    self.match = match
    steps = RowDiff.align(expected.rows, batch)
  }

  /// Whether every row is as expected.
  var passed: Bool {
    steps.allSatisfy {
      switch $0 {
      case .same: true
      case .extra: match == .contains
      case .changed, .missing: false
      }
    }
  }

  /// How many cells of the expected row the found one has.
  private static func agreement(_ row: PipelineTest.ExpectedRow, _ batch: TableBatch, _ got: Int) -> Int {
    row.cells.count { batch.cell(row: got, $0.column) == $0.value }
  }

  /// What pairing two rows is worth: its cells that agree, or `full`; nil where the rows have so little in common that
  /// showing them as one would only confuse.
  private static func worth(_ row: PipelineTest.ExpectedRow, _ batch: TableBatch, _ got: Int, full: Int) -> Int? {
    let agreement = agreement(row, batch, got)
    if agreement == row.cells.count { return full }
    let sameSurface = row.cells.contains { $0.column == "surface" && batch.cell(row: got, "surface") == $0.value }
    return sameSurface || agreement * 2 > row.cells.count ? agreement : nil
  }

  /// The alignment in order with the highest worth. O(expected × found).
  private static func align(_ rows: [PipelineTest.ExpectedRow], _ batch: TableBatch) -> [Step] {
    let (n, m) = (rows.count, batch.rowCount)
    // One full match is worth more than all cells there are.
    let full = 1 + rows.reduce(0) { $0 + $1.cells.count }
    var best = Array(repeating: Array(repeating: 0, count: m + 1), count: n + 1)
    var worth = Array(repeating: Array(repeating: Int?.none, count: m), count: n)
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        worth[i][j] = RowDiff.worth(rows[i], batch, j, full: full)
        let paired = worth[i][j].map { $0 + best[i + 1][j + 1] } ?? 0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < n || j < m {
      if i < n, j < m, let pair = worth[i][j], pair + best[i + 1][j + 1] == best[i][j] {
        let isSame = agreement(rows[i], batch, j) == rows[i].cells.count
        steps.append(isSame ? .same(rows[i], got: j) : .changed(rows[i], got: j))
        (i, j) = (i + 1, j + 1)
      } else if i < n, j == m || best[i + 1][j] == best[i][j] {
        steps.append(.missing(rows[i]))
        i += 1
      } else {
        steps.append(.extra(got: j))
        j += 1
      }
    }
    return steps
  }

  // MARK: Text

  /// One line a row, written as in the pipeline file so that it can be copied there.
  func rendered(_ style: DiffStyle) -> [String] {
    let columns = shownColumns
    return steps.map { step in
      switch step {
      case .same(let row, _): "  = {" + row.cells.map { "\($0.column): \($0.value.yaml)" }.joined(separator: ", ") + "}"
      case .changed(let row, let got): "  ~ {" + changed(row, got, style) + "}"
      case .missing(let row):
        "  - "
          + style.missing.around("{" + row.cells.map { "\($0.column): \($0.value.yaml)" }.joined(separator: ", ") + "}")
      case .extra(let got):
        "  + "
          + style.extra.around(
            "{" + columns.map { "\($0): \(batch.cell(row: got, $0).yaml)" }.joined(separator: ", ") + "}")
      }
    }
  }

  private func changed(_ row: PipelineTest.ExpectedRow, _ got: Int, _ style: DiffStyle) -> String {
    let cells = row.cells.map { cell in
      let found = batch.cell(row: got, cell.column)
      guard found != cell.value else { return "\(cell.column): \(cell.value.yaml)" }
      return "\(cell.column): \(style.missing.around(cell.value.yaml))\(style.extra.around(found.yaml))"
    }
    return cells.joined(separator: ", ")
  }

  /// What rows that nobody expected are shown with: the surface, and the columns that any expected row names.
  private var shownColumns: [String] {
    var named: Set<String> = ["surface"]
    var hasExpected = false
    for step in steps {
      switch step {
      case .same(let row, _), .changed(let row, _), .missing(let row):
        hasExpected = true
        named.formUnion(row.cells.map(\.column))
      case .extra: break
      }
    }
    if !hasExpected { named.formUnion(["kind", "low", "unit", "adcode", "headline", "role", "code", "text"]) }
    return batch.schema.columns.map(\.name).filter(named.contains)
  }
}

extension Cell {
  /// As a row of a pipeline file writes it.
  var yaml: String {
    switch self {
    case .empty: "null"
    case .text(let text): YAMLNode.isNumber(text) ? text : FieldType.quoted(text)
    case .integer, .decimal, .double, .boolean, .date: description
    }
  }
}
