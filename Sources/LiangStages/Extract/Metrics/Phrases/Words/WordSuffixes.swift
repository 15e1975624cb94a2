import LiangCore
import LiangText

/// What the last character of a noun says of it.
enum WordSuffix: UInt8, Ordinal {
  case none, people, measure, organization, rate
  /// As a word of its own: what a verb comes to, 降到 增至 分给.
  case result

  /// By place in the declaration.
  @inline(__always)
  static func == (a: WordSuffix, b: WordSuffix) -> Bool { a.ordinal == b.ordinal }
}

/// The suffixes of all characters: one load a word.
struct WordSuffixes: Sendable {
  static let shared = WordSuffixes()

  private let table: ScalarTable<UInt8>

  private init() {
    table = ScalarTable(repeating: 0) { table in
      for (suffix, characters) in WordSuffixes.rows {
        for scalar in characters.unicodeScalars { table[Int(scalar.value)] = suffix.rawValue }
      }
    }
  }

  private static let rows: [(WordSuffix, String)] = [
    (.people, "人员工者生师手长民友匠户妇女属兵"), (.measure, "额费金款资值价本量数度长积期龄润入税钱"),
    (.organization, "会厂校院局所站店企司团队"), (.rate, "率比重幅"),
    (.result, "到至为给于在成出上下起完掉进"),
  ]

  @inline(__always)
  subscript(_ scalar: UInt16) -> WordSuffix { WordSuffix(ordinal: table[scalar]) }
}
