public import LiangCore

/// What a word is: the parts of speech of the lexicon, and the marks that part words.
@usableFromInline
package enum WordTag: UInt8, Ordinal, Sendable {
  // The order of these is that of scripts/lexicon/build.py.
  case noun, person, place, organization, verb, verbalNoun, adjective, attributive, adverb, preposition, conjunction
  case pronoun, numeral, classifier, location, spot, time, auxiliary, idiom, abbreviation, modal, affix, unknown,
    morpheme
  /// 的.
  case of
  /// 了 着 过.
  case aspect
  /// 和 与 及 以及 或 并.
  case and
  /// Letters and digits.
  case latin
  /// ，；：。 and the like.
  case clause
  /// 、
  case listComma
  case openQuote
  case closeQuote
  case openBracket
  case closeBracket
  /// A figure with its unit and the words that bound it.
  case figure
  /// Beyond either end of the sentence.
  case edge

  /// By place in the declaration.
  @inlinable @inline(__always)
  package static func == (a: WordTag, b: WordTag) -> Bool { a.ordinal == b.ordinal }
}
