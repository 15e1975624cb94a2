import LiangCore
import LiangText

/// Walks through an article's text, sentence by sentence, and reads the figures of each. Extraction and training share
/// it, so that weights are fitted to what they will choose for.
///
/// Looks into the text, and must not outlive it.
struct FigureWalk {
  enum Step {
    /// A line of a table; its figures are `table.cells`.
    case row(Sentences.Sentence)
    /// A sentence; its figures are `quantities`.
    case sentence(Sentences.Sentence)
  }

  let scanner: QuantityScanner
  private(set) var table: TableReader
  private let bytes: UnsafeBufferPointer<UInt8>
  private let units: UnitTable
  private let local: LocalReading
  private var sentences: Sentences
  private var statute = StatuteReader()
  private var paragraphEnd = 0
  private var lastEnd = 0

  /// - Parameters:
  ///   - bytes: `LocalReading.text`.
  ///   - explains: whether what is no figure is kept, too.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ local: LocalReading, units: UnitTable, explains: Bool) {
    self.bytes = bytes
    self.units = units
    self.local = local
    scanner = QuantityScanner(
      bytes, units: units, homeCurrency: units.index(of: local.code)!, measures: local.measures,
      isTraditional: local.isTraditional, explains: explains)
    table = TableReader(bytes, units: units, homeCurrency: scanner.text.homeCurrency)
    sentences = Sentences(bytes, marks: .shared)
  }

  /// The figures of the sentence that `next` has answered, in order.
  var quantities: [Quantity] { scanner.text.quantities }

  /// Whether that sentence is of a statute.
  var isStatute: Bool { statute.isStatute }

  /// Reads on; nil at the end of the text. `table.problems` are those of the line, of whichever kind it is.
  mutating func next() -> Step? {
    guard let sentence = sentences.next() else { return nil }
    if local.currency.variesByParagraph, sentence.start >= paragraphEnd { enterParagraph(at: sentence.start) }
    if lastEnd == 0 || bytes[lastEnd..<sentence.start].contains(0x0A) {
      statute.read(bytes, at: sentence.start, end: sentence.end)
    }
    lastEnd = sentence.end
    let line = table.line(of: sentence)
    if table.readRow(line) {
      sentences.skip(to: line.end)
      return .row(line)
    }
    scanner.read(sentence)
    return .sentence(sentence)
  }

  private mutating func enterParagraph(at start: Int) {
    paragraphEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let paragraph = UnsafeBufferPointer(rebasing: bytes[start..<paragraphEnd])
    scanner.text.homeCurrency = units.index(of: local.currency.code(ofParagraph: paragraph) ?? local.code)!
  }
}
