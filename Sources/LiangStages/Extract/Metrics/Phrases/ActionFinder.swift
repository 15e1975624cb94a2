import LiangCore
import LiangText

/// Finds the verb that governs a figure: one word, two verbs one behind the other (介入处置), a verb with its result (降到),
/// or the verb that bounds the figure (超过), which the figure itself stands for.
struct ActionFinder {
  private static let reachBefore = 16
  private static let reachBehind = 8

  /// The verbs around the figure.
  static func candidates(_ context: PhraseContext, into candidates: inout ReusedList<ClosedRange<Int>>) {
    candidates.removeAll()
    if !context.bound.isEmpty { candidates.append(context.figure...context.figure) }
    var words = 0
    var index = context.figure - 1
    while index >= 0, words < reachBefore {
      if context.words[index].tag.isSpoken {
        words += 1
        add(context, index, words, &candidates)
      }
      index -= 1
    }
    words = 0
    index = context.figure + 1
    while index < context.words.count, words < reachBehind {
      if context.words[index].tag.isSpoken {
        words += 1
        add(context, index, words + 1, &candidates)
      }
      index += 1
    }
    if let action = context.previous?.action, context.words[action.lowerBound].tag != .figure,
      !candidates.buffer.contains(action)
    {
      candidates.append(action)
    }
  }

  @inline(__always)
  private static func add(
    _ context: PhraseContext, _ index: Int, _ words: Int, _ candidates: inout ReusedList<ClosedRange<Int>>
  ) {
    if tellsWhen(context, index) || context.countsPlaces && context.isOfMeasure(index) { return }
    if NoVerbs.holds(context, index) { return }
    switch context.words[index].tag {
    case .verb, .verbalNoun:
      let isPair = context.isTag(index - 1, .verb) || context.isTag(index - 1, .verbalNoun)
      candidates.append(index...index)
      if isPair || isCompound(context, index) { candidates.append(index - 1...index) }
      if hasResult(context, index) {
        candidates.append(index...index + 1)
        if isPair { candidates.append(index - 1...index + 1) }
      }
    default:
      if words <= 3, mayGovern(context, index) { candidates.append(index...index) }
      let isVerbBefore = context.isTag(index - 1, .verb) || context.isTag(index - 1, .verbalNoun)
      if isCompound(context, index), isVerbBefore || words <= 3, !hasResult(context, index - 1) {
        candidates.append(index - 1...index)
      }
    }
  }

  /// Whether the verb only says when it was so: 成立时只有车93辆, and not 发现时的7只.
  @inline(__always)
  private static func tellsWhen(_ context: PhraseContext, _ index: Int) -> Bool {
    index + 2 < context.figure && context.isMarked(index + 1, .at) && !context.isTag(index + 2, .of)
  }

  /// Whether the word governs here and there although it is no verb by its tag.
  @inline(__always)
  private static func mayGovern(_ context: PhraseContext, _ index: Int) -> Bool {
    switch context.words[index].tag {
    // 吴江、常熟两市: names of places are words of other kinds to the lexicon.
    case .adjective, .noun, .idiom, .unknown: !(context.countsPlaces && index == context.figure - 1)
    case .preposition, .attributive: true
    // 还八千元, 多十人, 过万人
    default: context.words[index].length == 1 && context.words[index].verbClass > 0
    }
  }

  /// Whether the word and the one before it are one character each and may be one verb: 治|虫, 自|付, 新|办, and not 创|近
  /// before 八年.
  @inline(__always)
  private static func isCompound(_ context: PhraseContext, _ index: Int) -> Bool {
    isPart(context, index) && isPart(context, index - 1)
      && !(index == context.figure - 1 && context.isMarked(index, .nearly))
  }

  @inline(__always)
  private static func isPart(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index >= 0, context.words[index].length == 1, context.words[index].tag.isSpoken else { return false }
    switch context.words[index].tag {
    case .aspect, .of, .and, .pronoun, .classifier, .location: return false
    default: return true
    }
  }

