import LiangCore
import LiangText

/// Lines of `key: value` between two lines of `---` at the top of a page, blank lines aside. What two rules enclose
/// without a key is text.
///
///     ---
///     paper: 工人日报
///     published: 2019-03-14
///     page: 5
///     ---
struct FrontMatter {
  /// What it says under these three keys.
  var metadata = PageMetadata()
  /// How many lines it takes, both fences and blank lines above included; 0 where the page has none.
  var lineCount = 0
  /// Values and keys that cannot be read.
  var problems: [Problem] = []
  /// Keys that have a value, as written, whether it can be read or not.
  private var assigned: Set<String> = []

  /// One that cannot be read.
  struct Problem {
    enum Kind { case value, key }
    var kind: Kind
    var line: Int
    var problem: String
    var advice: String
  }

  /// The most lines looked at for the closing fence.
  private static let longest = 64

  /// Of ignored keys, and of what is indented below them, nothing is read and nothing told.
  init(of text: PageText, ignoring ignored: Set<String> = []) {
    // Most pages have none: their first line says so before any other is looked at.
    guard let open = text.lines.firstIndex(where: { !$0.isBlank }), text.string(text.lines[open].bytes).trimmed == "---"
    else { return }
    let inner = text.lines[(open + 1)...].prefix(Self.longest - 1)
    let close = inner.firstIndex { Self.closing.contains(text.string($0.bytes).trimmed) }
    let entries = (open + 1..<(close ?? inner.endIndex)).compactMap {
      Entry(text.string(text.lines[$0].bytes), line: $0 + 1)
    }
    guard let close else {
      if let key = entries.first?.key, Self.keys.contains(Self.name(of: key)) || ignored.contains(key) {
        problems = [.unclosed(line: open + 1)]
        assigned = Set(entries.compactMap(\.key))
      }
      return
    }
    func isIgnored(_ entry: Entry) -> Bool { entry.key.map(ignored.contains) ?? false }
    guard entries.contains(where: { $0.hasKey || isIgnored($0) }) else { return }
    lineCount = close + 1
    var isIgnoring = false
    let told = entries.filter { entry in
      // What is indented belongs to the key above.
      if !(isIgnoring && entry.isIndented) { isIgnoring = isIgnored(entry) }
      return !isIgnoring
    }
    func isAlias(_ entry: Entry) -> Bool { entry.key.map { Self.aliases[$0] != nil } ?? false }
    // Our own names go before those of others, wherever they stand.
    for entry in told where !isAlias(entry) { read(entry) }
    for entry in told where isAlias(entry) { read(entry) }
    problems.sort { $0.line < $1.line }
  }

  /// What it says, and of what it does not give, what that of the file's first page does. A number is that page's own.
  func metadata(below file: FrontMatter) -> PageMetadata {
    var inherited = file.metadata
    inherited.page = nil
    let said = Set(assigned.map(Self.name))
    if said.contains("paper") { inherited.paper = nil }
    if said.contains("published") { inherited.published = nil }
    return metadata.filled(from: inherited)
  }

  /// The raw bytes of the front matter that a page begins with, the end of its last line included; none where it has
  /// none. Only the lines of `---` are looked at.
  static func bytes(of page: [UInt8], _ units: CodeUnits) -> [UInt8] {
    var start = 0
    var lines = 0
    while start < page.count, lines < longest {
      let end = units.nextLineEnd(in: page, from: start, isWhole: true) ?? page.count..<page.count
      let line = units.trimmedText(page[start..<end.lowerBound])
      if lines > 0, closing.contains(line[...]) { return Array(page[..<end.upperBound]) }
      if lines == 0, line != "---", !line.isEmpty { return [] }
      if lines > 0 || !line.isEmpty { lines += 1 }
      start = end.upperBound
    }
    return []
  }

  /// YAML ends a document by three dots, too.
  private static let closing: [Substring] = ["---", "..."]

  /// A line that says something.
  private struct Entry {
    /// Nil where the line has no colon.
    var key: String?
    var value = ""
    /// 1-based.
    var line: Int
    var isIndented: Bool

    /// Nil for blank lines, comments and items of lists.
    init?(_ text: String, line: Int) {
      isIndented = text.first?.isWhitespace ?? false
      let text = text.trimmed
      guard let first = text.first, !"#-".contains(first) else { return nil }
      self.line = line
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return }
      key = String(text[..<colon].trimmed)
      value = String(text[text.index(after: colon)...].trimmed).withoutComment.trimmingQuotes
    }

