import LiangCore
import LiangText

/// Tells words that speak of modality from their characters in other words (应 in 供应, 共 in 公共), and the 将 of what will be done
/// from that of what is done to something (将36万元送到).
struct CueCover {
  private let words: UnsafeBufferPointer<SentenceWord>
  /// The first word that ends behind the place asked for last.
  private var word = 0

  init(_ words: UnsafeBufferPointer<SentenceWord>) { self.words = words }

  /// Where the clause of the place asked for last begins.
  var clauseStart: Int { Int(words[Int(words[word].clauseStart)].start) }

  /// Whether what stands from `start` to `end` is a word, several, or the beginning of one that is no name of anything: 共有, 已达.
  /// Places are asked for in their order.
  mutating func isWord(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    while word < words.count, words[word].end <= start { word += 1 }
    guard word < words.count else { return false }
    if words[word].tag == .figure { return true }
    let isWill = end - start == 3 && bytes.starts(with: "将", at: start)
    if isWill, words[word].start < start { return words[word].end == end && words[word].tag == .adverb }
    guard words[word].start == start else { return false }
    var last = word
    while words[last].end < end { last += 1 }
    if words[last].end != end { return CueCover.mayGoOn[words[last].tag.ordinal] }
    return !isWill || isToBeDone(behind: last, bytes)
  }

  /// Whether what follows a 将 is done, and nothing that something is done to: 将新增, 将在, 将全面推开, 将不少于60场; not 将工资, 将他,
  /// 将补助由, 将36万元.
  private func isToBeDone(behind will: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (next, second) = (words[will + 1], words[will + 2])
    guard second.tag != .of else { return false }
    switch next.tag {
    case .edge, .verb, .time: return true
    case _ where CueCover.begun.longest(in: bytes, at: Int(next.start), end: bytes.count) != nil:
      return true
    case .figure:
      return TextMarks.shared.mark(bytes.scalar(at: Int(next.start)).value) == .none
    case .adverb, .preposition, .modal, .clause, .conjunction, .auxiliary: return true
    case .verbalNoun, .adjective:
      switch second.tag {
      case .noun, .organization, .place, .person: return false
      case .preposition: return second.firstScalar != CueCover.from.0 && second.firstScalar != CueCover.from.1
      default: return true
      }
    default: return false
    }
  }

  /// What only verbs stand behind, and verbs that the lexicon takes for nouns.
  private static let begun = ByteTrie("各 新建 新增 新添 新开 新设 新修 新辟".split(separator: " ").map { (String($0), 1) })
  /// 由 and 从.
  private static let from: (UInt16, UInt16) = (0x7531, 0x4ECE)

  /// By tag, whether a word that begins with what speaks of modality does so too.
  private static let mayGoOn: [Bool] = {
    var table = [Bool](repeating: true, count: Int(WordTag.edge.rawValue) + 1)
    for tag in [
      WordTag.noun, .person, .place, .organization, .adjective, .attributive, .pronoun, .numeral, .idiom, .abbreviation,
      .unknown, .morpheme, .location, .spot,
    ] {
      table[tag.ordinal] = false
    }
    return table
  }()
}
