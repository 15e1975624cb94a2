/// What a folded scalar is to somebody who reads a line.
///
/// Inlined into the modules that read lines: each character is asked more than once.
@usableFromInline
package struct ScalarTraits: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt16
  @inlinable
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// White space inside a line.
  @inlinable package static var space: ScalarTraits { ScalarTraits(rawValue: 1 << 0) }
  /// 0–9.
  @inlinable package static var digit: ScalarTraits { ScalarTraits(rawValue: 1 << 1) }
  /// 〇 to 万, 亿, 半, 两, 几, 数.
  @inlinable package static var numeral: ScalarTraits { ScalarTraits(rawValue: 1 << 2) }
  /// A–Z, a–z.
  @inlinable package static var latin: ScalarTraits { ScalarTraits(rawValue: 1 << 3) }
  /// A character of the Han script.
  @inlinable package static var han: ScalarTraits { ScalarTraits(rawValue: 1 << 4) }
  /// An opening bracket or quotation mark.
  @inlinable package static var opener: ScalarTraits { ScalarTraits(rawValue: 1 << 5) }
  /// A closing bracket or quotation mark.
  @inlinable package static var closer: ScalarTraits { ScalarTraits(rawValue: 1 << 6) }
  /// 。！？… and the like: what ends a sentence.
  @inlinable package static var stop: ScalarTraits { ScalarTraits(rawValue: 1 << 7) }
  /// ，、: the sentence goes on.
  @inlinable package static var comma: ScalarTraits { ScalarTraits(rawValue: 1 << 8) }
  /// ；：: the sentence goes on, perhaps in a new paragraph.
  @inlinable package static var pause: ScalarTraits { ScalarTraits(rawValue: 1 << 9) }
  /// — – ―: a dash, not a hyphen.
  @inlinable package static var dash: ScalarTraits { ScalarTraits(rawValue: 1 << 10) }
  /// ■ ◆ ● ▲ · *: what lists begin with, and what stains look like to a reader of images.
  @inlinable package static var bullet: ScalarTraits { ScalarTraits(rawValue: 1 << 11) }
  /// > | /: what parts the links of a web page.
  @inlinable package static var separator: ScalarTraits { ScalarTraits(rawValue: 1 << 12) }
  /// ① to ⑳ and their like: a number that counts items.
  @inlinable package static var ordinal: ScalarTraits { ScalarTraits(rawValue: 1 << 13) }

  /// By folded scalar.
  package static let table: [ScalarTraits] = {
    var table = [ScalarTraits](repeating: [], count: 1 << 16)
    func mark(_ characters: String, _ traits: ScalarTraits) {
      for unit in characters.utf16 { table[Int(unit)].insert(traits) }
    }
    func mark(_ range: ClosedRange<Int>, _ traits: ScalarTraits) {
      for unit in range { table[unit].insert(traits) }
    }
    mark(0x4E00...0x9FFF, .han)
    mark(0x3400...0x4DBF, .han)
    mark(0xF900...0xFAFF, .han)
    mark("〇○", [.han, .numeral])
    mark(0x30...0x39, .digit)
    mark(0x41...0x5A, .latin)
    mark(0x61...0x7A, .latin)
    mark(" \t\u{A0}\u{2002}\u{2003}\u{2009}", .space)
    mark("零一二三四五六七八九十百千万亿两半几数廿卅余", .numeral)
    mark("“‘「『（(【[{《〈〔﹁", .opener)
    mark("”’」』）)】]}》〉〕﹂", .closer)
    mark("。！？!?…", .stop)
    mark("，、,", .comma)
    mark("；：;:", .pause)
    mark("—–―─━", .dash)
    mark("■□◆◇●○▲△▼▽★☆※◎♦·•*▪", .bullet)
    mark(">|/\\»›", .separator)
    mark(0x2460...0x249B, .ordinal)
    mark(0x3220...0x3229, .ordinal)
    return table
  }()

  /// The number that pairs a bracket with its partner, or 0 for other scalars.
  package static func bracketKind(_ scalar: UInt16) -> UInt8 {
    switch scalar {
    case 0x201C, 0x201D: 1
    case 0x2018, 0x2019: 2
    case 0x300C, 0x300D: 3
    case 0x300E, 0x300F: 4
    case 0x28, 0x29: 5
    case 0x3010, 0x3011: 6
    case 0x5B, 0x5D: 7
    case 0x300A, 0x300B: 8
    case 0x3008, 0x3009: 9
    case 0x3014, 0x3015: 10
    default: 0
    }
  }
}

extension UInt16 {
  /// What the folded scalar is.
  @inlinable @inline(__always)
  package func isAny(of traits: ScalarTraits, _ table: borrowing [ScalarTraits]) -> Bool {
    !table[Int(self)].isDisjoint(with: traits)
  }
}
