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
    (.fragment, -1.09), (.fragmentEndsInNumber, 1.73), (.fragmentHasComma, 1.22), (.fragmentLong, 2.63),
    (.fragmentShort, 0.52), (.fragmentAsParagraph, 0.72), (.fragmentExplaining, -1.45), (.fragmentQuoted, -5.97),
    (.fragmentWithGap, -0.68), (.fragmentEndOddness, 0.33), (.fragmentStartOddness, -0.41), (.fragmentResumed, 0.08),
    (.fragmentAfterOpen, 1.13), (.fragmentAfterClosed, 0.35), (.fragmentBeforeOpening, -4.14),
    (.fragmentBeforeMiddle, 0.05), (.fragmentBeforeTitle, -2.68), (.fragmentResumedNext, 4.64), (.fragmentSpeaks, 4.48),
    (.fragmentHasPause, 1.79), (.fragmentEvidence, 1.05), (.fragmentEvidenceNext, 0.52), (.fragmentEndsNoun, -2.05),
    (.fragmentEndsVerb, -0.93), (.fragmentEndsQuality, 0.19), (.fragmentEndsLink, 3.99), (.fragmentEndsNumber, -0.87),
    (.fragmentEndsParticle, 2.78), (.fragmentEndsPlace, -0.56), (.fragmentEndsOther, -0.25),
    (.fragmentBeginsNoun, -0.77), (.fragmentBeginsVerb, -0.48), (.fragmentBeginsQuality, -1.09),
    (.fragmentBeginsLink, -0.19), (.fragmentBeginsNumber, -0.02), (.fragmentBeginsParticle, 1.22),
    (.fragmentBeginsPlace, -1.31), (.fragmentBeginsOther, 0.73), (.closedThenParagraph, 1.45), (.closedThenPlain, 1.14),
    (.closedThenMiddle, -4.59), (.pauseThenParagraph, -0.27), (.pauseThenPlain, 1.12), (.pauseThenMiddle, 1.44),
    (.commaThenParagraph, 0.56), (.commaThenPlain, 2.16), (.commaThenMiddle, -0.59), (.openThenParagraph, -0.15),
    (.openThenPlain, 1.52), (.openThenMiddle, 2.25), (.bracketResumes, 4.31), (.bracketClashes, -0.10),
    (.closerUnopened, -2.55), (.openerUnclosed, -1.11), (.decimalsResume, 2.01), (.decimalsCutShort, -4.28),
    (.digitsResume, 1.55), (.unitResumes, 1.94), (.numberCutShort, -0.83), (.numberAfterClosed, -0.89),
    (.numberAfterWord, 0.72), (.unitWithoutNumber, -1.97), (.wordAcross, 2.38), (.wordsApart, -0.57),
    (.pairAcross, 1.66), (.oddStartAfterOpen, 0.02), (.oddStartAfterClosed, -0.29), (.itemResumes, 4.27),
    (.itemBreaks, -0.90), (.rowResumes, 1.58), (.rowBegins, -2.43), (.colonOpensItems, 5.10), (.cutNounNoun, 0.36),
    (.cutNounVerb, 0.82), (.cutNounQuality, 1.97), (.cutNounLink, 0.39), (.cutNounNumber, -0.35),
    (.cutNounParticle, 0.32), (.cutNounPlace, -0.52), (.cutNounOther, 1.19), (.cutVerbNoun, 0.08), (.cutVerbVerb, 1.02),
    (.cutVerbQuality, 0.48), (.cutVerbLink, 1.08), (.cutVerbNumber, 0.08), (.cutVerbParticle, 1.62),
    (.cutVerbPlace, -0.95), (.cutVerbOther, 0.14), (.cutQualityNoun, 0.13), (.cutQualityVerb, 0.62),
    (.cutQualityQuality, 0.91), (.cutQualityLink, 0.45), (.cutQualityNumber, -0.68), (.cutQualityParticle, 0.48),
    (.cutQualityPlace, -2.38), (.cutQualityOther, -0.61), (.cutLinkNoun, 1.10), (.cutLinkVerb, 1.34),
    (.cutLinkQuality, 1.52), (.cutLinkLink, 0.63), (.cutLinkNumber, 0.32), (.cutLinkParticle, 0.28),
    (.cutLinkPlace, 0.64), (.cutLinkOther, -0.09), (.cutNumberNoun, -0.96), (.cutNumberVerb, 0.59),
    (.cutNumberQuality, -0.70), (.cutNumberLink, -1.28), (.cutNumberNumber, -1.34), (.cutNumberParticle, -0.59),
    (.cutNumberPlace, -1.85), (.cutNumberOther, -0.52), (.cutParticleNoun, 0.58), (.cutParticleVerb, 1.30),
    (.cutParticleQuality, 0.59), (.cutParticleLink, -0.43), (.cutParticleNumber, 0.63), (.cutParticleParticle, -0.30),
    (.cutParticlePlace, -0.90), (.cutParticleOther, -0.51), (.cutPlaceNoun, -0.53), (.cutPlaceVerb, 1.84),
    (.cutPlaceQuality, -0.25), (.cutPlaceLink, 0.07), (.cutPlaceNumber, 0.60), (.cutPlaceParticle, 2.06),
    (.cutPlacePlace, -1.07), (.cutPlaceOther, -1.10), (.cutOtherNoun, -1.41), (.cutOtherVerb, -2.01),
    (.cutOtherQuality, 1.61), (.cutOtherLink, 0.70), (.cutOtherNumber, -0.98), (.cutOtherParticle, 0.36),
    (.cutOtherPlace, -0.04), (.cutOtherOther, -0.42), (.closedThenNoun, 0.56), (.closedThenVerb, -0.30),
    (.closedThenQuality, 0.39), (.closedThenLink, 0.27), (.closedThenNumber, -0.08), (.closedThenParticle, -3.26),
    (.closedThenPlace, 0.32), (.closedThenOther, 0.18), (.pairFit, 0.09), (.pairFitBack, 0.20), (.storyAgreement, 0.64),
    (.scriptDiffers, -6.72), (.commasDiffer, -3.67), (.columnSame, 1.00), (.columnDiffers, -3.00),
    (.columnMissing, -3.00), (.next, -0.50), (.nextUnparted, 3.02), (.nextFarApart, -5.74),
    (.nextInOrder, 2.21), (.gap, -0.35), (.gapInOrder, -0.06), (.backward, -4.65), (.backwardGap, 0.45),
    (.headsBetween, -0.19), (.headsBetweenInOrder, 0.17), (.storyBetween, -0.43), (.storyBetweenBack, -0.56),
    (.afterSignature, -7.22), (.afterPhotoTail, -6.80), (.afterRemark, -5.05), (.openingAfterText, -2.40),
    (.bulletedAfterText, -4.94), (.captionAfterText, -1.06), (.textAfterCaption, -0.72), (.headThenOpening, 2.74),
    (.headThenParagraph, 0.16), (.headThenPlain, -0.18), (.headThenMiddle, -0.12), (.headThenCaption, 1.45),
    (.headThenRow, 1.57), (.headNext, 2.84), (.headAbove, -0.68), (.headGap, -0.57), (.headBackward, 0.22),
    (.headsPassed, -0.02), (.headFit, 0.26), (.headAgreement, 0.26), (.headPassesStory, -0.47),
    (.bylineThenOpening, -7.38), (.sectionThenText, -0.33), (.bylineThenText, 1.69), (.sectionBelowTitle, -2.35),
    (.sectionBeforeByline, 9.60), (.titleAfterSection, 9.14), (.titleBothExplain, -0.32), (.titleThenPhrase, 6.03),
    (.phraseThenTitle, 2.08), (.phraseThenPhrase, 3.34), (.titleAfterDash, 4.83), (.titleWithDash, 1.96),
    (.kickerBelowTitle, -3.50), (.titlesClose, 6.16), (.titleLonger, 0.29), (.titlesAfterNoise, 0.00),
    (.titlesFit, 0.54), (.titlesFitText, 0.74), (.titlesOverTwoOpenings, -1.76), (.crossheadAfterClosed, 0.26),
    (.crossheadAfterOpen, -0.78), (.crossheadLong, 0.97), (.crossheadQuoted, 1.38), (.crossheadExplaining, -3.17),
    (.crossheadBeforeOpening, -1.92), (.crossheadAcross, 0.33), (.creditNext, 1.53), (.creditElsewhere, 0.09),
    (.captionAfterCaption, 1.07), (.bylineAfterHead, 5.45), (.bylineAfterText, -5.82), (.bylineElsewhere, -6.89),
    (.beginSection, 2.04), (.beginTitle, 1.33), (.beginTitleBeforeOpening, 2.15), (.beginTitleBeforeByline, 2.82),
    (.beginTitleBeforeCaption, 5.54), (.beginTitleAfterEnd, 2.09), (.beginTitleAfterNoise, -0.02),
    (.beginTitleAfterWideGap, 1.50), (.beginTitleLong, -0.37), (.beginTitleTwoLines, 0.27),
    (.beginTitleExplaining, 0.77), (.beginTitleQuoted, -2.59), (.beginTitleAfterOpen, -0.71),
    (.beginTitleBeforeMiddle, -1.91), (.beginTitleBeforeTitle, 3.17), (.beginTitleAfterTitle, -1.65),
    (.beginTitleWithDash, 2.76), (.beginBulleted, 2.14), (.beginText, -2.21), (.beginTextAsParagraph, 0.44),
    (.beginTextInMiddle, 0.19), (.beginOpening, -1.93), (.beginCaption, -3.32), (.beginCredit, -3.56),
    (.beginByline, 0.75), (.beginRow, -2.57), (.beginAfterNoise, 0.46), (.beginAfterEnd, 0.12), (.endClosed, 1.47),
    (.endPause, -2.14), (.endComma, -3.83), (.endOpen, -1.30), (.endSignature, 3.36), (.endRemark, 3.90),
    (.endSection, -2.93), (.endTitle, -2.67), (.endCaption, 0.05), (.endCredit, 0.00), (.endByline, -4.51),
    (.endRow, -3.11), (.endBeforeHead, 1.14), (.endBeforeNoise, 3.63),
  ]
}
