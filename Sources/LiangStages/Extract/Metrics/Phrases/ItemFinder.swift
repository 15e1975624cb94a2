import LiangCore
import LiangText

/// Finds what a figure counts or measures: first the last word of the noun phrase, then its first.
struct ItemFinder {
  /// How many ends of noun phrases are looked at before and behind the figure.
  private static let reachBefore = 6
  private static let reachBehind = 4
  /// How far a noun phrase may reach to the left of its last word.
  private static let maxWords = 10

  /// The last words of the noun phrases around the figure, the nearest first on each side.
  static func heads(_ context: PhraseContext, into heads: inout ReusedList<Int>) {
    heads.removeAll()
    var found = 0
    var index = context.figure - 1
    while index >= 0, found < reachBefore {
      if isHead(context, index) {
        heads.append(index)
        found += 1
      }
      index -= 1
    }
    found = 0
    index = context.figure + 1
    while index < context.words.count, found < reachBehind {
      if isHead(context, index) {
        heads.append(index)
        found += 1
      }
      index += 1
    }
    if let item = context.previous?.item, !heads.buffer.contains(item.upperBound) { heads.append(item.upperBound) }
  }

  private static func isHead(_ context: PhraseContext, _ index: Int) -> Bool {
    if goesOn(context, index + 1), !mayEnd(context, index) { return false }
    switch context.words[index].tag {
    case .noun, .person, .place, .organization, .verbalNoun, .abbreviation, .idiom, .unknown, .spot, .adjective, .verb,
      .attributive, .morpheme, .affix:
      return true
    // 教学点, 余款, 淋浴间: a character of another trade that ends a noun.
    case .numeral, .classifier, .preposition, .location, .time, .adverb:
      return context.words[index].length == 1 && goesOn(context, index - 1) && !goesOn(context, index + 1)
    // 县（市）
    case .closeBracket:
      return (max(0, index - 5)..<index).contains { context.isTag($0, .openBracket) }
    default: return false
    }
  }

  /// Whether the noun phrase may end here although a noun follows: 职工|体检, 技能人才|总量.
  private static func mayEnd(_ context: PhraseContext, _ index: Int) -> Bool {
    let next = context.words[index + 1]
    return next.tag == .verbalNoun || next.suffix == .measure
  }

  /// Whether the word may stand inside a compound noun.
  private static func goesOn(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index >= 0, index < context.words.count else { return false }
    switch context.words[index].tag {
    case .noun, .person, .organization, .verbalNoun, .abbreviation, .unknown, .morpheme, .affix: return true
    default: return false
    }
  }

  /// The words at which the noun phrase that ends in `head` may begin, the head itself first.
  static func starts(_ context: PhraseContext, head: Int, into starts: inout ReusedList<Int>) {
    starts.removeAll()
    starts.append(head)
    var index = head
    var breaks = 0
    while index > 0, starts.count < maxWords, breaks < 2 {
      index -= 1
      switch context.words[index].tag {
      case .clause, .figure: return
      case .verb, .preposition, .conjunction:
        // 发放防暑包, 调解|撤诉|率: one verb may be a part of the noun, and so may a word that is cut wrongly.
        starts.append(index)
        breaks += 1
      case .listComma, .and, .of, .closeQuote, .closeBracket: continue
      default: starts.append(index)
      }
    }
  }

  // MARK: What speaks for a head

