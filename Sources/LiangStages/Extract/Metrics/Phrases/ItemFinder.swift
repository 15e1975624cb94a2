import LiangCore
import LiangText

/// Finds what a figure counts or measures: first the last word of the noun phrase, then its first.
struct ItemFinder {
  /// How many ends of noun phrases are looked at before and behind the figure.
  private static let reachBefore = 8
  private static let reachBehind = 4
  /// How far a noun phrase may reach to the left of its last word.
  private static let maxWords = 10
  /// So near the figure a noun phrase may end before any noun: 两家|企业|报来了名单.
  private static let nearby = 6
  /// So many bytes between two words are more than the one blank that OCR puts into words.
  private static let wideBlank: Int32 = 2

  /// The last words of the noun phrases around the figure, the nearest first on each side.
  static func heads(_ context: PhraseContext, into heads: inout ReusedList<Int>) {
    heads.removeAll()
    let first = context.pastByline
    var found = 0
    var index = context.figure - 1
    while index >= first, found < reachBefore {
      if isHead(context, index) {
        heads.append(index)
        if endsPhrase(context, index) { found += 1 }
      }
      index -= 1
    }
    found = 0
    index = context.figure + 1
    // 614名职工（其中农民工402名
    while index < context.words.count, found < reachBehind, found == 0 || !opensAside(context, index) {
      if isHead(context, index) {
        heads.append(index)
        if endsPhrase(context, index) { found += 1 }
      }
      index += 1
    }
    if let item = context.previous?.item, !heads.buffer.contains(item.upperBound),
      !WholeAndParts.isOfWhole(context, item.upperBound)
    {
      heads.append(item.upperBound)
    }
  }

  /// Whether a bracket opens that tells of a part: （其中…. 县（市、区） goes on.
  @inline(__always)
  private static func opensAside(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isTag(index, .openBracket) && context.isMarked(index + 1, .amongThem)
  }

  @inline(__always)
  private static func isHead(_ context: PhraseContext, _ index: Int) -> Bool {
    if abs(index - context.figure) > nearby, !endsPhrase(context, index) { return false }
    if isOfDate(context, index) || parts(context, index) || NoItems.holds(context, index) { return false }
    if context.isMarked(index, .outcome) { return false }
    // 扣除价格因素，实际增长6.8%
    if context.isMarked(index, .manner),
      context.isTag(index + 1, .verb) || context.isTag(index + 1, .verbalNoun)
    {
      return false
    }
    // 三市赔付金额分别为…
    if context.countsPlaces, context.isOfMeasure(index) { return false }
    switch context.words[index].tag {
    case .noun, .person, .place, .organization, .verbalNoun, .abbreviation, .idiom, .unknown, .spot, .adjective, .verb,
      .attributive, .morpheme, .affix:
      return true
    case .numeral, .classifier, .preposition, .location, .time, .adverb, .auxiliary: return isNounHere(context, index)
    case .closeBracket: return closesName(context, index)
    default: return false
    }
  }

  /// Whether a word of another trade is a noun where it stands.
  private static func isNounHere(_ context: PhraseContext, _ index: Int) -> Bool {
    let word = context.words[index]
    let tag = word.tag
    guard !goesOn(context, index + 1), tag != .auxiliary || word.marks.contains(.land) else { return false }
    // 教学点, 余款, 淋浴间: a character that ends a noun.
    if word.length == 1, goesOn(context, index - 1) { return true }
    // 九个|秋天, 放|片|188场, 撂荒|地
    if index == context.figure + 1 { return tag == .classifier || tag == .time || tag == .numeral || tag == .auxiliary }
    if index == context.figure - 1, tag != .preposition, tag != .location { return word.length > 1 || tag != .adverb }
    guard tag == .classifier, word.length == 1 else { return false }
    // 司机之家, 种植户, 厚片, and not 每亩, 这个.
    switch context.wordTag(index - 1) {
    case .verb, .adjective, .attributive, .adverb, .auxiliary, .of: return true
    default: return false
    }
  }

