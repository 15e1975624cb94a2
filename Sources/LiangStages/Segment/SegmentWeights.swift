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
    (.fragment, -1.28), (.fragmentEndsInNumber, 1.35), (.fragmentHasComma, 1.71), (.fragmentLong, 1.92),
    (.fragmentShort, -1.35), (.fragmentAsParagraph, 0.56), (.fragmentExplaining, -0.71), (.fragmentQuoted, -4.28),
    (.fragmentWithGap, -0.35), (.fragmentEndOddness, 0.37), (.fragmentStartOddness, -0.29), (.fragmentResumed, 0.80),
    (.fragmentAfterOpen, 1.36), (.fragmentAfterClosed, -0.10), (.fragmentBeforeOpening, -4.15),
    (.fragmentBeforeMiddle, 0.78), (.fragmentBeforeTitle, -1.60), (.fragmentResumedNext, 3.53), (.fragmentSpeaks, 0.79),
    (.fragmentHasPause, 0.68), (.fragmentEvidence, 0.63), (.fragmentEvidenceNext, 0.21), (.fragmentEndsNoun, -1.43),
    (.fragmentEndsVerb, -0.48), (.fragmentEndsQuality, -0.55), (.fragmentEndsLink, 0.13), (.fragmentEndsNumber, -1.34),
    (.fragmentEndsParticle, 1.27), (.fragmentEndsPlace, -0.38), (.fragmentEndsOther, -0.74),
    (.fragmentBeginsNoun, -0.98), (.fragmentBeginsVerb, -1.66), (.fragmentBeginsQuality, -2.32),
    (.fragmentBeginsLink, -0.88), (.fragmentBeginsNumber, -1.61), (.fragmentBeginsParticle, 0.24),
    (.fragmentBeginsPlace, -1.80), (.fragmentBeginsOther, -0.34), (.closedThenParagraph, 0.87),
    (.closedThenPlain, 0.30), (.closedThenMiddle, -0.48), (.pauseThenParagraph, 0.56), (.pauseThenPlain, -0.16),
    (.pauseThenMiddle, -0.05), (.commaThenParagraph, -0.16), (.commaThenPlain, 1.37), (.commaThenMiddle, 0.25),
    (.openThenParagraph, -1.02), (.openThenPlain, 0.25), (.openThenMiddle, 1.03), (.bracketResumes, 3.21),
    (.bracketClashes, -0.00), (.closerUnopened, -1.54), (.openerUnclosed, -0.48), (.decimalsResume, 1.63),
    (.decimalsCutShort, -0.22), (.digitsResume, 2.17), (.unitResumes, 2.03), (.numberCutShort, -0.82),
    (.numberAfterClosed, -0.56), (.numberAfterWord, -0.11), (.unitWithoutNumber, -1.45), (.wordAcross, 2.84),
    (.wordsApart, 0.30), (.pairAcross, 1.12), (.oddStartAfterOpen, 0.00), (.oddStartAfterClosed, -0.31),
    (.itemResumes, 1.03), (.itemBreaks, -0.38), (.rowResumes, 1.82), (.rowBegins, -1.92), (.colonOpensItems, 1.56),
    (.cutNounNoun, 0.29), (.cutNounVerb, 0.99), (.cutNounQuality, 1.48), (.cutNounLink, 0.76), (.cutNounNumber, 0.22),
    (.cutNounParticle, -0.06), (.cutNounPlace, -0.25), (.cutNounOther, 0.34), (.cutVerbNoun, 0.26),
    (.cutVerbVerb, 0.65), (.cutVerbQuality, 0.20), (.cutVerbLink, 1.59), (.cutVerbNumber, 0.06),
    (.cutVerbParticle, 1.48), (.cutVerbPlace, -0.00), (.cutVerbOther, -0.12), (.cutQualityNoun, -0.08),
    (.cutQualityVerb, 0.18), (.cutQualityQuality, 0.75), (.cutQualityLink, 1.05), (.cutQualityNumber, 0.16),
    (.cutQualityParticle, -0.08), (.cutQualityPlace, -0.12), (.cutQualityOther, -0.40), (.cutLinkNoun, 0.75),
    (.cutLinkVerb, 0.55), (.cutLinkQuality, 0.17), (.cutLinkLink, -0.22), (.cutLinkNumber, 0.36),
    (.cutLinkParticle, -0.20), (.cutLinkPlace, 0.02), (.cutLinkOther, -0.01), (.cutNumberNoun, -0.82),
    (.cutNumberVerb, -0.17), (.cutNumberQuality, -0.35), (.cutNumberLink, 0.05), (.cutNumberNumber, -1.44),
    (.cutNumberParticle, -1.35), (.cutNumberPlace, 0.71), (.cutNumberOther, -0.07), (.cutParticleNoun, 0.21),
    (.cutParticleVerb, -0.37), (.cutParticleQuality, 0.15), (.cutParticleLink, 1.06), (.cutParticleNumber, 0.06),
    (.cutParticleParticle, -0.03), (.cutParticlePlace, -0.43), (.cutParticleOther, -0.42), (.cutPlaceNoun, 0.24),
    (.cutPlaceVerb, 2.26), (.cutPlaceQuality, 0.16), (.cutPlaceLink, -0.56), (.cutPlaceNumber, -0.45),
    (.cutPlaceParticle, 0.60), (.cutPlacePlace, -0.34), (.cutPlaceOther, -0.00), (.cutOtherNoun, 0.67),
    (.cutOtherVerb, -0.04), (.cutOtherQuality, -0.01), (.cutOtherLink, -0.11), (.cutOtherNumber, 0.00),
    (.cutOtherParticle, -0.00), (.cutOtherPlace, 0.18), (.cutOtherOther, -0.00), (.closedThenNoun, 0.78),
    (.closedThenVerb, 0.30), (.closedThenQuality, 0.55), (.closedThenLink, 0.12), (.closedThenNumber, -0.24),
    (.closedThenParticle, -0.66), (.closedThenPlace, 0.50), (.closedThenOther, 0.54), (.pairFit, -0.17),
    (.pairFitBack, 0.23), (.blockFit, 0.07), (.blockFitBack, 0.17), (.storyAgreement, 0.41), (.scriptDiffers, -1.09),
    (.commasDiffer, 0.00), (.columnSame, 0.99), (.columnNear, -0.90), (.columnDiffers, -3.59), (.columnMissing, -2.75),
    (.next, -0.21), (.nextUnparted, 5.79), (.closedAcrossBlank, -1.03), (.openAcrossBlank, -0.21),
    (.blocksBetween, 0.05), (.nextFarApart, -3.10), (.nextInOrder, 2.13), (.gap, -0.21), (.gapInOrder, 0.41),
    (.backward, -4.17), (.backwardGap, 0.56), (.headsBetween, 0.16), (.headsBetweenInOrder, -0.25),
    (.storyBetween, -0.43), (.storyBetweenBack, -0.42), (.afterSignature, -2.55), (.afterPhotoTail, -3.30),
    (.afterRemark, -0.54), (.openingAfterText, -0.77), (.bulletedAfterText, -0.88), (.captionAfterText, -2.16),
    (.textAfterCaption, -1.46), (.bulletResumes, 2.44), (.bulletBreaks, 0.00), (.textAfterBulleted, -2.29),
    (.headThenOpening, 0.56), (.headThenParagraph, -1.24), (.headThenPlain, -1.45), (.headThenMiddle, -2.38),
    (.headThenCaption, -1.46), (.headThenRow, -0.51), (.headThenBulleted, -1.41), (.headNext, 4.30),
    (.headNextAcrossBlank, -2.12), (.headAbove, -0.98), (.headGap, 0.14), (.headBackward, -0.68), (.headsPassed, 0.03),
    (.headFit, 0.01), (.headBlockFit, 1.05), (.headBlockFitBack, -0.58), (.headAgreement, 0.27),
    (.headPassesStory, -0.46), (.bylineThenOpening, -4.36), (.sectionThenText, 0.36), (.bylineThenText, 1.65),
    (.sectionBelowTitle, -0.32), (.sectionBeforeByline, 5.62), (.titleAfterSection, 4.67), (.titleBothExplain, -1.16),
    (.titleThenPhrase, 3.69), (.phraseThenTitle, 2.39), (.phraseThenPhrase, 2.37), (.titleAfterDash, 2.40),
    (.titleWithDash, 1.66), (.kickerBelowTitle, -0.51), (.titlesClose, 4.95), (.titlesAcrossBlank, -0.59),
    (.titleLonger, -1.08), (.titlesAfterNoise, -0.04), (.titlesFit, 0.85), (.titlesFitText, 0.81),
    (.titlesOverTwoOpenings, -1.41), (.crossheadAfterClosed, -0.75), (.crossheadAfterOpen, -1.37),
    (.crossheadLong, -0.37), (.crossheadQuoted, 0.89), (.crossheadExplaining, -1.33), (.crossheadBeforeOpening, -3.76),
    (.crossheadAcrossBlank, -0.90), (.crossheadAcross, -0.10), (.crossheadAcrossBlock, 0.31),
    (.crossheadColumnSame, 1.17), (.crossheadColumnDiffers, -0.92), (.creditNext, -0.32), (.creditElsewhere, -2.35),
    (.creditAfterAlone, 2.30), (.creditAfterDated, 4.71), (.creditAcrossBlank, -1.31), (.captionAfterCaption, -0.23),
    (.bylineAfterHead, 2.00), (.bylineAfterText, -1.53), (.bylineElsewhere, -0.64), (.beginSection, 2.02),
    (.beginTitle, 2.10), (.beginTitleBeforeOpening, 0.02), (.beginTitleBeforeByline, -0.13),
    (.beginTitleBeforeCaption, 2.29), (.beginTitleAfterEnd, 1.12), (.beginTitleAfterNoise, 1.84),
    (.beginTitleAfterWideGap, 0.36), (.beginTitleLong, 0.27), (.beginTitleTwoLines, -0.62),
    (.beginTitleExplaining, -0.05), (.beginTitleQuoted, -1.14), (.beginTitleAfterOpen, -0.78),
    (.beginTitleBeforeMiddle, -0.75), (.beginTitleBeforeTitle, 0.95), (.beginTitleBeforeBulleted, 1.37),
    (.beginTitleUnopened, -0.35), (.beginTitleAfterTitle, -0.91), (.beginTitleWithDash, 0.94), (.beginBulleted, 1.16),
    (.beginBulletedUnderHead, -0.32), (.beginText, -1.35), (.beginTextAsParagraph, -0.70), (.beginTextInMiddle, -0.76),
    (.beginTextDated, 2.41), (.beginTextAlone, 0.85), (.beginOpening, 0.54), (.beginCaption, 1.85),
    (.beginCredit, -2.14), (.beginByline, 1.12), (.beginRow, 0.15), (.beginAfterNoise, 1.00), (.beginAfterEnd, 0.16),
    (.endClosed, 1.28), (.endPause, -0.98), (.endComma, -1.46), (.endOpen, -0.49), (.endSignature, 1.62),
    (.endRemark, 2.31), (.endSection, -0.52), (.endTitle, -0.42), (.endCaption, -0.56), (.endCredit, 0.00),
    (.endByline, -0.49), (.endRow, 0.32), (.endBeforeHead, 0.69), (.endBeforeNoise, 2.40),
  ]
}
