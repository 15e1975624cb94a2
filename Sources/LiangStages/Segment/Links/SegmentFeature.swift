/// What speaks for or against putting two units of a page together, or for beginning or ending a story at one.
///
/// The names are those of `SegmentWeights` and of explanations.
enum SegmentFeature: Int, CaseIterable {
  // A line that looks like a headline is a piece of text.
  case fragment, fragmentEndsInNumber, fragmentHasComma, fragmentLong, fragmentShort, fragmentAsParagraph
  case fragmentExplaining, fragmentQuoted, fragmentWithGap, fragmentEndOddness, fragmentStartOddness, fragmentResumed
  case fragmentAfterOpen, fragmentAfterClosed, fragmentBeforeOpening, fragmentBeforeMiddle, fragmentBeforeTitle
  case fragmentResumedNext, fragmentSpeaks, fragmentHasPause, fragmentAsks
  case fragmentEvidence, fragmentEvidenceNext
  // What word such a line ends in, and begins with; in the order of `WordClass`.
  case fragmentEndsNoun, fragmentEndsVerb, fragmentEndsQuality, fragmentEndsLink, fragmentEndsNumber
  case fragmentEndsParticle, fragmentEndsPlace, fragmentEndsOther
  case fragmentBeginsNoun, fragmentBeginsVerb, fragmentBeginsQuality, fragmentBeginsLink, fragmentBeginsNumber
  case fragmentBeginsParticle, fragmentBeginsPlace, fragmentBeginsOther
  // How a line of text ends, and how the next one begins.
  case closedThenParagraph, closedThenPlain, closedThenMiddle
  case pauseThenParagraph, pauseThenPlain, pauseThenMiddle
  case commaThenParagraph, commaThenPlain, commaThenMiddle
  case openThenParagraph, openThenPlain, openThenMiddle
  // What runs on across the cut.
  case bracketResumes, bracketClashes, closerUnopened, openerUnclosed
  case decimalsResume, decimalsCutShort, digitsResume, unitResumes, numberCutShort, numberAfterClosed, numberAfterWord,
    unitWithoutNumber, digitThenCounted, digitThenOther
  case wordAcross, wordsApart, pairAcross, oddStartAfterOpen, oddStartAfterClosed, openThenLastLeft
  case itemResumes, itemBreaks, rowResumes, rowBegins, colonOpensItems
  // The words at an open end and behind it; behind a full stop. In the order of `WordClass`.
  case cutNounNoun, cutNounVerb, cutNounQuality, cutNounLink, cutNounNumber, cutNounParticle, cutNounPlace
  case cutNounOther, cutVerbNoun, cutVerbVerb, cutVerbQuality, cutVerbLink, cutVerbNumber, cutVerbParticle
  case cutVerbPlace, cutVerbOther, cutQualityNoun, cutQualityVerb, cutQualityQuality, cutQualityLink, cutQualityNumber
  case cutQualityParticle, cutQualityPlace, cutQualityOther, cutLinkNoun, cutLinkVerb, cutLinkQuality, cutLinkLink
  case cutLinkNumber, cutLinkParticle, cutLinkPlace, cutLinkOther, cutNumberNoun, cutNumberVerb, cutNumberQuality
  case cutNumberLink, cutNumberNumber, cutNumberParticle, cutNumberPlace, cutNumberOther, cutParticleNoun
  case cutParticleVerb, cutParticleQuality, cutParticleLink, cutParticleNumber, cutParticleParticle, cutParticlePlace
  case cutParticleOther, cutPlaceNoun, cutPlaceVerb, cutPlaceQuality, cutPlaceLink, cutPlaceNumber, cutPlaceParticle
  case cutPlacePlace, cutPlaceOther, cutOtherNoun, cutOtherVerb, cutOtherQuality, cutOtherLink, cutOtherNumber
  case cutOtherParticle, cutOtherPlace, cutOtherOther
  case closedThenNoun, closedThenVerb, closedThenQuality, closedThenLink, closedThenNumber, closedThenParticle
  case closedThenPlace, closedThenOther
  // What the two have in common.
  case pairFit, pairFitBack, blockFit, blockFitBack, storyAgreement
  case columnFit
  case meaningFit, placesShared, placesApart, fieldsShared, fieldsApart, termsShared, termsSharedBackward,
    termsSharedInOrder
  case scriptDiffers, commasDiffer, columnSame, columnNear, columnDiffers, columnMissing
  // Where they stand.
  case next, nextUnparted, closedAcrossBlank, openAcrossBlank, blocksBetween, nextFarApart, nextInOrder, gap,
    gapInOrder, backward, backwardGap
  case headsBetween, headsBetweenInOrder, storyBetween, storyBetweenBack
  // What forbids it.
  case afterSignature, afterPhotoTail, afterRemark, openingAfterText, bulletedAfterText, captionAfterText,
    textAfterCaption, bulletResumes, bulletBreaks, textAfterBulleted
  // From a headline to its text.
  case headThenOpening, headThenParagraph, headThenPlain, headThenMiddle, headThenCaption, headThenRow, headThenBulleted
  case headNext, headNextAcrossBlank, headAbove, headGap, headBackward, headsPassed, headFit, headBlockFit,
    headBlockFitBack, headAgreement, headPassesStory,
    bylineThenOpening
  case sectionThenText, bylineThenText
  case headThenReferring, headThenPlace, headPlacesShared, headPlacesApart, headFieldsShared, headFieldsApart,
    headMeaningFit
  case headThenOwned, headThenOrphan, sectionThenOrphan, briefsThenOrphan, headThenCaptionAmongOrphans
  case bareHeadThenStray, creditedHeadThenStray
  // From one part of a headline to the next.
  case sectionBelowTitle, sectionBeforeByline, titleAfterSection, titleBothExplain, titleThenPhrase, phraseThenTitle
  case phraseThenPhrase, titleAfterDash, titleWithDash, kickerBelowTitle, titlesClose, titlesAcrossBlank, titleLonger,
    titlesAfterNoise
  case titlesFit, titlesFitText, titlesOverTwoOpenings, titlesAmongOrphans, titleAfterSectionAmongOrphans,
    titleAfterBriefs
  // From text to a crosshead.
  case crossheadAfterClosed, crossheadAfterOpen, crossheadLong, crossheadQuoted, crossheadExplaining
  case crossheadBeforeOpening, crossheadAcrossBlank, crossheadAcross, crossheadAcrossBlock, crossheadColumnSame,
    crossheadColumnDiffers
  case crossheadColumnFit, crossheadPlacesShared, crossheadPlacesApart, crossheadFieldsShared, crossheadFieldsApart,
    crossheadTermsShared, crossheadMeaningFit
  case crossheadOverReferring, crossheadOverPlace
  case crossheadShort, crossheadSigned, crossheadInFeature, crossheadBelowByline, crossheadParallel, crossheadUnopened,
    crossheadAgreement, crossheadAlike, crossheadAlikeAgreement
  // Photos and names.
  case creditNext, creditElsewhere, creditAfterAlone, creditAfterDated, creditAcrossBlank, creditBelowBareHead,
    captionAfterCaption,
    bylineAfterHead, bylineAfterText, bylineElsewhere
  // What each line of a headline looks like, by `HeadRoles.Sign`, then by `HeadRole`.
  case headAnySection, headAnyKicker, headAnyHeadline, headAnySubhead, headTinySection, headTinyKicker
  case headTinyHeadline, headTinySubhead, headShortSection, headShortKicker, headShortHeadline, headShortSubhead
  case headMediumSection, headMediumKicker, headMediumHeadline, headMediumSubhead, headLongSection, headLongKicker
  case headLongHeadline, headLongSubhead, headLongerSection, headLongerKicker, headLongerHeadline
  case headLongerSubhead, headLongestSection, headLongestKicker, headLongestHeadline, headLongestSubhead
  case headExplainingSection, headExplainingKicker, headExplainingHeadline, headExplainingSubhead, headGapSection
  case headGapKicker, headGapHeadline, headGapSubhead, headNumberSection, headNumberKicker, headNumberHeadline
  case headNumberSubhead, headQuotedSection, headQuotedKicker, headQuotedHeadline, headQuotedSubhead
  case headDashedSection, headDashedKicker, headDashedHeadline, headDashedSubhead, headDanglingSection
  case headDanglingKicker, headDanglingHeadline, headDanglingSubhead, headOccasionSection, headOccasionKicker
  case headOccasionHeadline, headOccasionSubhead, headPauseSection, headPauseKicker, headPauseHeadline
  case headPauseSubhead, headAskingSection, headAskingKicker, headAskingHeadline, headAskingSubhead
  case headToldSection, headToldKicker, headToldHeadline, headToldSubhead, headLedSection, headLedKicker
  case headLedHeadline, headLedSubhead, headContrastSection, headContrastKicker, headContrastHeadline
  case headContrastSubhead, headNegationSection, headNegationKicker, headNegationHeadline, headNegationSubhead
  case headOwningSection, headOwningKicker, headOwningHeadline, headOwningSubhead, headAspectSection, headAspectKicker
  case headAspectHeadline, headAspectSubhead, headHandlingSection, headHandlingKicker, headHandlingHeadline
  case headHandlingSubhead, headPersonSection, headPersonKicker, headPersonHeadline, headPersonSubhead
  case headLastSection, headLastKicker, headLastHeadline, headLastSubhead
  // What its words mean, by the direction of `WordVectors`, then by `HeadRole`.
  case headMeaning0Section, headMeaning0Kicker, headMeaning0Headline, headMeaning0Subhead, headMeaning1Section
  case headMeaning1Kicker, headMeaning1Headline, headMeaning1Subhead, headMeaning2Section, headMeaning2Kicker
  case headMeaning2Headline, headMeaning2Subhead, headMeaning3Section, headMeaning3Kicker, headMeaning3Headline
  case headMeaning3Subhead, headMeaning4Section, headMeaning4Kicker, headMeaning4Headline, headMeaning4Subhead
  case headMeaning5Section, headMeaning5Kicker, headMeaning5Headline, headMeaning5Subhead, headMeaning6Section
  case headMeaning6Kicker, headMeaning6Headline, headMeaning6Subhead, headMeaning7Section, headMeaning7Kicker
  case headMeaning7Headline, headMeaning7Subhead, headMeaning8Section, headMeaning8Kicker, headMeaning8Headline
  case headMeaning8Subhead, headMeaning9Section, headMeaning9Kicker, headMeaning9Headline, headMeaning9Subhead
  case headMeaning10Section, headMeaning10Kicker, headMeaning10Headline, headMeaning10Subhead, headMeaning11Section
  case headMeaning11Kicker, headMeaning11Headline, headMeaning11Subhead, headMeaning12Section, headMeaning12Kicker
  case headMeaning12Headline, headMeaning12Subhead, headMeaning13Section, headMeaning13Kicker, headMeaning13Headline
  case headMeaning13Subhead, headMeaning14Section, headMeaning14Kicker, headMeaning14Headline, headMeaning14Subhead
  case headMeaning15Section, headMeaning15Kicker, headMeaning15Headline, headMeaning15Subhead, headMeaning16Section
  case headMeaning16Kicker, headMeaning16Headline, headMeaning16Subhead, headMeaning17Section, headMeaning17Kicker
  case headMeaning17Headline, headMeaning17Subhead, headMeaning18Section, headMeaning18Kicker, headMeaning18Headline
  case headMeaning18Subhead, headMeaning19Section, headMeaning19Kicker, headMeaning19Headline, headMeaning19Subhead
  case headMeaning20Section, headMeaning20Kicker, headMeaning20Headline, headMeaning20Subhead, headMeaning21Section
  case headMeaning21Kicker, headMeaning21Headline, headMeaning21Subhead, headMeaning22Section, headMeaning22Kicker
  case headMeaning22Headline, headMeaning22Subhead, headMeaning23Section, headMeaning23Kicker, headMeaning23Headline
  case headMeaning23Subhead, headMeaning24Section, headMeaning24Kicker, headMeaning24Headline, headMeaning24Subhead
  case headMeaning25Section, headMeaning25Kicker, headMeaning25Headline, headMeaning25Subhead, headMeaning26Section
  case headMeaning26Kicker, headMeaning26Headline, headMeaning26Subhead, headMeaning27Section, headMeaning27Kicker
  case headMeaning27Headline, headMeaning27Subhead, headMeaning28Section, headMeaning28Kicker, headMeaning28Headline
  case headMeaning28Subhead, headMeaning29Section, headMeaning29Kicker, headMeaning29Headline, headMeaning29Subhead
  case headMeaning30Section, headMeaning30Kicker, headMeaning30Headline, headMeaning30Subhead, headMeaning31Section
  case headMeaning31Kicker, headMeaning31Headline, headMeaning31Subhead, headMeaning32Section, headMeaning32Kicker
  case headMeaning32Headline, headMeaning32Subhead, headMeaning33Section, headMeaning33Kicker, headMeaning33Headline
  case headMeaning33Subhead, headMeaning34Section, headMeaning34Kicker, headMeaning34Headline, headMeaning34Subhead
  case headMeaning35Section, headMeaning35Kicker, headMeaning35Headline, headMeaning35Subhead, headMeaning36Section
  case headMeaning36Kicker, headMeaning36Headline, headMeaning36Subhead, headMeaning37Section, headMeaning37Kicker
  case headMeaning37Headline, headMeaning37Subhead, headMeaning38Section, headMeaning38Kicker, headMeaning38Headline
  case headMeaning38Subhead, headMeaning39Section, headMeaning39Kicker, headMeaning39Headline, headMeaning39Subhead
  case headMeaning40Section, headMeaning40Kicker, headMeaning40Headline, headMeaning40Subhead, headMeaning41Section
  case headMeaning41Kicker, headMeaning41Headline, headMeaning41Subhead, headMeaning42Section, headMeaning42Kicker
  case headMeaning42Headline, headMeaning42Subhead, headMeaning43Section, headMeaning43Kicker, headMeaning43Headline
  case headMeaning43Subhead, headMeaning44Section, headMeaning44Kicker, headMeaning44Headline, headMeaning44Subhead
  case headMeaning45Section, headMeaning45Kicker, headMeaning45Headline, headMeaning45Subhead, headMeaning46Section
  case headMeaning46Kicker, headMeaning46Headline, headMeaning46Subhead, headMeaning47Section, headMeaning47Kicker
  case headMeaning47Headline, headMeaning47Subhead
  // How a line of it stands to the one before, by `HeadRoles.Step`, then by `HeadRoles.Move`.
  case stepAnySectionKicker, stepAnySectionHeadline, stepAnyKickerHeadline, stepAnyHeadlineSubhead, stepAnyJoined
  case stepCloseSectionKicker, stepCloseSectionHeadline, stepCloseKickerHeadline, stepCloseHeadlineSubhead
  case stepCloseJoined, stepLongerSectionKicker, stepLongerSectionHeadline, stepLongerKickerHeadline
  case stepLongerHeadlineSubhead, stepLongerJoined, stepShorterSectionKicker, stepShorterSectionHeadline
  case stepShorterKickerHeadline, stepShorterHeadlineSubhead, stepShorterJoined, stepAlikeSectionKicker
  case stepAlikeSectionHeadline, stepAlikeKickerHeadline, stepAlikeHeadlineSubhead, stepAlikeJoined
  case stepBothExplainSectionKicker, stepBothExplainSectionHeadline, stepBothExplainKickerHeadline
  case stepBothExplainHeadlineSubhead, stepBothExplainJoined, stepFirstExplainsSectionKicker
  case stepFirstExplainsSectionHeadline, stepFirstExplainsKickerHeadline, stepFirstExplainsHeadlineSubhead
  case stepFirstExplainsJoined, stepSecondExplainsSectionKicker, stepSecondExplainsSectionHeadline
  case stepSecondExplainsKickerHeadline, stepSecondExplainsHeadlineSubhead, stepSecondExplainsJoined
  case stepFirstGapSectionKicker, stepFirstGapSectionHeadline, stepFirstGapKickerHeadline
  case stepFirstGapHeadlineSubhead, stepFirstGapJoined, stepSecondGapSectionKicker, stepSecondGapSectionHeadline
  case stepSecondGapKickerHeadline, stepSecondGapHeadlineSubhead, stepSecondGapJoined, stepBriefSectionKicker
  case stepBriefSectionHeadline, stepBriefKickerHeadline, stepBriefHeadlineSubhead, stepBriefJoined
  case stepBothNumberSectionKicker, stepBothNumberSectionHeadline, stepBothNumberKickerHeadline
  case stepBothNumberHeadlineSubhead, stepBothNumberJoined, stepFirstNumberSectionKicker
  case stepFirstNumberSectionHeadline, stepFirstNumberKickerHeadline, stepFirstNumberHeadlineSubhead
  case stepFirstNumberJoined, stepSecondNumberSectionKicker, stepSecondNumberSectionHeadline
  case stepSecondNumberKickerHeadline, stepSecondNumberHeadlineSubhead, stepSecondNumberJoined
  case stepBothQuotedSectionKicker, stepBothQuotedSectionHeadline, stepBothQuotedKickerHeadline
  case stepBothQuotedHeadlineSubhead, stepBothQuotedJoined, stepFirstQuotedSectionKicker
  case stepFirstQuotedSectionHeadline, stepFirstQuotedKickerHeadline, stepFirstQuotedHeadlineSubhead
  case stepFirstQuotedJoined, stepSecondQuotedSectionKicker, stepSecondQuotedSectionHeadline
  case stepSecondQuotedKickerHeadline, stepSecondQuotedHeadlineSubhead, stepSecondQuotedJoined, stepEvenSectionKicker
  case stepEvenSectionHeadline, stepEvenKickerHeadline, stepEvenHeadlineSubhead, stepEvenJoined
  case stepLongerBySectionKicker, stepLongerBySectionHeadline, stepLongerByKickerHeadline, stepLongerByHeadlineSubhead
  case stepLongerByJoined, stepToldMoreSectionKicker, stepToldMoreSectionHeadline, stepToldMoreKickerHeadline
  case stepToldMoreHeadlineSubhead, stepToldMoreJoined, stepLedMoreSectionKicker, stepLedMoreSectionHeadline
  case stepLedMoreKickerHeadline, stepLedMoreHeadlineSubhead, stepLedMoreJoined
  case stepRunsSectionKicker, stepRunsSectionHeadline, stepRunsKickerHeadline, stepRunsHeadlineSubhead
  case stepRunsJoined, stepTogetherSectionKicker, stepTogetherSectionHeadline, stepTogetherKickerHeadline
  case stepTogetherHeadlineSubhead, stepTogetherJoined
  // A story begins here.
  case beginSection, beginTitle, beginTitleBeforeOpening, beginTitleBeforeByline, beginTitleBeforeCaption
  case beginTitleAfterEnd, beginTitleAfterNoise, beginTitleAfterWideGap, beginTitleLong, beginTitleTwoLines
  case beginTitleExplaining, beginTitleQuoted, beginTitleAfterOpen, beginTitleBeforeMiddle
  case beginTitleBeforeTitle, beginTitleBeforeBulleted, beginTitleUnopened, beginTitleAfterTitle, beginTitleWithDash,
    beginBulleted, beginBulletedUnderHead
  case beginTitleSigned, beginTitleParallel, beginTitleAlike, beginTitleInFeature, beginTitleBelowByline,
    beginTitleAmongOrphans
  case beginTitleOverReferring, beginTitleOverPlace, beginTextReferring, beginTextPlace
  case beginText, beginTextAsParagraph, beginTextInMiddle, beginTextDated, beginTextAlone, beginOpening, beginCaption,
    beginCredit, beginByline,
    beginRow
  case beginAfterNoise, beginAfterEnd
  // A story ends here.
  case endClosed, endPause, endComma, endOpen, endSignature, endRemark, endSection, endTitle, endCaption, endCredit,
    endByline,
    endRow
  case endBeforeHead, endBeforeNoise, endCut
  // How the two stand and look: without weights, for `LinkTrees`.
  case standApart, standBlocksApart, standHeadsApart, standWidthBefore, standWidthBehind, standBlanksBefore
  case standBlanksBehind, standLengthBehind, standAgreementFirst, standAgreementBefore
}

extension SegmentFeature {
  /// The one of a row of features, in the order of `WordClass`, that begins with `first`.
  @inline(__always)
  static func row(_ first: SegmentFeature, _ word: WordClass) -> SegmentFeature {
    SegmentFeature(rawValue: first.rawValue + word.rawValue)!
  }

  /// That the two words stand on either side of a cut.
  @inline(__always)
  static func pair(_ last: WordClass, _ first: WordClass) -> SegmentFeature {
    SegmentFeature(rawValue: cutNounNoun.rawValue + WordClass.allCases.count * last.rawValue + first.rawValue)!
  }
}
