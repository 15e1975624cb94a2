import LiangCore
import LiangText

/// Features of one option all of whose values are few: the sum of their weights is made once for whatever values there
/// are, and one load stands for all of them. That changes no sum; whoever wants the features themselves gets them too.
enum FeatureGroup: Int, CaseIterable {
  /// What the figure is, what stands behind it, whether a verb governs it, whether the sentence is short.
  case noHead
  /// What the figure is, what stands before it, what bounds it.
  case noHeadBefore
  /// Kind, what the words before and behind the figure name.
  case noHeadNouns
  /// Kind, side and clauses between, verbs, figures, whether no word is between, suffix.
  case headPlace
  /// The head's tag, the one behind it, side, whether no word is between.
  case headTag
  /// Kind, what is named, side, clauses and verbs between.
  case headName
  /// What the governing verb does, where the head stands to it, the head's tag.
  case headGovernor
  /// Kind, that of the figure before, whether it has the same head, clauses between.
  case headAgain
  /// Kind, suffix, side, clauses between, distance.
  case headSuffix
  /// Kind, the tag behind the head, side, clauses between.
  case headNext
  /// The tag before the head, its own, its length.
  case headBefore
  /// Kind, side, whether a 的 is between, and no more than a word; a figure in a clause of its own, or none, or no such clause.
  case headBetween
  /// What stands before the noun phrase and behind it, side, whether a clause is between.
  case headLead
  /// Where the head stands to the verb, its tag, side.
  case headPosition
  /// Kind, what the governing verb does, where the head stands to it, whether in the first clause.
  case headRole
  /// What the governing verb does, where the head stands to it, what it names.
  case headNamed
  /// The tag behind a head that has no preposition, side, where it stands to the verb.
  case headBare
  /// What the verbs behind and before the head do, side, whether no clause is between.
  case headVerbs
  /// What the head does as a verb, side, whether no clause is between, the tag behind.
  case headVerb
  /// The tag before, the first word's, words, side.
  case startTag
  /// What the word before does, its tag, side.
  case startVerb
  /// What the first word does, its tag, side.
  case startClass
  /// What the last word names, the first word's tag, the one before.
  case startHead
  /// What the word before and the first one name, the tag before.
  case startNouns
  /// Kind, words, suffix and length of the last one, side.
  case startLength
  /// The tag before, the first word's, verbs and verbal nouns before them, side.
  case startVerbs
  /// Kind, the tag before, side.
  case startBefore
  /// Kind and words of a phrase without 的, lists and quotes.
  case startPlain
  /// The first two tags as a sequence, characters.
  case startFirst
  /// The tag before the last word, its length, words.
  case startLast
  /// The lengths of the first two words, how many there are.
  case startWords
  /// What the last and the first word name, how many there are.
  case startClasses
  /// Before the figure: the first word's tag, the one before, verbs before the phrase and behind it.
  case startAhead
  /// Behind the figure: the first word's tag, the one before, verbs before the figure, whether next to it.
  case startBehind
  /// Kind, the tags before and behind the figure.
  case noVerb
  /// Kind, verbs in the clause, where the item stands, what bounds the figure.
  case noVerbItem
  /// Kind, that of the figure before, whether it has no verb.
  case noVerbAgain
  /// Kind, side and clauses between, verbs and figures between, what it does.
  case verbPlace
  /// The verb's tag, the one behind it.
  case verbNext
  /// What a verb does where there is no item, side, whether a clause is between.
  case verbAlone
  /// What the verb does, where it stands to the item, words between, side of both, whether a clause is between.
  case verbItem
  /// Kind, the verb's tag, where it stands to the item, whether beside it.
  case verbBeside
  /// Kind, that of the figure before, whether it has the same verb.
  case verbAgain
  /// Side and clauses between, verbs before, no verb behind, 的 behind, one word.
  case verbClause
  /// Kind, side and clauses between, whether the verb ends in its result, whether its clause is the first.
  case verbResult
  /// Kind, the tag behind the figure, side, whether a clause is between.
  case verbFigure
  /// The tag before the verb, its own.
  case verbTag
  /// The last word's length, the verb's tag.
  case verbLength
  /// What the verb does, the tag behind it, side.
  case verbAfter
  /// What the verb does, the tag before it, side.
  case verbBefore
  /// The first word's length, whether it is the only one, the tag behind, where it stands to the item.
  case verbFirst
  /// Kind, what the verb does, where it stands to the item.
  case verbRelation
  /// What a verb of one word does, words between, side.
  case verbDistance
  /// Kind, what bounds the figure, the tag behind it.
  case modalityKind
  /// Kind, whether it is bounded before and behind, by what, whether 的 follows, whether it has no action.
  case modalityBound
  /// The tags on either side.
  case modalityBeside
  /// The modality of the figure before, clauses between.
  case modalityAgain
  /// The cues before the figure in its clause, a bit each.
  case clauseCues
  /// Those before it in the sentence.
  case earlierCues
  /// Those behind it.
  case laterCues