    /// Whether it is no line of prose: its key is one of ours, or a word of ASCII as others have for more than we read.
    var hasKey: Bool {
      guard let key else { return false }
      return FrontMatter.meant(by: key) != nil || !key.isEmpty && key.allSatisfy { $0.isASCII && !$0.isWhitespace }
    }
  }

  private mutating func read(_ entry: Entry) {
    guard let key = entry.key else { return problems.append(.noKey(line: entry.line)) }
    let name = Self.name(of: key)
    guard Self.keys.contains(name) else { return problems.append(Problem(unknown: key, line: entry.line)) }
    guard !entry.value.isEmpty else { return }
    guard assigned.insert(key).inserted else { return problems.append(.doubled(key, line: entry.line)) }
    switch name {
    case "paper": metadata.paper = entry.value
    case "page": metadata.page = entry.value
    case "published": readDay(entry.value, of: key, line: entry.line)
    default: break
    }
  }

  private mutating func readDay(_ value: String, of key: String, line: Int) {
    guard let day = CalendarDate(iso8601: Self.day(of: value)), DateReader.years.contains(day.year) else {
      return problems.append(.noDay(value, key, line: line))
    }
    if let told = metadata.published {
      if told != day { problems.append(.otherDay(day, key, line: line)) }
      return
    }
    metadata.published = day
  }

  /// The day of a date with a time behind it, as generators of sites write: 2020-08-14T10:00:00+08:00.
  private static func day(of value: String) -> Substring {
    let parts = value.split(maxSplits: 1) { $0 == "T" || $0 == " " }
    guard parts.count == 2, parts[1].prefix(2).allSatisfy(\.isWholeNumber), parts[1].dropFirst(2).first == ":" else {
      return value[...]
    }
    return parts[0]
  }
}

extension FrontMatter {
  fileprivate static let keys = ["paper", "published", "page"]
  /// What generators of sites and those who save pages write for them.
  fileprivate static let aliases = ["date": "published"]

  /// Which of our keys is said.
  fileprivate static func name(of key: String) -> String { aliases[key] ?? key }

  /// What others call them.
  private static let others = [
    "day": "published", "日期": "published", "newspaper": "paper", "报纸": "paper", "报名": "paper",
    "版": "page", "版次": "page",
  ]

  /// The key that was meant, where that is clear.
  fileprivate static func meant(by key: String) -> String? {
    let lower = key.lowercased()
    return keys.contains(lower) || aliases[lower] != nil
      ? lower : others[lower] ?? Suggestion.nearest(to: lower, in: keys)
  }
}

extension FrontMatter.Problem {
  fileprivate static func unclosed(line: Int) -> Self {
    Self(
      kind: .value, line: line, problem: "front matter begins here and does not end, so that nothing is read from it",
      advice: "end it by a line '---'")
  }

  fileprivate static func noKey(line: Int) -> Self {
    Self(
      kind: .key, line: line, problem: "the line has no key",
      advice: "write it as in 'paper: 工人日报', or take it out")
  }

  fileprivate static func doubled(_ key: String, line: Int) -> Self {
    Self(
      kind: .value, line: line, problem: "'\(key)' is given a second time, and the first counts",
      advice: "take one of the two out")
  }

  fileprivate static func noDay(_ value: String, _ key: String, line: Int) -> Self {
    Self(
      kind: .value, line: line, problem: "'\(key)' is '\(value)'", advice: "write a day of 1800 to 2100 as YYYY-MM-DD")
  }

  fileprivate static func otherDay(_ day: CalendarDate, _ key: String, line: Int) -> Self {
    Self(
      kind: .value, line: line, problem: "'\(key)' is \(day), and 'published' says another day, which counts",
      advice: "take one of the two out")
  }

  fileprivate init(unknown key: String, line: Int) {
    self.init(
      kind: .key, line: line,
      problem: "'\(key)' is not one of the keys that are read, paper, published and page",
      advice: FrontMatter.meant(by: key).map { "did you mean '\($0)'?" }
        ?? "take the line out, or list the key in 'ignored_keys'")
  }
}

extension String {
  /// Without what YAML takes for a comment: a # at the beginning or behind a blank, and not in quotes.
  fileprivate var withoutComment: String {
    let quote = first.flatMap { "\"'".contains($0) ? dropFirst().firstIndex(of: $0) : nil }
    let mark = self[(quote ?? startIndex)...].indices.first {
      self[$0] == "#" && ($0 == startIndex || self[index(before: $0)].isWhitespace)
    }
    return mark.map { String(self[..<$0].trimmed) } ?? self
  }

  /// Without the pair of quotes around it, if any.
  fileprivate var trimmingQuotes: String {
    for quote in ["\"", "'"] where count >= 2 && hasPrefix(quote) && hasSuffix(quote) {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
