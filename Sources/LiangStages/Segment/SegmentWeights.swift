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
    (.closedThenParagraph, 2.11), (.closedThenPlain, 1.79), (.closedThenMiddle, -5.04), (.pauseThenParagraph, 0.18),
    (.pauseThenPlain, 0.09), (.pauseThenMiddle, -1.90), (.commaThenParagraph, 0.13), (.commaThenPlain, 2.85),
    (.commaThenMiddle, 0.11), (.openThenParagraph, 0.22), (.openThenPlain, 2.52), (.openThenMiddle, 3.08),
    (.bracketResumes, 4.93), (.bracketClashes, -0.42), (.closerUnopened, -4.15), (.openerUnclosed, -0.54),
    (.digitsResume, 1.00), (.unitResumes, 0.62), (.numberCutShort, -1.80), (.numberAfterClosed, -0.70),
    (.numberAfterWord, -0.63), (.unitWithoutNumber, -3.62), (.wordAcross, 2.12), (.wordsApart, -0.76),
    (.pairAcross, 1.45), (.oddStartAfterOpen, -0.06), (.oddStartAfterClosed, -0.22), (.itemResumes, 3.48),
    (.itemBreaks, -0.94), (.rowResumes, 1.46), (.rowBegins, -3.18), (.colonOpensItems, 2.75), (.pairFit, 0.25),
    (.pairFitBack, 0.41), (.storyAgreement, 0.67), (.scriptDiffers, -5.78), (.commasDiffer, -3.67), (.next, -1.01),
    (.nextUnparted, 2.10), (.nextFarApart, -5.70), (.nextInOrder, 2.37), (.gap, -0.31), (.gapInOrder, -0.08),
    (.backward, -5.16), (.backwardGap, 0.62), (.headsBetween, -0.10), (.headsBetweenInOrder, -0.41),
    (.storyBetween, -0.44), (.storyBetweenBack, -0.64), (.afterSignature, -7.43), (.openingAfterText, -7.82),
    (.captionAfterText, -1.46), (.textAfterCaption, -2.67), (.headThenOpening, 3.43), (.headThenParagraph, -0.09),
    (.headThenPlain, -0.02), (.headThenMiddle, -0.23), (.headThenCaption, 1.64), (.headThenRow, 1.76),
    (.headNext, 2.21), (.headAbove, -0.95), (.headGap, -0.73), (.headBackward, -0.12), (.headsPassed, -0.43),
    (.headFit, 0.76), (.headAgreement, 0.31), (.headPassesStory, -0.85), (.bylineThenOpening, -6.28),
    (.titleThenText, 0.83), (.headWithByline, 1.87), (.crossheadAfterClosed, 0.60), (.crossheadAfterOpen, 0.29),
    (.crossheadLong, 1.45), (.crossheadQuoted, 1.42), (.crossheadExplaining, -1.91), (.crossheadBeforeOpening, -5.55),
    (.crossheadAcross, 0.54), (.creditNext, 1.83), (.creditElsewhere, 0.36), (.captionAfterCaption, -1.06),
    (.bylineAfterHead, -0.45), (.bylineAfterText, -2.87), (.bylineElsewhere, -2.40), (.beginHead, 0.00),
    (.beginTitle, 1.50), (.beginTitleBeforeOpening, 0.77), (.beginTitleBeforeByline, 0.00),
    (.beginTitleBeforeCaption, 5.31), (.beginTitleAfterEnd, 0.82), (.beginTitleAfterNoise, 3.72),
    (.beginTitleAfterWideGap, 0.82), (.beginTitleLong, -0.15), (.beginTitleTwoLines, 2.25),
    (.beginTitleExplaining, 0.67), (.beginTitleQuoted, -3.37), (.beginTitleAfterOpen, -0.06),
    (.beginTitleBeforeMiddle, -1.30), (.beginText, -0.68), (.beginTextAsParagraph, -0.21),
    (.beginTextInMiddle, -0.14), (.beginOpening, 1.25), (.beginCaption, 0.50), (.beginCredit, -2.87),
    (.beginByline, 2.04), (.beginRow, -0.57), (.beginAfterNoise, -0.85), (.beginAfterEnd, 0.30), (.endClosed, 1.58),
    (.endPause, -2.67), (.endComma, -2.47), (.endOpen, -5.59), (.endSignature, 3.00), (.endHead, -3.09),
    (.endTitle, -0.78), (.endCaption, 1.44), (.endCredit, 0.00), (.endByline, -0.57), (.endRow, -1.40),
    (.endBeforeHead, 0.49), (.endBeforeNoise, 1.11),
  ]
}
