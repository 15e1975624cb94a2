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
    (.fragment, -0.90), (.fragmentEndsInNumber, 1.54), (.fragmentHasComma, 0.49), (.fragmentLong, 2.77),
    (.fragmentShort, 0.54), (.fragmentAsParagraph, 1.39), (.fragmentExplaining, -1.95), (.fragmentQuoted, -5.79),
    (.fragmentWithGap, -1.29), (.fragmentEndOddness, 0.27), (.fragmentStartOddness, -0.26), (.fragmentResumed, 0.28),
    (.fragmentAfterOpen, 1.22), (.fragmentAfterClosed, 0.23), (.fragmentBeforeOpening, -3.86),
    (.fragmentBeforeMiddle, -0.05), (.fragmentBeforeTitle, -2.90), (.fragmentResumedNext, 4.85),
    (.fragmentSpeaks, 0.00), (.fragmentHasPause, 2.27), (.fragmentEvidence, 1.17), (.fragmentEvidenceNext, 0.54),
    (.fragmentEndsNoun, -2.89), (.fragmentEndsVerb, -0.71), (.fragmentEndsQuality, 0.06), (.fragmentEndsLink, 2.47),
    (.fragmentEndsNumber, -2.34), (.fragmentEndsParticle, 2.36), (.fragmentEndsPlace, -0.27),
    (.fragmentEndsOther, 1.39), (.fragmentBeginsNoun, -0.39), (.fragmentBeginsVerb, -1.04),
    (.fragmentBeginsQuality, -1.59), (.fragmentBeginsLink, 0.17), (.fragmentBeginsNumber, -0.75),
    (.fragmentBeginsParticle, 2.58), (.fragmentBeginsPlace, -0.43), (.fragmentBeginsOther, -0.43),
    (.closedThenParagraph, 1.58), (.closedThenPlain, 1.14), (.closedThenMiddle, -4.43), (.pauseThenParagraph, -0.05),
    (.pauseThenPlain, 1.19), (.pauseThenMiddle, 1.47), (.commaThenParagraph, 0.12), (.commaThenPlain, 2.32),
    (.commaThenMiddle, -0.02), (.openThenParagraph, -0.04), (.openThenPlain, 1.58), (.openThenMiddle, 2.21),
    (.bracketResumes, 4.10), (.bracketClashes, -0.17), (.closerUnopened, -2.50), (.openerUnclosed, -1.16),
    (.decimalsResume, 1.96), (.decimalsCutShort, -4.39), (.digitsResume, 1.94), (.unitResumes, 2.76),
    (.numberCutShort, -0.36), (.numberAfterClosed, -0.94), (.numberAfterWord, 0.68), (.unitWithoutNumber, -1.74),
    (.wordAcross, 2.26), (.wordsApart, -0.69), (.pairAcross, 1.68), (.oddStartAfterOpen, -0.10),
    (.oddStartAfterClosed, -0.28), (.itemResumes, 4.10), (.itemBreaks, -1.11), (.rowResumes, 1.52), (.rowBegins, -2.37),
    (.colonOpensItems, 4.88), (.cutNounNoun, 0.51), (.cutNounVerb, 1.14), (.cutNounQuality, 2.26), (.cutNounLink, 0.39),
    (.cutNounNumber, -0.02), (.cutNounParticle, 0.19), (.cutNounPlace, -0.18), (.cutNounOther, 0.73),
    (.cutVerbNoun, 0.27), (.cutVerbVerb, 1.07), (.cutVerbQuality, 0.30), (.cutVerbLink, 1.62), (.cutVerbNumber, 0.00),
    (.cutVerbParticle, 2.09), (.cutVerbPlace, -1.08), (.cutVerbOther, -1.19), (.cutQualityNoun, 0.01),
    (.cutQualityVerb, 0.24), (.cutQualityQuality, 1.54), (.cutQualityLink, 0.77), (.cutQualityNumber, -0.29),
    (.cutQualityParticle, 0.39), (.cutQualityPlace, -2.04), (.cutQualityOther, -1.58), (.cutLinkNoun, 1.08),
    (.cutLinkVerb, 1.83), (.cutLinkQuality, 0.86), (.cutLinkLink, 0.21), (.cutLinkNumber, 0.63),
    (.cutLinkParticle, -0.33), (.cutLinkPlace, 0.67), (.cutLinkOther, -1.15), (.cutNumberNoun, -1.19),
    (.cutNumberVerb, 0.49), (.cutNumberQuality, -0.63), (.cutNumberLink, -3.15), (.cutNumberNumber, -1.68),
    (.cutNumberParticle, -2.69), (.cutNumberPlace, -1.16), (.cutNumberOther, -1.13), (.cutParticleNoun, 0.75),
    (.cutParticleVerb, 1.34), (.cutParticleQuality, 0.41), (.cutParticleLink, -0.12), (.cutParticleNumber, 1.35),
    (.cutParticleParticle, -0.15), (.cutParticlePlace, -1.27), (.cutParticleOther, 0.11), (.cutPlaceNoun, -0.10),
    (.cutPlaceVerb, 2.43), (.cutPlaceQuality, 0.87), (.cutPlaceLink, 0.19), (.cutPlaceNumber, 0.24),
    (.cutPlaceParticle, 0.57), (.cutPlacePlace, -1.26), (.cutPlaceOther, -0.76), (.cutOtherNoun, 1.28),
    (.cutOtherVerb, 0.19), (.cutOtherQuality, 2.66), (.cutOtherLink, -1.42), (.cutOtherNumber, -0.34),
    (.cutOtherParticle, 0.39), (.cutOtherPlace, -0.75), (.cutOtherOther, -0.55), (.closedThenNoun, 0.58),
    (.closedThenVerb, -0.34), (.closedThenQuality, 0.28), (.closedThenLink, 0.08), (.closedThenNumber, 0.24),
    (.closedThenParticle, -3.92), (.closedThenPlace, 0.47), (.closedThenOther, 0.55), (.pairFit, 0.17),
    (.pairFitBack, 0.42), (.storyAgreement, 0.76), (.scriptDiffers, -6.83), (.commasDiffer, -3.99), (.next, -0.95),
    (.nextUnparted, 2.98), (.nextFarApart, -5.99), (.nextInOrder, 2.49), (.gap, -0.41), (.gapInOrder, 0.07),
    (.backward, -4.40), (.backwardGap, 0.40), (.headsBetween, -0.04), (.headsBetweenInOrder, -0.05),
    (.storyBetween, -0.46), (.storyBetweenBack, -0.59), (.afterSignature, -6.65), (.afterPhotoTail, -6.68),
    (.afterRemark, -4.67), (.openingAfterText, -2.35), (.bulletedAfterText, -3.40), (.captionAfterText, -0.56),
    (.textAfterCaption, -1.11), (.headThenOpening, 2.97), (.headThenParagraph, -0.15), (.headThenPlain, -0.44),
    (.headThenMiddle, -0.53), (.headThenCaption, 1.14), (.headThenRow, 1.65), (.headNext, 2.79), (.headAbove, -0.64),
    (.headGap, -0.58), (.headBackward, 0.24), (.headsPassed, -0.03), (.headFit, 0.55), (.headAgreement, 0.30),
    (.headPassesStory, -0.51), (.bylineThenOpening, -7.30), (.sectionThenText, -0.22), (.bylineThenText, 2.10),
    (.sectionBelowTitle, -1.93), (.sectionBeforeByline, 9.70), (.titleAfterSection, 9.69), (.titleBothExplain, 0.29),
    (.titleThenPhrase, 7.42), (.phraseThenTitle, 3.18), (.phraseThenPhrase, 4.48), (.titleAfterDash, 4.41),
    (.titleWithDash, 1.86), (.kickerBelowTitle, -2.09), (.titlesClose, 6.45), (.titleLonger, 0.59),
    (.titlesAfterNoise, 0.00), (.titlesFit, 1.84), (.titlesFitText, 1.69), (.titlesOverTwoOpenings, -2.24),
    (.crossheadAfterClosed, 0.17), (.crossheadAfterOpen, -0.38), (.crossheadLong, 0.66), (.crossheadQuoted, 0.96),
    (.crossheadExplaining, -2.92), (.crossheadBeforeOpening, -2.47), (.crossheadAcross, 0.52), (.creditNext, 0.98),
    (.creditElsewhere, -0.41), (.captionAfterCaption, 0.75), (.bylineAfterHead, 5.44), (.bylineAfterText, -5.71),
    (.bylineElsewhere, -5.65), (.beginSection, 2.04), (.beginTitle, 1.03), (.beginTitleBeforeOpening, 1.28),
    (.beginTitleBeforeByline, 3.50), (.beginTitleBeforeCaption, 4.90), (.beginTitleAfterEnd, 2.80),
    (.beginTitleAfterNoise, 0.11), (.beginTitleAfterWideGap, 1.53), (.beginTitleLong, -0.22),
    (.beginTitleTwoLines, 0.36), (.beginTitleExplaining, 0.60), (.beginTitleQuoted, -2.75),
    (.beginTitleAfterOpen, -1.23), (.beginTitleBeforeMiddle, 0.12), (.beginTitleBeforeTitle, 3.49),
    (.beginTitleAfterTitle, -0.68), (.beginTitleWithDash, 2.30), (.beginBulleted, 2.34), (.beginText, -2.48),
    (.beginTextAsParagraph, -0.11), (.beginTextInMiddle, -2.04), (.beginOpening, -4.25), (.beginCaption, -3.64),
    (.beginCredit, -3.89), (.beginByline, 0.93), (.beginRow, -2.73), (.beginAfterNoise, 0.94), (.beginAfterEnd, 1.73),
    (.endClosed, 1.21), (.endPause, -2.70), (.endComma, -3.59), (.endOpen, -2.90), (.endSignature, 2.75),
    (.endRemark, 4.45), (.endSection, -2.65), (.endTitle, -1.29), (.endCaption, -0.62), (.endCredit, 0.00),
    (.endByline, -4.28), (.endRow, -3.49), (.endBeforeHead, 1.28), (.endBeforeNoise, 3.79),
  ]
}
