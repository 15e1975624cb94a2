import LiangText

/// Finds the verb that governs a figure: one word, or two verbs one behind the other (介入处置).
struct ActionFinder {
  private static let reachBefore = 26
  private static let reachBehind = 12

  /// The verbs around the figure.
  static func candidates(_ context: PhraseContext, into candidates: inout [ClosedRange<Int>]) {
    candidates.removeAll(keepingCapacity: true)
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
    if let action = context.previous?.action, !candidates.contains(action) { candidates.append(action) }
  }

  private static func add(
    _ context: PhraseContext, _ index: Int, _ words: Int, _ candidates: inout [ClosedRange<Int>]
  ) {
    switch context.words[index].tag {
    case .verb, .verbalNoun:
      candidates.append(index...index)
      if index > 0, context.isTag(index - 1, .verb) || context.isTag(index - 1, .verbalNoun) {
        candidates.append(index - 1...index)
      }
    case .adjective, .noun, .idiom, .preposition, .unknown, .attributive:
      if words <= 3 { candidates.append(index...index) }
    default: break
    }
  }

  static func describeNone(
    _ context: PhraseContext, item: ClosedRange<Int>?, _ features: inout PhraseFeatures
  ) {
    features.removeAll()
    let figure = context.figure
    let kind = context.kind
    let next = context.tag(figure + 1)
    let before = context.tag(figure - 1)
    features.add(200)
    features.add(201, kind)
    features.add(202, kind, next)
    features.add(203, kind, before)
    features.add(204, context.quantity.comparator.ordinal)
    features.add(205, before, next)
    features.add(206, context.quantity.rule.ordinal)
    if figure > 0 { features.add(207, Int(context.words[figure - 1].key & 0x7FF)) }
    let start = context.clauseStart(figure)
    let verbs = context.count(.verbs, from: start, to: context.clauseEnd(figure))
    features.add(208, min(verbs, 3))
    features.add(209, min(verbs, 2), kind)
    features.add(210, item == nil ? 0 : item!.upperBound < figure ? 1 : 2, kind)
    if let previous = context.previous {
      features.add(211, previous.action == nil ? 1 : 0, context.relation)
      features.add(212, previous.action == nil ? 1 : 0, kind, previous.kind)
    }
  }

  static func describe(
    _ context: PhraseContext, verb: ClosedRange<Int>, item: ClosedRange<Int>?, _ features: inout PhraseFeatures
  ) {
    features.removeAll()
    let (first, last) = (verb.lowerBound, verb.upperBound)
    let figure = context.figure
    let kind = context.kind
    let side = first > figure ? 1 : 0
    let gap = side == 1 ? context.gap(figure + 1, first) : context.gap(last + 1, figure)
    let clauses = min(gap.clauses, 3)
    let near = min(clauses, 1)
    let distance = PhraseContext.bucket(gap.words)
    let tag = first == last ? context.tag(first) : 50 + context.tag(first) * 30 % 97 + context.tag(last)
    let next = context.tag(last + 1)
    let before = context.tag(first - 1)
    let word = context.words[last]
    features.add(220, side, distance)
    features.add(221, side, clauses)
    features.add(222, side * 4 + clauses, min(gap.verbs, 2), min(gap.figures, 2))
    features.add(223, kind, side * 4 + clauses, min(gap.verbs, 1), min(gap.figures, 1))
    features.add(224, tag)
    features.add(225, tag, side, near)
    features.add(226, next, side)
    features.add(227, tag, next)
    features.add(228, before, tag)
    features.add(229, side, next, clauses, tag)
    features.add(230, side, gap.words == 0 && clauses == 0 ? 1 : 0, kind, tag)
    features.add(231, first == last ? 0 : 1)
    features.add(232, kind, side, distance, tag)
    features.add(233, Int(word.length), tag)
    features.add(234, Int(word.key & 0x7FF))
    features.add(235, Int(word.key & 0x7FF), gap.words == 0 ? 1 : 0)
    if word.length > 1 { features.add(236, Int(word.lastScalar & 0x7FF), gap.words == 0 ? 1 : 0) }
    if first > 0, before != Int(WordTag.noun.rawValue) { features.add(237, Int(context.words[first - 1].key & 0x7FF)) }
    let start = context.clauseStart(first)
    let verbsBefore = context.count(.verbs, from: start, to: first)
    let stop = side == 0 && clauses == 0 ? figure : context.clauseEnd(last)
    let verbsBehind = context.count(.verbs, from: last + 1, to: stop)
    features.add(238, min(verbsBefore, 2), clauses, side)
    features.add(239, verbsBehind == 0 ? 1 : 0, clauses, side)
    features.add(240, context.isTag(last + 1, .of) ? 1 : 0, side, near)
    if clauses == 0 {
      let (low, high) =
        side == 0
        ? context.sequence(from: last + 1, to: figure) : context.sequence(from: max(figure + 1, first - 4), to: first)
      features.add(241 + side, low, high)
      features.add(243 + side, low, high, tag, kind)
    } else {
      let hasFigure = context.count(.figures, from: start, to: context.clauseEnd(last)) > 0 ? 1 : 0
      features.add(245, hasFigure, side)
    }
    let nextToFigure = context.tag(figure + 1)
    features.add(246, side, nextToFigure, near)
    features.add(247, side, nextToFigure, kind)
    describe(context, verb, item, side, near, tag, &features)
    if let previous = context.previous {
      let same = previous.action == verb ? 1 : 0
      features.add(256, same, context.relation)
      features.add(257, same, kind, previous.kind)
    }
  }

  /// Where the verb stands to the item.
  private static func describe(
    _ context: PhraseContext, _ verb: ClosedRange<Int>, _ item: ClosedRange<Int>?, _ side: Int, _ near: Int, _ tag: Int,
    _ features: inout PhraseFeatures
  ) {
    guard let item else {
      features.add(250, side, near)
      return
    }
    let relation = verb.upperBound < item.lowerBound ? 0 : verb.lowerBound > item.upperBound ? 1 : 2
    let between =
      relation == 0
      ? item.lowerBound - verb.upperBound - 1 : relation == 1 ? verb.lowerBound - item.upperBound - 1 : 0
    let itemSide = item.upperBound < context.figure ? 0 : 1
    features.add(251, relation, min(between, 3))
    features.add(252, relation, side, itemSide, near)
    features.add(253, relation, min(between, 1), tag, context.kind)
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
