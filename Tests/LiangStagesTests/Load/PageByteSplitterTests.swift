import LiangCore
import Testing

@testable import LiangStages

@Suite struct PageByteSplitterTests {
  /// The pages of a file that arrives in chunks of the given size.
  private func split(
    _ bytes: [UInt8], _ separator: PageSeparator, chunk: Int, max: Int = 1 << 20, encoding: String? = nil
  ) -> [SplitPage] {
    var splitter = PageByteSplitter(separator: separator, maxBytes: max, encoding: encoding, decoder: UTF8Decoder())
    var pages: [SplitPage] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      let end = min(start + chunk, bytes.count)
      pages += bytes[start..<end].withUnsafeBytes { splitter.push($0) }
    }
    return pages + splitter.finish()
  }

  private func texts(_ pages: [SplitPage]) -> [String] {
    pages.map { page in
      switch page {
      case .page(let bytes, _, _): String(decoding: bytes, as: UTF8.self)
      case .tooLarge(let count): "too large: \(count)"
      }
    }
  }

  @Test(arguments: 1...9)
  func formFeedsPartPages(chunk: Int) {
    let cut = { (text: String) in texts(split(Array(text.utf8), .formFeed, chunk: chunk)) }
    #expect(cut("甲\u{0C}乙\n\u{0C}丙") == ["甲", "乙\n", "丙"])
    #expect(cut("甲\u{0C}") == ["甲"], "nothing after the last form feed is no page")
    #expect(cut("甲\u{0C} \n") == ["甲"])
    #expect(cut("甲\u{0C}\u{0C}乙") == ["甲", "", "乙"], "an empty page in between is one, and will be rejected")
    #expect(cut("") == [""], "an empty file is one empty page")
  }

  @Test(arguments: 1...9)
  func linesPartPages(chunk: Int) {
    let cut = { (text: String) in texts(split(Array(text.utf8), .line("=== 页 ==="), chunk: chunk)) }
    #expect(cut("甲\n=== 页 ===\n乙\n  === 页 === \r\n丙") == ["甲\n", "乙\n", "丙"])
    #expect(cut("甲\n=== 页 ===") == ["甲\n"])
    #expect(cut("甲 === 页 ===\n乙") == ["甲 === 页 ===\n乙"], "a separator stands alone on its line")
    #expect(cut("=== 页 ===\n乙") == ["", "乙"])
    #expect(cut("甲\r=== 页 ===\r乙\r\n=== 页 ===\r\n丙\r\r\n") == ["甲\r", "乙\r\n", "丙\r\r\n"])
    #expect(cut("甲\r=== 页 ===\r") == ["甲\r"])
  }

  @Test(arguments: [1, 3, 64])
  func withoutASeparatorAFileIsOnePage(chunk: Int) {
    #expect(texts(split(Array("甲\u{0C}乙".utf8), .none, chunk: chunk)) == ["甲\u{0C}乙"])
  }

  @Test(arguments: [1, 3, 64])
  func aFileThatIsNoTextIsOnePage(chunk: Int) {
    #expect(texts(split([0, 1, 0x0C, 2, 0x0A, 0x0C, 3], .formFeed, chunk: chunk)) == ["\0\u{1}\u{C}\u{2}\n\u{C}\u{3}"])
  }

  @Test(arguments: [false, true], 1...5)
  func utf16IsCutAtCodeUnits(bigEndian: Bool, chunk: Int) {
    // U+0C0C and U+0A0C hold the bytes of a form feed and a line end without being one.
    let text = "\u{FEFF}\u{0C0C}\u{0A0C}\u{0C}乙"
    let bytes = text.utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let pages = split(bytes, .formFeed, chunk: chunk)
    #expect(pages.count == 2)
    guard case .page(let first, let encoding, _) = pages[0], case .page(let second, let again, _) = pages[1] else {
      Issue.record("\(pages)")
      return
    }
    #expect(first.count == 6)
    #expect(second.count == 2)
    #expect(encoding == (bigEndian ? "UTF-16BE" : "UTF-16LE"))
    #expect(again == encoding)
    // Without a mark the configuration says it, with one it does not count.
    #expect(split(Array(bytes[2...]), .formFeed, chunk: chunk, encoding: encoding).count == 2)
    #expect(split(bytes, .formFeed, chunk: chunk, encoding: "GB18030").count == 2)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"], 1...5)
  func linesPartPagesOfUTF16(encoding: String, chunk: Int) {
    // U+0A0D and U+0D0A hold the bytes of line ends.
    let bytes = "甲\u{0A0D}\u{0D0A}\r\n=== 页 ===\r\n乙\r === 页 === \r丙".utf16.flatMap {
      encoding == "UTF-16BE" ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let counts = split(bytes, .line("=== 页 ==="), chunk: chunk, encoding: encoding).map { page in
      if case .page(let bytes, _, _) = page { bytes.count } else { -1 }
    }
    #expect(counts == [10, 4, 2])
  }

  @Test(arguments: [1, 7, 100_000])
  func aPageBeyondTheLimitIsDroppedAndCounted(chunk: Int) {
    let long = String(repeating: "长", count: 5000)
    let cut = { (text: String, separator: PageSeparator) in
      texts(split(Array(text.utf8), separator, chunk: chunk, max: 1000))
    }
    #expect(cut("甲\u{0C}\(long)\u{0C}乙", .formFeed) == ["甲", "too large: 15000", "乙"])
    #expect(cut(long, .none) == ["too large: 15000"])
    #expect(cut("甲\n--\n\(long)\n--\n乙", .line("--")) == ["甲\n", "too large: 15001", "乙"])
  }

  /// What pages bring with them of what the file begins with.
  private func frontMatter(_ text: String, chunk: Int, bigEndian: Bool? = nil) -> [String] {
    let bytes = bigEndian.map { big in
      text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }
    let encoding = bigEndian.map { $0 ? "UTF-16BE" : "UTF-16LE" }
    return split(bytes ?? Array(text.utf8), .formFeed, chunk: chunk, encoding: encoding).map { page in
      guard case .page(_, _, let frontMatter) = page else { return "none" }
      return bytes == nil ? String(decoding: frontMatter, as: UTF8.self) : "\(frontMatter.count)"
    }
  }

  @Test(arguments: [1, 4, 100])
  func pagesBehindTheFirstHaveWhatTheFileBeginsWith(chunk: Int) {
    let head = "\u{FEFF}\n　\n--- \r\npaper: 报\r\n...\r\n"
    #expect(frontMatter("\(head)甲\u{0C}乙\u{0C}---\npage: 3\n---\n丙\u{0C}", chunk: chunk) == ["", head, head])
    // Text, an end that is missing, or one that is too far.
    #expect(frontMatter("甲\n---\npaper: 报\n---\n\u{0C}乙", chunk: chunk) == ["", ""])
    #expect(frontMatter("---\npaper: 报\n\u{0C}---\n乙", chunk: chunk) == ["", ""])
    let lines = { String(repeating: "a: b\n", count: $0) }
    #expect(frontMatter("---\n\(lines(62))---\n甲\u{0C}乙", chunk: chunk)[1].hasSuffix("---\n"))
    #expect(frontMatter("---\n\(lines(63))---\n\u{0C}乙", chunk: chunk) == ["", ""])
    for bigEndian in [true, false] {
      #expect(frontMatter("---\npaper: 报\n---\n甲\u{0C}乙", chunk: chunk, bigEndian: bigEndian) == ["0", "34"])
    }
  }

  /// What comes before the first page that has a text is not all that the file says.
  @Test(arguments: [1, 4, 100])
  func frontMatterIsFoundBehindBlankPagesAndOnOneTooLarge(chunk: Int) {
    let head = "---\npaper: 报\n---\n"
    #expect(frontMatter("\u{0C} \n\u{0C}\(head)甲\u{0C}乙", chunk: chunk) == ["", "", "", head])
    #expect(frontMatter("\u{0C}甲\u{0C}\(head)乙\u{0C}丙", chunk: chunk) == ["", "", "", ""])
    let long = String(repeating: "长", count: 5000)
    for separator in [PageSeparator.formFeed, .line("==")] {
      let end = separator == .formFeed ? "\u{0C}" : "\n==\n"
      let pages = split(Array("\(head)\(long)\(end)乙".utf8), separator, chunk: chunk, max: 1000)
      guard pages.count == 2, case .tooLarge = pages[0], case .page(_, _, let frontMatter) = pages[1] else {
        Issue.record("\(pages)")
        continue
      }
      #expect(String(decoding: frontMatter, as: UTF8.self) == head)
    }
  }

  @Test(arguments: [1, 4, 100])
  func frontMatterAloneIsNoPage(chunk: Int) {
    let cut = { (text: String) in texts(split(Array(text.utf8), .formFeed, chunk: chunk)) }
    #expect(cut("---\npaper: 报\n---\n \u{0C}乙\u{0C}丙") == ["---\npaper: 报\n---\n \n乙", "丙"])
    #expect(cut("---\npaper: 报\n---\u{0C}乙") == ["---\npaper: 报\n---\n乙"])
    #expect(cut("---\npaper: 报\n---\n\u{0C}\u{0C}乙") == ["---\npaper: 报\n---\n\n", "乙"], "of one page at most")
    #expect(cut("---\npaper: 报\n---\n\u{0C}") == ["---\npaper: 报\n---\n\n"], "an empty page")
    #expect(cut("---\n国庆特刊\n---\n\u{0C}乙") == ["---\n国庆特刊\n---\n", "乙"], "what two rules enclose is text")
    #expect(cut("甲\u{0C}---\npaper: 报\n---\n\u{0C}乙") == ["甲", "---\npaper: 报\n---\n", "乙"])
    let lines = split(Array("---\npaper: 报\n---\n==\n乙".utf8), .line("=="), chunk: chunk)
    #expect(texts(lines) == ["---\npaper: 报\n---\n\n乙"])
  }

  @Test func nothingIsLostWhateverTheChunks() {
    let text = (0..<200).map { "第\($0)页\n\(String(repeating: "文", count: $0 % 37))\n" }.joined(separator: "\u{0C}")
    let whole = texts(split(Array(text.utf8), .formFeed, chunk: text.utf8.count))
    #expect(whole.joined(separator: "\u{0C}") == text)
    for chunk in [1, 2, 3, 5, 17, 64, 1021] {
      #expect(texts(split(Array(text.utf8), .formFeed, chunk: chunk)) == whole)
    }
  }
}
