/// How pages of one file are told apart: `1987.txt#000002`. Past 999,999 the numbers have more digits.
enum PageNumber {
  private static let digits = 6

  static func source(of page: Int, in file: String) -> String {
    let number = String(page)
    return "\(file)#\(String(repeating: "0", count: max(0, digits - number.count)))\(number)"
  }

  /// Whether a file's own name ends as if it were such a page: two sources could be the same.
  static func ends(_ file: String) -> Bool {
    guard let mark = file.utf8.lastIndex(of: UInt8(ascii: "#")) else { return false }
    let number = file.utf8[mark...].dropFirst()
    return number.count >= digits && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
