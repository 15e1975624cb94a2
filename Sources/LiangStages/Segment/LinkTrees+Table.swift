extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 22), (.storyAgreement, -1.7695),
      [-0.198, 0.264, 0.982, -0.208]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 0.64833), (.standHeadsApart, -0.5),
      [-0.040, 0.248, 0.922, -0.272]),
    Tree(
      (.standBlocksApart, 0.5), (.headPassesStory, 1.75), (.storyBetweenBack, 0.5),
      [0.252, 1.822, 0.048, -0.228]),
    Tree(
      (.standBlocksApart, 9), (.storyBetween, 1.75), (.gapInOrder, 2.2944),
      [0.018, 0.496, -0.496, -0.164]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 1.1417), (.headsBetween, 0.5),
      [-0.022, 0.244, -0.486, 0.026]),
    Tree(
      (.standBlocksApart, 0.5), (.standWidthBefore, 6.5), (.standBlanksBehind, 0.5),
      [0.580, -0.040, -0.766, -0.014]),
    Tree(
      (.standBlocksApart, 9), (.standHeadsApart, 1.5), (.columnFit, -0.0042849),
      [-0.012, 0.236, 0.018, -0.298]),
    Tree(
      (.gap, 0.5), (.standLengthBehind, 82), (.storyAgreement, -1.7695),
      [-0.050, 0.246, 0.674, -0.120]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.endSignature, 0.5),
      [0.042, -0.160, 0.450, -0.954]),
    Tree(
      (.standAgreementFirst, -0.48075), (.closedThenNoun, 0.5), (.storyAgreement, -3.564),
      [-0.096, -0.482, 0.830, 0.020]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.038, -0.236, 0.076, 1.082]),
    Tree(
      (.placesShared, 0.19), (.storyBetween, 1.75), (.storyBetweenBack, 0.5),
      [-0.004, 0.384, 0.134, -0.440]),
    Tree(
      (.standAgreementFirst, 1.9262), (.standBlocksApart, 10.5), (.crossheadAgreement, 0.92607),
      [-0.002, -0.304, 0.212, -0.642]),
    Tree(
      (.standAgreementFirst, -0.48075), (.closedThenNoun, 0.5), (.storyAgreement, -3.564),
      [-0.080, -0.408, 0.584, 0.014]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.454, -0.000, 0.410, -0.766]),
    Tree(
      (.standLengthBehind, 82), (.backwardGap, 1.25), (.beginAfterNoise, 0.5),
      [-0.080, 0.494, 0.056, 1.054]),
    Tree(
      (.placesShared, 0.19), (.storyBetweenBack, 1.75), (.nextInOrder, 0.66117),
      [-0.002, 0.286, -0.300, 0.368]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.columnFit, 0.43811), (.headNextAcrossBlank, 0.74825),
      [0.058, -0.092, -1.090, -0.172]),
    Tree(
      (.standAgreementFirst, 1.4559), (.fieldsShared, 0.14667), (.standLengthBehind, 22),
      [0.016, -0.224, -0.326, 0.140]),
    Tree(
      (.nextUnparted, 0.5), (.columnFit, 0.43811), (.endSignature, 0.5),
      [0.032, -0.118, 0.386, -0.544]),
    Tree(
      (.standLengthBehind, 82), (.textAfterBulleted, 0.5), (.standAgreementFirst, 0.070379),
      [-0.062, 0.948, -0.108, 0.128]),
    Tree(
      (.standBlocksApart, 9), (.standApart, 4.5), (.placesApart, 0.5),
      [-0.034, 0.188, -0.188, 0.350]),
    Tree(
      (.crossheadColumnFit, -0.0034003), (.standWidthBehind, 24.5), (.fieldsShared, 0.14667),
      [-0.394, 0.428, 0.056, -0.078]),
    Tree(
      (.pairFitBack, -0.35889), (.gapInOrder, 1.2092), (.placesShared, 0.19),
      [-0.586, 0.140, 0.030, -0.146]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.columnFit, 0.20693), (.headAgreement, -0.43577),
      [0.048, -0.068, 0.340, -0.442]),
    Tree(
      (.standAgreementFirst, 1.1417), (.bulletedAfterText, 0.5), (.storyBetween, 0.5),
      [-0.050, 0.604, 0.156, -0.058]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.blockFit, 0.62412),
      [-0.396, 0.002, 0.320, -0.740]),
    Tree(
      (.standLengthBehind, 82), (.headsBetween, 0.5), (.beginAfterNoise, 0.5),
      [-0.108, 0.068, 0.042, 0.802]),
    Tree(
      (.standApart, 17.5), (.standHeadsApart, 1.5), (.storyBetweenBack, 0.5),
      [-0.024, 0.144, -0.428, -0.022]),
    Tree(
      (.closedThenNoun, 0.5), (.crossheadColumnFit, -0.0034003), (.standAgreementFirst, 0.39255),
      [-0.276, 0.040, -0.254, -0.000]),
    Tree(
      (.beginCredit, 0.5), (.storyBetween, 1.75), (.creditAfterDated, 0.5),
      [-0.022, 0.142, 0.712, 0.030]),
    Tree(
      (.standBlocksApart, 7.5), (.standHeadsApart, 1.5), (.bulletResumes, 0.5),
      [-0.014, 0.198, -0.140, 0.596]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.010, 1.090, -0.504, -0.024]),
    Tree(
      (.fieldsShared, 1.1409), (.standLengthBehind, 65), (.gap, 0.5),
      [-0.042, 0.104, 0.138, -0.188]),
    Tree(
      (.standAgreementFirst, -0.48075), (.standAgreementBefore, 1.1276), (.storyAgreement, -3.564),
      [-0.182, 0.100, 0.436, 0.008]),
    Tree(
      (.blockFitBack, 3.6701), (.standAgreementBefore, 0.57785), (.next, 0.5),
      [-0.070, 0.044, -0.282, 0.398]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.crossheadUnopened, 0.31667),
      [0.030, -0.100, 0.304, -0.728]),
    Tree(
      (.standAgreementFirst, 1.9262), (.standBlocksApart, 10.5), (.fieldsApart, 0.5),
      [-0.002, -0.202, 0.022, 0.458]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.headsBetweenInOrder, 0.89343),
      [0.020, -0.138, -0.168, 0.282]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.placesShared, 0.19), (.headNextAcrossBlank, 0.74825),
      [0.024, -0.120, -0.682, -0.110]),
    Tree(
      (.crossheadColumnFit, 1.8807), (.pairFitBack, -0.35889), (.crossheadColumnFit, 1.8807),
      [-0.276, 0.010, -0.000, -0.694]),
    Tree(
      (.gap, 2.125), (.gapInOrder, 0.49968), (.standBlanksBehind, 0.5),
      [0.024, -0.204, -0.674, 0.094]),
    Tree(
      (.crossheadFieldsShared, 1.5667), (.standAgreementFirst, 1.9262), (.standWidthBehind, 21.5),
      [-0.012, 0.112, -0.412, 0.118]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 4), (.creditAfterDated, 0.5),
      [-0.548, -0.002, 0.654, 0.014]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextInOrder, 1.6668), (.columnFit, -0.0042849),
      [-0.002, -0.502, 0.714, 0.128]),
    Tree(
      (.closedThenNoun, 0.5), (.columnMissing, 0.5), (.blockFitBack, 3.0529),
      [0.018, 0.650, -0.022, -0.300]),
    Tree(
      (.crossheadColumnFit, 1.8807), (.columnFit, 0.43811), (.crossheadColumnFit, 1.8807),
      [0.028, -0.058, -0.000, -0.626]),
    Tree(
      (.crossheadColumnFit, -0.013465), (.standWidthBehind, 24.5), (.headNextAcrossBlank, 0.047619),
      [-0.312, 0.358, 0.012, -0.230]),
    Tree(
      (.headGap, 4.3125), (.headAgreement, -3.6508), (.headThenOpening, 0.5),
      [0.460, -0.002, -0.430, 0.258]),
    Tree(
      (.standApart, 3.5), (.gapInOrder, 0.49968), (.standBlanksBehind, 0.5),
      [0.018, -0.234, -0.634, 0.068]),
    Tree(
      (.standBlocksApart, 7.5), (.gap, 2.375), (.gapInOrder, 2.2944),
      [-0.014, 0.170, -0.302, -0.018]),
    Tree(
      (.standBlocksApart, 5.5), (.standApart, 5.5), (.oddStartAfterClosed, 0.175),
      [-0.012, 0.280, -0.138, 0.110]),
    Tree(
      (.standWidthBefore, 15), (.backwardGap, 0.5), (.standBlocksApart, -4),
      [0.008, 0.774, -0.556, -0.022]),
    Tree(
      (.standAgreementBefore, 0.57785), (.nextInOrder, 1.4985), (.storyAgreement, -0.052907),
      [-0.036, -0.624, 0.642, 0.008]),
    Tree(
      (.pairFitBack, -0.35889), (.endBeforeHead, 0.5), (.fieldsShared, 1.1409),
      [-0.386, 0.262, 0.030, -0.060]),
    Tree(
      (.crossheadAcross, 2.4116), (.storyBetween, 1.25), (.nextInOrder, 1.4093),
      [-0.012, 0.094, -0.380, 0.416]),
    Tree(
      (.termsSharedInOrder, 3.5756), (.termsSharedInOrder, 1.1313), (.blockFit, 2.3898),
      [0.006, -0.252, 0.868, 0.150]),
    Tree(
      (.standLengthBehind, 82), (.storyAgreement, -0.052907), (.beginAfterNoise, 0.5),
      [0.164, -0.068, 0.028, 0.574]),
    Tree(
      (.standAgreementBefore, 1.5443), (.storyAgreement, 1.42), (.storyBetween, 0.5),
      [-0.000, -0.224, 0.116, -0.080]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 0.75614), (.creditAfterDated, 0.5),
      [-0.066, 0.020, 0.584, 0.008]),
    Tree(
      (.bulletedAfterText, 0.5), (.endSignature, 0.5), (.standWidthBefore, -0.5),
      [0.000, -0.288, -0.582, 0.710]),
    Tree(
      (.columnFit, 0.20693), (.backwardGap, 0.5), (.standBlocksApart, -4),
      [0.004, 0.620, -0.596, -0.018]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.standAgreementBefore, 0.01546),
      [-0.282, 0.000, -0.290, 0.326]),
    Tree(
      (.crossheadColumnFit, 1.572), (.headPlacesApart, 0.5), (.standWidthBefore, 27.5),
      [0.000, 0.660, -0.536, 0.100]),
    Tree(
      (.storyBetweenBack, 1.25), (.backwardGap, 3.1875), (.headsBetweenInOrder, 0.12876),
      [-0.008, -0.476, -0.326, 0.168]),
    Tree(
      (.standLengthBehind, 4), (.standAgreementBefore, 0.75614), (.standBlocksApart, 5.5),
      [0.124, -0.712, 0.022, -0.060]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBehind, 21.5), (.standWidthBehind, 19),
      [-0.022, 0.074, 0.088, -0.386]),
    Tree(
      (.standWidthBefore, 17.5), (.standWidthBehind, 20.5), (.gap, 1.25),
      [-0.006, 0.310, -0.202, 0.040]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextUnparted, 0.5), (.closedThenNumber, 0.5),
      [-0.012, 0.184, -0.002, 0.470]),
    Tree(
      (.headGap, 4.6562), (.headAgreement, -3.6508), (.headGap, 4.6562),
      [0.322, -0.002, -0.000, -0.488]),
    Tree(
      (.termsSharedInOrder, 3.5756), (.termsSharedInOrder, 2.247), (.blockFit, 2.3898),
      [0.004, -0.272, 0.800, 0.134]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBefore, 17.5), (.standAgreementFirst, 1.1417),
      [0.032, -0.044, -0.304, 0.260]),
    Tree(
      (.crossheadPlacesShared, 2.175), (.standAgreementFirst, 1.4559), (.standWidthBehind, 22.5),
      [-0.020, 0.058, -0.530, 0.050]),
    Tree(
      (.placesShared, 0.19), (.storyBetweenBack, 1.25), (.nextInOrder, 1.2625),
      [-0.012, 0.136, -0.166, 0.508]),
    Tree(
      (.closedThenNoun, 0.5), (.closedAcrossBlank, 0.047619), (.standAgreementFirst, -0.019196),
      [0.002, 0.158, -0.234, -0.006]),
    Tree(
      (.placesShared, -0.0071429), (.storyAgreement, 0.58898), (.endSignature, 0.5),
      [0.240, -0.324, 0.012, -0.342]),
    Tree(
      (.blockFitBack, 3.6701), (.standApart, 17.5), (.next, 0.5),
      [0.020, -0.118, -0.210, 0.352]),
    Tree(
      (.headPlacesApart, 0.5), (.standAgreementFirst, -0.48075), (.standLengthBehind, 82),
      [-0.072, 0.012, -0.164, 0.800]),
    Tree(
      (.crossheadPlacesShared, -0.05), (.crossheadUnopened, 0.35417), (.storyAgreement, -3.564),
      [0.088, -0.560, 0.138, -0.004]),
    Tree(
      (.headGap, 4.6562), (.crossheadColumnFit, 1.8807), (.headGap, 4.6562),
      [0.004, -0.512, -0.000, -0.466]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 60), (.headsBetweenInOrder, 2.2747),
      [-0.044, 0.022, 0.382, -0.332]),
    Tree(
      (.fieldsShared, 0.14667), (.columnFit, -0.013852), (.nextInOrder, 1.1178),
      [0.216, -0.006, -0.094, 0.198]),
    Tree(
      (.storyBetween, 1.25), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.004, -0.126, -0.036, 0.428]),
    Tree(
      (.endBeforeHead, 0.5), (.nextUnparted, 0.5), (.standBlanksBehind, 0.5),
      [-0.032, 0.262, -0.480, 0.078]),
    Tree(
      (.standAgreementBefore, 0.01546), (.nextInOrder, 1.2043), (.storyAgreement, -3.564),
      [0.010, -0.368, 0.738, 0.010]),
    Tree(
      (.termsSharedInOrder, 3.5756), (.termsSharedInOrder, 1.1313), (.blockFit, 2.3898),
      [0.004, -0.180, 0.720, 0.100]),
    Tree(
      (.standAgreementFirst, 1.9262), (.standBlocksApart, 10.5), (.headsBetweenInOrder, 0.45921),
      [0.002, -0.162, -0.078, 0.198]),
    Tree(
      (.textAfterBulleted, 0.5), (.columnFit, 0.43811), (.closedThenParagraph, 0.5),
      [0.018, -0.052, -0.460, 1.132]),
    Tree(
      (.pairFitBack, -0.35889), (.nextInOrder, 1.0534), (.blockFit, -0.22411),
      [0.040, -0.446, 0.188, -0.002]),
    Tree(
      (.crossheadColumnFit, -0.013465), (.standWidthBehind, 24.5), (.beginTitleAfterOpen, 0.5),
      [-0.246, 0.304, 0.002, 0.400]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAgreement, 0.072124), (.bulletedAfterText, 0.5),
      [-0.648, 0.166, -0.000, 0.272]),
    Tree(
      (.headPlacesApart, 0.5), (.headPassesStory, 0.5), (.standLengthBehind, 82),
      [0.006, -0.128, -0.156, 0.710]),
    Tree(
      (.crossheadAcross, 2.4116), (.storyBetween, 1.75), (.nextInOrder, 1.4093),
      [-0.006, 0.092, -0.300, 0.376]),
    Tree(
      (.placesShared, -0.0071429), (.storyAgreement, -1.7695), (.standAgreementBefore, 0.01546),
      [0.560, -0.206, -0.066, 0.022]),
    Tree(
      (.storyAgreement, -0.31052), (.nextInOrder, 1.2266), (.nextInOrder, 1.2625),
      [0.206, -0.276, -0.026, 0.114]),
    Tree(
      (.standWidthBehind, 21.5), (.closedAcrossBlank, 0.047619), (.storyAgreement, 0.78802),
      [-0.044, 0.178, 0.228, -0.050]),
    Tree(
      (.closedAcrossBlank, 0.83282), (.closedAcrossBlank, 0.047619), (.standWidthBefore, 19.5),
      [-0.006, 0.206, 0.094, -0.470]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBehind, 21.5), (.standWidthBehind, 19),
      [-0.018, 0.060, 0.118, -0.368]),
    Tree(
      (.standAgreementBefore, 1.5443), (.nextInOrder, 1.5375), (.beginBulletedUnderHead, 0.5),
      [-0.018, -0.500, 0.042, -0.388]),
    Tree(
      (.closedThenNoun, 0.5), (.standBlocksApart, 5.5), (.pairFitBack, 0.20347),
      [0.038, -0.060, -0.220, -0.006]),
  ]
}