  /// Whether the verb goes on in a word of one character that says what it comes to.
  @inline(__always)
  private static func hasResult(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index + 1 < context.words.count, index + 1 != context.figure else { return false }
    let next = context.words[index + 1]
    return next.suffix == .result && next.length == 1 && next.start == context.words[index].end
  }

  @inline(__always)
  static func describeNone(
    _ context: PhraseContext, item: ClosedRange<Int>?, _ features: inout some PhraseFeatures
  ) {
    let figure = context.figure
    let kind = context.kind
    let next = context.tag(figure + 1)
    let before = context.tag(figure - 1)
    features.add(ActionFeatures.noVerb, kind, before, next)
    features.add(.noVerbRule, context.quantity.rule.key)
    features.add(.noVerbWordBefore, context.key(figure - 1))
    let start = context.clauseStart(figure)
    let verbs = context.count(.verbs, from: start, to: context.clauseEnd(figure))
    features.add(
      ActionFeatures.noVerbItem, kind, min(verbs, 3), item == nil ? 0 : item!.upperBound < figure ? 1 : 2,
      context.quantity.comparator.ordinal)
    if let previous = context.previous {
      features.add(.noVerbAgain, previous.action == nil ? 1 : 0, context.relation)
      features.add(ActionFeatures.noVerbAgain, kind, previous.kind, previous.action == nil ? 1 : 0)
    }
    features.add(.noVerbGovernor, context.governorKey)
    features.add(.noVerbGovernorKind, context.governorKey, kind)
    features.add(.noVerbWordBeforeKind, context.key(figure - 1), kind)
    features.add(.noVerbUnitBefore, context.unitKey, before)
    features.add(.noVerbBound, context.boundKey, kind)
    features.add(.noVerbWordBehind, context.key(figure + 1), before)
  }

  /// What stands between a verb and the figure.
  @inline(__always)
  private static func gap(_ context: PhraseContext, _ verb: ClosedRange<Int>) -> PhraseContext.Gap {
    verb.lowerBound > context.figure
      ? context.gap(context.figure + 1, verb.lowerBound) : context.gap(verb.upperBound + 1, context.figure)
  }

  /// The tag of a verb; both tags in one where it is two words.
  @inline(__always)
  private static func tag(_ context: PhraseContext, _ verb: ClosedRange<Int>) -> Int {
    let (first, last) = (verb.lowerBound, verb.upperBound)
    return first == last ? context.tag(first) : 50 + context.tag(first) * 30 % 97 + context.tag(last)
  }

  /// The features which tell most verbs from the hopeless ones, for their number.
  @inline(__always)
  static func describeRoughly(
    _ context: PhraseContext, verb: ClosedRange<Int>, item: ClosedRange<Int>?, _ features: inout some PhraseFeatures
  ) {
    guard verb.lowerBound != context.figure else { return describeBound(context, item: item, &features) }
    let (first, last) = (verb.lowerBound, verb.upperBound)
    let side = first > context.figure ? 1 : 0
    let gap = gap(context, verb)
    let does = GroupValues.dense(context.actionClass(last))
    if let item {
      features.add(
        ActionFeatures.item, does, relation(verb, item), min(between(verb, item), 3), side,
        item.upperBound < context.figure ? 0 : 1, min(gap.clauses, 1))
    } else {
      features.add(ActionFeatures.alone, does, side, min(gap.clauses, 1))
    }
    features.add(.verbWordSide, context.key(last), side, min(gap.clauses, 2))
    features.add(.verbFirstWord, context.key(first), first == last ? 1 : 0)
    if gap.clauses == 0 {
      features.add(.verbVerbs, side, gap.verbs, context.tag(last))
    } else {
      let figures = context.count(.figures, from: context.clauseStart(first), to: context.clauseEnd(last))
      features.add(.verbClauseFigure, figures > 0 ? 1 : 0, side)
    }
  }

