import LiangCore

/// Reads the text of a cron expression.
struct CronParser {
  /// A stretch of the expression and where it stands.
  private struct Part {
    var text: Substring.UnicodeScalarView
    var offset: Int

    var string: String { String(text) }

    func error(_ message: String) -> CronError { CronError(message: message, offset: offset, length: text.count) }

    /// The parts between the separators, empty ones too.
    func split(_ separator: Unicode.Scalar) -> [Part] {
      var parts: [Part] = []
      var start = text.startIndex
      var offset = offset
      for index in text.indices where text[index] == separator {
        parts.append(Part(text: text[start..<index], offset: offset))
        offset += parts[parts.count - 1].text.count + 1
        start = text.index(after: index)
      }
      return parts + [Part(text: text[start...], offset: offset)]
    }
  }

  /// `@daily` and its like, written out.
  private static let shorthands = [
    "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *", "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@hourly": "0 * * * *",
  ]

  /// The values of each field as bits, and which fields begin with `*`.
  static func parse(_ text: String) throws(CronError) -> (values: [UInt64], stars: [Bool]) {
    let whole = Part(text: text[...].unicodeScalars, offset: 0)
    let parts = [" ", "\t"].reduce([whole]) { parts, separator in parts.flatMap { $0.split(separator) } }
      .filter { !$0.text.isEmpty }
    if parts.count == 1, parts[0].text.first == "@" {
      guard let written = shorthands[parts[0].string.lowercased()] else {
        throw parts[0].error("'\(parts[0].string)' is none of @hourly, @daily, @weekly, @monthly, @yearly")
      }
      return try parse(written)
    }
    let count = CronField.allCases.count
    if parts.count < count {
      throw CronError(message: "it has \(parts.count) of \(count) parts", offset: whole.text.count, length: 0)
    }
    if parts.count > count { throw parts[count].error("it has \(parts.count) parts, \(count) were expected") }
    var values: [UInt64] = []
    var errors: [CronError] = []
    for (field, part) in zip(CronField.allCases, parts) {
      do throws(CronError) {
        values.append(try parse(part, field))
      } catch {
        errors.append(error)
      }
    }
    if var first = errors.first {
      first.message = errors.map(\.message).joined(separator: "; ")
      throw first
    }
    try checkDays(values, parts)
    return (values, parts.map { $0.text.first == "*" })
  }

  private static func parse(_ part: Part, _ field: CronField) throws(CronError) -> UInt64 {
    var bits: UInt64 = 0
    for item in part.split(",") {
      if item.text.isEmpty { throw part.error("\(field.name) '\(part.string)' has an empty place in its list") }
      for value in try values(item, field) { bits |= 1 << UInt64(field == .dayOfWeek ? value % 7 : value) }
    }
    return bits
  }

  /// `*`, `5`, `1-5`, `*/15`, `8-18/2`.
  private static func values(_ item: Part, _ field: CronField) throws(CronError) -> StrideThrough<Int> {
    let halves = item.split("/")
    if halves.count > 2 { throw item.error("\(field.name) '\(item.string)' has more than one '/'") }
    let range = try range(halves[0], field)
    guard halves.count == 2 else { return stride(from: range.lowerBound, through: range.upperBound, by: 1) }
    if halves[0].string != "*", !halves[0].text.contains("-") {
      throw item.error("\(field.name) '\(item.string)' has a step, which needs '*' or a range before it")
    }
    let longest = field.all.count
    guard let step = number(halves[1]), (1...longest).contains(step) else {
      throw halves[1].error("\(field.name) '\(item.string)' has the step '\(halves[1].string)', not 1-\(longest)")
    }
    return stride(from: range.lowerBound, through: range.upperBound, by: step)
  }

  private static func range(_ part: Part, _ field: CronField) throws(CronError) -> ClosedRange<Int> {
    if part.string == "*" { return field.all }
    let ends = part.split("-")
    if ends.count > 2 { throw part.error("\(field.name) '\(part.string)' has more than one '-'") }
    let first = try value(ends[0], field)
    guard ends.count == 2 else { return first...first }
    var last = try value(ends[1], field)
    // fri-sun: the week that ends with Sunday.
    if field == .dayOfWeek, ends[1].string.lowercased() == "sun", first > 0 { last = 7 }
    guard first <= last else { throw part.error("\(field.name) '\(part.string)' is a range that goes backwards") }
    return first...last
  }

  private static func value(_ part: Part, _ field: CronField) throws(CronError) -> Int {
    if let index = field.names.firstIndex(of: part.string.lowercased()) { return field.all.lowerBound + index }
    guard let number = number(part), field.range.contains(number) else {
      throw part.error("\(field.name) '\(part.string)' is not \(field.expected)")
    }
    return number
  }

  /// One to four ASCII digits.
  private static func number(_ part: Part) -> Int? {
    guard (1...4).contains(part.text.count), part.text.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Int(part.string)
  }

  /// Refuses days that no month has: such a schedule would never come.
  private static func checkDays(_ values: [UInt64], _ parts: [Part]) throws(CronError) {
    let day = parts[CronField.dayOfMonth.rawValue]
    let weekday = parts[CronField.dayOfWeek.rawValue]
    let months = values[CronField.month.rawValue]
    guard day.text.first != "*", weekday.text.first == "*" else { return }
    // 2000 was a leap year.
    let lengths = CronField.month.range.filter { months & 1 << UInt64($0) != 0 }
      .map { CalendarDate.daysIn(month: $0, of: 2000) }
    if values[CronField.dayOfMonth.rawValue].trailingZeroBitCount > lengths.max() ?? 0 {
      throw day.error("day of month '\(day.string)' never comes in month '\(parts[CronField.month.rawValue].string)'")
    }
  }
}