  /// Whether the bracket belongs to the noun: 县（市）, and not 两条（合一斤二两）.
  private static func closesName(_ context: PhraseContext, _ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      if context.isTag(before, .figure) { return false }
      if context.isTag(before, .openBracket) { return true }
    }
    return false
  }

  /// Whether a noun phrase ends with the word as a rule: no noun follows, or one that many end before, as in 职工|体检 and
  /// 技能人才|总量.
  @inline(__always)
  private static func endsPhrase(_ context: PhraseContext, _ index: Int) -> Bool {
    guard goesOn(context, index + 1) else { return true }
    let next = context.words[index + 1]
    return next.tag == .verbalNoun || next.suffix == .measure
  }

  /// Whether the word may stand inside a compound noun.
  @inline(__always)
  private static func goesOn(_ context: PhraseContext, _ index: Int) -> Bool {
    switch context.wordTag(index) {
    case .noun, .person, .organization, .verbalNoun, .abbreviation, .unknown, .morpheme, .affix: true
    default: false
    }
  }

  /// Whether the word is the month or day of a date: 五|月份, 11|月.
  @inline(__always)
  private static func isOfDate(_ context: PhraseContext, _ index: Int) -> Bool {
    (context.isTag(index - 1, .latin) || context.isTag(index - 1, .numeral))
      && context.isMarked(index, .dateUnit)
  }

  /// Whether the word is the end of a place's name: 启东|市.
  @inline(__always)
  private static func isOfPlace(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = context.words[index - 1]
    return context.isMarked(index, .placeEnd) && (before.tag == .place || before.tag == .unknown)
      && before.end == context.words[index].start
  }

  /// Whether no noun phrase reaches over the word: 只有|车, 成立|时|只有|车; one does in 分|时|电表.
  @inline(__always)
  private static func parts(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isMarked(index, .haveOnly) || context.isMarked(index, .at) && context.isMarked(index + 1, .have)
  }

  /// The words at which the noun phrase that ends in `head` may begin, the head itself first.
  static func starts(_ context: PhraseContext, head: Int, into starts: inout ReusedList<Int>) {
    starts.removeAll()
    starts.append(head)
    if WorksNames.isMeasure(context, head) { return }
    var index = head
    var breaks = 0
    // No phrase begins or ends within a quotation, unless it is all of it: “送清凉”资金, 送清凉.
    var isWithin = context.isTag(head, .closeBracket)
    let first = context.pastByline
    while index > first, starts.count < maxWords, breaks < 3 {
      index -= 1
      if parts(context, index) || WholeAndParts.isMeanOfAll(context, index) { return }
      if isOfDate(context, index) || isOfPlace(context, index) { continue }
      // 乔迁新居　货币化安置160户: a blank as wide as a character parts phrases.
      guard context.words[index + 1].start - context.words[index].end < wideBlank else { return }
      switch context.words[index].tag {
      case .clause, .figure: return
      // 职工（其中农民工402名
      case .openBracket where !(index...head).contains(where: { context.isTag($0, .closeBracket) }): return
      case .closeQuote, .closeBracket: isWithin = true
      case .openQuote:
        guard isWithin else { return }
        isWithin = false
        starts.append(index)
      case .openBracket:
        isWithin = false
        if context.words[index].firstScalar == title { starts.append(index) }
      case _ where isWithin: continue
      // 女工|占|职工总数的三成, and not 占道停车费
      case .verb where context.isMarked(index, .takes) && context.isShareOf(head) && !isOfRoad(context, index + 1):
        return
      case .verb, .preposition, .conjunction:
        // 发放防暑包, 调解|撤诉|率: one verb may be a part of the noun, and so may a word that is cut wrongly.
        starts.append(index)
        breaks += 1
      case .listComma, .and, .of: continue
      default: starts.append(index)
      }
    }
  }

  private static func isOfRoad(_ context: PhraseContext, _ index: Int) -> Bool {
    context.words[index].firstScalar == "道"
  }

  /// 《
  private static let title: UInt16 = 0x300A

  // MARK: What speaks for a head

  /// The features of having no item at all.
  @inline(__always)
  static func describeNone(_ context: PhraseContext, _ features: inout some PhraseFeatures) {
    let kind = context.kind
    let next = context.tag(context.figure + 1)
    let before = context.tag(context.figure - 1)
    features.add(HeadFeatures.noHead, kind, next, context.governor >= 0 ? 1 : 0, context.words.count < 8 ? 1 : 0)
    features.add(HeadFeatures.noHeadBefore, kind, before, context.quantity.comparator.ordinal)
    features.add(.noItemBeside, before, next)
    features.add(.noItemRule, context.quantity.rule.key)
    features.add(.noItemUnit, context.unitKey)
    if let previous = context.previous {
      features.add(.noItemAgain, previous.item == nil ? 1 : 0, context.relation)
      features.add(.noItemKinds, previous.item == nil ? 1 : 0, kind, previous.kind)
    } else {
      features.add(.noItemFirst)
    }
    features.add(.noItemWordBefore, context.key(context.figure - 1))
    features.add(.noItemGovernor, context.governorKey)
    features.add(.noItemGovernorKind, context.governorKey, kind)
    features.add(.noItemUnitNext, context.unitKey, next)
    features.add(.noItemWordBehind, context.key(context.figure + 1))
    let governor = context.governorClass
    features.add(.noItemDeed, governor, kind)
    features.add(.noItemDeedBeside, governor, before, next)
    features.add(.noItemTwoBefore, context.tag(context.figure - 2), before)
    features.add(.noItemTwoBehind, next, context.tag(context.figure + 2))
    features.add(
      HeadFeatures.noHeadNouns, kind, context.nounClass(context.figure - 1), context.nounClass(context.figure + 1))
    features.add(.noItemSecondBefore, context.key(context.figure - 2), before)
    features.add(.noItemMeaning, context.governorMeaning, kind)
    features.add(.noItemMeaningBehind, context.meaning(context.figure + 1), next)
    features.add(.noItemMeaningBefore, context.meaning(context.figure - 1), before)
  }

  /// What stands between a head and the figure.
  @inline(__always)
  private static func gap(_ context: PhraseContext, _ head: Int) -> PhraseContext.Gap {
    head > context.figure ? context.gap(context.figure + 1, head) : context.gap(head + 1, context.figure)
  }

  /// The features of a noun phrase that ends in `head` which tell most heads from the hopeless ones, for their number.
  @inline(__always)
  static func describeRoughly(_ context: PhraseContext, head: Int, _ features: inout some PhraseFeatures) {
    let kind = context.kind
    let side = head > context.figure ? 1 : 0
    let gap = gap(context, head)
    let clauses = min(gap.clauses, 3)
    let near = gap.clauses == 0 ? 1 : 0
    let tag = context.tag(head)
    let word = context.words[head]
    let position = context.position(head)
    let isBeside = gap.words == 0 ? 1 : 0
    features.add(
      HeadFeatures.place, kind, side * 4 + clauses, min(gap.verbs, 2), min(gap.figures, 2), isBeside,
      word.suffix.ordinal)
    features.add(HeadFeatures.tag, tag, nextTag(context, head), side, isBeside)
    features.add(HeadFeatures.position, position, tag, side)
    features.add(
      HeadFeatures.role, kind, GroupValues.dense(context.governorClass), position, word.clauseStart == 0 ? 1 : 0)
    features.add(HeadFeatures.verbs, context.verbClass(head + 1), context.verbClass(head - 1), side, near)
    features.add(HeadFeatures.verb, context.verbClass(head), context.tag(head + 1), side, near)
    features.add(.headGovernor, context.governorKey, position)
    features.add(.headWordKind, Int(word.key), kind)
    features.add(.headEndingKind, Int(word.lastScalar), kind)
    if let previous = context.previous {
      let same = previous.item?.upperBound == head ? 1 : 0
      features.add(HeadFeatures.again, kind, previous.kind, same, clauses)
    }
  }

  /// The tag of the word behind a head; of the one behind a quote or bracket that closes there, and 40.
  @inline(__always)
  private static func nextTag(_ context: PhraseContext, _ head: Int) -> Int {
    context.isTag(head + 1, .closeQuote) || context.isTag(head + 1, .closeBracket)
      ? 40 + context.tag(head + 2) : context.tag(head + 1)
  }

  /// The other features of a noun phrase that ends in `head`.
  @inline(__always)
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
    features.add(HeadFeatures.suffix, kind, word.suffix.ordinal, side, clauses, distance)
    features.add(HeadFeatures.next, kind, next, side, clauses)
    features.add(HeadFeatures.before, before, tag, Int(word.length))
    features.add(.headWord, Int(word.key))
    if let previous = context.previous {
      let same = previous.item?.upperBound == head ? 1 : 0
      let inside = previous.item.map { $0.contains(head) } == true ? 1 : 0
      features.add(.headAgainWithin, same, inside, context.relation)
    }
    describeClause(context, head, side, gap, &features)
    describePath(context, head, gap, side, kind, tag, next, &features)
    let position = context.position(head)
    describeGovernor(context, head, side, clauses, position, &features)
    describeNoun(context, head, side, gap, position, &features)
  }

  /// What the clause of the head looks like: what stands before its noun phrase, and whether it has a figure.
  @inline(__always)
  private static func describeClause(
    _ context: PhraseContext, _ head: Int, _ side: Int, _ gap: PhraseContext.Gap, _ features: inout some PhraseFeatures
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
    features.add(HeadFeatures.lead, lead, context.tag(head + 1), side, min(gap.clauses, 1))
    let hasFigure = context.count(.figures, from: start, to: context.clauseEnd(head)) > 0 ? 1 : 0
    features.add(
      HeadFeatures.between, context.kind, side, gap.hasOf ? 1 : 0, gap.words <= 1 ? 1 : 0,
      gap.clauses > 0 ? hasFigure : 2)
  }

  /// Where the head stands to the governing verb and to prepositions, and the words themselves.
  @inline(__always)
  private static func describeGovernor(
    _ context: PhraseContext, _ head: Int, _ side: Int, _ clauses: Int, _ position: Int,
    _ features: inout some PhraseFeatures
  ) {
    let word = context.words[head]
    let next = context.tag(head + 1)
    let preposition = context.preposition(before: head)
    if preposition == 0 {
      features.add(HeadFeatures.bare, next, side, position)
    } else {
      features.add(.headPreposition, preposition, side, position)
      features.add(.headPrepositionNext, preposition, next)
    }
    features.add(HeadFeatures.governor, GroupValues.dense(context.governorClass), position, context.tag(head))
    features.add(.headWordBehind, context.key(head + 1), side)
    features.add(.headEndingUnit, context.unitKey, Int(word.lastScalar))
    if side == 0, clauses == 0 {
      features.add(.headWordBeforeFigure, context.key(context.figure - 1), next, context.figure - head)
    }
    features.add(.headUnitPosition, context.unitKey, position)
  }

  /// What the head names, and what the verb does that governs the figure.
  @inline(__always)
  private static func describeNoun(
    _ context: PhraseContext, _ head: Int, _ side: Int, _ gap: PhraseContext.Gap, _ position: Int,
    _ features: inout some PhraseFeatures
  ) {
    let named = context.nounClass(head)
    let word = context.words[head]
    features.add(.headNameUnit, named, context.unitKey)
    features.add(.headWordUnit, context.unitKey, Int(word.key))
    features.add(.headEndingGovernor, context.governorKey, Int(word.lastScalar), side)
    let (meaning, field) = (context.meaning(head), context.field(head))
    features.add(.headMeaningKind, meaning, context.kind)
    features.add(.headMeaningUnit, meaning, context.unitKey)
    features.add(.headMeaningPosition, meaning, position)
    features.add(.headFieldGovernor, field, context.governorMeaning)
    features.add(.headMeaningNext, meaning, context.tag(head + 1), side)
    features.add(.headMeaningBehind, context.meaning(head + 1), side)
    if let item = context.previous?.item {
      let isAlike = context.isAlike(head, item.upperBound)
      features.add(.headAlike, isAlike, context.relation)
      features.add(.headAlikeField, isAlike, field == context.field(item.upperBound) ? 1 : 0, side, min(gap.clauses, 2))
    }
    features.add(HeadFeatures.name, context.kind, named, side, min(gap.clauses, 2), min(gap.verbs, 1))
    features.add(HeadFeatures.named, GroupValues.dense(context.governorClass), position, named)
  }

  /// What stands between the head and the figure, where they share a clause.
  @inline(__always)
  private static func describePath(
    _ context: PhraseContext, _ head: Int, _ gap: PhraseContext.Gap, _ side: Int, _ kind: Int, _ tag: Int, _ next: Int,
    _ features: inout some PhraseFeatures
  ) {
    guard gap.clauses == 0 else { return }
    if side == 0 {
      let path = context.sequence(from: head + 1, to: context.figure)
      features.add(.headPathAhead, path)
      features.add(.headPathAheadKind, path, kind)
    } else {
      let path = context.sequence(from: max(context.figure + 1, head - 4), to: head)
      features.add(.headPathBehind, path)
      features.add(.headPathBehindNext, path, next)
      features.add(.headBehindFigure, context.tag(context.figure + 1), min(gap.words, 4))
      features.add(.headTagsBehind, context.tags(from: context.figure + 1, to: head))
    }
  }

  // MARK: What speaks for a start

  /// The features of a noun phrase from `start` to `head` which tell most starts from the hopeless ones, for their
  /// number.
  @inline(__always)
  static func describeRoughly(_ context: PhraseContext, start: Int, head: Int, _ features: inout some PhraseFeatures) {
    let words = context.words
    let count = head - start
    let side = head > context.figure ? 1 : 0
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    features.add(StartFeatures.tag, before, tag, min(count, 6), side)
    features.add(StartFeatures.head, context.nounClass(head), tag, before)
    if start < head {
      features.add(StartFeatures.words, Int(words[start].length), Int(words[start + 1].length), min(count, 3))
    }
    if start > 0 { features.add(.startWordBefore, Int(words[start - 1].key)) }
    features.add(.startWord, Int(words[start].key))
    features.add(.startEnding, Int(words[start].lastScalar), min(count, 2))
    features.add(.startBeginning, Int(words[start].firstScalar), before)
    describeVerbs(context, start, head, side, &features)
  }

  /// The other features of a noun phrase from `start` to `head`.
  @inline(__always)
  static func describeClosely(_ context: PhraseContext, start: Int, head: Int, _ features: inout some PhraseFeatures) {
    let words = context.words
    let count = head - start
    let side = head > context.figure ? 1 : 0
    let kind = context.kind
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    var length = 0
    var inner = 0
    for index in start...head {
      length += Int(words[index].length)
      if index < head { inner |= 1 << words[index].tag.ordinal }
    }
    features.add(StartFeatures.first, tag, start < head ? context.tag(start + 1) + 1 : 0, min(length, 12))
    describeInside(context, start, head, &features)
    features.add(.startSequence, context.sequence(from: max(start, head - 3), to: head + 1))
    features.add(.startInnerTags, inner)
    features.add(StartFeatures.before, kind, before, side)
    var segment = start
    while segment > 0, words[segment - 1].tag != .clause, words[segment - 1].tag != .figure { segment -= 1 }
    let verbs = context.count(.verbs, from: segment, to: start)
    let nominal = context.count(.verbalNouns, from: segment, to: start)
    features.add(StartFeatures.verbs, before, tag, min(verbs, 2), min(nominal, 1), side)
    let last = words[head]
    features.add(StartFeatures.length, kind, min(count, 4), last.suffix.ordinal, Int(last.length), side)
    features.add(.startLastWord, Int(last.key), min(count, 2))
    features.add(StartFeatures.last, context.tag(head - 1), Int(last.length), min(count, 3))
    describeEdge(context, start, head, side, &features)
  }

  /// What marks and little words the noun phrase holds.
  @inline(__always)
  private static func describeInside(
    _ context: PhraseContext, _ start: Int, _ head: Int, _ features: inout some PhraseFeatures
  ) {
    let count = min(head - start, 4)
    let (before, behind) = (context.sums[start], context.sums[head])
    let inside = behind &- before
    let all = context.sums[head + 1] &- before
    let of = inside.count(.of)
    let lists = inside.count(.lists) + inside.count(.ands)
    let (opened, closed) = (all.count(.openQuotes), all.count(.closeQuotes))
    if of | lists | opened | closed == 0 { return features.add(StartFeatures.plain, context.kind, count) }
    features.add(.startOf, of, count)
    features.add(.startLists, lists, context.kind)
    features.add(.startQuotes, opened, closed)
  }

  /// What the first word would be there, by the words themselves.
  @inline(__always)
  private static func describeEdge(
    _ context: PhraseContext, _ start: Int, _ head: Int, _ side: Int, _ features: inout some PhraseFeatures
  ) {
    let words = context.words
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    features.add(StartFeatures.verb, context.verbClass(start - 1), before, side)
    features.add(StartFeatures.class, context.verbClass(start), tag, side)
    features.add(StartFeatures.nouns, context.nounClass(start - 1), context.nounClass(start), before)
    features.add(StartFeatures.classes, context.nounClass(head), context.nounClass(start), min(head - start, 2))
    features.add(.startMeaning, context.meaning(start), min(head - start, 2))
    features.add(.startMeaningBefore, context.meaning(start - 1), tag)
    features.add(.startFieldHead, context.field(start), context.meaning(head))
    features.add(.startTwoBefore, context.tag(start - 2), before, tag)
    features.add(.startGovernor, context.governorKey, before)
    if start < head {
      features.add(.startMeaningNext, context.meaning(start), context.field(start + 1))
      features.add(.startNext, tag, context.tag(start + 1), before)
      features.add(.startTwoWords, Int(words[start].key), Int(words[start + 1].key))
    }
    if start > 0 {
      features.add(.startWordBeforeTag, Int(words[start - 1].key), tag)
      features.add(.startWords, Int(words[start - 1].key), Int(words[start].key))
      features.add(.startEndingBefore, Int(words[start - 1].lastScalar), tag)
    }
  }

  /// What the first word would be there, by the verbs on either side of it.
  @inline(__always)
  private static func describeVerbs(
    _ context: PhraseContext, _ start: Int, _ head: Int, _ side: Int, _ features: inout some PhraseFeatures
  ) {
    let words = context.words
    let figure = context.figure
    let tag = context.tag(start)
    let before = context.tag(start - 1)
    guard side == 0 else {
      let verbsBefore = min(context.count(.verbs, from: context.clauseStart(figure), to: figure), 1)
      return features.add(StartFeatures.behind, tag, before, verbsBefore, start == figure + 1 ? 1 : 0)
    }
    let isNear = words[head].clauseStart == words[figure].clauseStart
    let verbsBehind = isNear ? min(context.count(.verbs, from: head + 1, to: figure), 2) : 3
    let verbsBefore = min(context.count(.verbs, from: context.clauseStart(head), to: start), 1)
    features.add(StartFeatures.ahead, tag, before, verbsBefore, verbsBehind)
    if verbsBehind == 0 { features.add(.startWordAhead, Int(words[start].key)) }
  }
}
