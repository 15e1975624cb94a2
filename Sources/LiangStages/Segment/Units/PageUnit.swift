import LiangText

/// What a line is taken for before it is known where it belongs.
enum LineKind {
  case noise, section, byline, credit, note, row, title, text
}

/// What the decision over the page moves about: a line, or the lines that one part of a headline was broken into.
struct PageUnit {
  /// What sort of thing it is.
  enum Kind: Int {
    /// The name of a column.
    case section
    /// A kicker, headline, subhead or crosshead.
    case title
    /// Names that stand apart.
    case byline
    case text
    /// Text of a photo.
    case caption
    case credit
    /// A row of a table.
    case row
  }

  var kind: Kind
  /// Indices of its lines in the folded page.
  var lines: Range<Int>
  /// The shape of its line; of several, that of the first with the end of the last.
  var shape: LineShape
  /// Blank lines straight above it.
  var blanksAbove: Int
  /// Folded scalars in all.
  var count: Int
  /// Whether page furniture stands straight above it, or nothing.
  var isAfterNoise = false
  /// Whether a blank parts it in two.
  var hasGap = false
  /// The width of the column it was set in, as in `ColumnBlocks`.
  var columnWidth = 0
  /// Whether it is a headline whose first lines name its reporters.
  var isUnderNames = false

  /// Whether another may go on in the middle of what it says.
  var isOpen: Bool { shape.end == .open || shape.end == .comma || shape.brackets.unclosed != 0 }

  /// Whether it is text that stops in the middle of a sentence. Of 15,275 such lines on annotated pages 15,078 go on
  /// elsewhere; of the others nearly all are credits, rows, signatures and addresses.
  var isCut: Bool {
    kind == .text && (shape.end == .comma || shape.end == .open)
      && shape.marks.isDisjoint(with: [.signature, .photoTail, .remarkTail, .bulleted])
  }

  /// Whether it is or could be text that goes on in text.
  var isRunning: Bool { kind == .text || kind == .caption || kind == .row || isPossibleFragment }

  /// Whether it could be a piece of text that a column break cut short: a line alone, without any mark of a headline.
  var isPossibleFragment: Bool {
    kind == .title && lines.count == 1 && shape.end == .open && shape.marks.isDisjoint(with: [.dashHead, .dashTail])
  }
}