  /// The values of a group's features; how many each may have.
  struct Values {
    var a = 0
    var b = 1
    var c = 1
    var d = 1
    var e = 1
    var f = 1

    @inline(__always)
    init(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) {
      (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }
  }

  /// The choice that the group is of.
  var choice: PhraseWeights.Choice {
    switch self {
    case .noHead, .noHeadBefore, .noHeadNouns, .headPlace, .headTag, .headName, .headGovernor, .headAgain, .headSuffix,
      .headNext, .headBefore, .headBetween, .headLead, .headPosition, .headRole, .headNamed, .headBare, .headVerbs,
      .headVerb:
      .itemHead
    case .startTag, .startVerb, .startClass, .startHead, .startNouns, .startLength, .startVerbs, .startBefore,
      .startPlain, .startFirst, .startLast, .startWords, .startClasses, .startAhead, .startBehind:
      .itemStart
    case .noVerb, .noVerbItem, .noVerbAgain, .verbPlace, .verbNext, .verbAlone, .verbItem, .verbBeside, .verbAgain,
      .verbClause, .verbResult, .verbFigure, .verbTag, .verbLength, .verbAfter, .verbBefore, .verbFirst, .verbRelation,
      .verbDistance:
      .action
    case .modalityKind, .modalityBound, .modalityBeside, .modalityAgain, .clauseCues, .earlierCues, .laterCues:
      .modality
    }
  }

