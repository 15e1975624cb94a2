/// What speaks for or against putting two units of a page together, or for beginning or ending a story at one.
///
/// The names are those of `SegmentWeights` and of explanations.
enum SegmentFeature: Int, CaseIterable {
  // How a line of text ends, and how the next one begins.
  case closedThenParagraph, closedThenPlain, closedThenMiddle
  case pauseThenParagraph, pauseThenPlain, pauseThenMiddle
  case commaThenParagraph, commaThenPlain, commaThenMiddle
  case openThenParagraph, openThenPlain, openThenMiddle
  // What runs on across the cut.
  case bracketResumes, bracketClashes, closerUnopened, openerUnclosed
  case digitsResume, unitResumes, numberCutShort, numberAfterClosed, numberAfterWord, unitWithoutNumber
  case wordAcross, wordsApart, pairAcross, oddStartAfterOpen, oddStartAfterClosed
  case itemResumes, itemBreaks, rowResumes, rowBegins, colonOpensItems
  // What the two have in common.
  case pairFit, pairFitBack, storyAgreement
  case scriptDiffers, commasDiffer
  // Where they stand.
  case next, nextUnparted, nextFarApart, nextInOrder, gap, gapInOrder, backward, backwardGap
  case headsBetween, headsBetweenInOrder, storyBetween, storyBetweenBack
  // What forbids it.
  case afterSignature, openingAfterText, captionAfterText, textAfterCaption
  // From a headline to its text.
  case headThenOpening, headThenParagraph, headThenPlain, headThenMiddle, headThenCaption, headThenRow
  case headNext, headAbove, headGap, headBackward, headsPassed, headFit, headAgreement, headPassesStory,
    bylineThenOpening
  case titleThenText, headWithByline
  // From text to a crosshead.
  case crossheadAfterClosed, crossheadAfterOpen, crossheadLong, crossheadQuoted, crossheadExplaining
  case crossheadBeforeOpening, crossheadAcross
  // Photos and names.
  case creditNext, creditElsewhere, captionAfterCaption, bylineAfterHead, bylineAfterText, bylineElsewhere
  // A story begins here.
  case beginHead, beginTitle, beginTitleBeforeOpening, beginTitleBeforeByline, beginTitleBeforeCaption
  case beginTitleAfterEnd, beginTitleAfterNoise, beginTitleAfterWideGap, beginTitleLong, beginTitleTwoLines
  case beginTitleExplaining, beginTitleQuoted, beginTitleAfterOpen, beginTitleBeforeMiddle
  case beginText, beginTextAsParagraph, beginTextInMiddle, beginOpening, beginCaption, beginCredit, beginByline,
    beginRow
  case beginAfterNoise, beginAfterEnd
  // A story ends here.
  case endClosed, endPause, endComma, endOpen, endSignature, endHead, endTitle, endCaption, endCredit, endByline, endRow
  case endBeforeHead, endBeforeNoise
}

/// Takes the features of one choice.
protocol FeatureSink {
  mutating func add(_ feature: SegmentFeature, _ value: Float)
}

extension FeatureSink {
  @inline(__always)
  mutating func add(_ feature: SegmentFeature) { add(feature, 1) }
  @inline(__always)
  mutating func add(_ feature: SegmentFeature, if condition: Bool) { if condition { add(feature, 1) } }
}

/// Adds the weights up: what the decision is made by.
struct ScoreSink: FeatureSink {
  let weights: SegmentWeights
  var score: Float = 0

  init(_ weights: SegmentWeights) { self.weights = weights }

  @inline(__always)
  mutating func add(_ feature: SegmentFeature, _ value: Float) { score += weights[feature] * value }
}

/// Keeps the features: what a decision is explained and weights are fitted by.
struct FeatureList: FeatureSink {
  var features: [(feature: SegmentFeature, value: Float)] = []

  mutating func add(_ feature: SegmentFeature, _ value: Float) { if value != 0 { features.append((feature, value)) } }
}
