import LiangCore
import Testing

@Suite struct PageTextTests {
  @Test func linesAreThoseOfSplit() {
    let page = PageText(utf8: Array("甲\n\n 　\n乙丙\n".utf8))
    #expect(page.lines.map { page.string($0.bytes) } == ["甲", "", " 　", "乙丙", ""])
    #expect(page.lines.map(\.isBlank) == [false, true, true, false, true])
    #expect(page.lines.map(\.startChar) == [0, 2, 3, 6, 9])
    #expect(page.scalarCount == 9)
  }

  @Test(arguments: [("\u{1C} a\u{3000}b\u{1F}\n", "a\u{3000}b"), ("\u{85}\u{A0}", ""), ("", ""), ("甲", "甲")])
  func whiteSpaceOfBytesIsThatOfStrings(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
    let bytes = Array(text.utf8)
    let range = bytes.withUnsafeBufferPointer { Whitespace.trimmed($0, ByteRange(0, $0.count)) }
    #expect(String(decoding: bytes[range.indices], as: UTF8.self) == trimmed)
  }

  @Test func offsetsAreUnicodeScalars() {
    let page = PageText(utf8: Array("a甲\n😀e\u{301}乙".utf8))
    let scalars = Array("a甲\n😀e\u{301}乙".unicodeScalars)
    var byte = 0
    for (index, scalar) in scalars.enumerated() {
      #expect(page.scalarOffset(ofByte: byte) == index)
      byte += UTF8.width(scalar)
    }
    #expect(page.lineNumber(ofByte: 0) == 1)
    #expect(page.lineNumber(ofByte: 4) == 1, "a line end belongs to the line it ends")
    #expect(page.lineNumber(ofByte: 5) == 2)
  }

  @Test func offsetsHoldOnALongLine() {
    let text = String(repeating: "职工2027人次😀", count: 500)
    let page = PageText(utf8: Array(text.utf8))
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(page.scalarOffset(ofByte: byte) == index)
      byte += UTF8.width(scalar)
    }
    #expect(page.scalarOffset(ofByte: byte) == page.scalarCount)
  }

  @Test func anEmptyPageHasOneEmptyLine() {
    let page = PageText(utf8: [])
    #expect(page.lines.count == 1)
    #expect(page.lines[0].isBlank)
  }

  /// Every scalar that Python's `str.isspace` accepts and that `str.strip` takes off, and neighbours that it does not.
  @Test func whiteSpaceIsPythons() {
    let spaces: [UInt32] =
      Array(0x09...0x0D) + Array(0x1C...0x20) + [0x85, 0xA0, 0x1680] + Array(0x2000...0x200A)
      + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
    for value in (0x01...0x3100 as ClosedRange<UInt32>) {
      let bytes = Array(String(Unicode.Scalar(value)!).utf8)
      let length = bytes.withUnsafeBufferPointer { Whitespace.length($0, at: 0, end: $0.count) }
      #expect(length == (spaces.contains(value) ? bytes.count : 0), "U+\(String(value, radix: 16))")
    }
  }
}

@Suite struct HealedTextTests {
  private let page = PageText(utf8: Array("收回问卷29\n别的\n87份，余下".utf8))

  private func range(_ text: String, in page: PageText) -> ByteRange {
    let line = page.lines.first { page.string($0.bytes) == text }!
    return line.bytes
  }

  @Test func aCutFigureHasTwoSpans() {
    var healed = HealedText()
    healed.append(range("收回问卷29", in: page), of: page)
    healed.append(range("87份，余下", in: page), of: page)
    #expect(healed.string(ByteRange(0, healed.utf8.count)) == "收回问卷2987份，余下")
    let span = healed.pageSpan(of: ByteRange(12, 12 + "2987份".utf8.count))
    #expect(page.string(span.first) == "29")
    #expect(page.string(span.tail) == "87份")
  }

  @Test func neighboursOnThePageAreOneSpan() {
    var healed = HealedText()
    healed.append(ByteRange(0, 6), of: page)
    healed.append(ByteRange(6, 12), of: page)
    let span = healed.pageSpan(of: ByteRange(3, 9))
    #expect(span == PageSpan(first: ByteRange(3, 9)))
  }

  @Test func paragraphBreaksStandNowhere() {
    var healed = HealedText()
    healed.append(range("别的", in: page), of: page)
    healed.appendParagraphBreak()
    let second = healed.append(range("收回问卷29", in: page), of: page)
    #expect(healed.string(second) == "收回问卷29")
    #expect(healed.pageSpan(of: second).first == range("收回问卷29", in: page))
    #expect(healed.pageSpan(of: ByteRange(0, Int(second.end))).tail == range("收回问卷29", in: page))
  }

  @Test(
    "blanks inside words of time, plan and bound are healed, others stand",
    arguments: [
      ("自去 年起", "自去年起"), ("计　划300人", "计划300人"), ("不 到3小时", "不到3小时"), ("去  年", "去  年"), ("昨 日本队", "昨 日本队"),
      ("去 年轻人", "去 年轻人"), ("上 月 本 月", "上 月 本 月"), ("去 ", "去 "), (" 年", " 年"), ("去 年 计 划", "去年 计划"),
    ])
  func tornWords(printed: String, read: String) {
    let page = PageText(utf8: Array(printed.utf8))
    var healed = HealedText()
    let range = healed.appendMended(page.lines[0].bytes, of: page)
    #expect(healed.string(range) == read)
    #expect(healed.pageSpan(of: range).first.start == 0)
  }
}