  /// How many values each of the group's may have, from the first on; 1 where there is none.
  @inline(__always)
  var sizes: Values {
    switch self {
    case .noHead: Values(15, 36, 2, 2, 1, 1)
    case .noHeadBefore: Values(15, 36, 7, 1, 1, 1)
    case .noHeadNouns: Values(15, 17, 17, 1, 1, 1)
    case .headPlace: Values(15, 8, 3, 3, 2, 6)
    case .headTag: Values(36, 76, 2, 2, 1, 1)
    case .headName: Values(15, 17, 2, 3, 2, 1)
    case .headGovernor: Values(22, 14, 36, 1, 1, 1)
    case .headAgain: Values(15, 15, 2, 4, 1, 1)
    case .headSuffix: Values(15, 6, 2, 4, 9, 1)
    case .headNext: Values(15, 76, 2, 4, 1, 1)
    case .headBefore: Values(36, 36, 16, 1, 1, 1)
    case .headBetween: Values(15, 2, 2, 2, 3, 1)
    case .headLead: Values(40, 36, 2, 2, 1, 1)
    case .headPosition: Values(14, 36, 2, 1, 1, 1)
    case .headRole: Values(15, 22, 14, 2, 1, 1)
    case .headNamed: Values(22, 14, 17, 1, 1, 1)
    case .headBare: Values(36, 2, 14, 1, 1, 1)
    case .headVerbs: Values(18, 18, 2, 2, 1, 1)
    case .headVerb: Values(18, 36, 2, 2, 1, 1)
    case .startTag: Values(36, 36, 7, 2, 1, 1)
    case .startVerb: Values(18, 36, 2, 1, 1, 1)
    case .startClass: Values(18, 36, 2, 1, 1, 1)
    case .startHead: Values(17, 36, 36, 1, 1, 1)
    case .startNouns: Values(17, 17, 36, 1, 1, 1)
    case .startLength: Values(15, 5, 6, 16, 2, 1)
    case .startVerbs: Values(36, 36, 3, 2, 2, 1)
    case .startBefore: Values(15, 36, 2, 1, 1, 1)
    case .startPlain: Values(15, 5, 1, 1, 1, 1)
    case .startFirst: Values(36, 37, 13, 1, 1, 1)
    case .startLast: Values(36, 16, 4, 1, 1, 1)
    case .startWords: Values(16, 16, 4, 1, 1, 1)
    case .startClasses: Values(17, 17, 3, 1, 1, 1)
    case .startAhead: Values(36, 36, 2, 4, 1, 1)
    case .startBehind: Values(36, 36, 2, 2, 1, 1)
    case .noVerb: Values(15, 36, 36, 1, 1, 1)
    case .noVerbItem: Values(15, 4, 3, 7, 1, 1)
    case .noVerbAgain: Values(15, 15, 2, 1, 1, 1)
    case .verbPlace: Values(15, 8, 2, 2, 22, 1)
    case .verbNext: Values(182, 36, 1, 1, 1, 1)
    case .verbAlone: Values(22, 2, 2, 1, 1, 1)
    case .verbItem: Values(22, 3, 4, 2, 2, 2)
    case .verbBeside: Values(15, 182, 3, 2, 1, 1)
    case .verbAgain: Values(15, 15, 2, 1, 1, 1)
    case .verbClause: Values(8, 3, 2, 2, 2, 1)
    case .verbResult: Values(15, 2, 3, 2, 2, 1)
    case .verbFigure: Values(15, 36, 2, 2, 1, 1)
    case .verbTag: Values(36, 182, 1, 1, 1, 1)
    case .verbLength: Values(16, 182, 1, 1, 1, 1)
    case .verbAfter: Values(22, 36, 2, 1, 1, 1)
    case .verbBefore: Values(22, 36, 2, 1, 1, 1)
    case .verbFirst: Values(16, 2, 36, 4, 1, 1)
    case .verbRelation: Values(15, 22, 4, 1, 1, 1)
    case .verbDistance: Values(22, 4, 2, 1, 1, 1)
    case .modalityKind: Values(15, 7, 36, 1, 1, 1)
    case .modalityBound: Values(15, 4, 7, 2, 2, 1)
    case .modalityBeside: Values(36, 36, 1, 1, 1, 1)
    case .modalityAgain: Values(3, 3, 1, 1, 1, 1)
    case .clauseCues: Values(2048, 1, 1, 1, 1, 1)
    case .earlierCues: Values(2048, 1, 1, 1, 1, 1)
    case .laterCues: Values(2048, 1, 1, 1, 1, 1)
    }
  }

  /// The place of the values among all that the group may have.
  @inline(__always)
  func place(_ v: Values) -> Int {
    let sizes = sizes
    assert(
      v.a < sizes.a && v.b < sizes.b && v.c < sizes.c && v.d < sizes.d && v.e < sizes.e && v.f < sizes.f,
      "a value beyond those of its group")
    let first = (v.a &* sizes.b &+ v.b) &* sizes.c &+ v.c
    return ((first &* sizes.d &+ v.d) &* sizes.e &+ v.e) &* sizes.f &+ v.f
  }

  /// How many places there are.
  var count: Int { place(Values(sizes.a - 1, sizes.b - 1, sizes.c - 1, sizes.d - 1, sizes.e - 1, sizes.f - 1)) + 1 }

  // MARK: The features

  /// Adds the features of the group, with these values.
  func describe(_ v: Values, _ features: inout some PhraseFeatures) {
    switch choice {
    case .itemHead: describeHead(v, &features)
    case .itemStart: describeStart(v, &features)
    case .action: describeAction(v, &features)
    case .modality: describeModality(v, &features)
    }
  }

