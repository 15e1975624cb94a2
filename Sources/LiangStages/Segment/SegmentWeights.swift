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
    (.closedThenParagraph, 1), (.closedThenPlain, 0), (.closedThenMiddle, -3),
    (.pauseThenParagraph, 1), (.pauseThenPlain, 1), (.pauseThenMiddle, 0),
    (.commaThenParagraph, -1), (.commaThenPlain, 2), (.commaThenMiddle, 2),
    (.openThenParagraph, -2), (.openThenPlain, 1), (.openThenMiddle, 3),
    (.bracketResumes, 3), (.bracketClashes, -3), (.closerUnopened, -2), (.openerUnclosed, -1),
    (.numberResumes, 4), (.numberCutShort, -3), (.unitWithoutNumber, -2),
    (.wordAcross, 1), (.wordsApart, -1), (.pairAcross, 1), (.oddStartAfterOpen, 0.5), (.oddStartAfterClosed, -0.5),
    (.itemResumes, 4), (.itemBreaks, -1), (.rowResumes, 3), (.rowBegins, 0), (.colonOpensItems, 3),
    (.pairCohesion, 0.7), (.storyCohesion, 0.7), (.storyShare, 3),
    (.scriptDiffers, -5), (.commasDiffer, -2),
    (.next, 2), (.nextUnparted, 0.5), (.nextFarApart, -0.5), (.nextInOrder, 1), (.gap, -0.5), (.gapInOrder, -1),
    (.backward, -2), (.backwardGap, -0.3), (.headsBetween, -0.5), (.headsBetweenInOrder, -1), (.storyBetween, -2),
    (.afterSignature, -6), (.openingAfterText, -6), (.captionAfterText, -2), (.textAfterCaption, -3),
    (.headThenOpening, 4), (.headThenParagraph, 0), (.headThenPlain, -1), (.headThenMiddle, -4), (.headThenCaption, 0),
    (.headThenRow, -2), (.headNext, 3), (.headAbove, -1), (.headGap, -1), (.headBackward, -2), (.headsPassed, -1),
    (.headCohesion, 0.7), (.headShare, 1), (.bylineThenOpening, -3), (.titleThenText, 0), (.headWithByline, 0.5),
    (.crossheadAfterClosed, 2), (.crossheadAfterOpen, -1), (.crossheadLong, -1), (.crossheadQuoted, 1),
    (.crossheadCohesion, 0.5), (.crossheadExplaining, -1), (.crossheadBeforeOpening, -5), (.crossheadAcross, 1),
    (.creditNext, 5), (.creditElsewhere, 0), (.captionAfterCaption, 0), (.bylineAfterHead, 3), (.bylineAfterText, 0),
    (.bylineElsewhere, -2),
    (.beginHead, 6), (.beginTitle, 1), (.beginTitleBeforeOpening, 5), (.beginTitleBeforeByline, 5),
    (.beginTitleBeforeCaption, 3), (.beginTitleAfterEnd, 3), (.beginTitleAfterNoise, 1), (.beginTitleAfterWideGap, 1),
    (.beginTitleLong, 1), (.beginTitleTwoLines, 2), (.beginTitleExplaining, 1), (.beginTitleQuoted, -1),
    (.beginTitleAfterOpen, 0), (.beginTitleBeforeMiddle, 0),
    (.beginText, -4), (.beginTextAsParagraph, 0), (.beginTextInMiddle, -2), (.beginOpening, 2), (.beginCaption, 2),
    (.beginCredit, -3), (.beginByline, 0), (.beginRow, -4), (.beginAfterNoise, 1), (.beginAfterEnd, 1),
    (.endClosed, 0), (.endPause, -3), (.endComma, -4), (.endOpen, -4), (.endSignature, 4), (.endHead, -3),
    (.endTitle, -4), (.endCaption, 3), (.endCredit, 4), (.endByline, -2), (.endRow, -1), (.endBeforeHead, 1),
    (.endBeforeNoise, 1),
  ]
}
