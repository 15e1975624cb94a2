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
    (.fragment, -1.24), (.fragmentEndsInNumber, 1.45), (.fragmentHasComma, 1.61), (.fragmentLong, 1.89),
    (.fragmentShort, -1.43), (.fragmentAsParagraph, 0.84), (.fragmentExplaining, -0.76), (.fragmentQuoted, -4.18),
    (.fragmentWithGap, -0.22), (.fragmentEndOddness, 0.42), (.fragmentStartOddness, -0.32), (.fragmentResumed, 0.87),
    (.fragmentAfterOpen, 1.24), (.fragmentAfterClosed, -0.03), (.fragmentBeforeOpening, -4.23),
    (.fragmentBeforeMiddle, 0.73), (.fragmentBeforeTitle, -1.70), (.fragmentResumedNext, 3.45), (.fragmentSpeaks, 0.80),
    (.fragmentHasPause, 0.65), (.fragmentEvidence, 0.48), (.fragmentEvidenceNext, 0.19), (.fragmentEndsNoun, -1.53),
    (.fragmentEndsVerb, -0.60), (.fragmentEndsQuality, -0.75), (.fragmentEndsLink, 0.08), (.fragmentEndsNumber, -1.36),
    (.fragmentEndsParticle, 1.34), (.fragmentEndsPlace, -0.54), (.fragmentEndsOther, -0.79),
    (.fragmentBeginsNoun, -0.68), (.fragmentBeginsVerb, -1.69), (.fragmentBeginsQuality, -1.83),
    (.fragmentBeginsLink, -1.07), (.fragmentBeginsNumber, -1.66), (.fragmentBeginsParticle, 0.32),
    (.fragmentBeginsPlace, -1.67), (.fragmentBeginsOther, -0.27), (.closedThenParagraph, 1.00),
    (.closedThenPlain, 0.57), (.closedThenMiddle, -0.39), (.pauseThenParagraph, 0.61), (.pauseThenPlain, -0.08),
    (.pauseThenMiddle, -0.05), (.commaThenParagraph, -0.30), (.commaThenPlain, 1.51), (.commaThenMiddle, 0.27),
    (.openThenParagraph, -1.12), (.openThenPlain, 0.49), (.openThenMiddle, 1.20), (.bracketResumes, 3.26),
    (.bracketClashes, -0.00), (.closerUnopened, -1.57), (.openerUnclosed, -0.51), (.decimalsResume, 1.60),
    (.decimalsCutShort, -0.30), (.digitsResume, 2.20), (.unitResumes, 2.08), (.numberCutShort, -0.91),
    (.numberAfterClosed, -0.71), (.numberAfterWord, -0.27), (.unitWithoutNumber, -1.43), (.wordAcross, 3.08),
    (.wordsApart, 0.32), (.pairAcross, 1.35), (.oddStartAfterOpen, -0.02), (.oddStartAfterClosed, -0.28),
    (.itemResumes, 1.05), (.itemBreaks, -0.37), (.rowResumes, 1.87), (.rowBegins, -1.94), (.colonOpensItems, 1.60),
    (.cutNounNoun, 0.33), (.cutNounVerb, 1.02), (.cutNounQuality, 1.47), (.cutNounLink, 0.74), (.cutNounNumber, 0.24),
    (.cutNounParticle, -0.02), (.cutNounPlace, -0.25), (.cutNounOther, 0.38), (.cutVerbNoun, 0.22),
    (.cutVerbVerb, 0.70), (.cutVerbQuality, 0.22), (.cutVerbLink, 1.75), (.cutVerbNumber, 0.15),
    (.cutVerbParticle, 1.49), (.cutVerbPlace, 0.05), (.cutVerbOther, 0.02), (.cutQualityNoun, -0.06),
    (.cutQualityVerb, 0.18), (.cutQualityQuality, 0.83), (.cutQualityLink, 1.14), (.cutQualityNumber, 0.13),
    (.cutQualityParticle, -0.07), (.cutQualityPlace, -0.25), (.cutQualityOther, -0.36), (.cutLinkNoun, 0.72),
    (.cutLinkVerb, 0.60), (.cutLinkQuality, 0.14), (.cutLinkLink, -0.18), (.cutLinkNumber, 0.35),
    (.cutLinkParticle, -0.22), (.cutLinkPlace, -0.02), (.cutLinkOther, -0.01), (.cutNumberNoun, -0.71),
    (.cutNumberVerb, -0.06), (.cutNumberQuality, -0.28), (.cutNumberLink, 0.05), (.cutNumberNumber, -1.57),
    (.cutNumberParticle, -1.34), (.cutNumberPlace, 0.73), (.cutNumberOther, -0.03), (.cutParticleNoun, 0.69),
    (.cutParticleVerb, -0.01), (.cutParticleQuality, 0.18), (.cutParticleLink, -0.48), (.cutParticleNumber, 0.17),
    (.cutParticleParticle, -0.02), (.cutParticlePlace, -0.42), (.cutParticleOther, -0.40), (.cutPlaceNoun, 0.15),
    (.cutPlaceVerb, 2.29), (.cutPlaceQuality, 0.11), (.cutPlaceLink, -0.49), (.cutPlaceNumber, -0.37),
    (.cutPlaceParticle, 0.60), (.cutPlacePlace, -0.24), (.cutPlaceOther, -0.00), (.cutOtherNoun, 0.68),
    (.cutOtherVerb, -0.05), (.cutOtherQuality, -0.01), (.cutOtherLink, -0.12), (.cutOtherNumber, 0.00),
    (.cutOtherParticle, -0.00), (.cutOtherPlace, 0.20), (.cutOtherOther, -0.00), (.closedThenNoun, 0.83),
    (.closedThenVerb, 0.10), (.closedThenQuality, 0.54), (.closedThenLink, 0.06), (.closedThenNumber, -0.41),
    (.closedThenParticle, -0.69), (.closedThenPlace, 0.36), (.closedThenOther, 0.75), (.pairFit, -0.20),
    (.pairFitBack, 0.31), (.blockFit, -0.10), (.blockFitBack, 0.29), (.storyAgreement, 0.51), (.scriptDiffers, -1.12),
    (.commasDiffer, 0.00), (.columnSame, 1.58), (.columnNear, -0.91), (.columnDiffers, -3.64), (.columnMissing, -2.86),
    (.next, 0.11), (.nextUnparted, 5.82), (.closedAcrossBlank, -1.38), (.openAcrossBlank, -0.38),
    (.blocksBetween, 1.54), (.nextFarApart, -3.04), (.nextInOrder, 2.13), (.gap, -1.50), (.gapInOrder, 0.37),
    (.backward, -4.12), (.backwardGap, 0.57), (.headsBetween, -0.10), (.headsBetweenInOrder, -0.11),
    (.storyBetween, -0.67), (.storyBetweenBack, -0.59), (.afterSignature, -2.59), (.afterPhotoTail, -3.32),
    (.afterRemark, -0.68), (.openingAfterText, -0.74), (.bulletedAfterText, -0.64), (.captionAfterText, -2.24),
    (.textAfterCaption, -1.39), (.bulletResumes, 2.45), (.bulletBreaks, 0.00), (.textAfterBulleted, -2.29),
    (.headThenOpening, 0.62), (.headThenParagraph, -1.20), (.headThenPlain, -1.25), (.headThenMiddle, -2.36),
    (.headThenCaption, -1.39), (.headThenRow, -0.45), (.headThenBulleted, -1.11), (.headNext, 4.21),
    (.headNextAcrossBlank, -2.17), (.headAbove, -1.01), (.headGap, 0.09), (.headBackward, -0.72), (.headsPassed, -0.03),
    (.headFit, -0.03), (.headBlockFit, 1.17), (.headBlockFitBack, -0.69), (.headAgreement, 0.30),
    (.headPassesStory, -0.47), (.bylineThenOpening, -4.63), (.sectionThenText, 0.11), (.bylineThenText, 1.73),
    (.sectionBelowTitle, 0.04), (.sectionBeforeByline, 5.15), (.titleAfterSection, 4.86), (.titleBothExplain, -1.07),
    (.titleThenPhrase, 3.51), (.phraseThenTitle, 2.26), (.phraseThenPhrase, 2.09), (.titleAfterDash, 2.30),
    (.titleWithDash, 1.82), (.kickerBelowTitle, -0.52), (.titlesClose, 4.99), (.titlesAcrossBlank, -0.58),
    (.titleLonger, -0.73), (.titlesAfterNoise, -0.06), (.titlesFit, 0.72), (.titlesFitText, 0.84),
    (.titlesOverTwoOpenings, -1.50), (.crossheadAfterClosed, -0.91), (.crossheadAfterOpen, -1.39),
    (.crossheadLong, -0.46), (.crossheadQuoted, 0.93), (.crossheadExplaining, -1.35), (.crossheadBeforeOpening, -3.65),
    (.crossheadAcrossBlank, -0.98), (.crossheadAcross, 0.03), (.crossheadAcrossBlock, 0.13),
    (.crossheadColumnSame, 0.97), (.crossheadColumnDiffers, -0.99), (.creditNext, -0.24), (.creditElsewhere, -2.35),
    (.creditAfterAlone, 2.43), (.creditAfterDated, 4.73), (.creditAcrossBlank, -1.29), (.captionAfterCaption, -0.23),
    (.bylineAfterHead, 1.96), (.bylineAfterText, -1.48), (.bylineElsewhere, -0.61), (.beginSection, 1.89),
    (.beginTitle, 2.11), (.beginTitleBeforeOpening, 0.05), (.beginTitleBeforeByline, 0.01),
    (.beginTitleBeforeCaption, 2.27), (.beginTitleAfterEnd, 0.96), (.beginTitleAfterNoise, 1.80),
    (.beginTitleAfterWideGap, 0.33), (.beginTitleLong, 0.20), (.beginTitleTwoLines, -0.39),
    (.beginTitleExplaining, 0.05), (.beginTitleQuoted, -1.02), (.beginTitleAfterOpen, -0.71),
    (.beginTitleBeforeMiddle, -0.76), (.beginTitleBeforeTitle, 0.96), (.beginTitleBeforeBulleted, 1.95),
    (.beginTitleUnopened, -0.51), (.beginTitleAfterTitle, -0.96), (.beginTitleWithDash, 0.99), (.beginBulleted, 0.75),
    (.beginBulletedUnderHead, -0.51), (.beginText, -1.86), (.beginTextAsParagraph, -0.44), (.beginTextInMiddle, -0.75),
    (.beginTextDated, 2.12), (.beginTextAlone, 1.12), (.beginOpening, 0.54), (.beginCaption, 1.85),
    (.beginCredit, -2.12), (.beginByline, 1.09), (.beginRow, 0.13), (.beginAfterNoise, 1.16), (.beginAfterEnd, 0.19),
    (.endClosed, 1.21), (.endPause, -0.99), (.endComma, -1.53), (.endOpen, -0.57), (.endSignature, 1.63),
    (.endRemark, 2.29), (.endSection, -0.60), (.endTitle, -0.65), (.endCaption, -0.50), (.endCredit, 0.00),
    (.endByline, -0.48), (.endRow, 0.40), (.endBeforeHead, 0.70), (.endBeforeNoise, 2.32),
  ]
}
