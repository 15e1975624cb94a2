/// Features of the first word of an item.
enum StartFeatures: Int, FeatureGroup {
  /// The tag before, the first word's, words, side.
  case tag
  /// What the word before does, its tag, side.
  case verb
  /// What the first word does, its tag, side.
  case `class`
  /// What the last word names, the first word's tag, the one before.
  case head
  /// What the word before and the first one name, the tag before.
  case nouns
  /// Kind, words, suffix and length of the last one, side.
  case length
  /// The tag before, the first word's, verbs and verbal nouns before them, side.
  case verbs
  /// Kind, the tag before, side.
  case before
  /// Kind and words of a phrase without 的, lists and quotes.
  case plain
  /// The first two tags as a sequence, characters.
  case first
  /// The tag before the last word, its length, words.
  case last
  /// The lengths of the first two words, how many there are.
  case words
  /// What the last and the first word name, how many there are.
  case classes
  /// Before the figure: the first word's tag, the one before, verbs before the phrase and behind it.
  case ahead
  /// Behind the figure: the first word's tag, the one before, verbs before the figure, whether next to it.
  case behind

  private typealias Count = GroupValues.Count

  @inline(__always)
  var sizes: GroupValues {
    switch self {
    case .tag: GroupValues(Count.tags, Count.tags, 7, 2)
    case .verb: GroupValues(Count.verbs, Count.tags, 2)
    case .class: GroupValues(Count.verbs, Count.tags, 2)
    case .head: GroupValues(Count.nouns, Count.tags, Count.tags)
    case .nouns: GroupValues(Count.nouns, Count.nouns, Count.tags)
    case .length: GroupValues(Count.kinds, 5, Count.suffixes, Count.lengths, 2)
    case .verbs: GroupValues(Count.tags, Count.tags, 3, 2, 2)
    case .before: GroupValues(Count.kinds, Count.tags, 2)
    case .plain: GroupValues(Count.kinds, 5)
    case .first: GroupValues(Count.tags, 37, 13)
    case .last: GroupValues(Count.tags, Count.lengths, 4)
    case .words: GroupValues(Count.lengths, Count.lengths, 4)
    case .classes: GroupValues(Count.nouns, Count.nouns, 3)
    case .ahead: GroupValues(Count.tags, Count.tags, 2, 4)
    case .behind: GroupValues(Count.tags, Count.tags, 2, 2)
    }
  }

  func describe(_ v: GroupValues, _ features: inout some PhraseFeatures) {
    switch self {
    case .tag:
      features.add(.startCount, v.c)
      features.add(.startTags, v.a, v.b)
      features.add(.startTagCount, v.b, min(v.c, 3))
      features.add(.startTagsSide, v.a, v.b, v.d)
    case .verb:
      features.add(.startVerbBefore, v.a, v.b, v.c)
    case .class:
      features.add(.startVerb, v.a, v.b, v.c)
    case .head:
      features.add(.startHead, v.a, v.b, v.c)
    case .nouns:
      features.add(.startNamesBefore, v.a, v.b, v.c)
    case .length:
      features.add(.startKindCount, v.a, v.b)
      features.add(.startSuffix, v.c, min(v.b, 3), v.a)
      features.add(.startLastLength, v.d, v.b, v.e)
    case .verbs:
      features.add(.startVerbs, v.c, v.b, v.e)
      features.add(.startVerbsBefore, v.c, v.a, v.e)
      features.add(.startVerbsTags, min(v.c, 1) * 2 + v.d, v.a, v.b)
    case .before:
      features.add(.startBefore, v.b, v.a, v.c)
    case .plain:
      features.add(.startOf, 0, v.b)
      features.add(.startLists, 0, v.a)
      features.add(.startQuotes)
    case .first:
      features.add(.startFirstTags, v.b == 0 ? v.a + 1 : (v.a + 1) << 6 | v.b)
      features.add(.startCharacters, v.c)
    case .last:
      features.add(.startLastTag, v.a, v.b, v.c)
    case .words:
      features.add(.startLengths, v.a, v.b, v.c)
    case .classes:
      features.add(.startNames, v.a, v.b, v.c)
    case .ahead:
      features.add(.startAhead, v.a, v.c, v.d == 3 ? 9 : v.d)
      features.add(.startAheadTags, v.a, v.c, v.d == 3 ? 9 : v.d, v.b)
    case .behind:
      features.add(.startBehind, v.a, v.c, v.d)
      features.add(.startBehindTags, v.a, v.b, v.d, v.c)
    }
  }
}
