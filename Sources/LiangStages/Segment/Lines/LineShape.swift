import LiangText

/// How a line ends: whether its sentence is over.
enum LineEnd: Int {
  /// 。！？… or a quotation mark or bracket behind them.
  case closed
  /// ；or ：
  case pause
  /// ，or 、
  case comma
  /// In the middle of a clause or word.
  case open
}

/// How a line begins: whether it can be the start of a paragraph.
enum LineStart: Int {
  /// As paragraphs do: 近日, 据悉, “, 5月11日.
  case paragraph
  /// It could be either.
  case plain
  /// As only the rest of a sentence does: with a closing mark, a unit, 的.
  case middle
}

/// What was recognised on a line.
struct LineMarks: OptionSet {
  let rawValue: UInt32

  /// 本报讯(记者…) and the like.
  static let opening = LineMarks(rawValue: 1 << 0)
  /// Nothing but people and what they are.
  static let byline = LineMarks(rawValue: 1 << 1)
  /// Nothing but a photographer or agency.
  static let credit = LineMarks(rawValue: 1 << 2)
  /// Running text that ends with its photographer.
  static let photoTail = LineMarks(rawValue: 1 << 3)
  /// Names in brackets behind the last sentence.
  static let signature = LineMarks(rawValue: 1 << 4)
  /// The name of a column.
  static let section = LineMarks(rawValue: 1 << 5)
  /// 阅读提示, alone or before its text.
  static let note = LineMarks(rawValue: 1 << 6)
  /// 图为 or ▲ at the start.
  static let figure = LineMarks(rawValue: 1 << 7)
  /// A day of the month at the start.
  static let dateLead = LineMarks(rawValue: 1 << 8)
  /// Cells parted by | or blanks.
  static let row = LineMarks(rawValue: 1 << 9)
  /// A dash at the end, as below a 引题.
  static let dashTail = LineMarks(rawValue: 1 << 10)
  /// A dash at the start: ——记….
  static let dashHead = LineMarks(rawValue: 1 << 11)
  /// Quotation marks around all of it.
  static let quoted = LineMarks(rawValue: 1 << 12)
  /// Short, without a full stop: it could be a headline.
  static let title = LineMarks(rawValue: 1 << 13)
  /// Page furniture, navigation, advertisement, comment, stain.
  static let noise = LineMarks(rawValue: 1 << 14)
  /// The head of a list of links.
  static let linkList = LineMarks(rawValue: 1 << 15)
  /// Begins with the name of a place or of a union, as the explaining line of a headline does.
  static let explaining = LineMarks(rawValue: 1 << 16)
  /// The author of a commentary.
  static let author = LineMarks(rawValue: 1 << 17)
  /// Running text behind a bullet, as briefs below each other are.
  static let bulleted = LineMarks(rawValue: 1 << 18)
  /// A short remark in brackets behind the last sentence: （下转第二版）, （文中人物系化名）.
  static let remarkTail = LineMarks(rawValue: 1 << 19)
  /// A verb of saying before a comma or colon: 秦默说，
  static let speaking = LineMarks(rawValue: 1 << 20)
  /// Running text that begins by referring to what was said: 他, 该, 对此, 不过.
  static let referring = LineMarks(rawValue: 1 << 21)
  /// Running text that names a place within its first twenty characters, as the first paragraph of a story does.
  static let placeLead = LineMarks(rawValue: 1 << 22)
  /// The head of comments.
  static let comments = LineMarks(rawValue: 1 << 23)
  /// Between two pairs of asterisks with the line above it.
  static let emphasis = LineMarks(rawValue: 1 << 24)
  /// A line of a table that stays with it: title, units, heads, rows, notes.
  static let table = LineMarks(rawValue: 1 << 25)
  /// The first of them.
  static let tableStart = LineMarks(rawValue: 1 << 26)
  /// The name of a column that argues.
  static let opinion = LineMarks(rawValue: 1 << 27)
  /// Nothing but brackets, and in them who wrote the text above or where it was taken from.
  static let closing = LineMarks(rawValue: 1 << 28)
  /// Nothing but names, over the headline of what they wrote.
  static let overHead = LineMarks(rawValue: 1 << 29)
  /// One of several lines below a text that each name somebody: winners, donors.
  static let listed = LineMarks(rawValue: 1 << 30)
}

/// What a line looks like on its own.
struct LineShape {
  /// What was recognised.
  var marks: LineMarks = []
  /// The bullet that running text stands behind; 0 = none.
  var bullet: UInt16 = 0
  /// How it ends.
  var end = LineEnd.open
  /// How it begins.
  var start = LineStart.plain
  /// Brackets left open, and closers that nothing opened.
  var brackets = BracketBalance()
  /// Full stops and their like inside and at the end.
  var stops = 0
  /// Commas of both kinds.
  var commas = 0
  /// Characters of the Han script.
  var han = 0
  /// Digits.
  var digits = 0
  /// Cells, where it looks like a row of a table; else 0.
  var cells = 0
  /// The number that counts it as an item and the style of that number; 0 = none.
  var item = 0
  /// 1 (一), 2 (1), 3 ①, 4 一、, 5 1., 6 一是, 7 首先, 8 第一章.
  var itemStyle = 0
  /// Whether it ends in a digit or numeral.
  var endsInNumber = false
  /// Whether it ends in a digit.
  var endsInDigit = false
  /// Whether it begins as what stands behind a digit does: with a digit, a magnitude, a unit or what counts things.
  var beginsAsCounted = false
  /// Whether a colon or a comma of lists stands inside.
  var hasPause = false
  /// Whether it ends in a decimal point.
  var endsInPoint = false
  /// Whether it begins with a digit or numeral.
  var beginsWithNumber = false
  /// Whether it begins with a word for what is counted.
  var beginsWithUnit = false
  /// Whether that word only stands behind numbers.
  var beginsWithBoundUnit = false
  /// Whether nothing but a comma or stop stands behind that unit, so that only a number can stand before it: 万元，.
  var beginsWithBareUnit = false
  /// One past the opening, in scalars of the page; 0 = none.
  var openingEnd = 0
  /// Whether it holds a sentence that no headline could be.
  var isSentence: Bool { stops > 0 && !marks.contains(.title) }
}