  /// The features of having no item at all.
  static func describeNone(_ context: PhraseContext, _ features: inout some PhraseFeatures) {
    let kind = context.kind
    let next = context.tag(context.figure + 1)
    let before = context.tag(context.figure - 1)
    features.add(1)
    features.add(2, kind)
    features.add(3, kind, next)
    features.add(4, kind, before)
    features.add(5, before, next)
    features.add(6, context.quantity.comparator.ordinal)
    features.add(7, context.quantity.rule.key)
    features.add(8, context.unitKey)
    if let previous = context.previous {
      features.add(9, previous.item == nil ? 1 : 0, context.relation)
      features.add(10, previous.item == nil ? 1 : 0, kind, previous.kind)
    } else {
      features.add(11)
    }
    features.add(12, kind, context.words.count < 8 ? 1 : 0)
    features.add(13, context.key(context.figure - 1))
    features.add(14, context.governorKey)
    features.add(15, context.governorKey, kind)
    features.add(16, context.unitKey, next)
    features.add(17, context.key(context.figure + 1))
    features.add(18, context.governor >= 0 ? 1 : 0, kind, next)
    let governor = context.governorClass
    features.add(19, governor, kind)
    features.add(400, governor, before, next)
    features.add(401, context.tag(context.figure - 2), before)
    features.add(402, next, context.tag(context.figure + 2))
    features.add(403, context.nounClass(context.figure - 1), kind)
    features.add(404, context.nounClass(context.figure + 1), kind)
    features.add(405, context.key(context.figure - 2), before)
  }

  /// What stands between a head and the figure.
  @inline(__always)
  private static func gap(_ context: PhraseContext, _ head: Int) -> PhraseContext.Gap {
    head > context.figure ? context.gap(context.figure + 1, head) : context.gap(head + 1, context.figure)
  }

  /// The features of a noun phrase that ends in `head` which tell most heads from the hopeless ones.
  static func describeRoughly(_ context: PhraseContext, head: Int, _ features: inout some PhraseFeatures) {
    let kind = context.kind
    let side = head > context.figure ? 1 : 0
    let gap = gap(context, head)
    let clauses = min(gap.clauses, 3)
    let tag = context.tag(head)
    let word = context.words[head]
    let named = context.nounClass(head)
    let position = context.position(head)
    features.add(22, side * 4 + clauses, min(gap.verbs, 2), min(gap.figures, 2))
    features.add(23, kind, side * 4 + clauses, min(gap.verbs, 1), min(gap.figures, 1))
    features.add(27, tag, nextTag(context, head))
    features.add(30, side, gap.words == 0 && clauses == 0 ? 1 : 0, kind)
    features.add(31, side, gap.words == 0 ? 1 : 0, tag)
    features.add(51, Int(word.key))
    features.add(58, kind, Int(word.suffix.rawValue), side * 2 + (clauses == 0 ? 1 : 0), min(gap.verbs, 1))
    features.add(81, context.governorKey, position)
    features.add(85, Int(word.key), kind)
    features.add(412, named, kind)
    features.add(414, named, side * 4 + min(gap.clauses, 2), min(gap.verbs, 1))
    features.add(417, context.governorClass, position, tag)
    if let previous = context.previous {
      let same = previous.item?.upperBound == head ? 1 : 0
      let inside = previous.item.map { $0.contains(head) } == true ? 1 : 0
      features.add(55, same, inside, context.relation)
      features.add(56, same, kind, previous.kind)
      features.add(57, same, clauses)
    }
  }

  /// The tag of the word behind a head; of the one behind a quote or bracket that closes there, and 40.
  @inline(__always)
  private static func nextTag(_ context: PhraseContext, _ head: Int) -> Int {
    context.isTag(head + 1, .closeQuote) || context.isTag(head + 1, .closeBracket)
      ? 40 + context.tag(head + 2) : context.tag(head + 1)
  }

  /// The other features of a noun phrase that ends in `head`.
  static func describeClosely(_ context: PhraseContext, head: Int, _ features: inout some PhraseFeatures) {
    let kind = context.kind
    let side = head > context.figure ? 1 : 0
    let gap = gap(context, head)
    let clauses = min(gap.clauses, 3)
    let distance = PhraseContext.bucket(gap.words)
    let tag = context.tag(head)
    let next = nextTag(context, head)
    let before = context.tag(head - 1)
    let word = context.words[head]
    let suffix = Int(word.suffix.rawValue)
    let near = clauses == 0 ? 1 : 0
    features.add(26, next)
    features.add(28, before, tag)
    features.add(29, side, next, clauses)
    features.add(32, gap.hasOf ? 1 : 0, side, gap.words <= 1 ? 1 : 0)
    features.add(33, kind, suffix)
    features.add(35, suffix, side, clauses)
    features.add(37, kind, side, distance)
    describeClause(context, head, side, clauses, &features)
    describePath(context, head, gap, side, kind, tag, next, &features)
    describeGovernor(context, head, side, clauses, &features)
    describeClasses(context, head, side, gap, &features)
    features.add(50, Int(word.length), tag)
    features.add(59, next, kind, side * 2 + near)
  }

