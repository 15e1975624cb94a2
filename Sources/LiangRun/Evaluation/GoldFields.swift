import LiangCore

/// What the fields of an annotation may be. Anything else is a slip of the pen, which would count as a misreading.
struct GoldFields {
  /// A row with a field that is none, or with a value that none may have.
  struct Fault: Error {
    /// `has a field 'modality' that must be actual, planned or rule, found 'actul'`.
    var message: String
  }

  /// The table that the rows are of: what `liang extract` writes may be corrected and taken.
  private let columns: [ColumnSpec]
  /// What annotations say beside that.
  private let own: [String]
  /// What every row must say: nothing is no value of these.
  private let required: [String]

  static let lines = GoldFields(.lines)
  static let articles = GoldFields(.articles)
  static let metrics = GoldFields(.metrics, own: marks, required: ["kind", "comparator", "modality"])
  static let places = GoldFields(.places, own: marks)
  private static let marks = ["nth", "optional", "cut"]

  private init(_ table: TableID, own: [String] = [], required: [String] = []) {
    columns = TableSchema.of(table).columns
    self.own = own
    self.required = required
  }

  /// What is wrong with a row, in the order of its columns; bounds and unit are asked for where the rest is right.
  func slips(in row: KeyedDecodingContainer<Key>) -> [any Error] {
    var slips: [any Error] = []
    func note(_ check: () throws -> Void) {
      do { try check() } catch { slips.append(error) }
    }
    let order = columns.map(\.name) + own
    let keys = row.allKeys.map { (order.firstIndex(of: $0.stringValue) ?? order.count, $0.stringValue, $0) }
    for (_, _, key) in keys.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) { note { try checkValue(of: key, in: row) } }
    for name in required {
      note {
        let values = try readings(name, in: row)
        if !values.isEmpty, values.allSatisfy(\.isEmpty) { throw Fault(message: "has no field '\(name)'") }
      }
    }
    guard slips.isEmpty else { return slips }
    note { try checkBounds(row) }
    note { try checkUnit(row) }
    return slips
  }

  private func checkValue(of key: Key, in row: KeyedDecodingContainer<Key>) throws {
    guard let column = columns.first(where: { $0.name == key.stringValue }) else {
      guard own.contains(key.stringValue) else {
        throw Fault(unknown: key.stringValue, known: columns.map(\.name) + own)
      }
      if key.stringValue == "cut" { _ = try row.decode(Bool.self, forKey: key) }
      return
    }
    let values = try row.decode(GoldPage.Readings.self, forKey: key).values
    let form = Form(column)
    // Nobody may have written an article.
    if values.isEmpty, form != .names { throw Fault(emptyList: key.stringValue) }
    guard let form else { return }
    // Null is empty.
    let strange = values.filter { !$0.isEmpty && !form.fits($0) }
    // Of two readings of a time one may be what a reader was not sure of: 195X.
    guard let first = strange.first, form != .period || strange.count == values.count else { return }
    throw Fault(message: "has a field '\(key.stringValue)' that must be \(form.description), found '\(first)'")
  }

  /// What is left out is null.
  private func readings(_ name: String, in row: KeyedDecodingContainer<Key>) throws -> [String] {
    let key = Key(stringValue: name)
    return try row.contains(key) ? row.decode(GoldPage.Readings.self, forKey: key).values : [""]
  }

  /// Some reading of a comparator must fit some of the bounds.
  private func checkBounds(_ row: KeyedDecodingContainer<Key>) throws {
    guard required.contains("comparator") else { return }
    let comparators = try readings("comparator", in: row)
    let lows = try readings("low", in: row)
    let highs = try readings("high", in: row)
    let fits = comparators.contains { comparator in
      lows.contains { low in highs.contains { Self.fits(comparator, low: low, high: $0) } }
    }
    guard !fits else { return }
    let found = [("comparator", comparators), ("low", lows), ("high", highs)].map { name, values in
      "\(name) \(values.map { $0.isEmpty ? "null" : $0 }.joined(separator: "|"))"
    }
    throw Fault(
      message: "has \(found.joined(separator: ", ")): for = and ≈ low and high are one number, for > and ≥ high is "
        + "null, for < and ≤ low, and a range has both, the smaller first")
  }

  private static func fits(_ comparator: String, low: String, high: String) -> Bool {
    switch (comparator, Decimal38(digits: low), Decimal38(digits: high)) {
    case ("=", let low?, let high?), ("≈", let low?, let high?): low == high
    case (">", .some, nil), ("≥", .some, nil): high.isEmpty
    case ("<", nil, .some), ("≤", nil, .some): low.isEmpty
    case ("range", let low?, let high?): low <= high
    default: false
    }
  }

  /// Units that have a code are written by it.
  private func checkUnit(_ row: KeyedDecodingContainer<Key>) throws {
    let kinds = try readings("kind", in: row)
    let units = try readings("unit", in: row)
    guard kinds.count == 1, units.count == 1, let code = Self.codes[kinds[0]]?[units[0]] else { return }
    throw Fault(message: "has a field 'unit' that must be \(code), found '\(units[0])'")
  }

  /// By kind, the code of what stands on the page.
  private static let codes = [
    "money": ["元": "CNY", "角": "CNY", "美元": "USD", "港元": "HKD", "新台币": "TWD"],
    "people": ["人": "person", "名": "person", "位": "person", "人次": "person_time"],
    "percent": ["%": "percent", "％": "percent", "个百分点": "percent"], "multiple": ["倍": "times"],
    "duration": [
      "年": "year", "个月": "month", "周": "week", "天": "day", "日": "day", "小时": "hour", "分钟": "minute", "秒": "second",
    ],
    "length": ["米": "m", "公里": "km"], "area": ["平方米": "m2", "平方公里": "km2", "亩": "mu", "公顷": "ha"],
    "mass": ["公斤": "kg", "吨": "t"], "volume": ["立方米": "m3"], "energy": ["千瓦时": "kWh", "度": "kWh"],
    "temperature": ["度": "celsius", "℃": "celsius"], "age": ["岁": "year_old"],
  ]

  /// Any key of a row.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// What a value must look like.
  private enum Form: Equatable, CustomStringConvertible {
    case word([String]), decimal, adcode, period, names

    /// Nil where any text will do.
    init?(_ column: ColumnSpec) {
      switch column.name {
      case "adcode", "adcode_then": self = .adcode
      case "period": self = .period
      case "reporters", "correspondents": self = .names
      // The table's own words for a place have none in the gold.
      case "level", "method": return nil
      default:
        if column.type == .decimal {
          self = .decimal
        } else if let choices = column.choices {
          self = .word(choices)
        } else {
          return nil
        }
      }
    }

    var description: String {
      switch self {
      case .word(let words): words.dropLast().joined(separator: ", ") + " or " + words.last!
      case .decimal: "a plain decimal as in 16549000 or -3.5"
      case .adcode: "a code of six digits, the first two those of a province"
      case .period:
        "a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.., its beginning first"
      case .names: "a list of names, each a text of its own"
      }
    }

    func fits(_ text: String) -> Bool {
      switch self {
      case .word(let words): words.contains(text)
      case .decimal: Self.isDecimal(text)
      case .adcode: text.utf8.count == 6 && Self.isDigits(text) && Self.provinces.contains(text.prefix(2))
      case .period: Self.isPeriod(text)
      case .names: !text.contains { "，,、；".contains($0) }
      }
    }

    private static func isDecimal(_ text: String) -> Bool {
      let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...]).split(
        separator: ".", omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && isDigits($0) }
    }

    private static func isPeriod(_ text: String) -> Bool {
      let ends = text.split(separator: "/", omittingEmptySubsequences: false)
      return ends.count <= 2 && ends.contains { $0 != ".." }
        && ends.allSatisfy { $0 == ".." && ends.count == 2 || isTime($0) } && isForward(ends)
    }

    /// Whether the second does not begin before the first, as far as both say it.
    private static func isForward(_ ends: [Substring]) -> Bool {
      guard ends.count == 2, !ends.contains("..") else { return true }
      let shared = min(ends[0].count, ends[1].count)
      return ends[0].prefix(shared) <= ends[1].prefix(shared)
    }

    /// As codes of GB/T 2260 begin.
    private static let provinces: Set<Substring> = [
      "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
      "45",
      "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ]

    /// A year, a month or a day, which is one of the calendar with the first of what is left out.
    private static func isTime(_ text: Substring) -> Bool {
      let rest = ["": 10, "-01": 7, "-01-01": 4].first { $0.value == text.utf8.count }?.key
      return rest.map { CalendarDate(iso8601: text + $0) != nil } ?? false
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
      text.utf8.allSatisfy { (48...57).contains($0) }
    }
  }
}

extension GoldFields.Fault {
  init(emptyList key: String) {
    message = "has a field '\(key)' that is an empty list; null is none"
  }

  fileprivate init(unknown key: String, known: [String]) {
    let meant = Suggestion.nearest(to: key, in: known)
    let advice = meant.map { "did you mean '\($0)'?" } ?? "take it out"
    message = "has a field '\(key)', which no row has: \(advice)"
  }
}