  private func describeHead(_ v: Values, _ features: inout some PhraseFeatures) {
    switch self {
    case .noHead:
      features.add(1)
      features.add(2, v.a)
      features.add(3, v.a, v.b)
      features.add(12, v.a, v.d)
      features.add(18, v.c, v.a, v.b)
    case .noHeadBefore:
      features.add(4, v.a, v.b)
      features.add(6, v.c)
    case .noHeadNouns:
      features.add(403, v.b, v.a)
      features.add(404, v.c, v.a)
    case .headPlace:
      features.add(22, v.b, v.c, v.d)
      features.add(23, v.a, v.b, min(v.c, 1), min(v.d, 1))
      features.add(30, v.b / 4, v.e == 1 && v.b % 4 == 0 ? 1 : 0, v.a)
      features.add(58, v.a, v.f, v.b / 4 * 2 + (v.b % 4 == 0 ? 1 : 0), min(v.c, 1))
    case .headTag:
      features.add(27, v.a, v.b)
      features.add(31, v.c, v.d, v.a)
    case .headName:
      features.add(412, v.b, v.a)
      features.add(414, v.b, v.c * 4 + v.d, v.e)
    case .headGovernor:
      features.add(417, thin(v.a), v.b, v.c)
    case .headAgain:
      features.add(56, v.c, v.a, v.b)
      features.add(57, v.c, v.d)
    case .headSuffix:
      features.add(33, v.a, v.b)
      features.add(35, v.b, v.c, v.d)
      features.add(37, v.a, v.c, v.e)
    case .headNext:
      features.add(26, v.b)
      features.add(29, v.c, v.b, v.d)
      features.add(59, v.b, v.a, v.c * 2 + (v.d == 0 ? 1 : 0))
    case .headBefore:
      features.add(28, v.a, v.b)
      features.add(50, v.c, v.b)
    case .headBetween:
      features.add(32, v.c, v.b, v.d)
      if v.e < 2 { features.add(64, v.e, v.a, v.b) }
    case .headLead:
      features.add(62, v.a, v.c, v.d)
      features.add(63, v.a, v.b, v.c)
    case .headPosition:
      features.add(83, v.a, v.b, v.c)
    case .headRole:
      features.add(82, v.a, v.c)
      features.add(90, v.d, v.c, v.a)
      features.add(415, thin(v.b), v.c, v.a)
    case .headNamed:
      features.add(416, thin(v.a), v.b, v.c)
    case .headBare:
      features.add(80, 0, v.b, v.c)
      features.add(88, 0, v.a)
    case .headVerbs:
      features.add(418, v.a, v.c, v.d)
      features.add(419, v.b, v.c, v.d)
    case .headVerb:
      features.add(420, v.a, v.c, v.d, v.b)
    default: preconditionFailure("a group of another choice")
    }
  }

  private func describeStart(_ v: Values, _ features: inout some PhraseFeatures) {
    switch self {
    case .startTag:
      features.add(100, v.c)
      features.add(102, v.a, v.b)
      features.add(103, v.b, min(v.c, 3))
      features.add(117, v.a, v.b, v.d)
    case .startVerb:
      features.add(430, v.a, v.b, v.c)
    case .startClass:
      features.add(431, v.a, v.b, v.c)
    case .startHead:
      features.add(433, v.a, v.b, v.c)
    case .startNouns:
      features.add(435, v.a, v.b, v.c)
    case .startLength:
      features.add(114, v.a, v.b)
      features.add(124, v.c, min(v.b, 3), v.a)
      features.add(125, v.d, v.b, v.e)
    case .startVerbs:
      features.add(118, v.c, v.b, v.e)
      features.add(119, v.c, v.a, v.e)
      features.add(120, min(v.c, 1) * 2 + v.d, v.a, v.b)
    case .startBefore:
      features.add(116, v.b, v.a, v.c)
    case .startPlain:
      features.add(108, 0, v.b)
      features.add(109, 0, v.a)
      features.add(123)
    case .startFirst:
      features.add(106, v.b == 0 ? v.a + 1 : (v.a + 1) << 6 | v.b)
      features.add(107, v.c)
    case .startLast:
      features.add(127, v.a, v.b, v.c)
    case .startWords:
      features.add(129, v.a, v.b, v.c)
    case .startClasses:
      features.add(432, v.a, v.b, v.c)
    case .startAhead:
      features.add(132, v.a, v.c, v.d == 3 ? 9 : v.d)
      features.add(133, v.a, v.c, v.d == 3 ? 9 : v.d, v.b)
    case .startBehind:
      features.add(135, v.a, v.c, v.d)
      features.add(136, v.a, v.b, v.d, v.c)
    default: preconditionFailure("a group of another choice")
    }
  }

