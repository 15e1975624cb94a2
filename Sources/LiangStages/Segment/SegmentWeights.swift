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
    (.fragment, -0.31), (.fragmentEndsInNumber, 2.32), (.fragmentHasComma, 0.70), (.fragmentLong, 2.79),
    (.fragmentShort, 0.24), (.fragmentAsParagraph, 1.36), (.fragmentExplaining, -1.66), (.fragmentQuoted, -5.31),
    (.fragmentWithGap, -1.46), (.fragmentEndOddness, 0.29), (.fragmentStartOddness, -0.29), (.fragmentResumed, 0.89),
    (.fragmentAfterOpen, 1.27), (.fragmentAfterClosed, 0.13), (.fragmentBeforeOpening, -3.86),
    (.fragmentBeforeMiddle, -0.03), (.fragmentBeforeTitle, -3.03), (.fragmentResumedNext, 5.07),
    (.fragmentSpeaks, 0.00), (.fragmentEndsNoun, -2.50), (.fragmentEndsVerb, -0.48), (.fragmentEndsQuality, 0.21),
    (.fragmentEndsLink, 2.59), (.fragmentEndsNumber, -2.64), (.fragmentEndsParticle, 2.55), (.fragmentEndsPlace, 0.06),
    (.fragmentEndsOther, 1.33), (.fragmentBeginsNoun, -0.36), (.fragmentBeginsVerb, -1.03),
    (.fragmentBeginsQuality, -1.32), (.fragmentBeginsLink, -0.05), (.fragmentBeginsNumber, -0.64),
    (.fragmentBeginsParticle, 2.38), (.fragmentBeginsPlace, -0.37), (.fragmentBeginsOther, -0.30),
    (.closedThenParagraph, 1.61), (.closedThenPlain, 1.19), (.closedThenMiddle, -4.49), (.pauseThenParagraph, -0.12),
    (.pauseThenPlain, 1.15), (.pauseThenMiddle, 1.36), (.commaThenParagraph, 0.00), (.commaThenPlain, 2.30),
    (.commaThenMiddle, -0.19), (.openThenParagraph, 0.02), (.openThenPlain, 1.63), (.openThenMiddle, 2.19),
    (.bracketResumes, 4.04), (.bracketClashes, -0.13), (.closerUnopened, -3.30), (.openerUnclosed, -1.21),
    (.decimalsResume, 1.84), (.decimalsCutShort, -4.21), (.digitsResume, 1.66), (.unitResumes, 2.45),
    (.numberCutShort, -0.77), (.numberAfterClosed, -0.94), (.numberAfterWord, 0.60), (.unitWithoutNumber, -1.76),
    (.wordAcross, 2.24), (.wordsApart, -0.68), (.pairAcross, 1.64), (.oddStartAfterOpen, -0.09),
    (.oddStartAfterClosed, -0.20), (.itemResumes, 4.00), (.itemBreaks, -1.16), (.rowResumes, 1.50), (.rowBegins, -2.46),
    (.colonOpensItems, 4.82), (.cutNounNoun, 0.45), (.cutNounVerb, 1.06), (.cutNounQuality, 2.15), (.cutNounLink, 0.60),
    (.cutNounNumber, 0.02), (.cutNounParticle, 0.35), (.cutNounPlace, -0.20), (.cutNounOther, 0.71),
    (.cutVerbNoun, 0.23), (.cutVerbVerb, 0.96), (.cutVerbQuality, 0.23), (.cutVerbLink, 1.55), (.cutVerbNumber, -0.06),
    (.cutVerbParticle, 1.99), (.cutVerbPlace, -1.02), (.cutVerbOther, -1.28), (.cutQualityNoun, -0.05),
    (.cutQualityVerb, 0.22), (.cutQualityQuality, 1.27), (.cutQualityLink, 1.06), (.cutQualityNumber, -0.33),
    (.cutQualityParticle, 0.54), (.cutQualityPlace, -2.00), (.cutQualityOther, -1.82), (.cutLinkNoun, 0.93),
    (.cutLinkVerb, 1.77), (.cutLinkQuality, 0.75), (.cutLinkLink, 0.13), (.cutLinkNumber, 0.56),
    (.cutLinkParticle, -0.37), (.cutLinkPlace, 0.62), (.cutLinkOther, -1.25), (.cutNumberNoun, -1.00),
    (.cutNumberVerb, 0.64), (.cutNumberQuality, -0.59), (.cutNumberLink, -0.39), (.cutNumberNumber, -1.55),
    (.cutNumberParticle, -3.49), (.cutNumberPlace, -1.09), (.cutNumberOther, -1.08), (.cutParticleNoun, 0.71),
    (.cutParticleVerb, 1.27), (.cutParticleQuality, 0.37), (.cutParticleLink, -0.10), (.cutParticleNumber, 1.44),
    (.cutParticleParticle, -0.12), (.cutParticlePlace, -1.01), (.cutParticleOther, 0.06), (.cutPlaceNoun, -0.10),
    (.cutPlaceVerb, 2.37), (.cutPlaceQuality, 0.81), (.cutPlaceLink, 0.24), (.cutPlaceNumber, 0.22),
    (.cutPlaceParticle, 0.62), (.cutPlacePlace, -1.15), (.cutPlaceOther, -0.78), (.cutOtherNoun, 1.26),
    (.cutOtherVerb, -0.12), (.cutOtherQuality, 2.73), (.cutOtherLink, -1.58), (.cutOtherNumber, -0.19),
    (.cutOtherParticle, 0.36), (.cutOtherPlace, -0.76), (.cutOtherOther, -0.50), (.closedThenNoun, 0.49),
    (.closedThenVerb, -0.33), (.closedThenQuality, 0.23), (.closedThenLink, -0.03), (.closedThenNumber, 0.16),
    (.closedThenParticle, -3.88), (.closedThenPlace, 0.42), (.closedThenOther, 0.48), (.pairFit, 0.28),
    (.pairFitBack, 0.32), (.storyAgreement, 0.81), (.scriptDiffers, -6.70), (.commasDiffer, -3.99), (.next, -1.00),
    (.nextUnparted, 3.05), (.nextFarApart, -6.53), (.nextInOrder, 2.56), (.gap, -0.36), (.gapInOrder, 0.01),
    (.backward, -4.44), (.backwardGap, 0.45), (.headsBetween, 0.02), (.headsBetweenInOrder, -0.07),
    (.storyBetween, -0.41), (.storyBetweenBack, -0.61), (.afterSignature, -7.02), (.afterPhotoTail, -6.99),
    (.afterRemark, -4.64), (.openingAfterText, -3.29), (.bulletedAfterText, -3.50), (.captionAfterText, -0.96),
    (.textAfterCaption, -0.57), (.headThenOpening, 2.95), (.headThenParagraph, -0.11), (.headThenPlain, -0.43),
    (.headThenMiddle, -0.72), (.headThenCaption, 1.46), (.headThenRow, 1.60), (.headNext, 2.85), (.headAbove, -0.66),
    (.headGap, -0.56), (.headBackward, 0.22), (.headsPassed, -0.04), (.headFit, 0.58), (.headAgreement, 0.29),
    (.headPassesStory, -0.49), (.bylineThenOpening, -7.43), (.sectionThenText, -0.33), (.bylineThenText, 2.12),
    (.sectionBelowTitle, -1.81), (.sectionBeforeByline, 9.87), (.titleAfterSection, 9.92), (.titleBothExplain, -0.20),
    (.titleThenPhrase, 6.43), (.phraseThenTitle, 2.58), (.phraseThenPhrase, 4.24), (.titleAfterDash, 4.83),
    (.titleWithDash, 2.16), (.kickerBelowTitle, -2.60), (.titlesClose, 6.44), (.titleLonger, 0.72),
    (.titlesAfterNoise, 0.00), (.titlesFit, 1.76), (.titlesFitText, 1.69), (.crossheadAfterClosed, 0.09),
    (.crossheadAfterOpen, -0.40), (.crossheadLong, 0.69), (.crossheadQuoted, 1.05), (.crossheadExplaining, -2.93),
    (.crossheadBeforeOpening, -2.31), (.crossheadAcross, 0.53), (.creditNext, 1.37), (.creditElsewhere, -0.21),
    (.captionAfterCaption, 0.94), (.bylineAfterHead, 5.55), (.bylineAfterText, -5.43), (.bylineElsewhere, -5.69),
    (.beginSection, 2.24), (.beginTitle, 1.05), (.beginTitleBeforeOpening, 1.43), (.beginTitleBeforeByline, 3.48),
    (.beginTitleBeforeCaption, 4.97), (.beginTitleAfterEnd, 3.12), (.beginTitleAfterNoise, 0.01),
    (.beginTitleAfterWideGap, 1.41), (.beginTitleLong, -0.39), (.beginTitleTwoLines, -0.26),
    (.beginTitleExplaining, 0.65), (.beginTitleQuoted, -2.58), (.beginTitleAfterOpen, -1.22),
    (.beginTitleBeforeMiddle, 0.71), (.beginTitleBeforeTitle, 3.76), (.beginTitleAfterTitle, -0.50),
    (.beginTitleWithDash, 2.14), (.beginBulleted, 2.39), (.beginText, -2.77), (.beginTextAsParagraph, 0.52),
    (.beginTextInMiddle, -1.50), (.beginOpening, -4.09), (.beginCaption, -3.52), (.beginCredit, -3.69),
    (.beginByline, 1.18), (.beginRow, -2.79), (.beginAfterNoise, 0.83), (.beginAfterEnd, 0.38), (.endClosed, 1.30),
    (.endPause, -2.63), (.endComma, -3.57), (.endOpen, -2.55), (.endSignature, 2.70), (.endRemark, 4.45),
    (.endSection, -2.62), (.endTitle, -1.22), (.endCaption, -0.20), (.endCredit, 0.00), (.endByline, -4.25),
    (.endRow, -3.82), (.endBeforeHead, 1.26), (.endBeforeNoise, 3.75),
  ]
}
