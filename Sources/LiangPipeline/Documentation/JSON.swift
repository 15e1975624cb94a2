import LiangCore

/// A JSON value whose members keep their order, so that what is generated is the same every time.
indirect enum JSON {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  /// Digits as JSON has them.
  case number(String)
  case boolean(Bool)
  case null

  /// Two spaces a level, one member a line; short arrays of plain values stand on one line.
  func rendered(indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(deeper)\(JSON.quoted($0)): \($1.rendered(indent: deeper))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .array(let items):
      let line = "[" + items.map { $0.rendered() }.joined(separator: ", ") + "]"
      guard line.contains("\n") || indent.count + line.count > 100 else { return line }
      return "[\n" + items.map { deeper + $0.rendered(indent: deeper) }.joined(separator: ",\n") + "\n\(indent)]"
    case .string(let text): return JSON.quoted(text)
    case .number(let digits): return digits
    case .boolean(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(Array(text.utf8)[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
