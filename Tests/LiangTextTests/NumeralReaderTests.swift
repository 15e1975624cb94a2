import LiangCore
import LiangText
import Testing

@Suite("numerals")
struct NumeralReaderTests {
  private static func value(_ text: String) -> Numeral? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let numeral = NumeralReader(bytes, glyphs: .shared).read(at: 0)
      return numeral?.end == bytes.count ? numeral : nil
    }
  }

  @Test("a number written in any style reads back the same")
  func readsBack() {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for _ in 0..<3000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = Int(state >> 59) % 13 + 1
      let number = Int(state >> 8) % Int(("1" + String(repeating: "0", count: digits)))!
      guard number > 0 else { continue }
      for text in Style.all(number) { #expect(Self.value(text)?.low == Decimal38(number), "\(text) for \(number)") }
    }
  }

  @Test("decimals read back to the last place", arguments: ["0.000000001", "12.5", "1654.9", "99999.123456789"])
  func readsPlaces(_ text: String) {
    #expect(Self.value(text)?.low == Decimal38(digits: text))
    #expect(Self.value(Style.fullWidth(text))?.low == Decimal38(digits: text))
  }

  @Test("what does not fit is said not to")
  func knowsItsLimit() {
    #expect(Self.value(String(repeating: "9", count: 29))?.shape.contains(.tooLarge) == false)
    #expect(Self.value(String(repeating: "9", count: 30))?.shape.contains(.tooLarge) == true)
    #expect(Self.value(String(repeating: "九", count: 500))?.shape.contains(.tooLarge) == true)
    #expect(Self.value("1." + String(repeating: "3", count: 40))?.shape.contains(.tooLarge) == true)
  }

  @Test("a long run of letters is no number")
  func boundsLetters() {
    func read(_ text: String) -> Int? {
      Array(text.utf8).withUnsafeBufferPointer { NumeralReader($0, glyphs: .shared).read(at: 0)?.end }
    }
    #expect(read("1" + String(repeating: "O", count: 16) + "米") == 17)
    #expect(read("1" + String(repeating: "O", count: 17) + "米") == 1)
    #expect(read(String(repeating: "l|", count: 8) + "位") == 16)
    #expect(read(String(repeating: "l|", count: 9) + "位") == nil)
  }
}

/// Ways to write a whole number.
private enum Style {
  static func all(_ number: Int) -> [String] {
    let digits = String(number)
    var styles = [digits, fullWidth(digits), grouped(digits), chinese(number), financial(chinese(number))]
    if number % 10_000 == 0 { styles.append("\(number / 10_000)万") }
    return styles
  }

  static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x7F && $0.value > 0x20 ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
  }

  static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// 一万零五百, spelled out in full.
  static func chinese(_ number: Int) -> String {
    var text = ""
    var rest = number
    var needsZero = false
    for (unit, name) in [(1_000_000_000_000, "兆"), (100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let section = rest / unit
      rest %= unit
      guard section > 0 else {
        needsZero = !text.isEmpty
        continue
      }
      if !text.isEmpty, needsZero || section < 1000 { text += "零" }
      text += spelled(section) + name
      needsZero = false
    }
    return text
  }

  private static func spelled(_ section: Int) -> String {
    let names = Array("零一二三四五六七八九")
    var text = ""
    var needsZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = section / unit % 10
      if digit == 0 {
        needsZero = !text.isEmpty
      } else {
        if needsZero { text += "零" }
        text += String(names[digit]) + name
        needsZero = false
      }
    }
    return text
  }

  static func financial(_ text: String) -> String {
    let pairs = Dictionary(uniqueKeysWithValues: zip("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))
    return String(text.map { pairs[$0] ?? $0 })
  }
}
