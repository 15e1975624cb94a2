import LiangCore
import LiangText

/// What the numbers of each column look like in those rows of a table that have a cell for each: how long they are,
/// with how many decimals, and whether they say their unit. By that a row is read whose cells may stand for the
/// columns in more than one way.
struct ColumnForms {
  private struct Form {
    var digits: ClosedRange<Int>
    var places: ClosedRange<Int>
    var saysUnit: Bool
  }

  private let reader: CellReader
  /// Nil where a column has no numbers.
  private var forms: [Form?]
  private var rows = 0

  /// How many lines below the head are asked, and how long they are, in bytes.
  private static let (mostLines, longest) = (12, 300)

  /// - Parameters:
  ///   - head: the line above the rows.
  ///   - fitted: the cells of a row, as many as there are columns, if nothing about them is open.
  init(below head: ByteRange, columns: Int, _ reader: CellReader, fitted: ([ByteRange]) -> [ByteRange]?) {
    self.reader = reader
    forms = Array(repeating: nil, count: columns)
    let lines = reader.bytes[Int(head.end)...].split(separator: 0x0A, maxSplits: Self.mostLines)
    for line in lines.prefix(Self.mostLines) {
      guard line.count <= Self.longest else { break }
      let parts = reader.parts(of: Sentences.Sentence(start: line.startIndex, end: line.endIndex, hasNumeral: true))
      guard !parts.isEmpty else { break }
      if reader.isRow(parts), let row = fitted(parts) { take(row) }
    }
  }

  private mutating func take(_ row: [ByteRange]) {
    rows += 1
    for (column, cell) in row.enumerated().dropFirst() {
      guard let form = form(of: cell) else { continue }
      let known = forms[column] ?? form
      forms[column] = Form(
        digits: min(
          known.digits.lowerBound, form.digits.lowerBound)...max(known.digits.upperBound, form.digits.upperBound),
        places: min(
          known.places.lowerBound, form.places.lowerBound)...max(known.places.upperBound, form.places.upperBound),
        saysUnit: form.saysUnit)
    }
  }

  /// Nil of what is no number.
  private func form(of cell: ByteRange) -> Form? {
    guard case .number(_, _, let own) = reader.content(cell) else { return nil }
    var (digits, places, isBehindPoint) = (0, 0, false)
    for byte in reader.bytes[cell.indices] {
      switch byte {
      case 0x30...0x39 where isBehindPoint: places += 1
      case 0x30...0x39: digits += 1
      case 0x2E: isBehindPoint = true
      default: break
      }
    }
    return Form(digits: digits...digits, places: places...places, saysUnit: own != nil)
  }

  /// The one way of several that gives each column numbers like those of the other rows; nil where more or none do, or
  /// where there are fewer rows than asked for.
  func only(of ways: [[ByteRange]], byRows fewest: Int) -> [ByteRange]? {
    guard rows >= fewest else { return nil }
    let fitting = ways.filter { zip($0, forms).dropFirst().allSatisfy(fits) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// A number may have a digit more or less than the others.
  private func fits(_ cell: ByteRange, _ known: Form?) -> Bool {
    guard let form = form(of: cell) else {
      if case .blank = reader.content(cell) { return true }
      return known == nil
    }
    guard let known else { return false }
    return known.digits.lowerBound - 1...known.digits.upperBound + 1 ~= form.digits.lowerBound
      && known.places ~= form.places.lowerBound && known.saysUnit == form.saysUnit
  }
}
