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
    (.fragment, -1.18), (.fragmentEndsInNumber, 1.48), (.fragmentHasComma, 0.93), (.fragmentLong, 1.93),
    (.fragmentShort, -1.68), (.fragmentAsParagraph, 0.22), (.fragmentExplaining, -1.34), (.fragmentQuoted, -3.91),
    (.fragmentWithGap, -0.23), (.fragmentEndOddness, 0.04), (.fragmentStartOddness, -0.15), (.fragmentResumed, 0.84),
    (.fragmentAfterOpen, 1.15), (.fragmentAfterClosed, -0.15), (.fragmentBeforeOpening, -4.68),
    (.fragmentBeforeMiddle, 0.81), (.fragmentBeforeTitle, -1.21), (.fragmentResumedNext, 3.01), (.fragmentSpeaks, 0.42),
    (.fragmentHasPause, 0.53), (.fragmentEvidence, 0.96), (.fragmentEvidenceNext, 0.08), (.fragmentEndsNoun, -2.04),
    (.fragmentEndsVerb, -0.88), (.fragmentEndsQuality, -0.89), (.fragmentEndsLink, -0.08), (.fragmentEndsNumber, -1.17),
    (.fragmentEndsParticle, 1.89), (.fragmentEndsPlace, -0.95), (.fragmentEndsOther, -0.89),
    (.fragmentBeginsNoun, -0.02), (.fragmentBeginsVerb, -1.46), (.fragmentBeginsQuality, -1.57),
    (.fragmentBeginsLink, -0.35), (.fragmentBeginsNumber, -0.30), (.fragmentBeginsParticle, 0.45),
    (.fragmentBeginsPlace, -1.61), (.fragmentBeginsOther, -0.12), (.closedThenParagraph, 1.21),
    (.closedThenPlain, 0.41), (.closedThenMiddle, 0.05), (.pauseThenParagraph, 0.81), (.pauseThenPlain, -0.07),
    (.pauseThenMiddle, -0.03), (.commaThenParagraph, -0.54), (.commaThenPlain, 1.66), (.commaThenMiddle, 0.63),
    (.openThenParagraph, -0.93), (.openThenPlain, 0.81), (.openThenMiddle, 1.30), (.bracketResumes, 2.86),
    (.bracketClashes, 0.00), (.closerUnopened, -1.51), (.openerUnclosed, -0.33), (.decimalsResume, 1.54),
    (.decimalsCutShort, -0.78), (.digitsResume, 2.12), (.unitResumes, 1.89), (.numberCutShort, -1.05),
    (.numberAfterClosed, -0.54), (.numberAfterWord, -0.52), (.unitWithoutNumber, -1.17), (.wordAcross, 2.62),
    (.wordsApart, 0.16), (.pairAcross, 1.38), (.oddStartAfterOpen, -0.08), (.oddStartAfterClosed, -0.21),
    (.itemResumes, 0.94), (.itemBreaks, -0.28), (.rowResumes, 1.77), (.rowBegins, -2.24), (.colonOpensItems, 1.71),
    (.cutNounNoun, 0.12), (.cutNounVerb, 1.19), (.cutNounQuality, 1.74), (.cutNounLink, 0.61), (.cutNounNumber, -0.22),
    (.cutNounParticle, -0.07), (.cutNounPlace, -0.19), (.cutNounOther, 0.08), (.cutVerbNoun, 0.17),
    (.cutVerbVerb, 0.73), (.cutVerbQuality, 0.11), (.cutVerbLink, 1.79), (.cutVerbNumber, -0.22),
    (.cutVerbParticle, 1.36), (.cutVerbPlace, -0.09), (.cutVerbOther, -0.02), (.cutQualityNoun, -0.17),
    (.cutQualityVerb, 0.02), (.cutQualityQuality, 0.78), (.cutQualityLink, 1.38), (.cutQualityNumber, 0.25),
    (.cutQualityParticle, -0.21), (.cutQualityPlace, 0.01), (.cutQualityOther, -0.45), (.cutLinkNoun, 1.03),
    (.cutLinkVerb, 0.80), (.cutLinkQuality, -0.44), (.cutLinkLink, -0.35), (.cutLinkNumber, 0.19),
    (.cutLinkParticle, -0.05), (.cutLinkPlace, 0.11), (.cutLinkOther, -0.01), (.cutNumberNoun, -0.96),
    (.cutNumberVerb, 0.08), (.cutNumberQuality, -0.46), (.cutNumberLink, -0.36), (.cutNumberNumber, -1.87),
    (.cutNumberParticle, -1.20), (.cutNumberPlace, 0.62), (.cutNumberOther, -0.05), (.cutParticleNoun, 0.79),
    (.cutParticleVerb, 0.28), (.cutParticleQuality, 0.15), (.cutParticleLink, -0.46), (.cutParticleNumber, 0.10),
    (.cutParticleParticle, -0.02), (.cutParticlePlace, -0.79), (.cutParticleOther, -0.46), (.cutPlaceNoun, 0.07),
    (.cutPlaceVerb, 1.83), (.cutPlaceQuality, 0.36), (.cutPlaceLink, -0.40), (.cutPlaceNumber, -0.31),
    (.cutPlaceParticle, 0.05), (.cutPlacePlace, -0.85), (.cutPlaceOther, -0.00), (.cutOtherNoun, 0.64),
    (.cutOtherVerb, -0.09), (.cutOtherQuality, -0.00), (.cutOtherLink, -0.13), (.cutOtherNumber, -0.00),
    (.cutOtherParticle, -0.00), (.cutOtherPlace, 0.22), (.cutOtherOther, -0.00), (.closedThenNoun, 0.88),
    (.closedThenVerb, -0.21), (.closedThenQuality, 0.46), (.closedThenLink, -0.19), (.closedThenNumber, -0.27),
    (.closedThenParticle, -0.03), (.closedThenPlace, 0.56), (.closedThenOther, 1.02), (.pairFit, -0.39),
    (.pairFitBack, 0.28), (.blockFit, 0.20), (.blockFitBack, 0.27), (.storyAgreement, 0.47), (.scriptDiffers, -1.30),
    (.commasDiffer, 0.00), (.columnSame, 1.15), (.columnNear, -0.80), (.columnDiffers, -4.73), (.columnMissing, -2.61),
    (.next, -0.33), (.nextUnparted, 6.39), (.closedAcrossBlank, -1.56), (.openAcrossBlank, -0.41),
    (.blocksBetween, 1.72), (.nextFarApart, -3.11), (.nextInOrder, 2.43), (.gap, -1.70), (.gapInOrder, 0.24),
    (.backward, -4.09), (.backwardGap, 0.73), (.headsBetween, -0.03), (.headsBetweenInOrder, -0.20),
    (.storyBetween, -0.85), (.storyBetweenBack, -0.65), (.afterSignature, -3.11), (.afterPhotoTail, -3.24),
    (.afterRemark, -1.18), (.openingAfterText, -0.72), (.bulletedAfterText, -2.27), (.captionAfterText, -1.79),
    (.textAfterCaption, -1.08), (.bulletResumes, 2.61), (.bulletBreaks, 0.00), (.textAfterBulleted, -2.30),
    (.headThenOpening, 0.92), (.headThenParagraph, -1.38), (.headThenPlain, -1.60), (.headThenMiddle, -2.50),
    (.headThenCaption, -0.96), (.headThenRow, 0.45), (.headThenBulleted, -1.40), (.headNext, 4.36),
    (.headNextAcrossBlank, -1.88), (.headAbove, -1.36), (.headGap, 0.16), (.headBackward, 0.07), (.headsPassed, -0.22),
    (.headFit, 0.03), (.headBlockFit, 1.15), (.headBlockFitBack, -0.80), (.headAgreement, 0.31),
    (.headPassesStory, -0.64), (.bylineThenOpening, -3.98), (.sectionThenText, -0.09), (.bylineThenText, 1.73),
    (.sectionBelowTitle, 0.70), (.sectionBeforeByline, 3.88), (.titleAfterSection, 5.00), (.titleBothExplain, -1.84),
    (.titleThenPhrase, 3.80), (.phraseThenTitle, 1.27), (.phraseThenPhrase, 2.00), (.titleAfterDash, 1.42),
    (.titleWithDash, 0.94), (.kickerBelowTitle, -0.46), (.titlesClose, 4.12), (.titlesAcrossBlank, -0.19),
    (.titleLonger, -0.14), (.titlesAfterNoise, -0.11), (.titlesFit, 0.59), (.titlesFitText, 0.77),
    (.titlesOverTwoOpenings, -1.51), (.crossheadAfterClosed, -0.75), (.crossheadAfterOpen, -1.52),
    (.crossheadLong, -0.55), (.crossheadQuoted, 1.01), (.crossheadExplaining, -2.14), (.crossheadBeforeOpening, -3.32),
    (.crossheadAcrossBlank, -0.64), (.crossheadAcross, -0.12), (.crossheadAcrossBlock, 0.28),
    (.crossheadColumnSame, 0.73), (.crossheadColumnDiffers, -1.49), (.creditNext, 0.02), (.creditElsewhere, -1.99),
    (.creditAfterAlone, 2.21), (.creditAfterDated, 4.55), (.creditAcrossBlank, -1.28), (.captionAfterCaption, -0.21),
    (.bylineAfterHead, 1.93), (.bylineAfterText, -1.67), (.bylineElsewhere, -0.44), (.beginSection, 1.49),
    (.beginTitle, 2.08), (.beginTitleBeforeOpening, 0.64), (.beginTitleBeforeByline, 0.01),
    (.beginTitleBeforeCaption, 2.67), (.beginTitleAfterEnd, 0.70), (.beginTitleAfterNoise, 1.58),
    (.beginTitleAfterWideGap, 0.25), (.beginTitleLong, 0.05), (.beginTitleTwoLines, -0.14),
    (.beginTitleExplaining, 0.17), (.beginTitleQuoted, -0.71), (.beginTitleAfterOpen, -0.75),
    (.beginTitleBeforeMiddle, -0.05), (.beginTitleBeforeTitle, 1.30), (.beginTitleBeforeBulleted, 2.07),
    (.beginTitleUnopened, -1.20), (.beginTitleAfterTitle, -1.51), (.beginTitleWithDash, 0.67), (.beginBulleted, 2.30),
    (.beginBulletedUnderHead, -0.97), (.beginText, -2.04), (.beginTextAsParagraph, -0.92), (.beginTextInMiddle, -0.56),
    (.beginTextDated, 2.41), (.beginTextAlone, 0.98), (.beginOpening, 0.13), (.beginCaption, 1.65),
    (.beginCredit, -1.84), (.beginByline, 1.30), (.beginRow, 0.20), (.beginAfterNoise, 0.28), (.beginAfterEnd, 0.57),
    (.endClosed, 1.15), (.endPause, -0.81), (.endComma, -2.02), (.endOpen, -0.83), (.endSignature, 1.93),
    (.endRemark, 1.14), (.endSection, -1.21), (.endTitle, -1.67), (.endCaption, -0.33), (.endCredit, 0.00),
    (.endByline, -0.14), (.endRow, -0.25), (.endBeforeHead, 0.84), (.endBeforeNoise, 2.51),
  ]
}
