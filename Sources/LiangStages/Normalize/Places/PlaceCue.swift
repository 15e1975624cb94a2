import LiangCore
import LiangText

/// A stretch of an article that says where: a mention, a list of them read as one, or a word that says so without a
/// name.
struct PlaceCue {
  /// How it stands in its clause. What is behind `dateline`, `elsewhere` and `origin` says nothing of figures by
  /// itself.
  enum Role: Int {
    case dateline, elsewhere, origin, here, lead, clause, plain
    /// 我市; 全市 at the beginning of a clause, and inside of one; the same of 全国; a law; 市教育局.
    case own, word, wordInside, nation, nationInside, law, office
  }

  var range: ByteRange
  var role: Role
  /// nil for a name.
  var kind: PlaceCueWords.Kind?
  /// The place; of a list the one that covers it; 0 for none, and for a word while it is not resolved.
  var code: Int32 = 0
  /// The mentions of the list, as indices of `PlaceText.codes`; how many of them are before a word.
  var members: Range<Int>
  var isCompany = false
  var isHeading = false
  /// Whether its sentence speaks of it: 宜昌市也成立了, 而在高密市，, 全国有.
  var isSubject = false
  /// The two characters before it and behind it, hashed.
  var before = 0
  var after = 0
  /// The character behind it, hashed.
  var next = 0
  /// Where its clause, sentence and paragraph begin.
  var clause: Int32 = 0
  var sentence: Int32 = 0
  var paragraph: Int32 = 0
  var spot = PlaceText.Spot()

  var isNamed: Bool { kind == nil }
  var isList: Bool { members.count > 1 }
  /// Whether it may say where the figures are.
  var isGood: Bool {
    switch role {
    case .dateline, .elsewhere, .origin, .wordInside, .nationInside: false
    default: true
    }
  }
  /// Role and form as one small number.
  var manner: Int { role.rawValue * 4 + (isCompany ? 1 : 0) + (isNamed && isList ? 2 : 0) }
  /// Whether it stands for a place, or for none on purpose.
  var isResolved: Bool { code != 0 || kind == nil || kind == .nation || kind == .law }
}
