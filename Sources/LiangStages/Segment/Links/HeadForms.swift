import LiangText

/// Finds headlines of one form: 进得来——房子盖到家门口 and 留得住——工厂建到楼底下. The parts of one story have such crossheads, and
/// headlines of two stories seldom are.
struct HeadForms {
  /// What is longer is a sentence, and of no form.
  private static let longest = 20
  /// What is as short is of one form with any other of its length: 看见, 算见.
  private static let brief = 4
  /// How many characters two of equal length have at the same places.
  private static let same = 2

  private struct Form {
    /// How many characters stand between its blanks, dashes, commas.
    var parts: [[Int]]
    var isQuoted: Bool
    /// Without 我市 and its like before it.
    var text: ArraySlice<UInt16>
  }

  /// By unit: those of its form before and behind it.
  private(set) var alike: [[Int]]

  /// - Parameter heads: the units that may be crossheads.
  init(_ page: FoldedPage, _ units: [PageUnit], heads: [Int]) {
    alike = Array(repeating: [], count: units.count)
    let short = heads.filter { units[$0].lines.count == 1 && units[$0].count <= Self.longest }
    let forms = short.map { Self.form(page.text(page.lines[units[$0].lines.lowerBound])) }
    for b in short.indices {
      for a in 0..<b where Self.areAlike(forms[a], forms[b]) {
        alike[short[a]].append(short[b])
        alike[short[b]].append(short[a])
      }
    }
  }

  private static func form(_ text: ArraySlice<UInt16>) -> Form {
    let traits = ScalarTraits.table
    func lengths(_ isMark: (UInt16) -> Bool) -> [Int] { text.split(whereSeparator: isMark).map(\.count) }
    return Form(
      parts: [
        lengths { $0 == 0x20 }, lengths { $0.isAny(of: .dash, traits) },
        lengths { $0.isAny(of: [.comma, .pause], traits) },
      ],
      isQuoted: text.first!.isAny(of: .opener, traits) && text.last!.isAny(of: .closer, traits),
      text: text.dropFirst(namesHome(text) ? 2 : 0))
  }

  /// 我市, 全厂: what the headlines of any two stories may begin with.
  private static func namesHome(_ text: ArraySlice<UInt16>) -> Bool {
    guard text.count > 2, selves.contains(text[text.startIndex]) else { return false }
    return homes.contains(text[text.startIndex + 1])
  }

  private static let selves = ScalarSet("我全本各".utf16)
  private static let homes = ScalarSet("国省市县区州厂矿校院乡镇村局报".utf16)

  private static func areAlike(_ a: Form, _ b: Form) -> Bool {
    if zip(a.parts, b.parts).contains(where: { $0.count > 1 && $0 == $1 }) || a.isQuoted && b.isQuoted { return true }
    guard abs(a.text.count - b.text.count) <= 1 else { return false }
    if a.text.first == b.text.first { return true }
    guard a.text.count == b.text.count else { return false }
    return a.text.count <= brief || zip(a.text, b.text).count { $0 == $1 } >= same
  }
}
