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
    (.fragment, -1.49), (.fragmentEndsInNumber, 1.53), (.fragmentHasComma, 1.19), (.fragmentLong, 1.95),
    (.fragmentShort, -0.20), (.fragmentAsParagraph, 0.91), (.fragmentExplaining, -1.32), (.fragmentQuoted, -4.44),
    (.fragmentWithGap, -0.71), (.fragmentEndOddness, 0.28), (.fragmentStartOddness, -0.57), (.fragmentResumed, 0.44),
    (.fragmentAfterOpen, 0.81), (.fragmentAfterClosed, -0.11), (.fragmentBeforeOpening, -3.95),
    (.fragmentBeforeMiddle, -0.26), (.fragmentBeforeTitle, -2.57), (.fragmentResumedNext, 4.63),
    (.closedThenParagraph, 1.50), (.closedThenPlain, 1.29), (.closedThenMiddle, -4.49), (.pauseThenParagraph, -0.40),
    (.pauseThenPlain, 1.01), (.pauseThenMiddle, 1.48), (.commaThenParagraph, -0.20), (.commaThenPlain, 2.02),
    (.commaThenMiddle, -0.35), (.openThenParagraph, -0.04), (.openThenPlain, 1.55), (.openThenMiddle, 1.96),
    (.bracketResumes, 3.75), (.bracketClashes, -0.15), (.closerUnopened, -3.04), (.openerUnclosed, -1.05),
    (.digitsResume, 1.40), (.unitResumes, 1.50), (.numberCutShort, -1.14), (.numberAfterClosed, -1.07),
    (.numberAfterWord, 0.33), (.unitWithoutNumber, -2.15), (.wordAcross, 2.32), (.wordsApart, -0.32),
    (.pairAcross, 1.29), (.oddStartAfterOpen, -0.09), (.oddStartAfterClosed, -0.25), (.itemResumes, 3.95),
    (.itemBreaks, -1.03), (.rowResumes, 1.45), (.rowBegins, -2.37), (.colonOpensItems, 4.89), (.pairFit, 0.23),
    (.pairFitBack, 0.34), (.storyAgreement, 0.84), (.scriptDiffers, -6.07), (.commasDiffer, -3.29), (.next, -1.08),
    (.nextUnparted, 3.08), (.nextFarApart, -6.51), (.nextInOrder, 2.55), (.gap, -0.31), (.gapInOrder, -0.02),
    (.backward, -4.37), (.backwardGap, 0.49), (.headsBetween, -0.12), (.headsBetweenInOrder, 0.06),
    (.storyBetween, -0.42), (.storyBetweenBack, -0.57), (.afterSignature, -6.76), (.openingAfterText, -3.66),
    (.bulletedAfterText, -3.40), (.captionAfterText, -1.08), (.textAfterCaption, -2.12), (.headThenOpening, 2.92),
    (.headThenParagraph, -0.16), (.headThenPlain, -0.37), (.headThenMiddle, -0.37), (.headThenCaption, 1.39),
    (.headThenRow, 1.32), (.headNext, 2.76), (.headAbove, -0.76), (.headGap, -0.62), (.headBackward, 0.27),
    (.headsPassed, 0.01), (.headFit, 0.56), (.headAgreement, 0.31), (.headPassesStory, -0.54),
    (.bylineThenOpening, -6.90), (.sectionThenText, -0.34), (.bylineThenText, 1.96), (.sectionBelowTitle, -1.74),
    (.sectionBeforeByline, 9.40), (.titleAfterSection, 9.80), (.titleBothExplain, -0.28), (.titleThenPhrase, 5.99),
    (.phraseThenTitle, 2.48), (.phraseThenPhrase, 4.12), (.titleAfterDash, 4.83), (.titleWithDash, 2.20),
    (.kickerBelowTitle, -2.18), (.titlesClose, 6.47), (.titleLonger, 0.58), (.titlesAfterNoise, 0.00),
    (.titlesFit, 1.79), (.titlesFitText, 1.71), (.crossheadAfterClosed, 0.13), (.crossheadAfterOpen, -0.40),
    (.crossheadLong, 0.71), (.crossheadQuoted, 0.89), (.crossheadExplaining, -2.84), (.crossheadBeforeOpening, -2.83),
    (.crossheadAcross, 0.47), (.creditNext, 1.51), (.creditElsewhere, -0.28), (.captionAfterCaption, -0.28),
    (.bylineAfterHead, 5.34), (.bylineAfterText, -5.20), (.bylineElsewhere, -5.68), (.beginSection, 2.32),
    (.beginTitle, 0.93), (.beginTitleBeforeOpening, 1.37), (.beginTitleBeforeByline, 3.44),
    (.beginTitleBeforeCaption, 4.78), (.beginTitleAfterEnd, 2.28), (.beginTitleAfterNoise, 0.34),
    (.beginTitleAfterWideGap, 1.24), (.beginTitleLong, -0.40), (.beginTitleTwoLines, -0.40),
    (.beginTitleExplaining, 0.52), (.beginTitleQuoted, -2.45), (.beginTitleAfterOpen, -0.98),
    (.beginTitleBeforeMiddle, -1.72), (.beginTitleBeforeTitle, 3.72), (.beginTitleAfterTitle, -0.50),
    (.beginTitleWithDash, 2.23), (.beginBulleted, 2.17), (.beginText, -2.99), (.beginTextAsParagraph, 0.65),
    (.beginTextInMiddle, -1.08), (.beginOpening, -4.19), (.beginCaption, -3.56), (.beginCredit, -3.54),
    (.beginByline, 1.15), (.beginRow, -2.89), (.beginAfterNoise, 0.83), (.beginAfterEnd, -0.18), (.endClosed, 1.10),
    (.endPause, -2.40), (.endComma, -3.77), (.endOpen, -1.66), (.endSignature, 3.33), (.endSection, -2.78),
    (.endTitle, -1.41), (.endCaption, 1.08), (.endCredit, 0.00), (.endByline, -4.39), (.endRow, -3.69),
    (.endBeforeHead, 1.32), (.endBeforeNoise, 3.53),
  ]
}
