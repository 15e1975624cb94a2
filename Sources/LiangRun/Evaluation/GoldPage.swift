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
    let headline, type: Readings?
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
    lines = try Self.rows(file(".lines.jsonl"), .lines)
    articles = try Self.rows(file(".articles.jsonl"), .articles)
    let pageLines = String(decoding: document.text.utf8, as: UTF8.self).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { Array($0) }
    metrics = try Self.placed(Self.rows(file(".metrics.jsonl"), .metrics), in: pageLines, file(".metrics.jsonl"))
    places = try Self.placed(Self.rows(file(".places.jsonl"), .places), in: pageLines, file(".places.jsonl"))
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

  /// A row none of whose fields is a slip of the pen.
  private struct Checked<Row: Decodable>: Decodable {
    let row: Row

    init(from decoder: any Decoder) throws {
      row = try Row(from: decoder)
      let fields = decoder.userInfo[.goldFields] as! GoldFields
      try fields.check(decoder.container(keyedBy: GoldFields.Key.self))
    }
  }

  private static func rows<T: Decodable>(_ file: URL, _ fields: GoldFields) throws(GoldError) -> [T] {
    guard let data = try? Data(contentsOf: file) else {
      throw GoldError(
        path: file.path, line: nil,
        message: "cannot be read; every page needs it, empty where there is nothing to annotate")
    }
    let decoder = JSONDecoder()
    decoder.userInfo[.goldFields] = fields
    var rows: [T] = []
    for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { continue }
      do {
        rows.append(try decoder.decode(Checked<T>.self, from: line).row)
      } catch {
        throw GoldError(
          path: file.path, line: index + 1, message: "\(fault(error, in: line)); docs/gold.md gives the fields")
      }
    }
    return rows
  }

  /// What keeps a line from being a row.
  private static func fault(_ error: any Error, in line: Data) -> String {
    switch error {
    case let fault as GoldFields.Fault: fault.message
    case DecodingError.keyNotFound(let key, _): "has no field '\(key.stringValue)'"
    case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
      fault(context, wanted: type, line)
    default: "is no JSON object"
    }
  }

  private static func fault(_ context: DecodingError.Context, wanted type: any Any.Type, _ line: Data) -> String {
    guard let row = try? JSONSerialization.jsonObject(with: line) as? [String: Any], let key = context.codingPath.first
    else { return "is no JSON object" }
    let wanted =
      switch type {
      case is Int.Type: "a whole number"
      case is Bool.Type: "true or false"
      case is String.Type: "text"
      default: "text or a list of texts"
      }
    return "has a field '\(key.stringValue)' that must be \(wanted), found \(described(row[key.stringValue]))"
  }

  /// A JSON value in words.
  private static func described(_ value: Any?) -> String {
    switch value {
    case let text as String: "the text '\(text)'"
    case is [Any]: "a list"
    case is [String: Any]: "an object"
    case is Bool: "\(value as? Bool == true)"
    case let number as NSNumber: "\(number)"
    default: "null"
    }
  }

  /// Finds the `nth` occurrence of each surface in its line.
  private static func placed(_ rows: [Row], in lines: [[Unicode.Scalar]], _ file: URL) throws(GoldError) -> [Row] {
    var starts: [Int] = []
    var total = 0
    for line in lines {
      starts.append(total)
      total += line.count + 1
    }
    var result: [Row] = []
    for (index, row) in rows.enumerated() {
      let surface = Array(row.surface.unicodeScalars)
      guard row.line >= 1, row.line <= lines.count,
        let at = offset(of: row, surface, in: lines[row.line - 1], from: starts[row.line - 1])
      else {
        let place = row.nth == nil ? row.startChar.map { "start_char \($0)" } : nil
        throw GoldError(
          path: file.path, line: index + 1,
          message:
            "has '\(row.surface)' (\(place ?? "occurrence \(row.nth ?? 1)")), which line \(row.line) of the page does not hold"
        )
      }
      var placed = row
      placed.chars = starts[row.line - 1] + at..<starts[row.line - 1] + at + surface.count
      result.append(placed)
    }
    return result
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

extension CodingUserInfoKey {
  /// What the rows that are decoded may hold.
  fileprivate static let goldFields = CodingUserInfoKey(rawValue: "goldFields")!
}

/// An annotation file that cannot be used.
public struct GoldError: Error, Sendable, CustomStringConvertible {
  /// The file or directory.
  public var path: String
  /// 1-based; nil where the file as a whole is meant.
  public var line: Int?
  /// What is wrong and what to do.
  public var message: String

  /// `PATH:3: error[bad_gold]: has …`.
  public var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): error[\(ErrorCode.badGold.name)]: \(message)"
  }
}