  /// What the clause of the head looks like: what stands before its noun phrase, and whether it has a figure.
  private static func describeClause(
    _ context: PhraseContext, _ head: Int, _ side: Int, _ clauses: Int, _ features: inout some PhraseFeatures
  ) {
    let start = context.clauseStart(head)
    var chunk = head
    while chunk > start,
      goesOn(context, chunk - 1) || context.isTag(chunk - 1, .attributive)
        || context.isTag(chunk - 1, .adjective)
    {
      chunk -= 1
    }
    let lead = chunk > start ? context.tag(chunk - 1) : 39
    features.add(62, lead, side, min(clauses, 1))
    features.add(63, lead, context.tag(head + 1), side)
    if clauses > 0 {
      let hasFigure = context.count(.figures, from: start, to: context.clauseEnd(head)) > 0 ? 1 : 0
      features.add(64, hasFigure, context.kind, side)
    }
  }

  /// Where the head stands to the governing verb and to prepositions, and the words themselves.
  private static func describeGovernor(
    _ context: PhraseContext, _ head: Int, _ side: Int, _ clauses: Int, _ features: inout some PhraseFeatures
  ) {
    let kind = context.kind
    let word = context.words[head]
    let next = context.tag(head + 1)
    let position = context.position(head)
    let preposition = context.preposition(before: head)
    features.add(80, preposition, side, position)
    features.add(82, kind, position)
    features.add(83, position, context.tag(head), side)
    features.add(84, context.key(head + 1), side)
    features.add(86, Int(word.lastScalar), kind)
    features.add(87, context.unitKey, Int(word.lastScalar))
    features.add(88, preposition, next)
    if side == 0, clauses == 0 { features.add(89, context.key(context.figure - 1), next, context.figure - head) }
    features.add(90, word.clauseStart == 0 ? 1 : 0, position, kind)
    features.add(91, context.unitKey, position)
  }

  /// What the head names, and what the verbs do that govern the figure and stand next to the head.
  private static func describeClasses(
    _ context: PhraseContext, _ head: Int, _ side: Int, _ gap: PhraseContext.Gap, _ features: inout some PhraseFeatures
  ) {
    let named = context.nounClass(head)
    let governor = context.governorClass
    let position = context.position(head)
    let near = gap.clauses == 0 ? 1 : 0
    features.add(413, named, context.unitKey)
    features.add(415, governor, position, context.kind)
    features.add(416, governor, position, named)
    features.add(418, context.verbClass(head + 1), side, near)
    features.add(419, context.verbClass(head - 1), side, near)
    features.add(420, context.verbClass(head), side, near, context.tag(head + 1))
  }

  /// What stands between the head and the figure, where they share a clause.
  private static func describePath(
    _ context: PhraseContext, _ head: Int, _ gap: PhraseContext.Gap, _ side: Int, _ kind: Int, _ tag: Int, _ next: Int,
    _ features: inout some PhraseFeatures
  ) {
    guard gap.clauses == 0 else { return }
    if side == 0 {
      let path = context.sequence(from: head + 1, to: context.figure)
      features.add(70, path)
      features.add(71, path, kind)
    } else {
      let path = context.sequence(from: max(context.figure + 1, head - 4), to: head)
      features.add(72, path)
      features.add(73, path, next)
      features.add(74, context.tag(context.figure + 1), min(gap.words, 4))
      features.add(75, context.tags(from: context.figure + 1, to: head))
    }
  }

  // MARK: What speaks for a start

