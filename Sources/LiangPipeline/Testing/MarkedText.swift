import LiangCore

/// A page with the spans of expected and found rows marked in it.
struct MarkedText {
  /// One span, in Unicode scalars of the page.
  private struct Span {
    var range: Range<Int>
    var kind: DiffStyle.Kind
  }

  private let lines: [[Unicode.Scalar]]
  private let scalars: [Unicode.Scalar]
  private var spans: [Span] = []
  /// Up to where expected surfaces have been found, so that the next equal one is looked for behind it.
  private var reached = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  /// Marks the rows of a table that has spans and surfaces.
  mutating func add(_ diff: RowDiff) {
    reached = 0
    guard diff.batch.schema.index(of: "surface") != nil else { return }
    for step in diff.steps {
      switch step {
      case .same(_, let got): add(found: got, in: diff.batch, .matched)
      case .changed(let row, let got):
        let isSame = row.cells.allSatisfy {
          !["surface", "start_char", "end_char"].contains($0.column) || diff.batch.cell(row: got, $0.column) == $0.value
        }
        if !isSame { add(expected: row) }
        add(found: got, in: diff.batch, isSame ? .matched : .extra)
      case .missing(let row): add(expected: row)
      case .extra(let got): add(found: got, in: diff.batch, .extra)
      }
    }
  }

  private mutating func add(found row: Int, in batch: TableBatch, _ kind: DiffStyle.Kind) {
    for (start, end) in [("start_char", "end_char"), ("tail_start_char", "tail_end_char")] {
      guard case .integer(let start) = batch.cell(row: row, start), case .integer(let end) = batch.cell(row: row, end)
      else { continue }
      spans.append(Span(range: Int(start)..<Int(end), kind: kind))
      if kind == .matched { reached = Int(end) }
    }
  }

  private mutating func add(expected row: PipelineTest.ExpectedRow) {
    let cells = Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column, $0.value) })
    if case .integer(let start)? = cells["start_char"], case .integer(let end)? = cells["end_char"],
      start >= 0, start < end, end <= scalars.count
    {
      spans.append(Span(range: Int(start)..<Int(end), kind: .missing))
    } else if case .text(let surface)? = cells["surface"], let range = firstRange(of: Array(surface.unicodeScalars)) {
      spans.append(Span(range: range, kind: .missing))
      reached = range.upperBound
    }
  }

  /// Behind what has been found so far, else anywhere.
  private func firstRange(of surface: [Unicode.Scalar]) -> Range<Int>? {
    let starts = Array(reached..<scalars.count) + Array(0..<reached)
    let start = starts.first { scalars[$0...].starts(with: surface) }
    return surface.isEmpty ? nil : start.map { $0..<($0 + surface.count) }
  }

  /// The lines that hold a mark, each with its number.
  func rendered(_ style: DiffStyle) -> [String] {
    var result: [String] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      let range = start..<(start + line.count)
      let here = spans.filter { $0.range.overlaps(range) }
      if !here.isEmpty { result.append("  \(index + 1) | " + rendered(line, from: start, here, style)) }
      start = range.upperBound + 1
    }
    return result
  }

  /// A bracket stands at each end of a span; of those that begin at one place the longest opens first.
  private func rendered(_ line: [Unicode.Scalar], from start: Int, _ spans: [Span], _ style: DiffStyle) -> String {
    var text = ""
    let opening = spans.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    let closing = spans.sorted {
      ($0.range.upperBound, -$0.range.lowerBound) < ($1.range.upperBound, -$1.range.lowerBound)
    }
    for offset in 0...line.count {
      let position = start + offset
      let isEnd = offset == line.count
      for span in closing where span.range.upperBound == position || isEnd && span.range.upperBound > position {
        text += style[span.kind].close
      }
      if isEnd { break }
      for span in opening where span.range.lowerBound == position || offset == 0 && span.range.lowerBound < position {
        text += style[span.kind].open
      }
      text.unicodeScalars.append(line[offset])
    }
    return text
  }
}
