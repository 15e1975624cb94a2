import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

@Suite struct EncodingTests {
  let decoder = EncodingDecoder()

  /// The texts in the encoding, by Python's codecs.
  private func encoded(_ texts: [String], as codec: String) throws -> [[UInt8]] {
    let directory = try TemporaryDirectory()
    try directory.write("texts.json", Array(try JSONEncoder().encode(texts)))
    let program = """
      import json, sys
      texts = json.load(open(sys.argv[1], encoding="utf-8"))
      print(json.dumps([list(text.encode(sys.argv[2])) for text in texts]))
      """
    let printed = try Python.run("-c", program, "\(directory.path)/texts.json", codec)
    return try JSONDecoder().decode([[UInt8]].self, from: Data(printed.utf8))
  }

  private static let pages: [String] = {
    let gold = Repository.tests.appending(path: "Gold")
    let names = try! FileManager.default.contentsOfDirectory(atPath: gold.path).filter { $0.hasSuffix(".txt") }.sorted()
    return names.map { try! String(contentsOf: gold.appending(path: $0), encoding: .utf8) }
  }()

  private static let traditional =
    "全國總工會昨日公布，去年共為3萬名職工追回欠薪新臺幣1,250萬元，較前年增加百分之十二。臺北市勞動局表示，將繼續加強勞動檢查。"

  @Test(arguments: [
    ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GB18030"), ("utf-16", "UTF-16LE"),
    ("utf-16-le", "UTF-16LE"),
    ("utf-16-be", "UTF-16BE"),
  ])
  func pagesAreTheSameInEveryEncoding(codec: String, name: String) throws {
    for (page, bytes) in zip(Self.pages, try encoded(Self.pages, as: codec)) {
      let decoded = try decoder.decode(bytes, encoding: nil)
      #expect(decoded.encoding == name)
      #expect(decoded.utf8 == Array(page.utf8))
    }
  }

  @Test func big5IsDetected() throws {
    for (text, bytes) in zip([Self.traditional], try encoded([Self.traditional], as: "big5hkscs")) {
      let decoded = try decoder.decode(bytes, encoding: nil)
      #expect(decoded.encoding == "BIG5")
      #expect(decoded.utf8 == Array(text.utf8))
    }
  }

  /// Lines of the pages, as short as they are: at least 99 of 100 from four Chinese characters on.
  @Test func shortTextsInGB18030AreDetected() throws {
    let lines = Self.pages.flatMap { $0.split(separator: "\n").map(String.init) }.filter { line in
      (4...30).contains(line.unicodeScalars.count { (0x4E00...0x9FA5).contains($0.value) })
    }
    let right = zip(lines, try encoded(lines, as: "gb18030")).count { line, bytes in
      (try? decoder.decode(bytes, encoding: nil))?.utf8 == Array(line.utf8)
    }
    #expect(lines.count > 200)
    #expect(Double(right) >= 0.99 * Double(lines.count), "\(right) of \(lines.count)")
  }

  @Test func textsOfHongKongAreReadInBig5() throws {
    let text = "深水埗的𨋢壞了，工人啱啱到㗎。"
    let bytes = try #require(try encoded([text], as: "big5hkscs").first)
    #expect(try decoder.decode(bytes, encoding: "BIG5").utf8 == Array(text.utf8))
  }

  /// ／ stands in every byline, and is not among the characters of Hong Kong as the C library has them.
  @Test func textsOfTaiwanAreReadInBig5() throws {
    let text = "【記者林秀美／板橋報導】縣府補助三百二十六萬元。"
    let bytes = try #require(try encoded([text], as: "cp950").first)
    #expect(try decoder.decode(bytes, encoding: "BIG5").utf8 == Array(text.utf8))
  }

  /// Rare characters take four bytes in GB18030.
  @Test func theWholeOfUnicodeIsReadInGB18030() throws {
    let text = "职工𠮷野家，犇骉垚，é😀"
    let bytes = try #require(try encoded([text], as: "gb18030").first)
    #expect(try decoder.decode(bytes, encoding: "GB18030").utf8 == Array(text.utf8))
  }

