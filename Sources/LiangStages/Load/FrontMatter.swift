import LiangCore
import LiangText

/// Lines of `key: value` between two lines of `---` at the very top of a page.
///
///     ---
///     paper: 工人日报
///     published: 2019-03-14
///     page: 5
///     ---
struct FrontMatter {
  /// What it says under these three keys.
  var metadata = PageMetadata()
  /// How many lines it takes, both fences included; 0 where the page has none.
  var lineCount = 0
  /// Values and keys that cannot be read.
  var problems: [Problem] = []

  /// One that cannot be read.
  struct Problem {
    enum Kind { case value, key }
    var kind: Kind
    var line: Int
    /// What was expected.
    var message: String
  }

  /// The most lines looked at for the closing fence.
  private static let longest = 64

  init(of text: PageText) {
    // Most pages have none: their first line says so before any other is looked at.
    guard let first = text.lines.first, text.string(first.bytes).trimmed == "---" else { return }
    let lines = text.lines.prefix(Self.longest).map { text.string($0.bytes).trimmed }
    guard let close = lines.dropFirst().firstIndex(of: "---") else { return }
    lineCount = close + 1
    for (index, line) in lines[1..<close].enumerated() {
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }), !"#-".contains(line[line.startIndex]) else {
        continue
      }
      let value = String(line[line.index(after: colon)...].trimmed).trimmingQuotes
      assign(value, to: String(line[..<colon].trimmed), line: index + 2)
    }
  }

  private mutating func assign(_ value: String, to key: String, line: Int) {
    guard Self.keys.contains(key) else { return problems.append(Problem(unknown: key, line: line)) }
    guard !value.isEmpty else { return }
    switch key {
    case "paper": metadata.paper = value
    case "page": metadata.page = value
    case "published":
      metadata.published = CalendarDate(iso8601: value).flatMap { DateReader.years.contains($0.year) ? $0 : nil }
      if metadata.published == nil {
        problems.append(
          Problem(
            kind: .value, line: line, message: "'published' is '\(value)'; write a day of 1800 to 2100 as YYYY-MM-DD"))
      }
    default: break
    }
  }
}

extension FrontMatter {
  fileprivate static let keys = ["paper", "published", "page"]
  /// What others call them.
  private static let others = [
    "date": "published", "day": "published", "日期": "published", "newspaper": "paper", "报纸": "paper", "报名": "paper",
    "版": "page", "版次": "page",
  ]

  /// The key that was meant, where that is clear.
  fileprivate static func meant(by key: String) -> String? {
    let lower = key.lowercased()
    return keys.contains(lower) ? lower : others[lower] ?? Suggestion.nearest(to: lower, in: keys)
  }
}

extension FrontMatter.Problem {
  fileprivate init(unknown key: String, line: Int) {
    let advice = FrontMatter.meant(by: key).map { "did you mean '\($0)'?" } ?? "take the line out"
    self.init(
      kind: .key, line: line,
      message: "'\(key)' is not one of the keys that are read, paper, published and page; \(advice)")
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
