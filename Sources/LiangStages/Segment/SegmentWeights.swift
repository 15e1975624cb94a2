/// What each feature is worth, in natural logarithms of odds.
struct SegmentWeights: Sendable {
  private var values: [Float]

  /// The weights fitted to the annotated pages.
  static let fitted = SegmentWeights(table)

  init(_ table: [(SegmentFeature, Float)]) {
    values = Array(repeating: 0, count: SegmentFeature.allCases.count)
    for (feature, weight) in table { values[feature.rawValue] = weight }
  }

  @inline(__always)
  subscript(_ feature: SegmentFeature) -> Float { values[feature.rawValue] }

  private static let table: [(SegmentFeature, Float)] = [
    (.closedThenParagraph, 1.71), (.closedThenPlain, 1.36), (.closedThenMiddle, -4.93), (.pauseThenParagraph, -0.30),
    (.pauseThenPlain, -0.06), (.pauseThenMiddle, -2.33), (.commaThenParagraph, -0.13), (.commaThenPlain, 2.30),
    (.commaThenMiddle, -0.02), (.openThenParagraph, -0.32), (.openThenPlain, 2.19), (.openThenMiddle, 2.75),
    (.bracketResumes, 4.52), (.bracketClashes, -0.28), (.closerUnopened, -4.66), (.openerUnclosed, -0.65),
    (.numberResumes, 1.06), (.numberCutShort, -1.60), (.unitWithoutNumber, -3.27), (.wordAcross, 2.37),
    (.wordsApart, -0.69), (.pairAcross, 1.31), (.oddStartAfterOpen, -0.16), (.oddStartAfterClosed, -0.12),
    (.itemResumes, 4.23), (.itemBreaks, -0.88), (.rowResumes, 2.33), (.rowBegins, -3.52), (.colonOpensItems, 3.25),
    (.pairCohesion, 0.87), (.storyCohesion, 0.03), (.storyShare, 1.26), (.scriptDiffers, -5.51),
    (.commasDiffer, -3.48), (.next, 0.38), (.nextUnparted, 2.78), (.nextFarApart, -5.94), (.nextInOrder, 3.66),
    (.gap, -0.62), (.gapInOrder, -0.30), (.backward, -4.63), (.backwardGap, 0.03), (.headsBetween, -0.13),
    (.headsBetweenInOrder, -0.45), (.storyBetween, -0.04), (.afterSignature, -6.78), (.openingAfterText, -7.32),
    (.captionAfterText, -1.25), (.textAfterCaption, -2.95), (.headThenOpening, 2.03), (.headThenParagraph, -1.03),
    (.headThenPlain, -0.84), (.headThenMiddle, -0.84), (.headThenCaption, 0.71), (.headThenRow, 1.03),
    (.headNext, 2.60), (.headAbove, -0.41), (.headGap, -0.98), (.headBackward, 0.10), (.headsPassed, -0.40),
    (.headCohesion, 0.98), (.headShare, 1.09), (.bylineThenOpening, -6.39), (.titleThenText, 1.27),
    (.headWithByline, 1.74), (.crossheadAfterClosed, 0.50), (.crossheadAfterOpen, 0.39), (.crossheadLong, 1.52),
    (.crossheadQuoted, 1.37), (.crossheadCohesion, 0.56), (.crossheadExplaining, -2.11),
    (.crossheadBeforeOpening, -6.22), (.crossheadAcross, 0.53), (.creditNext, 2.12), (.creditElsewhere, 2.12),
    (.captionAfterCaption, -2.37), (.bylineAfterHead, -0.38), (.bylineAfterText, -2.70), (.bylineElsewhere, -2.09),
    (.beginHead, 0.00), (.beginTitle, 1.74), (.beginTitleBeforeOpening, 0.68), (.beginTitleBeforeByline, 0.00),
    (.beginTitleBeforeCaption, 5.19), (.beginTitleAfterEnd, 1.24), (.beginTitleAfterNoise, 5.08),
    (.beginTitleAfterWideGap, 0.81), (.beginTitleLong, -0.02), (.beginTitleTwoLines, 2.11),
    (.beginTitleExplaining, 0.81), (.beginTitleQuoted, -2.88), (.beginTitleAfterOpen, 0.09),
    (.beginTitleBeforeMiddle, -1.35), (.beginText, -0.31), (.beginTextAsParagraph, -0.26),
    (.beginTextInMiddle, -0.26), (.beginOpening, 1.55), (.beginCaption, 0.89), (.beginCredit, -1.98),
    (.beginByline, 2.52), (.beginRow, -0.60), (.beginAfterNoise, -0.71), (.beginAfterEnd, 0.28), (.endClosed, 1.97),
    (.endPause, -1.91), (.endComma, -1.98), (.endOpen, -4.49), (.endSignature, 2.87), (.endHead, -2.91),
    (.endTitle, -0.53), (.endCaption, 2.02), (.endCredit, 0.00), (.endByline, -0.21), (.endRow, -1.10),
    (.endBeforeHead, 0.66), (.endBeforeNoise, 1.33),
  ]
}
