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
    (.fragment, -1.18), (.fragmentEndsInNumber, 1.45), (.fragmentHasComma, 0.94), (.fragmentLong, 1.95),
    (.fragmentShort, -1.71), (.fragmentAsParagraph, 0.20), (.fragmentExplaining, -1.35), (.fragmentQuoted, -3.88),
    (.fragmentWithGap, -0.26), (.fragmentEndOddness, 0.04), (.fragmentStartOddness, -0.15), (.fragmentResumed, 0.88),
    (.fragmentAfterOpen, 1.14), (.fragmentAfterClosed, -0.15), (.fragmentBeforeOpening, -4.68),
    (.fragmentBeforeMiddle, 0.82), (.fragmentBeforeTitle, -1.21), (.fragmentResumedNext, 3.01), (.fragmentSpeaks, 0.37),
    (.fragmentHasPause, 0.57), (.fragmentEvidence, 0.95), (.fragmentEvidenceNext, 0.04), (.fragmentEndsNoun, -2.03),
    (.fragmentEndsVerb, -0.86), (.fragmentEndsQuality, -0.92), (.fragmentEndsLink, 0.12), (.fragmentEndsNumber, -1.15),
    (.fragmentEndsParticle, 1.80), (.fragmentEndsPlace, -0.93), (.fragmentEndsOther, -0.89),
    (.fragmentBeginsNoun, 0.00), (.fragmentBeginsVerb, -1.48), (.fragmentBeginsQuality, -1.55),
    (.fragmentBeginsLink, -0.34), (.fragmentBeginsNumber, -0.29), (.fragmentBeginsParticle, 0.47),
    (.fragmentBeginsPlace, -1.61), (.fragmentBeginsOther, -0.07), (.closedThenParagraph, 0.82),
    (.closedThenPlain, 0.32), (.closedThenMiddle, -0.58), (.pauseThenParagraph, 0.58), (.pauseThenPlain, -0.16),
    (.pauseThenMiddle, -0.13), (.commaThenParagraph, -0.21), (.commaThenPlain, 1.72), (.commaThenMiddle, 0.82),
    (.openThenParagraph, -0.92), (.openThenPlain, 0.38), (.openThenMiddle, 1.02), (.bracketResumes, 3.25),
    (.bracketClashes, -0.01), (.closerUnopened, -1.36), (.openerUnclosed, -0.32), (.decimalsResume, 2.31),
    (.decimalsCutShort, -0.40), (.digitsResume, 2.14), (.unitResumes, 1.98), (.numberCutShort, -1.03),
    (.numberAfterClosed, -0.48), (.numberAfterWord, -0.35), (.unitWithoutNumber, -1.79), (.wordAcross, 2.29),
    (.wordsApart, 0.02), (.pairAcross, 1.18), (.oddStartAfterOpen, -0.02), (.oddStartAfterClosed, -0.29),
    (.itemResumes, 1.30), (.itemBreaks, -0.63), (.rowResumes, 1.60), (.rowBegins, -2.40), (.colonOpensItems, 2.25),
    (.cutNounNoun, 0.34), (.cutNounVerb, 1.36), (.cutNounQuality, 1.83), (.cutNounLink, 0.85), (.cutNounNumber, -0.05),
    (.cutNounParticle, 0.01), (.cutNounPlace, 0.23), (.cutNounOther, 0.25), (.cutVerbNoun, 0.20), (.cutVerbVerb, 0.60),
    (.cutVerbQuality, 0.49), (.cutVerbLink, 1.61), (.cutVerbNumber, -0.23), (.cutVerbParticle, 1.57),
    (.cutVerbPlace, -0.47), (.cutVerbOther, -0.08), (.cutQualityNoun, 0.02), (.cutQualityVerb, -0.10),
    (.cutQualityQuality, 1.53), (.cutQualityLink, 1.83), (.cutQualityNumber, -0.07), (.cutQualityParticle, -0.23),
    (.cutQualityPlace, 0.17), (.cutQualityOther, -0.98), (.cutLinkNoun, 1.27), (.cutLinkVerb, 0.73),
    (.cutLinkQuality, -0.45), (.cutLinkLink, -0.13), (.cutLinkNumber, 0.71), (.cutLinkParticle, -0.08),
    (.cutLinkPlace, 0.40), (.cutLinkOther, -0.03), (.cutNumberNoun, -0.97), (.cutNumberVerb, 0.11),
    (.cutNumberQuality, -0.14), (.cutNumberLink, -0.51), (.cutNumberNumber, -1.93), (.cutNumberParticle, -1.75),
    (.cutNumberPlace, 0.64), (.cutNumberOther, 0.03), (.cutParticleNoun, 1.13), (.cutParticleVerb, 0.85),
    (.cutParticleQuality, 0.26), (.cutParticleLink, -0.46), (.cutParticleNumber, 0.25), (.cutParticleParticle, -0.04),
    (.cutParticlePlace, -1.44), (.cutParticleOther, -0.44), (.cutPlaceNoun, 0.56), (.cutPlaceVerb, 2.06),
    (.cutPlaceQuality, 0.51), (.cutPlaceLink, -0.11), (.cutPlaceNumber, -0.48), (.cutPlaceParticle, 0.18),
    (.cutPlacePlace, -0.34), (.cutPlaceOther, -0.00), (.cutOtherNoun, 1.50), (.cutOtherVerb, -0.16),
    (.cutOtherQuality, -0.01), (.cutOtherLink, -0.35), (.cutOtherNumber, -0.00), (.cutOtherParticle, -0.00),
    (.cutOtherPlace, 0.32), (.cutOtherOther, 0.00), (.closedThenNoun, 0.66), (.closedThenVerb, -0.18),
    (.closedThenQuality, 0.43), (.closedThenLink, -0.22), (.closedThenNumber, -0.06), (.closedThenParticle, -0.31),
    (.closedThenPlace, 0.43), (.closedThenOther, 1.35), (.pairFit, -0.13), (.pairFitBack, 0.39),
    (.storyAgreement, 0.45), (.scriptDiffers, -2.66), (.commasDiffer, 0.00), (.columnSame, 0.61),
    (.columnDiffers, -4.69), (.columnMissing, -3.46), (.next, -0.52), (.nextUnparted, 4.05), (.nextFarApart, -3.01),
    (.nextInOrder, 2.59), (.gap, -0.27), (.gapInOrder, 0.11), (.backward, -4.04), (.backwardGap, 0.46),
    (.headsBetween, -0.07), (.headsBetweenInOrder, 0.19), (.storyBetween, -0.46), (.storyBetweenBack, -0.46),
    (.afterSignature, -6.05), (.afterPhotoTail, -4.21), (.afterRemark, -1.62), (.openingAfterText, -1.11),
    (.bulletedAfterText, -1.24), (.captionAfterText, -1.63), (.textAfterCaption, -0.57), (.bulletedUnderHead, 0.09),
    (.headThenOpening, 1.17), (.headThenParagraph, -1.11), (.headThenPlain, -1.44), (.headThenMiddle, -2.72),
    (.headThenCaption, -0.73), (.headThenRow, 0.35), (.headNext, 3.87), (.headAbove, -1.48), (.headGap, -0.04),
    (.headBackward, 0.05), (.headsPassed, -0.36), (.headFit, 0.34), (.headAgreement, 0.25), (.headPassesStory, -0.62),
    (.bylineThenOpening, -4.84), (.sectionThenText, 0.12), (.bylineThenText, 1.71), (.sectionBelowTitle, 0.06),
    (.sectionBeforeByline, 5.02), (.titleAfterSection, 5.54), (.titleBothExplain, -2.43), (.titleThenPhrase, 4.21),
    (.phraseThenTitle, 1.01), (.phraseThenPhrase, 1.93), (.titleAfterDash, 1.90), (.titleWithDash, 1.12),
    (.kickerBelowTitle, -0.84), (.titlesClose, 4.81), (.titleLonger, -0.02), (.titlesAfterNoise, -0.10),
    (.titlesFit, 0.77), (.titlesFitText, 0.80), (.titlesOverTwoOpenings, -1.82), (.crossheadAfterClosed, -0.95),
    (.crossheadAfterOpen, -1.49), (.crossheadLong, -0.82), (.crossheadQuoted, 1.20), (.crossheadExplaining, -2.20),
    (.crossheadBeforeOpening, -4.11), (.crossheadAcross, 0.34), (.creditNext, -0.08), (.creditElsewhere, -0.50),
    (.captionAfterCaption, -0.84), (.bylineAfterHead, 1.93), (.bylineAfterText, -1.29), (.bylineElsewhere, -0.71),
    (.beginSection, 1.60), (.beginTitle, 2.09), (.beginTitleBeforeOpening, 0.52), (.beginTitleBeforeByline, 0.12),
    (.beginTitleBeforeCaption, 2.73), (.beginTitleAfterEnd, 0.88), (.beginTitleAfterNoise, 2.49),
    (.beginTitleAfterWideGap, 0.38), (.beginTitleLong, 0.09), (.beginTitleTwoLines, 0.14),
    (.beginTitleExplaining, 0.04), (.beginTitleQuoted, -1.09), (.beginTitleAfterOpen, -0.90),
    (.beginTitleBeforeMiddle, -0.12), (.beginTitleBeforeTitle, 1.68), (.beginTitleAfterTitle, -1.44),
    (.beginTitleWithDash, 0.96), (.beginBulleted, 2.11), (.beginText, -1.35), (.beginTextAsParagraph, -0.12),
    (.beginTextInMiddle, -0.99), (.beginOpening, 0.21), (.beginCaption, 1.57), (.beginCredit, -2.41),
    (.beginByline, 1.67), (.beginRow, 0.43), (.beginAfterNoise, 0.44), (.beginAfterEnd, 0.71), (.endClosed, 1.36),
    (.endPause, -1.16), (.endComma, -2.10), (.endOpen, -0.73), (.endSignature, 0.97), (.endRemark, 1.62),
    (.endSection, -1.04), (.endTitle, -1.42), (.endCaption, -0.32), (.endCredit, 0.00), (.endByline, 0.14),
    (.endRow, -0.11), (.endBeforeHead, 1.15), (.endBeforeNoise, 3.12),
  ]
}
