public import Foundation
public import LiangCore

/// A page annotated by hand: PAGE.txt beside PAGE.{lines,articles,metrics,places}.jsonl.
public struct GoldPage: Sendable {
  /// The page's base name.
  public let name: String
  /// PAGE.txt as it was loaded: what the annotations count in.
  let document: Document
  let lines: [Line]
  let articles: [ArticleRow]
  let metrics: [Row]
  let places: [Row]
  /// What annotations hold that none may hold, in the order of the files; they are scored as they stand.
  public let slips: [GoldError]

  /// A field holds one value, or a list of them where two annotators read the page differently: either is right.
  struct Readings: Decodable {
    /// Null is the empty string, as in CSV; never empty itself.
    let values: [String]
    /// Whether the file holds a list.
    let isList: Bool

    static let absent = Readings(values: [""], isList: false)

    init(values: [String], isList: Bool) {
      self.values = values
      self.isList = isList
    }

    init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        var values: [String] = []
        while !list.isAtEnd { values.append(try list.decode(Scalar.self).text) }
        self.init(values: values, isList: true)
      } else {
        self.init(values: [try Scalar(from: decoder).text], isList: false)
      }
    }
  }

  /// A JSON value that is no list and no object, as text.
  private struct Scalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        text = ""
      } else if let flag = try? value.decode(Bool.self) {
        text = flag ? "true" : "false"
      } else if let number = try? value.decode(Decimal.self) {
        text = "\(number)"
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  struct Line: Decodable {
    let line: Int
    let article: Int
    let role: Readings
    let position: Int
    let joins: Readings

    private enum CodingKeys: String, CodingKey { case line, article, role, position, joins }

    init(from decoder: any Decoder) throws {
      let row = try decoder.container(keyedBy: CodingKeys.self)
      line = try row.decode(Int.self, forKey: .line)
      article = try row.decode(Int.self, forKey: .article)
      role = try row.decode(Readings.self, forKey: .role)
      joins = try row.decode(Readings.self, forKey: .joins)
      // What belongs to no article has no place in one: 0 here, null in the tables.
      let isPlaceless = try article == 0 && row.contains(.position) && row.decodeNil(forKey: .position)
      position = isPlaceless ? 0 : try row.decode(Int.self, forKey: .position)
    }
  }

  struct ArticleRow: Decodable {
    let article: Int
    let headline, kicker, subhead, type: Readings?
    let reporters, correspondents: Names?
  }

  /// A list of names, or one text with `;` between them, as in the tables.
  struct Names: Decodable {
    let all: [String]

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        all = text.split(separator: ";").map(String.init)
      } else {
        all = try decoder.singleValueContainer().decode([String].self)
      }
    }
  }

  /// A metric or a place.
  struct Row: Decodable {
    let line: Int
    let surface: String
    let nth: Int?
    /// As in the tables, in place of `nth`: the first Unicode scalar on the page.
    let startChar: Int?
    let optional: Bool?
    let kind, low, high, comparator, unit, item, action, period, adcode, modality, town: Readings?
    /// Unicode scalars on the page, set after decoding.
    var chars: Range<Int> = 0..<0

    private enum CodingKeys: String, CodingKey {
      case line, surface, nth, optional, kind, low, high, comparator, unit, item, action, period, adcode, modality, town
      case startChar = "start_char"
    }

    var isOptional: Bool { optional ?? false }

    /// The annotation of a column of the data dictionary.
    func readings(_ column: String) -> Readings {
      let readings: Readings? =
        switch column {
        case "kind": kind
        case "low": low
        case "high": high
        case "comparator": comparator
        case "unit": unit
        case "item": item
        case "action": action
        case "period": period
        case "adcode": adcode
        case "modality": modality
        case "town": town
        default: preconditionFailure("the gold has no field '\(column)'")
        }
      return readings ?? .absent
    }
  }

  /// Reads a page, through the loader, and its annotations.
  /// - Throws: `GoldError` naming the file and, where there is one, the line.
  public init(directory: URL, name: String, loader: any Loader) throws(GoldError) {
    self.name = name
    let file = { (suffix: String) in directory.appending(path: name + suffix) }
    guard let data = try? Data(contentsOf: file(".txt")) else {
      throw GoldError(
        path: file(".txt").path, line: nil, message: "cannot be read; every page needs its text beside it")
    }
    do {
      document = try loader.load(RawPage(source: name + ".txt", path: name + ".txt", bytes: Array(data)))
    } catch {
      throw GoldError(path: file(".txt").path, line: error.line, message: "\(error.code): \(error.message)")
    }
    let lines = try GoldTable<Line>(file(".lines.jsonl"), .lines)
    let articles = try GoldTable<ArticleRow>(file(".articles.jsonl"), .articles)
    var metrics = try GoldTable<Row>(file(".metrics.jsonl"), .metrics)
    var places = try GoldTable<Row>(file(".places.jsonl"), .places)
    let pageLines = String(decoding: document.text.utf8, as: UTF8.self).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { Array($0) }
    try Self.place(&metrics, in: pageLines)
    try Self.place(&places, in: pageLines)
    let checks = GoldChecks(document)
    slips =
      lines.slips + articles.slips + metrics.slips + places.slips
      + checks.slips(lines, articles) + checks.slips(in: metrics) + checks.slips(in: places)
    self.lines = lines.rows
    self.articles = articles.rows
    self.metrics = metrics.rows
    self.places = places.rows
  }

  /// The base names of the annotated pages of a directory, sorted.
  /// - Throws: `GoldError` where there is none.
  public static func names(in directory: URL) throws(GoldError) -> [String] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
      throw GoldError(
        path: directory.path, line: nil,
        message: "is no directory that can be read; name one that holds PAGE.txt and PAGE.metrics.jsonl")
    }
    let suffix = ".metrics.jsonl"
    let names = files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    guard !names.isEmpty else {
      throw GoldError(
        path: directory.path, line: nil, message: "holds no annotated page; expected files named PAGE.metrics.jsonl")
    }
    return names
  }

  /// Finds the `nth` occurrence of each surface in its line.
  private static func place(_ table: inout GoldTable<Row>, in lines: [[Unicode.Scalar]]) throws(GoldError) {
    var starts: [Int] = []
    var total = 0
    for line in lines {
      starts.append(total)
      total += line.count + 1
    }
    for (index, row) in table.rows.enumerated() {
      let surface = Array(row.surface.unicodeScalars)
      guard row.line >= 1, row.line <= lines.count,
        let at = offset(of: row, surface, in: lines[row.line - 1], from: starts[row.line - 1])
      else {
        let place = row.nth == nil ? row.startChar.map { "start_char \($0)" } : nil
        throw table.fault(
          index,
          "has '\(row.surface)' (\(place ?? "occurrence \(row.nth ?? 1)")), which line \(row.line) of the page does not hold"
        )
      }
      table.rows[index].chars = starts[row.line - 1] + at..<starts[row.line - 1] + at + surface.count
    }
  }

  /// Where the row's surface stands in its line, which begins at `start` on the page.
  private static func offset(of row: Row, _ surface: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int)
    -> Int?
  {
    guard row.nth == nil, let startChar = row.startChar else {
      return offset(of: surface, occurrence: row.nth ?? 1, in: line)
    }
    let at = startChar - start
    return at >= 0 && at <= line.count && line[at...].starts(with: surface) ? at : nil
  }

  /// Occurrences do not overlap, as with Python's `re.finditer`.
  private static func offset(of needle: [Unicode.Scalar], occurrence: Int, in line: [Unicode.Scalar]) -> Int? {
    var left = occurrence
    var at = 0
    while at + needle.count <= line.count {
      if line[at..<at + needle.count].elementsEqual(needle) {
        left -= 1
        if left == 0 { return at }
        at += max(1, needle.count)
      } else {
        at += 1
      }
    }
    return nil
  }
}

/// An annotation file that cannot be used.
public struct GoldError: Error, Sendable, CustomStringConvertible {
  /// The file or directory.
  public var path: String
  /// 1-based; nil where the file as a whole is meant.
  public var line: Int?
  /// What is wrong and what to do.
  public var message: String
  var code = ErrorCode.badGold

  /// `PATH:3: error[bad_gold]: has …`.
  public var description: String {
    let severity = code.places == [.warning] ? "warning" : "error"
    return "\(path)\(line.map { ":\($0)" } ?? ""): \(severity)[\(code.name)]: \(message)"
  }
}