  /// The features of a noun phrase from `start` to `head` which tell most starts from the hopeless ones.
  static func describeRoughly(_ context: PhraseContext, start: Int, head: Int, _ features: inout some PhraseFeatures) {
    let words = context.words
    let count = head - start
    let side = head > context.figure ? 1 : 0
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    features.add(100, min(count, 6))
    features.add(102, before, tag)
    features.add(103, tag, min(count, 3))
    features.add(105, context.sequence(from: max(start, head - 3), to: head + 1))
    features.add(115, Int(words[start].key))
    features.add(117, before, tag, side)
    if start > 0 { features.add(137, Int(words[start - 1].key), Int(words[start].key)) }
    if start < head { features.add(128, tag, context.tag(start + 1), before) }
    features.add(430, context.verbClass(start - 1), before, side)
    features.add(431, context.verbClass(start), tag, side)
    features.add(433, context.nounClass(head), tag, before)
    features.add(435, context.nounClass(start - 1), context.nounClass(start), before)
  }

  /// The other features of a noun phrase from `start` to `head`.
  static func describeClosely(_ context: PhraseContext, start: Int, head: Int, _ features: inout some PhraseFeatures) {
    let words = context.words
    let count = head - start
    let side = head > context.figure ? 1 : 0
    let kind = context.kind
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    features.add(106, context.sequence(from: start, to: min(start + 2, head + 1)))
    var length = 0
    var inner = 0
    for index in start...head {
      length += Int(words[index].length)
      if index < head { inner |= 1 << words[index].tag.ordinal }
    }
    features.add(107, min(length, 12))
    features.add(108, context.count(.of, from: start, to: head), min(count, 4))
    features.add(109, context.count(.lists, from: start, to: head) + context.count(.ands, from: start, to: head), kind)
    features.add(110, inner)
    if start > 0 { features.add(111, Int(words[start - 1].key)) }
    features.add(114, kind, min(count, 4))
    features.add(116, before, kind, side)
    var segment = start
    while segment > 0, words[segment - 1].tag != .clause, words[segment - 1].tag != .figure { segment -= 1 }
    let verbs = context.count(.verbs, from: segment, to: start)
    let nominal = context.count(.verbalNouns, from: segment, to: start)
    features.add(118, min(verbs, 2), tag, side)
    features.add(119, min(verbs, 2), before, side)
    features.add(120, min(verbs, 1) * 2 + min(nominal, 1), before, tag)
    let last = words[head]
    features.add(124, Int(last.suffix.rawValue), min(count, 3), kind)
    features.add(125, Int(last.length), min(count, 4), side)
    features.add(126, Int(last.key), min(count, 2))
    features.add(127, context.tag(head - 1), Int(last.length), min(count, 3))
    if start < head { features.add(129, Int(words[start].length), Int(words[start + 1].length), min(count, 3)) }
    features.add(
      123, context.count(.openQuotes, from: start, to: head + 1),
      context.count(.closeQuotes, from: start, to: head + 1))
    describeEdge(context, start, head, side, &features)
  }

  /// What the first word would be there, by the verbs on either side of it, and the words themselves.
  private static func describeEdge(
    _ context: PhraseContext, _ start: Int, _ head: Int, _ side: Int, _ features: inout some PhraseFeatures
  ) {
    let words = context.words
    let figure = context.figure
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    if side == 0 {
      let isNear = words[head].clauseStart == words[figure].clauseStart
      let verbsBehind = isNear ? min(context.count(.verbs, from: head + 1, to: figure), 2) : 9
      let verbsBefore = min(context.count(.verbs, from: context.clauseStart(head), to: start), 1)
      features.add(132, tag, verbsBefore, verbsBehind)
      features.add(133, tag, verbsBefore, verbsBehind, before)
      if verbsBehind == 0 { features.add(134, Int(words[start].key)) }
    } else {
      let verbsBefore = min(context.count(.verbs, from: context.clauseStart(figure), to: figure), 1)
      features.add(135, tag, verbsBefore, start == figure + 1 ? 1 : 0)
      features.add(136, tag, before, start == figure + 1 ? 1 : 0, verbsBefore)
    }
    if start > 0 { features.add(138, Int(words[start - 1].lastScalar), tag) }
    features.add(432, context.nounClass(head), context.nounClass(start), min(head - start, 2))
    features.add(140, Int(words[start].lastScalar), min(head - start, 2))
    features.add(141, Int(words[start].firstScalar), before)
  }
}
