extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 22), (.storyAgreement, -1.7695),
      [-0.197, 0.264, 0.982, -0.208]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 0.64833), (.standHeadsApart, -0.5),
      [-0.039, 0.248, 0.922, -0.272]),
    Tree(
      (.standBlocksApart, 0.5), (.headPassesStory, 1.75), (.storyBetweenBack, 0.5),
      [0.253, 1.821, 0.048, -0.229]),
    Tree(
      (.standBlocksApart, 9), (.storyBetween, 1.75), (.gapInOrder, 2.2944),
      [0.018, 0.497, -0.497, -0.165]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 1.1417), (.headsBetween, 0.5),
      [-0.022, 0.243, -0.487, 0.025]),
    Tree(
      (.standBlocksApart, 0.5), (.standWidthBefore, 6.5), (.standBlanksBehind, 0.5),
      [0.580, -0.039, -0.767, -0.014]),
    Tree(
      (.standBlocksApart, 9), (.standHeadsApart, 1.5), (.columnFit, -0.0042849),
      [-0.011, 0.237, 0.017, -0.299]),
    Tree(
      (.gap, 0.5), (.standLengthBehind, 82), (.storyAgreement, -1.7695),
      [-0.051, 0.245, 0.673, -0.119]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.endSignature, 0.5),
      [0.042, -0.160, 0.451, -0.954]),
    Tree(
      (.standAgreementFirst, -0.48075), (.closedThenNoun, 0.5), (.storyAgreement, -3.564),
      [-0.096, -0.482, 0.829, 0.019]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.039, -0.237, 0.076, 1.082]),
    Tree(
      (.placesShared, 0.19), (.storyBetween, 1.75), (.storyBetweenBack, 0.5),
      [-0.004, 0.384, 0.134, -0.439]),
    Tree(
      (.standAgreementFirst, 1.9262), (.standBlocksApart, 10.5), (.crossheadAgreement, 0.92607),
      [-0.003, -0.305, 0.212, -0.641]),
    Tree(
      (.standAgreementFirst, -0.48075), (.closedThenNoun, 0.5), (.storyAgreement, -3.564),
      [-0.079, -0.408, 0.584, 0.015]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.454, -0.001, 0.411, -0.766]),
    Tree(
      (.standLengthBehind, 82), (.backwardGap, 1.25), (.beginAfterNoise, 0.5),
      [-0.079, 0.494, 0.055, 1.053]),
    Tree(
      (.placesShared, 0.19), (.storyBetweenBack, 1.75), (.nextInOrder, 0.66117),
      [-0.002, 0.287, -0.301, 0.368]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.columnFit, 0.43811), (.headNextAcrossBlank, 0.74825),
      [0.057, -0.093, -1.090, -0.172]),
    Tree(
      (.standAgreementFirst, 1.4559), (.fieldsShared, 0.14667), (.standLengthBehind, 22),
      [0.016, -0.224, -0.327, 0.139]),
    Tree(
      (.nextUnparted, 0.5), (.columnFit, 0.43811), (.endSignature, 0.5),
      [0.032, -0.118, 0.385, -0.543]),
    Tree(
      (.standLengthBehind, 82), (.textAfterBulleted, 0.5), (.standAgreementFirst, 0.070379),
      [-0.063, 0.947, -0.108, 0.128]),
    Tree(
      (.standBlocksApart, 9), (.standApart, 4.5), (.placesApart, 0.5),
      [-0.035, 0.189, -0.188, 0.349]),
    Tree(
      (.crossheadColumnFit, -0.0034003), (.standWidthBehind, 24.5), (.fieldsShared, 0.14667),
      [-0.395, 0.427, 0.055, -0.078]),
    Tree(
      (.pairFitBack, -0.35889), (.gapInOrder, 1.2092), (.placesShared, 0.19),
      [-0.586, 0.139, 0.030, -0.146]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.columnFit, 0.20693), (.headAgreement, -0.43577),
      [0.047, -0.068, 0.340, -0.443]),
    Tree(
      (.standAgreementFirst, 1.1417), (.bulletedAfterText, 0.5), (.storyBetween, 0.5),
      [-0.051, 0.603, 0.157, -0.058]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.blockFit, 0.62412),
      [-0.396, 0.002, 0.321, -0.740]),
    Tree(
      (.standLengthBehind, 82), (.headsBetween, 0.5), (.beginAfterNoise, 0.5),
      [-0.109, 0.069, 0.042, 0.801]),
    Tree(
      (.standApart, 17.5), (.standHeadsApart, 1.5), (.storyBetweenBack, 0.5),
      [-0.023, 0.144, -0.427, -0.022]),
    Tree(
      (.closedThenNoun, 0.5), (.crossheadColumnFit, -0.0034003), (.standAgreementFirst, 0.39255),
      [-0.275, 0.040, -0.255, -0.001]),
    Tree(
      (.beginCredit, 0.5), (.storyBetween, 1.75), (.creditAfterDated, 0.5),
      [-0.022, 0.143, 0.711, 0.031]),
    Tree(
      (.standBlocksApart, 7.5), (.standHeadsApart, 1.5), (.bulletResumes, 0.5),
      [-0.013, 0.197, -0.139, 0.596]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.011, 1.089, -0.504, -0.024]),
    Tree(
      (.fieldsShared, 1.1409), (.standLengthBehind, 65), (.gap, 0.5),
      [-0.042, 0.104, 0.139, -0.189]),
    Tree(
      (.standAgreementFirst, -0.48075), (.standAgreementBefore, 1.1276), (.storyAgreement, -3.564),
      [-0.183, 0.099, 0.436, 0.008]),
    Tree(
      (.blockFitBack, 3.6701), (.standAgreementBefore, 0.57785), (.next, 0.5),
      [-0.069, 0.044, -0.282, 0.398]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.crossheadUnopened, 0.31667),
      [0.031, -0.101, 0.304, -0.727]),
    Tree(
      (.standAgreementFirst, 1.9262), (.standBlocksApart, 10.5), (.fieldsApart, 0.5),
      [-0.002, -0.203, 0.021, 0.457]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.headsBetweenInOrder, 0.89343),
      [0.019, -0.138, -0.168, 0.282]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.placesShared, 0.19), (.headNextAcrossBlank, 0.74825),
      [0.024, -0.119, -0.682, -0.110]),
    Tree(
      (.crossheadColumnFit, 1.8807), (.pairFitBack, -0.35889), (.crossheadColumnFit, 1.8807),
      [-0.276, 0.010, -0.000, -0.694]),
    Tree(
      (.gap, 2.125), (.gapInOrder, 0.49968), (.standBlanksBehind, 0.5),
      [0.023, -0.204, -0.673, 0.095]),
    Tree(
      (.crossheadFieldsShared, 1.5667), (.standAgreementFirst, 1.9262), (.standWidthBehind, 21.5),
      [-0.013, 0.112, -0.413, 0.118]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 4), (.creditAfterDated, 0.5),
      [-0.548, -0.002, 0.653, 0.015]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextInOrder, 1.6668), (.columnFit, -0.0042849),
      [-0.002, -0.501, 0.715, 0.127]),
    Tree(
      (.closedThenNoun, 0.5), (.columnMissing, 0.5), (.blockFitBack, 3.0529),
      [0.018, 0.649, -0.023, -0.299]),
    Tree(
      (.crossheadColumnFit, 1.8807), (.columnFit, 0.43811), (.crossheadColumnFit, 1.8807),
      [0.028, -0.057, -0.000, -0.626]),
    Tree(
      (.crossheadColumnFit, -0.013465), (.standWidthBehind, 24.5), (.headNextAcrossBlank, 0.047619),
      [-0.312, 0.359, 0.013, -0.230]),
    Tree(
      (.headGap, 4.3125), (.headAgreement, -3.6508), (.headThenOpening, 0.5),
      [0.460, -0.001, -0.430, 0.257]),
    Tree(
      (.standApart, 3.5), (.gapInOrder, 0.49968), (.standBlanksBehind, 0.5),
      [0.018, -0.233, -0.635, 0.068]),
    Tree(
      (.standBlocksApart, 7.5), (.gap, 2.375), (.gapInOrder, 2.2944),
      [-0.015, 0.170, -0.302, -0.018]),
    Tree(
      (.standBlocksApart, 5.5), (.standApart, 5.5), (.oddStartAfterClosed, 0.175),
      [-0.012, 0.280, -0.137, 0.109]),
    Tree(
      (.standWidthBefore, 15), (.backwardGap, 0.5), (.standBlocksApart, -4),
      [0.007, 0.774, -0.557, -0.022]),
    Tree(
      (.standAgreementBefore, 0.57785), (.nextInOrder, 1.4985), (.storyAgreement, -0.052907),
      [-0.037, -0.624, 0.642, 0.008]),
    Tree(
      (.pairFitBack, -0.35889), (.endBeforeHead, 0.5), (.fieldsShared, 1.1409),
      [-0.386, 0.262, 0.029, -0.059]),
    Tree(
      (.crossheadAcross, 2.4116), (.storyBetween, 1.25), (.nextInOrder, 1.4093),
      [-0.013, 0.094, -0.381, 0.415]),
    Tree(
      (.termsSharedInOrder, 3.5756), (.termsSharedInOrder, 1.1313), (.blockFit, 2.3898),
      [0.006, -0.253, 0.867, 0.149]),
    Tree(
      (.standLengthBehind, 82), (.storyAgreement, -0.052907), (.beginAfterNoise, 0.5),
      [0.163, -0.068, 0.028, 0.574]),
    Tree(
      (.standAgreementBefore, 1.5443), (.storyAgreement, 1.42), (.storyBetween, 0.5),
      [-0.000, -0.224, 0.117, -0.080]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 0.75614), (.creditAfterDated, 0.5),
      [-0.066, 0.021, 0.585, 0.007]),
    Tree(
      (.bulletedAfterText, 0.5), (.endSignature, 0.5), (.standWidthBefore, -0.5),
      [0.001, -0.288, -0.583, 0.710]),
    Tree(
      (.columnFit, 0.20693), (.backwardGap, 0.5), (.standBlocksApart, -4),
      [0.005, 0.619, -0.596, -0.018]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.standAgreementBefore, 0.01546),
      [-0.282, 0.000, -0.289, 0.325]),
    Tree(
      (.crossheadColumnFit, 1.572), (.headPlacesApart, 0.5), (.standWidthBefore, 27.5),
      [0.001, 0.661, -0.536, 0.099]),
    Tree(
      (.storyBetweenBack, 1.25), (.backwardGap, 3.1875), (.headsBetweenInOrder, 0.12876),
      [-0.008, -0.476, -0.327, 0.168]),
    Tree(
      (.standLengthBehind, 4), (.standAgreementBefore, 0.75614), (.standBlocksApart, 5.5),
      [0.124, -0.712, 0.022, -0.060]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBehind, 21.5), (.standWidthBehind, 19),
      [-0.023, 0.074, 0.088, -0.386]),
    Tree(
      (.standWidthBefore, 17.5), (.standWidthBehind, 20.5), (.gap, 1.25),
      [-0.005, 0.311, -0.202, 0.040]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextUnparted, 0.5), (.closedThenNumber, 0.5),
      [-0.012, 0.184, -0.001, 0.471]),
    Tree(
      (.headGap, 4.6562), (.headAgreement, -3.6508), (.headGap, 4.6562),
      [0.323, -0.001, -0.000, -0.489]),
    Tree(
      (.termsSharedInOrder, 3.5756), (.termsSharedInOrder, 2.247), (.blockFit, 2.3898),
      [0.003, -0.271, 0.800, 0.133]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBefore, 17.5), (.standAgreementFirst, 1.1417),
      [0.033, -0.044, -0.304, 0.261]),
    Tree(
      (.crossheadPlacesShared, 2.175), (.standAgreementFirst, 1.4559), (.standWidthBehind, 22.5),
      [-0.020, 0.058, -0.529, 0.051]),
    Tree(
      (.placesShared, 0.19), (.storyBetweenBack, 1.25), (.nextInOrder, 1.2625),
      [-0.012, 0.137, -0.166, 0.507]),
    Tree(
      (.closedThenNoun, 0.5), (.closedAcrossBlank, 0.047619), (.standAgreementFirst, -0.019196),
      [0.001, 0.157, -0.233, -0.007]),
    Tree(
      (.placesShared, -0.0071429), (.storyAgreement, 0.58898), (.endSignature, 0.5),
      [0.240, -0.325, 0.011, -0.341]),
    Tree(
      (.blockFitBack, 3.6701), (.standApart, 17.5), (.next, 0.5),
      [0.020, -0.118, -0.209, 0.351]),
    Tree(
      (.headPlacesApart, 0.5), (.standAgreementFirst, -0.48075), (.standLengthBehind, 82),
      [-0.072, 0.013, -0.163, 0.801]),
    Tree(
      (.crossheadPlacesShared, -0.05), (.crossheadUnopened, 0.35417), (.storyAgreement, -3.564),
      [0.088, -0.560, 0.139, -0.005]),
    Tree(
      (.headGap, 4.6562), (.crossheadColumnFit, 1.8807), (.headGap, 4.6562),
      [0.004, -0.512, -0.000, -0.465]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 60), (.headsBetweenInOrder, 2.2747),
      [-0.045, 0.023, 0.382, -0.333]),
    Tree(
      (.fieldsShared, 0.14667), (.columnFit, -0.013852), (.nextInOrder, 1.1178),
      [0.215, -0.005, -0.094, 0.199]),
    Tree(
      (.storyBetween, 1.25), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.005, -0.125, -0.035, 0.428]),
    Tree(
      (.endBeforeHead, 0.5), (.nextUnparted, 0.5), (.standBlanksBehind, 0.5),
      [-0.032, 0.261, -0.481, 0.078]),
    Tree(
      (.standAgreementBefore, 0.01546), (.nextInOrder, 1.2043), (.storyAgreement, -3.564),
      [0.009, -0.368, 0.738, 0.010]),
    Tree(
      (.termsSharedInOrder, 3.5756), (.termsSharedInOrder, 1.1313), (.blockFit, 2.3898),
      [0.004, -0.180, 0.719, 0.099]),
    Tree(
      (.standAgreementFirst, 1.9262), (.standBlocksApart, 10.5), (.headsBetweenInOrder, 0.45921),
      [0.001, -0.161, -0.078, 0.199]),
    Tree(
      (.textAfterBulleted, 0.5), (.columnFit, 0.43811), (.closedThenParagraph, 0.5),
      [0.019, -0.052, -0.461, 1.132]),
    Tree(
      (.pairFitBack, -0.35889), (.nextInOrder, 1.0534), (.blockFit, -0.22411),
      [0.039, -0.446, 0.188, -0.001]),
    Tree(
      (.crossheadColumnFit, -0.013465), (.standWidthBehind, 24.5), (.beginTitleAfterOpen, 0.5),
      [-0.246, 0.304, 0.002, 0.399]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAgreement, 0.072124), (.bulletedAfterText, 0.5),
      [-0.649, 0.166, -0.001, 0.272]),
    Tree(
      (.headPlacesApart, 0.5), (.headPassesStory, 0.5), (.standLengthBehind, 82),
      [0.006, -0.128, -0.155, 0.710]),
    Tree(
      (.crossheadAcross, 2.4116), (.storyBetween, 1.75), (.nextInOrder, 1.4093),
      [-0.006, 0.092, -0.300, 0.376]),
    Tree(
      (.placesShared, -0.0071429), (.storyAgreement, -1.7695), (.standAgreementBefore, 0.01546),
      [0.560, -0.205, -0.066, 0.022]),
    Tree(
      (.storyAgreement, -0.31052), (.nextInOrder, 1.2266), (.nextInOrder, 1.2625),
      [0.206, -0.276, -0.027, 0.114]),
    Tree(
      (.standWidthBehind, 21.5), (.closedAcrossBlank, 0.047619), (.storyAgreement, 0.78802),
      [-0.044, 0.177, 0.229, -0.050]),
    Tree(
      (.closedAcrossBlank, 0.83282), (.closedAcrossBlank, 0.047619), (.standWidthBefore, 19.5),
      [-0.005, 0.205, 0.094, -0.471]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBehind, 21.5), (.standWidthBehind, 19),
      [-0.017, 0.059, 0.119, -0.367]),
    Tree(
      (.standAgreementBefore, 1.5443), (.nextInOrder, 1.5375), (.beginBulletedUnderHead, 0.5),
      [-0.018, -0.501, 0.042, -0.388]),
    Tree(
      (.closedThenNoun, 0.5), (.standBlocksApart, 5.5), (.pairFitBack, 0.20347),
      [0.038, -0.061, -0.220, -0.007]),
  ]
}
