/// Floating-point numbers in plain digits.
public enum PlainNumber {
  /// The shortest digits that read back to the same value, without exponent and without a trailing `.0`.
  ///
  ///     PlainNumber.string(1e21)   // "1000000000000000000000"
  ///     PlainNumber.string(0.5)    // "0.5"
  public static func string(_ value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    let mantissa = text[..<mark].drop { $0 == "-" }
    let parts = mantissa.split(separator: ".")
    let whole = String(parts[0])
    let places = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + places
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    let split = digits.index(digits.startIndex, offsetBy: point)
    return sign + digits[..<split] + "." + digits[split...]
  }
}
