/// What a name in a text may mean.
public enum NameForm: UInt8, Sendable {
  /// The official name or one with its class word: 中山市, 酉阳县.
  case full
  /// Without class word: 中山.
  case short
  /// One character: 粤.
  case abbreviation
  /// A zone without a code of its own.
  case zone
  /// A name out of use that the timeline does not have: 思茅专区.
  case former
  /// A word for several units: 川渝.
  case region
  /// A town, with its class word: 安亭镇.
  case town
  /// A part of a unit, without a code of its own, that counts only after the unit's name: 香港|东区.
  case part
}

/// How likely a name without class word is to mean the place.
public enum NameUse: UInt8, Sendable {
  /// A name and no common word: 婺源.
  case plain
  /// Also a word of the dictionary: 金沙.
  case word
  /// A word first of all; a place where the article names the unit in full elsewhere: 鼓楼.
  case named
  /// A common word: 合作, 平安.
  case never
  /// An abbreviation that needs another beside it: 宁.
  case weak
  /// A word that only contains a name: 新华社.
  case trap
}

/// How the characters on the page agree with the name.
public enum NameSpelling: UInt8, Sendable, Comparable {
  case exact, traditional, lookAlike

  /// Closer to the name is less.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One reading of a name.
public struct NamePosting: Sendable {
  /// How the name names it.
  public var form: NameForm
  /// The row of the unit; for a town, its number.
  public var index: Int

  @inlinable
  init(form: NameForm, index: Int) {
    self.form = form
    self.index = index
  }
}

/// The readings of one name, in the order of the file: by code and first year.
public struct NamePostings: RandomAccessCollection, Sendable {
  @usableFromInline let gazetteer: Gazetteer
  /// The place of the first reading in the file.
  public let startIndex: Int
  /// One past the last.
  public let endIndex: Int

  @inlinable
  init(gazetteer: Gazetteer, startIndex: Int, endIndex: Int) {
    self.gazetteer = gazetteer
    self.startIndex = startIndex
    self.endIndex = endIndex
  }

  /// The reading at the position.
  @inlinable
  public subscript(position: Int) -> NamePosting {
    let word = gazetteer.postings[position]
    let form = NameForm(rawValue: UInt8(word >> 24))!
    let index = Int(word & 0xFF_FFFF)
    return NamePosting(form: form, index: form == .town ? index - gazetteer.unitCount : index)
  }
}

extension Gazetteer {
  /// How likely the name is to mean the place where it stands without class word.
  @inlinable
  public func use(ofKey key: Int) -> NameUse { NameUse(rawValue: keys[key].use)! }

  /// What the name may mean.
  @inlinable
  public func postings(ofKey key: Int) -> NamePostings {
    NamePostings(gazetteer: self, startIndex: Int(keys[key].postings), endIndex: Int(keys[key + 1].postings))
  }

  /// The name's number, for tests and tools: the matcher finds it faster.
  public func key(named name: String) -> Int? {
    var text = FoldedText()
    var name = name
    name.withUTF8 { text.read($0, with: self) }
    guard let hit = hit(in: text, 0..<text.count), hit.spelling == .exact else { return nil }
    return Int(hit.key)
  }
}
