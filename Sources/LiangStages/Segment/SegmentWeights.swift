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
    (.fragment, -1.45), (.fragmentEndsInNumber, 1.59), (.fragmentHasComma, 1.29), (.fragmentLong, 2.44),
    (.fragmentShort, -0.02), (.fragmentAsParagraph, 0.71), (.fragmentExplaining, -1.08), (.fragmentQuoted, -4.90),
    (.fragmentWithGap, -0.60), (.fragmentEndOddness, 0.23), (.fragmentStartOddness, -0.37), (.fragmentResumed, 0.36),
    (.fragmentAfterOpen, 1.25), (.fragmentAfterClosed, 0.25), (.fragmentBeforeOpening, -4.06),
    (.fragmentBeforeMiddle, 0.34), (.fragmentBeforeTitle, -2.27), (.fragmentResumedNext, 3.89), (.fragmentSpeaks, 3.25),
    (.fragmentHasPause, 1.27), (.fragmentEvidence, 0.87), (.fragmentEvidenceNext, 0.51), (.fragmentEndsNoun, -1.81),
    (.fragmentEndsVerb, -0.83), (.fragmentEndsQuality, 0.04), (.fragmentEndsLink, 2.93), (.fragmentEndsNumber, -0.82),
    (.fragmentEndsParticle, 2.44), (.fragmentEndsPlace, -0.57), (.fragmentEndsOther, -0.32),
    (.fragmentBeginsNoun, -0.57), (.fragmentBeginsVerb, -0.54), (.fragmentBeginsQuality, -1.05),
    (.fragmentBeginsLink, -0.28), (.fragmentBeginsNumber, -0.13), (.fragmentBeginsParticle, 0.90),
    (.fragmentBeginsPlace, -1.41), (.fragmentBeginsOther, 0.51), (.closedThenParagraph, 1.08), (.closedThenPlain, 0.71),
    (.closedThenMiddle, -3.11), (.pauseThenParagraph, -0.02), (.pauseThenPlain, 0.86), (.pauseThenMiddle, 0.99),
    (.commaThenParagraph, 0.36), (.commaThenPlain, 1.91), (.commaThenMiddle, -0.25), (.openThenParagraph, -0.34),
    (.openThenPlain, 1.08), (.openThenMiddle, 1.88), (.bracketResumes, 3.81), (.bracketClashes, -0.07),
    (.closerUnopened, -2.25), (.openerUnclosed, -0.94), (.decimalsResume, 1.89), (.decimalsCutShort, -2.92),
    (.digitsResume, 1.62), (.unitResumes, 1.80), (.numberCutShort, -0.78), (.numberAfterClosed, -0.72),
    (.numberAfterWord, 0.46), (.unitWithoutNumber, -1.77), (.wordAcross, 2.34), (.wordsApart, -0.37),
    (.pairAcross, 1.51), (.oddStartAfterOpen, 0.00), (.oddStartAfterClosed, -0.27), (.itemResumes, 3.25),
    (.itemBreaks, -0.82), (.rowResumes, 1.45), (.rowBegins, -2.46), (.colonOpensItems, 3.90), (.cutNounNoun, 0.35),
    (.cutNounVerb, 0.84), (.cutNounQuality, 1.56), (.cutNounLink, 0.38), (.cutNounNumber, -0.18),
    (.cutNounParticle, 0.16), (.cutNounPlace, -0.37), (.cutNounOther, 0.90), (.cutVerbNoun, 0.05), (.cutVerbVerb, 0.89),
    (.cutVerbQuality, 0.37), (.cutVerbLink, 1.01), (.cutVerbNumber, 0.10), (.cutVerbParticle, 1.42),
    (.cutVerbPlace, -0.77), (.cutVerbOther, 0.09), (.cutQualityNoun, 0.21), (.cutQualityVerb, 0.44),
    (.cutQualityQuality, 0.78), (.cutQualityLink, 0.48), (.cutQualityNumber, -0.60), (.cutQualityParticle, 0.31),
    (.cutQualityPlace, -1.53), (.cutQualityOther, -0.58), (.cutLinkNoun, 0.94), (.cutLinkVerb, 1.05),
    (.cutLinkQuality, 0.95), (.cutLinkLink, 0.62), (.cutLinkNumber, 0.28), (.cutLinkParticle, 0.18),
    (.cutLinkPlace, 0.72), (.cutLinkOther, -0.07), (.cutNumberNoun, -0.77), (.cutNumberVerb, 0.30),
    (.cutNumberQuality, -0.59), (.cutNumberLink, -1.06), (.cutNumberNumber, -1.30), (.cutNumberParticle, -0.63),
    (.cutNumberPlace, -1.19), (.cutNumberOther, -0.35), (.cutParticleNoun, 0.60), (.cutParticleVerb, 1.18),
    (.cutParticleQuality, 0.44), (.cutParticleLink, -0.31), (.cutParticleNumber, 0.80), (.cutParticleParticle, -0.22),
    (.cutParticlePlace, -1.05), (.cutParticleOther, -0.50), (.cutPlaceNoun, -0.11), (.cutPlaceVerb, 1.75),
    (.cutPlaceQuality, -0.08), (.cutPlaceLink, 0.02), (.cutPlaceNumber, 0.32), (.cutPlaceParticle, 1.47),
    (.cutPlacePlace, -0.83), (.cutPlaceOther, -0.77), (.cutOtherNoun, -0.83), (.cutOtherVerb, -1.43),
    (.cutOtherQuality, 1.12), (.cutOtherLink, 0.44), (.cutOtherNumber, -0.69), (.cutOtherParticle, 0.25),
    (.cutOtherPlace, 0.06), (.cutOtherOther, -0.29), (.closedThenNoun, 0.65), (.closedThenVerb, -0.13),
    (.closedThenQuality, 0.52), (.closedThenLink, 0.22), (.closedThenNumber, -0.10), (.closedThenParticle, -2.32),
    (.closedThenPlace, 0.36), (.closedThenOther, 0.16), (.pairFit, 0.04), (.pairFitBack, 0.24), (.storyAgreement, 0.57),
    (.scriptDiffers, -4.79), (.commasDiffer, -2.57), (.columnSame, 0.92), (.columnDiffers, -3.34),
    (.columnMissing, -3.23), (.next, -0.41), (.nextUnparted, 3.38), (.nextFarApart, -4.04), (.nextInOrder, 2.24),
    (.gap, -0.33), (.gapInOrder, 0.00), (.backward, -4.30), (.backwardGap, 0.36), (.headsBetween, -0.08),
    (.headsBetweenInOrder, 0.13), (.storyBetween, -0.40), (.storyBetweenBack, -0.51), (.afterSignature, -6.72),
    (.afterPhotoTail, -5.58), (.afterRemark, -3.95), (.openingAfterText, -1.85), (.bulletedAfterText, -3.71),
    (.captionAfterText, -1.33), (.textAfterCaption, -0.82), (.bulletedUnderHead, 0.37), (.headThenOpening, 1.98),
    (.headThenParagraph, -0.33), (.headThenPlain, -0.74), (.headThenMiddle, -0.87), (.headThenCaption, 0.50),
    (.headThenRow, 0.93), (.headNext, 3.23), (.headAbove, -0.78), (.headGap, -0.37), (.headBackward, 0.14),
    (.headsPassed, -0.09), (.headFit, 0.30), (.headAgreement, 0.25), (.headPassesStory, -0.43),
    (.bylineThenOpening, -6.46), (.sectionThenText, -0.22), (.bylineThenText, 1.61), (.sectionBelowTitle, -1.43),
    (.sectionBeforeByline, 7.80), (.titleAfterSection, 8.00), (.titleBothExplain, -1.01), (.titleThenPhrase, 5.28),
    (.phraseThenTitle, 1.81), (.phraseThenPhrase, 2.83), (.titleAfterDash, 3.94), (.titleWithDash, 1.70),
    (.kickerBelowTitle, -2.64), (.titlesClose, 5.71), (.titleLonger, 0.17), (.titlesAfterNoise, -0.05),
    (.titlesFit, 0.62), (.titlesFitText, 0.74), (.titlesOverTwoOpenings, -1.67), (.crossheadAfterClosed, -0.26),
    (.crossheadAfterOpen, -1.11), (.crossheadLong, 0.38), (.crossheadQuoted, 1.39), (.crossheadExplaining, -2.52),
    (.crossheadBeforeOpening, -2.31), (.crossheadAcross, 0.32), (.creditNext, 0.87), (.creditElsewhere, -0.14),
    (.captionAfterCaption, 0.46), (.bylineAfterHead, 4.59), (.bylineAfterText, -3.82), (.bylineElsewhere, -4.88),
    (.beginSection, 1.99), (.beginTitle, 1.56), (.beginTitleBeforeOpening, 1.66), (.beginTitleBeforeByline, 1.81),
    (.beginTitleBeforeCaption, 4.48), (.beginTitleAfterEnd, 1.56), (.beginTitleAfterNoise, 0.54),
    (.beginTitleAfterWideGap, 1.11), (.beginTitleLong, -0.23), (.beginTitleTwoLines, 0.36),
    (.beginTitleExplaining, 0.61), (.beginTitleQuoted, -1.97), (.beginTitleAfterOpen, -0.68),
    (.beginTitleBeforeMiddle, -1.38), (.beginTitleBeforeTitle, 2.61), (.beginTitleAfterTitle, -1.55),
    (.beginTitleWithDash, 2.15), (.beginBulleted, 2.12), (.beginText, -1.80), (.beginTextAsParagraph, 0.31),
    (.beginTextInMiddle, -0.12), (.beginOpening, -1.23), (.beginCaption, -1.78), (.beginCredit, -3.15),
    (.beginByline, 1.15), (.beginRow, -1.46), (.beginAfterNoise, 0.45), (.beginAfterEnd, 0.34), (.endClosed, 1.43),
    (.endPause, -1.71), (.endComma, -3.20), (.endOpen, -1.04), (.endSignature, 2.55), (.endRemark, 3.18),
    (.endSection, -2.32), (.endTitle, -2.18), (.endCaption, -0.03), (.endCredit, 0.00), (.endByline, -3.03),
    (.endRow, -2.04), (.endBeforeHead, 1.11), (.endBeforeNoise, 3.28),
  ]
}