  private func describeAction(_ v: Values, _ features: inout some PhraseFeatures) {
    switch self {
    case .noVerb:
      features.add(200)
      features.add(201, v.a)
      features.add(202, v.a, v.c)
      features.add(203, v.a, v.b)
      features.add(205, v.b, v.c)
    case .noVerbItem:
      features.add(204, v.d)
      features.add(208, v.b)
      features.add(209, min(v.b, 2), v.a)
      features.add(210, v.c, v.a)
    case .noVerbAgain:
      features.add(212, v.c, v.a, v.b)
    case .verbPlace:
      features.add(223, v.a, v.b, v.c, v.d)
      features.add(450, thin(v.e), v.b / 4 * 4 + min(v.b % 4, 2), v.a)
      features.add(451, thin(v.e), v.b / 4 * 4 + min(v.b % 4, 2), v.c)
    case .verbNext:
      features.add(227, v.a, v.b)
    case .verbAlone:
      features.add(250, v.b, v.c)
      features.add(460, thin(v.a), 3, v.b)
    case .verbItem:
      features.add(251, v.b, v.c)
      features.add(252, v.b, v.d, v.e, v.f)
      features.add(460, thin(v.a), v.b, v.d)
    case .verbBeside:
      features.add(253, v.c, v.d, v.b, v.a)
    case .verbAgain:
      features.add(257, v.c, v.a, v.b)
    case .verbClause:
      features.add(231, 1 - v.e)
      features.add(238, v.b, v.a % 4, v.a / 4)
      features.add(239, v.c, v.a % 4, v.a / 4)
      features.add(240, v.d, v.a / 4, min(v.a % 4, 1))
    case .verbResult:
      features.add(262, v.d, v.a, v.b, v.c)
      features.add(274, v.e, v.b, v.c)
    case .verbFigure:
      features.add(246, v.c, v.b, v.d)
      features.add(247, v.c, v.b, v.a)
    case .verbTag:
      features.add(228, v.a, v.b)
    case .verbLength:
      features.add(233, v.a, v.b)
    case .verbAfter:
      features.add(452, thin(v.a), v.b, v.c)
    case .verbBefore:
      features.add(453, thin(v.a), v.b, v.c)
    case .verbFirst:
      features.add(267, v.a, v.b, v.c, v.d)
    case .verbRelation:
      features.add(461, thin(v.b), v.c, v.a)
    case .verbDistance:
      features.add(457, thin(v.a), v.b, v.c)
    default: preconditionFailure("a group of another choice")
    }
  }

  private func describeModality(_ v: Values, _ features: inout some PhraseFeatures) {
    switch self {
    case .modalityKind:
      features.add(300)
      features.add(301, 0, v.a)
      features.add(302, 0, v.b)
      features.add(303, 0, v.b, v.c)
      features.add(304, 0, v.b, v.a)
    case .modalityBound:
      features.add(305, 0, v.b, v.c, v.d)
      features.add(315, 0, v.e, v.a)
    case .modalityBeside:
      features.add(313, 0, v.a, v.b)
    case .modalityAgain:
      features.add(320, 0, v.a)
      features.add(321, 0, v.a, v.b)
    case .clauseCues:
      features.add(306, 0, v.a)
      for bit in 0..<11 where v.a >> bit & 1 == 1 { features.add(308, 0, bit) }
    case .earlierCues:
      features.add(307, 0, v.a)
      for bit in 0..<11 where v.a >> bit & 1 == 1 { features.add(309, 0, bit) }
    case .laterCues:
      for bit in 0..<11 where v.a >> bit & 1 == 1 { features.add(310, 0, bit) }
    default: preconditionFailure("a group of another choice")
    }
  }

  /// What verbs do, or that there is none, as one of few numbers: the classes of `PhraseContext` leave gaps.
  @inline(__always)
  static func dense(_ action: Int) -> Int { action < 50 ? action &+ 2 : action &- 30 }

  private func thin(_ action: Int) -> Int { action < 20 ? action - 2 : action + 30 }
}
