/// The tags in a text that close something: a page of HTML or XML has many, and a text in which some were left few.
/// Those that dress words (</b>, </font>) are not counted: archives leave them in text.
struct MarkupTags {
  private(set) var count = 0
  /// The first of them.
  private(set) var sample = ""

  /// As many are no quotation, and no leavings where so few bytes of text come with each: the longest paragraphs have
  /// some thousand characters.
  private static let (fewest, sparsest) = (3, 4000)
  /// Longer names are none of tags.
  private static let longestName = 16

  private let length: Int

  init(in text: [UInt8]) {
    length = text.count
    var index = 0
    while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard let end = Self.end(in: text, closing: open) else { continue }
      if count == 0 { sample = String(decoding: text[open..<end], as: UTF8.self) }
      count += 1
      index = end
    }
  }

  /// Whether the text is what a browser should show, and not what it shows.
  var areMarkup: Bool { count >= Self.fewest && length <= count * Self.sparsest }

  /// One past the tag that closes something: `</p>`, `</h1>`, `</dc:title>`; nil where none stands there.
  private static func end(in text: [UInt8], closing open: Int) -> Int? {
    guard open + 1 < text.count, text[open + 1] == UInt8(ascii: "/") else { return nil }
    let name = text[(open + 2)...].prefix(longestName).prefix(while: isOfName)
    guard !name.isEmpty, !dressing.contains(String(decoding: name, as: UTF8.self).lowercased()),
      name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ">")
    else { return nil }
    return name.endIndex + 1
  }

  private static let dressing: Set = [
    "a", "b", "i", "u", "s", "em", "strong", "font", "span", "sub", "sup", "small", "big",
  ]

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
