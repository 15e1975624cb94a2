import LiangCore

/// Lines of `key: value` between two lines of `---` at the very top of a page.
///
///     ---
///     paper: 工人日报
///     published: 2019-03-14
///     page: 5
///     ---
struct FrontMatter {
  /// What it says; keys other than these three are left alone.
  var metadata = PageMetadata()
  /// How many lines it takes, both fences included; 0 where the page has none.
  var lineCount = 0
  /// A value that cannot be read: its line and what was expected.
  var problems: [(line: Int, message: String)] = []

  /// The most lines looked at for the closing fence.
  private static let longest = 64

  init(of text: PageText) {
    // Most pages have none: their first line says so before any other is looked at.
    guard let first = text.lines.first, text.string(first.bytes).trimmed == "---" else { return }
    let lines = text.lines.prefix(Self.longest).map { text.string($0.bytes).trimmed }
    guard let close = lines.dropFirst().firstIndex(of: "---") else { return }
    lineCount = close + 1
    for (index, line) in lines[1..<close].enumerated() {
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let value = String(line[line.index(after: colon)...].trimmed).trimmingQuotes
      assign(value, to: String(line[..<colon].trimmed), line: index + 2)
    }
  }

  private mutating func assign(_ value: String, to key: String, line: Int) {
    guard !value.isEmpty else { return }
    switch key {
    case "paper": metadata.paper = value
    case "page": metadata.page = value
    case "published":
      metadata.published = CalendarDate(iso8601: value)
      if metadata.published == nil { problems.append((line, "'published' is '\(value)'; write it as YYYY-MM-DD")) }
    default: break
    }
  }
}

extension String {
  /// Without the pair of quotes around it, if any.
  fileprivate var trimmingQuotes: String {
    for quote in ["\"", "'"] where count >= 2 && hasPrefix(quote) && hasSuffix(quote) {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
