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
    (.fragment, -1.99), (.fragmentEndsInNumber, 2.37), (.fragmentHasComma, 0.88), (.fragmentLong, 3.63),
    (.fragmentShort, 0.10), (.fragmentAsParagraph, 1.13), (.fragmentExplaining, -1.47), (.fragmentQuoted, -4.25),
    (.fragmentWithGap, -1.43), (.fragmentEndOddness, -0.14), (.fragmentStartOddness, -1.22), (.fragmentResumed, 0.57),
    (.fragmentAfterOpen, 1.38), (.fragmentAfterClosed, 0.81), (.fragmentBeforeOpening, -4.07),
    (.fragmentBeforeMiddle, 0.92), (.fragmentBeforeTitle, 0.54), (.fragmentResumedNext, 3.95),
    (.closedThenParagraph, 2.19), (.closedThenPlain, 1.90), (.closedThenMiddle, -5.09), (.pauseThenParagraph, 0.68),
    (.pauseThenPlain, 1.76), (.pauseThenMiddle, -1.95), (.commaThenParagraph, 0.20), (.commaThenPlain, 2.89),
    (.commaThenMiddle, -0.06), (.openThenParagraph, 0.67), (.openThenPlain, 2.11), (.openThenMiddle, 2.75),
    (.bracketResumes, 5.31), (.bracketClashes, -0.70), (.closerUnopened, -2.90), (.openerUnclosed, -0.55),
    (.digitsResume, 1.38), (.unitResumes, 1.30), (.numberCutShort, -1.43), (.numberAfterClosed, -0.86),
    (.numberAfterWord, -0.75), (.unitWithoutNumber, -1.60), (.wordAcross, 2.36), (.wordsApart, -0.34),
    (.pairAcross, 1.45), (.oddStartAfterOpen, 0.01), (.oddStartAfterClosed, -0.22), (.itemResumes, 3.09),
    (.itemBreaks, -1.59), (.rowResumes, 1.32), (.rowBegins, -2.28), (.colonOpensItems, 4.41), (.pairFit, 0.19),
    (.pairFitBack, 0.44), (.storyAgreement, 0.74), (.scriptDiffers, -5.78), (.commasDiffer, -3.72), (.next, -1.12),
    (.nextUnparted, 3.97), (.nextFarApart, -5.92), (.nextInOrder, 2.44), (.gap, -0.42), (.gapInOrder, 0.02),
    (.backward, -5.04), (.backwardGap, 0.55), (.headsBetween, -0.00), (.headsBetweenInOrder, -0.53),
    (.storyBetween, -0.43), (.storyBetweenBack, -0.61), (.afterSignature, -7.61), (.openingAfterText, -4.30),
    (.captionAfterText, -1.62), (.textAfterCaption, -2.52), (.headThenOpening, 3.76), (.headThenParagraph, -0.22),
    (.headThenPlain, -0.33), (.headThenMiddle, -2.64), (.headThenCaption, 1.93), (.headThenRow, 0.77),
    (.headNext, 2.10), (.headAbove, -0.83), (.headGap, -0.80), (.headBackward, 0.32), (.headsPassed, -0.32),
    (.headFit, 0.83), (.headAgreement, 0.33), (.headPassesStory, -0.87), (.bylineThenOpening, -6.69),
    (.crossheadAfterClosed, 0.48), (.crossheadAfterOpen, 0.15),
    (.crossheadLong, 1.95), (.crossheadQuoted, 1.55), (.crossheadExplaining, -2.48), (.crossheadBeforeOpening, -7.29),
    (.crossheadAcross, 0.45), (.creditNext, 1.81), (.creditElsewhere, 0.51), (.captionAfterCaption, -1.17),
    (.bylineAfterHead, -0.44), (.bylineAfterText, -2.99), (.bylineElsewhere, -2.45),
    (.beginTitle, 0.98), (.beginTitleBeforeOpening, 0.22), (.beginTitleBeforeByline, 0.00),
    (.beginTitleBeforeCaption, 5.30), (.beginTitleAfterEnd, 1.53), (.beginTitleAfterNoise, 2.20),
    (.beginTitleAfterWideGap, 0.59), (.beginTitleLong, 1.50), (.beginTitleTwoLines, 1.34),
    (.beginTitleExplaining, 0.53), (.beginTitleQuoted, -5.99), (.beginTitleAfterOpen, 0.07),
    (.beginTitleBeforeMiddle, 1.68), (.beginText, -1.17), (.beginTextAsParagraph, 0.33), (.beginTextInMiddle, 0.09),
    (.beginOpening, 1.41), (.beginCaption, 0.61), (.beginCredit, -2.96), (.beginByline, 2.24), (.beginRow, -0.14),
    (.beginAfterNoise, -1.52), (.beginAfterEnd, 0.30), (.endClosed, 1.64), (.endPause, -1.90), (.endComma, -2.67),
    (.endOpen, -5.49), (.endSignature, 2.88), (.endTitle, -0.39), (.endCaption, 1.53),
    (.endCredit, 0.00), (.endByline, -0.46), (.endRow, -1.19), (.endBeforeHead, 0.54), (.endBeforeNoise, 1.26),
  ]
}