  /// The other features of a verb.
  @inline(__always)
  static func describeClosely(
    _ context: PhraseContext, verb: ClosedRange<Int>, item: ClosedRange<Int>?, _ features: inout some PhraseFeatures
  ) {
    guard verb.lowerBound != context.figure else { return }
    let (first, last) = (verb.lowerBound, verb.upperBound)
    let figure = context.figure
    let kind = context.kind
    let side = first > figure ? 1 : 0
    let gap = gap(context, verb)
    let clauses = min(gap.clauses, 3)
    let near = min(clauses, 1)
    let tag = tag(context, verb)
    let before = context.tag(first - 1)
    let word = context.words[last]
    let does = GroupValues.dense(context.actionClass(last))
    features.add(ActionFeatures.place, kind, side * 4 + clauses, min(gap.verbs, 1), min(gap.figures, 1), does)
    features.add(ActionFeatures.next, tag, context.tag(last + 1))
    features.add(.verbDistance, kind, side, PhraseContext.bucket(gap.words), tag)
    features.add(.verbWord, Int(word.key))
    if let item {
      features.add(ActionFeatures.beside, kind, tag, relation(verb, item), min(between(verb, item), 1))
    }
    if let previous = context.previous {
      let same = previous.action == verb ? 1 : 0
      features.add(.verbAgain, same, context.relation)
      features.add(ActionFeatures.again, kind, previous.kind, same)
    }
    features.add(ActionFeatures.tag, before, tag)
    features.add(ActionFeatures.length, Int(word.length), tag)
    features.add(.verbWordBeside, Int(word.key), gap.words == 0 ? 1 : 0)
    if word.length > 1 { features.add(.verbEnding, Int(word.lastScalar), gap.words == 0 ? 1 : 0) }
    if first > 0, before != WordTag.noun.ordinal { features.add(.verbWordBefore, context.key(first - 1)) }
    let start = context.clauseStart(first)
    let verbsBefore = context.count(.verbs, from: start, to: first)
    let stop = side == 0 && clauses == 0 ? figure : context.clauseEnd(last)
    let verbsBehind = context.count(.verbs, from: last + 1, to: stop)
    features.add(
      ActionFeatures.clause, side * 4 + clauses, min(verbsBefore, 2), verbsBehind == 0 ? 1 : 0,
      context.isTag(last + 1, .of) ? 1 : 0, first == last ? 1 : 0)
    if clauses == 0 {
      let path =
        side == 0
        ? context.sequence(from: last + 1, to: figure) : context.sequence(from: max(figure + 1, first - 4), to: first)
      features.add(side == 0 ? .verbPathAhead : .verbPathBehind, path)
      features.add(side == 0 ? .verbPathAheadTag : .verbPathBehindTag, path, tag, kind)
    }
    features.add(ActionFeatures.figure, kind, context.tag(figure + 1), side, near)
    describeWords(context, verb, item, side, gap, &features)
    describeClass(context, verb, item, side, gap, &features)
  }

  /// The verb that bounds the figure.
  @inline(__always)
  private static func describeBound(
    _ context: PhraseContext, item: ClosedRange<Int>?, _ features: inout some PhraseFeatures
  ) {
    let figure = context.figure
    features.add(.boundVerb)
    features.add(.boundWord, context.boundKey)
    features.add(.boundKind, context.kind, context.quantity.comparator.ordinal)
    features.add(.boundGoverned, context.boundKey, context.governor >= 0 ? 1 : 0)
    features.add(.boundBefore, context.tag(figure - 1))
    features.add(.boundItem, item == nil ? 0 : item!.upperBound < figure ? 1 : 2)
    features.add(.boundDeed, context.governorClass)
  }

  /// Where a verb stands to the item: 0 before, 1 behind, 2 within, 3 where there is none.
  @inline(__always)
  private static func relation(_ verb: ClosedRange<Int>, _ item: ClosedRange<Int>?) -> Int {
    guard let item else { return 3 }
    return verb.upperBound < item.lowerBound ? 0 : verb.lowerBound > item.upperBound ? 1 : 2
  }

