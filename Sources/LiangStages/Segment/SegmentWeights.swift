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
    (.closedThenParagraph, 2.21), (.closedThenPlain, 1.95), (.closedThenMiddle, -4.54), (.pauseThenParagraph, 0.54),
    (.pauseThenPlain, 0.46), (.pauseThenMiddle, -1.75), (.commaThenParagraph, 0.37), (.commaThenPlain, 2.89),
    (.commaThenMiddle, 0.15), (.openThenParagraph, 0.34), (.openThenPlain, 2.74), (.openThenMiddle, 3.26),
    (.bracketResumes, 4.59), (.bracketClashes, -0.32), (.closerUnopened, -4.47), (.openerUnclosed, -0.52),
    (.digitsResume, 0.92), (.unitResumes, 0.65), (.numberCutShort, -1.79), (.numberAfterClosed, -0.71),
    (.numberAfterWord, -0.74), (.unitWithoutNumber, -3.71), (.wordAcross, 2.13), (.wordsApart, -0.79),
    (.pairAcross, 1.37), (.oddStartAfterOpen, -0.06), (.oddStartAfterClosed, -0.21), (.itemResumes, 3.78),
    (.itemBreaks, -0.86), (.rowResumes, 1.30), (.rowBegins, -3.29), (.colonOpensItems, 3.17), (.pairFit, 0.11),
    (.pairFitBack, 0.23), (.storyFit, 0.53), (.storyFitBack, 0.14), (.sameStory, -0.46), (.scriptDiffers, -5.86),
    (.commasDiffer, -3.84), (.next, -1.00), (.nextUnparted, 2.48), (.nextFarApart, -7.10), (.nextInOrder, 2.33),
    (.gap, -0.85), (.gapInOrder, -0.12), (.backward, -4.90), (.backwardGap, 0.04), (.headsBetween, -0.28),
    (.headsBetweenInOrder, -0.06), (.storyBetween, -0.16), (.storyBetweenBack, -0.41), (.afterSignature, -7.15),
    (.openingAfterText, -7.56), (.captionAfterText, -1.50), (.textAfterCaption, -2.94), (.headThenOpening, 2.84),
    (.headThenParagraph, -0.32), (.headThenPlain, -0.34), (.headThenMiddle, -0.60), (.headThenCaption, 1.09),
    (.headThenRow, 1.38), (.headNext, 2.39), (.headAbove, -0.61), (.headGap, -1.09), (.headBackward, -0.08),
    (.headsPassed, -0.36), (.headFit, 0.67), (.headFitBack, 0.38), (.headPassesStory, -0.25),
    (.bylineThenOpening, -7.12), (.titleThenText, 0.99), (.headWithByline, 1.92), (.crossheadAfterClosed, 0.52),
    (.crossheadAfterOpen, 0.21), (.crossheadLong, 1.75), (.crossheadQuoted, 1.75), (.crossheadExplaining, -1.94),
    (.crossheadBeforeOpening, -5.98), (.crossheadAcross, 0.46), (.creditNext, 1.82), (.creditElsewhere, 1.66),
    (.captionAfterCaption, -2.36), (.bylineAfterHead, -0.43), (.bylineAfterText, -3.12), (.bylineElsewhere, -2.28),
    (.beginHead, 0.00), (.beginTitle, 1.23), (.beginTitleBeforeOpening, 1.27), (.beginTitleBeforeByline, 0.00),
    (.beginTitleBeforeCaption, 5.62), (.beginTitleAfterEnd, 0.97), (.beginTitleAfterNoise, 4.76),
    (.beginTitleAfterWideGap, 0.92), (.beginTitleLong, 0.03), (.beginTitleTwoLines, 2.34),
    (.beginTitleExplaining, 0.87), (.beginTitleQuoted, -3.22), (.beginTitleAfterOpen, 0.07),
    (.beginTitleBeforeMiddle, -1.45), (.beginText, -0.84), (.beginTextAsParagraph, -0.13),
    (.beginTextInMiddle, -0.12), (.beginOpening, 1.28), (.beginCaption, 0.34), (.beginCredit, -2.74),
    (.beginByline, 2.11), (.beginRow, -0.77), (.beginAfterNoise, -0.58), (.beginAfterEnd, 0.40), (.endClosed, 1.44),
    (.endPause, -2.51), (.endComma, -2.66), (.endOpen, -5.56), (.endSignature, 3.12), (.endHead, -3.27),
    (.endTitle, -1.03), (.endCaption, 1.45), (.endCredit, 0.00), (.endByline, -0.12), (.endRow, -1.68),
    (.endBeforeHead, 0.65), (.endBeforeNoise, 1.21),
  ]
}
