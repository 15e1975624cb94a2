import LiangText

/// What kind of word stands at a cut, as far as it says what can stand on the other side.
enum WordClass: Int, CaseIterable {
  case noun, verb, quality, link, number, particle, place, other

  init(_ tag: WordTag) {
    self =
      switch tag {
      case .noun, .person, .organization, .verbalNoun, .abbreviation: .noun
      case .verb: .verb
      case .adjective, .attributive, .adverb, .idiom: .quality
      case .preposition, .conjunction, .pronoun, .auxiliary, .and: .link
      case .numeral, .classifier: .number
      case .of, .aspect, .modal, .affix: .particle
      case .place, .location, .spot, .time: .place
      default: .other
      }
  }
}