  @Test func asciiAndNothingAreUTF8() throws {
    #expect(try decoder.decode([], encoding: nil).encoding == "UTF-8")
    #expect(try decoder.decode(Array("page 5\r\n".utf8), encoding: nil).utf8 == Array("page 5\r\n".utf8))
  }

  @Test func aByteOrderMarkBeatsTheConfiguration() throws {
    let decoded = try decoder.decode([0xEF, 0xBB, 0xBF] + Array("职工".utf8), encoding: "GB18030")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.utf8 == Array("职工".utf8))
  }

  @Test func configuredNamesAreReadInAnyCase() throws {
    #expect(try decoder.decode(Array("a".utf8), encoding: "utf-8").encoding == "UTF-8")
    try expectFailure(Array("a".utf8), encoding: "EBCDIC", .unknownEncoding, "EBCDIC", at: 0)
  }

  // MARK: Bytes of ASCII

  private static let sevenBits = "工人日报 2019年3月14日\n\n补贴~300元。\n"

  @Test func hzIsDetectedAndRead() throws {
    let bytes = try #require(try encoded([Self.sevenBits], as: "hz").first)
    for encoding in [nil, "HZ"] {
      let decoded = try decoder.decode(bytes, encoding: encoding)
      #expect(decoded.encoding == "HZ")
      #expect(decoded.utf8 == Array(Self.sevenBits.utf8))
    }
  }

  @Test(arguments: [
    ("~{9$HK~} 300", "工人 300"), ("~{9$\nHK", "工\nHK"), ("~{9$\r\nHK~}", "工\r\nHK~}"), ("a~\nb~\r\nc", "abc"),
    ("http://host/~name ~~ ~", "http://host/~name ~ ~"), ("~{~}", ""), ("~{#?~}", "？"),
  ])
  func whatStandsBetweenTheBracketsOfHZIsChinese(bytes: String, text: String) throws {
    #expect(try decoder.decode(Array(bytes.utf8), encoding: "HZ").utf8 == Array(text.utf8))
  }

  @Test func brokenHZIsNamedWhereItIsDetected() throws {
    try expectFailure(Array("~{9$~} ~{9 HK~}".utf8), .invalidBytes, "HZ", at: 9)
    try expectFailure(Array("~{9$ ~}\n~{9$~}".utf8), .invalidBytes, "HZ", at: 4)
    try expectFailure(Array("~{9$HK".utf8) + [0xE5], encoding: "HZ", .invalidBytes, "HZ", at: 6)
    let failure = try #require(throws: DecodeFailure.self) {
      try decoder.decode(Array("~{9$~} ~{9 HK~}".utf8), encoding: "HZ")
    }
    #expect(failure.likeness == nil, "it is HZ, and spoiled")
  }

  @Test(arguments: [
    "", "page ~ 5", "~{} and ~}", "~{9$HK", "~}9$~{", "1+1=2 a+b- C++ +86-10", "~{ab~}", "+-", "+ZeVnLA-",
  ])
  func plainASCIIIsUTF8(text: String) throws {
    #expect(try decoder.decode(Array(text.utf8), encoding: nil).encoding == "UTF-8")
  }

  @Test func utf7IsNamed() throws {
    let bytes = try #require(try encoded([Self.sevenBits.replacing("~", with: "")], as: "utf-7").first)
    for (encoding, reason) in [
      (nil, DecodeFailure.Reason.unknownEncoding), ("GB18030", .wrongEncoding), ("HZ", .wrongEncoding),
    ] {
      let failure = try #require(throws: DecodeFailure.self) { try decoder.decode(bytes, encoding: encoding) }
      #expect(failure.reason == reason)
      #expect(failure.likeness == .foreign("UTF-7"))
    }
  }

  @Test(arguments: ["UTF-8", "GB18030", "BIG5"])
  func hzIsNoOtherEncoding(configured: String) throws {
    let bytes = try #require(try encoded([Self.sevenBits], as: "hz").first)
    let failure = try #require(throws: DecodeFailure.self) { try decoder.decode(bytes, encoding: configured) }
    #expect(failure.reason == .wrongEncoding)
    #expect(failure.encoding == configured)
    #expect(failure.likeness == .detected(.hz))
  }

  /// Lines of frames, kana and pinyin are as many in GB18030 as they are.
  @Test(arguments: ["┼────┼────┤\n│甲厂│300│\n", "カタカナとひらがな", "ㄅㄆㄇāáǎà", "Привет рабочим"])
  func symbolsAreNoWrongEncoding(line: String) throws {
    let text = String(repeating: line, count: 20)
    let bytes = try #require(try encoded([text], as: "gb18030").first)
    #expect(try decoder.decode(bytes, encoding: "GB18030").utf8 == Array(text.utf8))
  }

  /// In Big5 these bytes are ideographs; the words between them tell.
  @Test(arguments: [
    "├────┼────┤\n│甲厂│三百│\n│乙厂│二百│\n", "━┅━┅━┅━┅━┅━┅\n工会今天发放补贴300元，职工很高兴。\n", "āáǎàōóǒòēéěèāáǎà\n职工夜校昨天开课。\n",
  ])
  func aPageOfSymbolsIsDetectedByItsWords(text: String) throws {
    let bytes = try #require(try encoded([text], as: "gb18030").first)
    #expect(try decoder.decode(bytes, encoding: nil).utf8 == Array(text.utf8))
  }

  /// Four characters of Big5 that would be symbols in GB18030, and few others.
  @Test(arguments: ["所有所有，工會", "定所抱在，工人會在這裡", "的確，所有工人都在"])
  func aShortTextInBig5IsDetected(text: String) throws {
    let bytes = try #require(try encoded([text], as: "big5").first)
    #expect(try decoder.decode(bytes, encoding: nil).utf8 == Array(text.utf8))
  }

  // MARK: An encoding that is set and wrong

  private static let codecs: [(codec: String, encoding: TextEncoding)] = [
    ("utf-8", .utf8), ("gb18030", .gb18030), ("big5hkscs", .big5), ("utf-16-le", .utf16le), ("utf-16-be", .utf16be),
  ]

  /// What of a text goes into the encoding: a page in simplified characters is none in Big5.
  private static func texts(in encoding: TextEncoding) -> [String] {
    encoding == .big5 ? [String](repeating: traditional, count: 1) : pages + [traditional]
  }

  @Test(arguments: codecs.map(\.codec))
  func noPageIsReadInAnotherEncoding(codec: String) throws {
    let actual = try #require(Self.codecs.first { $0.codec == codec }).encoding
    var told = 0
    for bytes in try encoded(Self.texts(in: actual), as: codec) {
      for configured in TextEncoding.allCases where configured != actual {
        let failure = try #require(throws: DecodeFailure.self, "\(codec) as \(configured)") {
          try decoder.decode(bytes, encoding: configured.rawValue)
        }
        if failure.reason == .binary { continue }
        told += 1
        #expect(failure.likeness == .detected(actual), "\(codec) as \(configured)")
      }
    }
    #expect(told > 0)
  }

  /// Pages whole and in pieces, the right encoding being set: none is taken for another.
  @Test(arguments: codecs.map(\.codec))
  func noPageIsRefusedInItsOwnEncoding(codec: String) throws {
    let encoding = try #require(Self.codecs.first { $0.codec == codec }).encoding
    var texts = Self.texts(in: encoding)
    for length in [5, 20, 60] {
      texts += Self.texts(in: encoding).flatMap { text in
        let scalars = Array(text.unicodeScalars)
        return stride(from: 0, to: scalars.count, by: 3 * length).map {
          String(String.UnicodeScalarView(scalars[$0..<min($0 + length, scalars.count)]))
        }
      }
    }
    for (text, bytes) in zip(texts, try encoded(texts, as: codec)) {
      #expect(try decoder.decode(bytes, encoding: encoding.rawValue).utf8 == Array(text.utf8))
    }
  }

  /// Traditional characters in GB18030 are rare there, and no Big5.
  @Test func traditionalPagesAreReadInGB18030() throws {
    let bytes = try #require(try encoded([Self.traditional], as: "gb18030").first)
    #expect(try decoder.decode(bytes, encoding: "GB18030").utf8 == Array(Self.traditional.utf8))
  }

  /// A few characters may be what they say, however rare.
  @Test func shortTextsAreBelieved() throws {
    #expect(try decoder.decode(Array("工人日报".utf8), encoding: "GB18030").encoding == "GB18030")
    let text = String(repeating: "工人", count: 5)
    #expect(throws: Never.self) { try decoder.decode(Array("\(text)日报".utf8), encoding: "GB18030") }
    #expect(throws: DecodeFailure.self) { try decoder.decode(Array("\(text)\(text)".utf8), encoding: "GB18030") }
  }

  // MARK: The beginning of a file

  @Test(arguments: [true, false])
  func utf16IsSeenInTheBeginningOfAFile(bigEndian: Bool) {
    let name = bigEndian ? "UTF-16BE" : "UTF-16LE"
    let utf16 = { (text: String) in
      text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }
    let beginning = { decoder.encoding(ofBeginning: $0, configured: $1) }
    #expect(beginning(utf16("\u{FEFF}职工"), nil) == name)
    #expect(beginning(utf16("\u{FEFF}职工"), "GB18030") == name)
    #expect(beginning(utf16("职工之家\r\n丌伌"), nil) == name)
    #expect(beginning(utf16("职工之家\n") + [0x4E], nil) == name, "the beginning may end inside a character")
    #expect(beginning(utf16("职工\n"), "GB18030") == "GB18030")
    #expect(beginning([0xEF, 0xBB, 0xBF, 0x41], nil) == "UTF-8")
    #expect(beginning(Array("职工\n".utf8), nil) == nil)
    #expect(beginning([0, 1, 2, 3, 0, 0, 7, 9], nil) == nil, "binary")
  }

  // MARK: What is no text

  private func expectFailure(
    _ bytes: [UInt8], encoding: String? = nil, _ reason: DecodeFailure.Reason, _ named: String?, at offset: Int,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let failure = #expect(throws: DecodeFailure.self, sourceLocation: sourceLocation) {
      try decoder.decode(bytes, encoding: encoding)
    }
    #expect(failure?.reason == reason, sourceLocation: sourceLocation)
    #expect(failure?.encoding == named, sourceLocation: sourceLocation)
    #expect(failure?.offset == offset, sourceLocation: sourceLocation)
  }

  @Test func damagedUTF8IsNotTakenForGBK() throws {
    for page in Self.pages {
      var bytes = Array(page.utf8)
      let lead = try #require(bytes.indices.first { $0 > bytes.count / 2 && bytes[$0] >= 0xE0 })
      bytes.remove(at: lead + 1)
      try expectFailure(bytes, .invalidBytes, "UTF-8", at: lead)
    }
    // Cut in the middle of a character.
    let cut = Array("职工代表大会".utf8.dropLast())
    try expectFailure(cut, .invalidBytes, "UTF-8", at: 15)
  }

  @Test func theFirstInvalidByteIsNamed() throws {
    let good = try #require(try encoded(["全市工会"], as: "gb18030").first)
    try expectFailure(good + [0xFF, 0x41], encoding: "GB18030", .invalidBytes, "GB18030", at: 8)
    try expectFailure(good + [0xB0], encoding: "GB18030", .invalidBytes, "GB18030", at: 8)
    try expectFailure([0xEF, 0xBB, 0xBF, 0x61, 0xC0], .invalidBytes, "UTF-8", at: 4)
    // A lone surrogate, and half a code unit.
    try expectFailure([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], .invalidBytes, "UTF-16LE", at: 4)
    try expectFailure([0xFF, 0xFE, 0x61, 0x00, 0x62], .invalidBytes, "UTF-16LE", at: 4)
  }

  /// Of a mark of UTF-32 the first half is UTF-16's; a text of UTF-16 may have NUL bytes
  /// anywhere behind its first unit.
  @Test func utf32IsToldByItsMark() throws {
    let text = "工人a".unicodeScalars
    var (big, little): ([UInt8], [UInt8]) = ([0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0])
    for scalar in text {
      big += [0, 0, UInt8(scalar.value >> 8), UInt8(scalar.value & 255)]
      little += [UInt8(scalar.value & 255), UInt8(scalar.value >> 8), 0, 0]
    }
    for bytes in [big, little] {
      for encoding in [nil, "UTF-8", "UTF-16LE"] {
        let failure = try #require(throws: DecodeFailure.self) { try decoder.decode(bytes, encoding: encoding) }
        #expect(failure.reason == .unknownEncoding)
        #expect(failure.likeness == .foreign("UTF-32"))
        #expect(failure.offset == 0)
      }
      #expect(decoder.encoding(ofBeginning: bytes, configured: "UTF-8") == nil)
      #expect(decoder.isBinary(beginning: bytes), "it has no pages to be told apart")
    }
    let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0]
    #expect(try decoder.decode(utf16, encoding: nil).encoding == "UTF-16LE")
    #expect(try decoder.decode([0xFF, 0xFE], encoding: nil).utf8.isEmpty)
  }

  @Test func binaryFilesAreRecognised() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]
    try expectFailure(png, .binary, nil, at: 8)
    try expectFailure(Array("text with a \0 in it".utf8), encoding: "UTF-8", .binary, "UTF-8", at: 12)
    try expectFailure(Array("\u{1}\u{2}\u{3}abc".utf8), .binary, "UTF-8", at: 0)
    try expectFailure(png, encoding: "UTF-8", .binary, "UTF-8", at: 6)
    try expectFailure(png, encoding: "BIG5", .binary, "BIG5", at: 6)
    #expect(decoder.isBinary(beginning: png))
    let stray = String(repeating: "全市工会系统", count: 30) + "\0"
    #expect(!decoder.isBinary(beginning: Array(stray.utf8)), "only the page with the NUL is no text")
    let spoiled = [UInt8](repeating: 1, count: 90) + Array(String(repeating: "全市工会系统", count: 30).utf8)
    #expect(!decoder.isBinary(beginning: spoiled), "a page behind it may be read")
  }

  @Test func aStrayControlCharacterIsKept() throws {
    let text = String(repeating: "全市工会系统", count: 30) + "\u{1F}"
    #expect(try decoder.decode(Array(text.utf8), encoding: nil).utf8 == Array(text.utf8))
  }

  @Test func otherEncodingsAreNotGuessedToBeChinese() throws {
    let korean = "대한민국 정부는 오늘 서울에서 열린 회의에서 새로운 경제 정책을 발표했다."
    let japanese = "日本政府は本日、東京で開かれた会議において新しい経済政策を発表した。"
    let russian = "Правительство сегодня объявило о новой экономической политике."
    for (text, codec, name) in [
      (korean, "euc_kr", "UHC"), (japanese, "euc_jp", "EUC-JP"), (japanese, "shift_jis", "SHIFT_JIS"),
      (russian, "koi8_r", nil),
    ] {
      let bytes = try #require(try encoded([text], as: codec).first)
      let failure = #expect(throws: DecodeFailure.self) { try decoder.decode(bytes, encoding: nil) }
      #expect(failure?.reason == .unknownEncoding, "\(codec)")
      #expect(failure?.likeness == name.map { .foreign($0) }, "\(codec)")
    }
  }
}
