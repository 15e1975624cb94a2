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
    (.fragment, -1.43), (.fragmentEndsInNumber, 1.71), (.fragmentHasComma, 0.65), (.fragmentLong, 2.59),
    (.fragmentShort, 0.67), (.fragmentAsParagraph, 1.48), (.fragmentExplaining, -1.97), (.fragmentQuoted, -5.55),
    (.fragmentWithGap, -1.14), (.fragmentEndOddness, 0.31), (.fragmentStartOddness, -0.23), (.fragmentResumed, -0.01),
    (.fragmentAfterOpen, 1.21), (.fragmentAfterClosed, 0.21), (.fragmentBeforeOpening, -3.76),
    (.fragmentBeforeMiddle, 0.08), (.fragmentBeforeTitle, -2.87), (.fragmentResumedNext, 4.55), (.fragmentSpeaks, 0.00),
    (.fragmentHasPause, 2.13), (.fragmentEvidence, 1.76), (.fragmentEvidenceNext, 0.63), (.fragmentEndsNoun, -3.11),
    (.fragmentEndsVerb, -1.07), (.fragmentEndsQuality, -0.36), (.fragmentEndsLink, 2.08), (.fragmentEndsNumber, -2.51),
    (.fragmentEndsParticle, 2.08), (.fragmentEndsPlace, -0.64), (.fragmentEndsOther, 1.03),
    (.fragmentBeginsNoun, -0.18), (.fragmentBeginsVerb, -0.92), (.fragmentBeginsQuality, -1.39),
    (.fragmentBeginsLink, 0.29), (.fragmentBeginsNumber, -0.49), (.fragmentBeginsParticle, 1.90),
    (.fragmentBeginsPlace, -0.22), (.fragmentBeginsOther, -0.25), (.closedThenParagraph, 1.44),
    (.closedThenPlain, 1.03), (.closedThenMiddle, -4.54), (.pauseThenParagraph, -0.20), (.pauseThenPlain, 0.96),
    (.pauseThenMiddle, 1.66), (.commaThenParagraph, 0.11), (.commaThenPlain, 2.21), (.commaThenMiddle, -0.20),
    (.openThenParagraph, -0.35), (.openThenPlain, 1.61), (.openThenMiddle, 2.25), (.bracketResumes, 3.80),
    (.bracketClashes, -0.23), (.closerUnopened, -2.74), (.openerUnclosed, -1.16), (.decimalsResume, 1.86),
    (.decimalsCutShort, -4.29), (.digitsResume, 1.58), (.unitResumes, 2.08), (.numberCutShort, -0.83),
    (.numberAfterClosed, -1.00), (.numberAfterWord, 0.52), (.unitWithoutNumber, -1.96), (.wordAcross, 2.21),
    (.wordsApart, -0.75), (.pairAcross, 1.73), (.oddStartAfterOpen, -0.08), (.oddStartAfterClosed, -0.24),
    (.itemResumes, 4.30), (.itemBreaks, -0.78), (.rowResumes, 1.71), (.rowBegins, -2.24), (.colonOpensItems, 5.12),
    (.cutNounNoun, 0.42), (.cutNounVerb, 1.11), (.cutNounQuality, 2.37), (.cutNounLink, 0.44), (.cutNounNumber, 0.10),
    (.cutNounParticle, 0.07), (.cutNounPlace, -0.21), (.cutNounOther, 0.82), (.cutVerbNoun, 0.24), (.cutVerbVerb, 1.03),
    (.cutVerbQuality, 0.39), (.cutVerbLink, 1.81), (.cutVerbNumber, 0.07), (.cutVerbParticle, 2.44),
    (.cutVerbPlace, -1.08), (.cutVerbOther, -0.40), (.cutQualityNoun, 0.02), (.cutQualityVerb, 0.41),
    (.cutQualityQuality, 1.73), (.cutQualityLink, 0.88), (.cutQualityNumber, -0.26), (.cutQualityParticle, 0.76),
    (.cutQualityPlace, -2.01), (.cutQualityOther, -1.87), (.cutLinkNoun, 1.00), (.cutLinkVerb, 1.90),
    (.cutLinkQuality, 0.87), (.cutLinkLink, 0.39), (.cutLinkNumber, 0.81), (.cutLinkParticle, -0.37),
    (.cutLinkPlace, 0.58), (.cutLinkOther, -1.26), (.cutNumberNoun, -1.14), (.cutNumberVerb, 0.77),
    (.cutNumberQuality, -0.51), (.cutNumberLink, -2.76), (.cutNumberNumber, -1.36), (.cutNumberParticle, -2.75),
    (.cutNumberPlace, -1.11), (.cutNumberOther, -0.81), (.cutParticleNoun, 0.48), (.cutParticleVerb, 1.09),
    (.cutParticleQuality, 0.47), (.cutParticleLink, -0.11), (.cutParticleNumber, 1.60), (.cutParticleParticle, -0.12),
    (.cutParticlePlace, -1.23), (.cutParticleOther, -0.04), (.cutPlaceNoun, -0.23), (.cutPlaceVerb, 2.42),
    (.cutPlaceQuality, 0.85), (.cutPlaceLink, 0.97), (.cutPlaceNumber, 0.30), (.cutPlaceParticle, 0.25),
    (.cutPlacePlace, -1.31), (.cutPlaceOther, -1.04), (.cutOtherNoun, 1.09), (.cutOtherVerb, 0.02),
    (.cutOtherQuality, 2.85), (.cutOtherLink, -1.36), (.cutOtherNumber, -0.39), (.cutOtherParticle, 0.29),
    (.cutOtherPlace, -0.46), (.cutOtherOther, -0.38), (.closedThenNoun, 0.56), (.closedThenVerb, -0.28),
    (.closedThenQuality, 0.32), (.closedThenLink, 0.05), (.closedThenNumber, 0.29), (.closedThenParticle, -3.63),
    (.closedThenPlace, 0.46), (.closedThenOther, 0.33), (.pairFit, 0.05), (.pairFitBack, 0.23), (.storyAgreement, 0.70),
    (.scriptDiffers, -6.65), (.commasDiffer, -4.16), (.next, -0.93), (.nextUnparted, 2.95), (.nextFarApart, -6.31),
    (.nextInOrder, 2.54), (.gap, -0.40), (.gapInOrder, -0.01), (.backward, -4.61), (.backwardGap, 0.45),
    (.headsBetween, -0.03), (.headsBetweenInOrder, -0.02), (.storyBetween, -0.39), (.storyBetweenBack, -0.59),
    (.afterSignature, -7.08), (.afterPhotoTail, -7.18), (.afterRemark, -4.85), (.openingAfterText, -2.61),
    (.bulletedAfterText, -3.22), (.captionAfterText, -1.04), (.textAfterCaption, -0.46), (.headThenOpening, 2.95),
    (.headThenParagraph, -0.16), (.headThenPlain, -0.46), (.headThenMiddle, -0.29), (.headThenCaption, 1.47),
    (.headThenRow, 1.65), (.headNext, 2.89), (.headAbove, -0.63), (.headGap, -0.56), (.headBackward, 0.29),
    (.headsPassed, -0.08), (.headFit, 0.28), (.headAgreement, 0.27), (.headPassesStory, -0.49),
    (.bylineThenOpening, -7.80), (.sectionThenText, -0.23), (.bylineThenText, 2.18), (.sectionBelowTitle, -1.85),
    (.sectionBeforeByline, 9.33), (.titleAfterSection, 9.66), (.titleBothExplain, -1.37), (.titleThenPhrase, 6.62),
    (.phraseThenTitle, 2.37), (.phraseThenPhrase, 3.65), (.titleAfterDash, 4.54), (.titleWithDash, 2.25),
    (.kickerBelowTitle, -2.44), (.titlesClose, 6.57), (.titleLonger, 0.66), (.titlesAfterNoise, 0.00),
    (.titlesFit, 0.95), (.titlesFitText, 0.71), (.titlesOverTwoOpenings, -2.04), (.crossheadAfterClosed, 0.04),
    (.crossheadAfterOpen, -0.46), (.crossheadLong, 0.68), (.crossheadQuoted, 1.07), (.crossheadExplaining, -3.00),
    (.crossheadBeforeOpening, -2.35), (.crossheadAcross, 0.30), (.creditNext, 1.47), (.creditElsewhere, 0.08),
    (.captionAfterCaption, 1.12), (.bylineAfterHead, 5.54), (.bylineAfterText, -5.21), (.bylineElsewhere, -5.81),
    (.beginSection, 2.16), (.beginTitle, 1.37), (.beginTitleBeforeOpening, 1.29), (.beginTitleBeforeByline, 2.89),
    (.beginTitleBeforeCaption, 4.60), (.beginTitleAfterEnd, 2.24), (.beginTitleAfterNoise, -0.06),
    (.beginTitleAfterWideGap, 1.37), (.beginTitleLong, -0.22), (.beginTitleTwoLines, 0.28),
    (.beginTitleExplaining, 0.55), (.beginTitleQuoted, -2.46), (.beginTitleAfterOpen, -1.13),
    (.beginTitleBeforeMiddle, 0.12), (.beginTitleBeforeTitle, 3.29), (.beginTitleAfterTitle, -0.62),
    (.beginTitleWithDash, 1.84), (.beginBulleted, 2.38), (.beginText, -2.81), (.beginTextAsParagraph, 0.67),
    (.beginTextInMiddle, -1.18), (.beginOpening, -3.92), (.beginCaption, -3.39), (.beginCredit, -3.58),
    (.beginByline, 1.21), (.beginRow, -2.74), (.beginAfterNoise, 1.08), (.beginAfterEnd, 0.41), (.endClosed, 1.39),
    (.endPause, -2.34), (.endComma, -3.56), (.endOpen, -2.52), (.endSignature, 3.44), (.endRemark, 4.48),
    (.endSection, -2.74), (.endTitle, -1.00), (.endCaption, -0.11), (.endCredit, 0.00), (.endByline, -4.24),
    (.endRow, -3.23), (.endBeforeHead, 1.21), (.endBeforeNoise, 3.57),
  ]
}