  /// How many words stand between a verb and the item.
  @inline(__always)
  private static func between(_ verb: ClosedRange<Int>, _ item: ClosedRange<Int>) -> Int {
    switch relation(verb, item) {
    case 0: item.lowerBound - verb.upperBound - 1
    case 1: verb.lowerBound - item.upperBound - 1
    default: 0
    }
  }

  /// The words themselves.
  @inline(__always)
  private static func describeWords(
    _ context: PhraseContext, _ verb: ClosedRange<Int>, _ item: ClosedRange<Int>?, _ side: Int,
    _ gap: PhraseContext.Gap, _ features: inout some PhraseFeatures
  ) {
    let (first, last) = (verb.lowerBound, verb.upperBound)
    let clauses = min(gap.clauses, 2)
    let relation = relation(verb, item)
    let key = context.key(last)
    let firstWord = context.words[first]
    let hasResult = first < last && context.words[last].suffix == .result && context.words[last].length == 1
    features.add(
      ActionFeatures.result, context.kind, side, clauses, hasResult ? 1 : 0, context.clauseStart(last) == 0 ? 1 : 0)
    features.add(.verbWordItem, key, relation, side)
    features.add(.verbWordUnit, context.unitKey, key, side)
    features.add(.verbWordBeforeFigure, context.key(context.figure - 1), key, side)
    if let item { features.add(.verbItemWord, key, context.key(item.upperBound)) }
    features.add(.verbWordBeforeTag, context.key(first - 1), context.tag(first))
    features.add(.verbWordBehind, context.key(last + 1), side)
    features.add(.verbFirstEnding, Int(firstWord.lastScalar), context.tag(first), relation)
    features.add(ActionFeatures.first, Int(firstWord.length), first == last ? 1 : 0, context.tag(last + 1), relation)
    if hasResult {
      features.add(.verbResultWord, context.key(first))
      features.add(.verbResultKind, key, context.kind)
    }
    if clauses == 0, side == 0 {
      let isItemBehind = item.map { $0.lowerBound > context.figure } == true
      features.add(.verbItemBehind, isItemBehind ? 1 : 0, gap.words == 0 ? 1 : 0, context.tag(last))
    }
  }

  /// What the verb does.
  @inline(__always)
  private static func describeClass(
    _ context: PhraseContext, _ verb: ClosedRange<Int>, _ item: ClosedRange<Int>?, _ side: Int,
    _ gap: PhraseContext.Gap, _ features: inout some PhraseFeatures
  ) {
    let (first, last) = (verb.lowerBound, verb.upperBound)
    let does = context.actionClass(last)
    let relation = relation(verb, item)
    let isOne = first == last ? 1 : 0
    features.add(ActionFeatures.after, GroupValues.dense(does), context.tag(last + 1), side)
    features.add(ActionFeatures.before, GroupValues.dense(does), context.tag(first - 1), side)
    features.add(.deedUnit, does, context.unitKey)
    if let action = context.previous?.action {
      features.add(.deedAlike, context.isAlike(last, action.upperBound), context.relation)
    }
    if isOne == 1 {
      features.add(ActionFeatures.distance, GroupValues.dense(does), min(gap.words, 3), side)
    } else {
      features.add(.deeds, context.actionClass(first), does)
      features.add(.verbLengths, Int(context.words[first].length), Int(context.words[last].length), context.tag(first))
    }
    features.add(.verbLastEnding, Int(context.words[last].lastScalar), isOne)
    features.add(ActionFeatures.relation, context.kind, GroupValues.dense(does), relation)
  }
}

extension WordTag {
  /// Whether it is a word and no mark or figure.
  var isSpoken: Bool {
    switch self {
    case .clause, .listComma, .openQuote, .closeQuote, .openBracket, .closeBracket, .figure, .edge: false
    default: true
    }
  }
}
