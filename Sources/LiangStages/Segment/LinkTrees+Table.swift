extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.standApart, 1.5), (.standBlanksBehind, 0.5), (.headBlockFit, 6.2357),
      [0.230, 0.052, -0.071, -0.488]),
    Tree(
      (.gapInOrder, 0.49512), (.headBlockFit, 5.0945), (.storyAgreement, -3.3511),
      [0.091, -0.206, 0.464, -0.115]),
    Tree(
      (.storyBetween, 0.5), (.headBlockFit, 6.2357), (.standBlocksApart, -0.5),
      [0.053, -0.223, 0.364, -0.148]),
    Tree(
      (.standBlocksApart, 0.5), (.standApart, -0.5), (.standBlanksBehind, 0.5),
      [0.035, 0.215, -0.385, -0.017]),
    Tree(
      (.blocksBetween, 3.0625), (.standBlocksApart, 0.5), (.endClosed, 0.5),
      [0.112, -0.003, -0.303, -0.111]),
    Tree(
      (.storyBetween, 0.5), (.headBlockFit, 5.0945), (.storyBetween, 1.75),
      [0.043, -0.143, -0.153, 0.085]),
    Tree(
      (.blocksBetween, 3.0625), (.standHeadsApart, 0.5), (.gapInOrder, 2.546),
      [-0.022, 0.059, -0.254, -0.081]),
    Tree(
      (.standBlocksApart, 0.5), (.endBeforeNoise, 0.5), (.standBlanksBehind, 0.5),
      [0.101, -0.552, -0.372, -0.010]),
    Tree(
      (.placesShared, 0.15), (.standAgreementFirst, -0.44605), (.storyBetweenBack, 0.5),
      [-0.075, 0.030, 0.080, -0.266]),
    Tree(
      (.headBlockFit, 6.2357), (.headGap, 1.25), (.headPassesStory, 0.5),
      [-0.007, 0.120, 0.177, -0.379]),
    Tree(
      (.blocksBetween, 3.0625), (.standApart, 3.5), (.endClosed, 0.5),
      [-0.014, 0.074, -0.237, -0.060]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.nextUnparted, 0.5),
      [0.011, 0.601, -0.079, 0.210]),
    Tree(
      (.headBlockFit, 4.2635), (.standAgreementFirst, -0.44605), (.headPassesStory, 0.5),
      [-0.076, 0.027, 0.132, -0.270]),
    Tree(
      (.crossheadColumnFit, -0.0024465), (.standWidthBehind, 24.5), (.placesShared, 0.15),
      [-0.264, 0.182, 0.014, -0.091]),
    Tree(
      (.headNextAcrossBlank, 0.81176), (.headBlockFit, 4.2635), (.standWidthBehind, 17.5),
      [0.003, -0.131, 0.303, 0.015]),
    Tree(
      (.storyBetweenBack, 0.5), (.standAgreementBefore, 0.26883), (.headsBetween, 0.5),
      [-0.065, 0.038, -0.206, 0.026]),
    Tree(
      (.headAgreement, -2.3045), (.standBlocksApart, 1.5), (.headThenOwned, 0.5),
      [0.044, 0.518, 0.001, -0.186]),
    Tree(
      (.standBlocksApart, 8), (.standApart, 3.5), (.placesApart, 0.5),
      [-0.014, 0.085, -0.092, 0.197]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.nextInOrder, 1.1966),
      [0.011, 0.369, -0.071, 0.176]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.012, -0.100, 0.019, 0.481]),
    Tree(
      (.crossheadAfterClosed, 0.5), (.nextUnparted, 0.5), (.gapInOrder, 1.0166),
      [0.002, 0.170, -0.203, 0.056]),
    Tree(
      (.storyAgreement, -1.4178), (.standAgreementFirst, -0.76185), (.standAgreementBefore, -0.28548),
      [-0.055, 0.300, -0.097, 0.005]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.backwardGap, 2.625),
      [0.009, 0.259, -0.027, -0.317]),
    Tree(
      (.crossheadColumnFit, -0.0024465), (.storyAgreement, 0.054598), (.headPassesStory, 0.5),
      [-0.006, -0.247, 0.013, -0.069]),
    Tree(
      (.headAgreement, -3.903), (.standAgreementBefore, -3.4103), (.standAgreementFirst, 0.0025335),
      [0.001, 0.431, -0.054, 0.012]),
    Tree(
      (.headPassesStory, 1.75), (.headPassesStory, 0.5), (.standHeadsApart, -0.5),
      [0.007, -0.131, 0.397, -0.046]),
    Tree(
      (.fieldsShared, 0.14865), (.standApart, 3.5), (.nextInOrder, 1.1198),
      [-0.013, 0.075, -0.085, 0.145]),
    Tree(
      (.standBlocksApart, 0.5), (.afterSignature, 0.5), (.standBlanksBehind, 0.5),
      [0.067, -0.667, -0.354, -0.005]),
    Tree(
      (.standHeadsApart, 0.5), (.beginText, 0.5), (.headPassesStory, 0.5),
      [-0.106, 0.002, 0.048, -0.136]),
    Tree(
      (.gap, 4.0312), (.standHeadsApart, 0.5), (.storyBetween, 1.25),
      [-0.019, 0.036, -0.191, -0.017]),
    Tree(
      (.blockFitBack, 3.6654), (.crossheadColumnFit, 1.4291), (.nextInOrder, 1.0767),
      [0.008, -0.272, -0.167, 0.211]),
    Tree(
      (.standBlocksApart, 0.5), (.standApart, -0.5), (.standBlanksBehind, 0.5),
      [-0.013, 0.157, -0.342, -0.005]),
    Tree(
      (.headFit, 5.5659), (.headGap, 1.25), (.headGap, 0.5),
      [-0.008, 0.093, 0.235, -0.227]),
    Tree(
      (.storyAgreement, -3.3511), (.standAgreementFirst, -1.0236), (.standAgreementBefore, -0.63133),
      [-0.090, 0.298, -0.088, 0.003]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 2.625), (.endBeforeHead, 0.5),
      [-0.002, -0.255, -0.011, 0.240]),
    Tree(
      (.standBlocksApart, 10.5), (.standApart, 3.5), (.beginCaption, 0.5),
      [-0.012, 0.049, -0.092, 0.594]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.nextInOrder, 1.2855),
      [0.008, 0.241, -0.053, 0.212]),
    Tree(
      (.crossheadFieldsShared, 1.5667), (.headNextAcrossBlank, 0.87302), (.gapInOrder, 1.5227),
      [-0.002, 0.115, -0.263, -0.040]),
    Tree(
      (.columnFit, -0.022807), (.standHeadsApart, 1.5), (.blocksBetween, 2.875),
      [0.017, 0.229, 0.002, -0.080]),
    Tree(
      (.headBlockFit, 4.2635), (.headGap, 0.5), (.standBlanksBefore, 0.5),
      [-0.007, 0.098, 0.135, -0.192]),
    Tree(
      (.standAgreementFirst, 0.0025335), (.closedThenNoun, 0.5), (.headPassesStory, 0.5),
      [-0.008, -0.212, 0.026, -0.090]),
    Tree(
      (.crossheadAcrossBlock, 2.5351), (.placesShared, 1.475), (.crossheadPlacesApart, 0.5),
      [0.009, -0.069, -0.188, 0.215]),
    Tree(
      (.titlesFit, -0.18124), (.titlesFit, -0.49956), (.headAgreement, -2.3045),
      [0.096, -0.303, 0.149, -0.001]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 2.625), (.headsBetweenInOrder, 0.93781),
      [-0.002, -0.238, -0.083, 0.159]),
    Tree(
      (.standApart, 25), (.gapInOrder, 4.0214), (.oddStartAfterClosed, 0.54167),
      [0.002, 0.587, -0.168, 0.200]),
    Tree(
      (.standBlocksApart, 0.5), (.endBeforeNoise, 0.5), (.standBlanksBehind, 0.5),
      [0.055, -0.479, -0.326, -0.004]),
    Tree(
      (.storyAgreement, -3.3511), (.standAgreementBefore, -3.4103), (.standAgreementBefore, -0.053939),
      [0.011, 0.416, -0.065, 0.005]),
    Tree(
      (.crossheadColumnFit, 1.875), (.blockFitBack, 3.6654), (.standBlanksBehind, 0.5),
      [0.006, -0.075, -0.016, -0.364]),
    Tree(
      (.beginTitleParallel, 0.5), (.beginTitleBeforeTitle, 0.5), (.crossheadAgreement, 0.0084843),
      [0.006, -0.117, -0.203, -0.051]),
    Tree(
      (.columnFit, -2.7152), (.blocksBetween, 1.75), (.headPassesStory, 1.75),
      [0.019, 0.749, -0.005, 0.101]),
    Tree(
      (.headFieldsShared, 0.71333), (.standAgreementFirst, 1.9801), (.endBeforeHead, 0.5),
      [-0.006, 0.068, 0.009, -0.198]),
    Tree(
      (.fieldsShared, 0.14865), (.standApart, 2.5), (.gapInOrder, 0.49512),
      [-0.017, 0.055, 0.069, -0.088]),
    Tree(
      (.headPlacesApart, 0.5), (.standHeadsApart, 0.5), (.headNext, 0.5),
      [-0.019, 0.017, 0.569, 0.084]),
    Tree(
      (.standBlocksApart, 8), (.standApart, 4.5), (.placesApart, 0.5),
      [-0.007, 0.062, -0.064, 0.182]),
    Tree(
      (.nextInOrder, 1.2724), (.pairFit, 2.462), (.standAgreementBefore, 0.71487),
      [0.005, -0.081, -0.124, 0.128]),
    Tree(
      (.standBlocksApart, 0.5), (.endSignature, 0.5), (.standBlanksBehind, 0.5),
      [0.051, -0.531, -0.313, -0.004]),
    Tree(
      (.storyAgreement, -1.4178), (.standWidthBefore, 29.5), (.nextUnparted, 0.5),
      [0.040, 0.542, -0.008, 0.144]),
    Tree(
      (.storyBetweenBack, 1.25), (.storyBetweenBack, 0.5), (.placesShared, 0.15),
      [0.006, -0.104, 0.089, -0.129]),
    Tree(
      (.headThenOrphan, 0.5), (.headsPassed, 1.25), (.standBlanksBefore, 0.5),
      [-0.002, 0.090, 0.131, -0.202]),
    Tree(
      (.storyAgreement, 2.1225), (.backwardGap, 3.4375), (.fieldsApart, 0.5),
      [-0.005, -0.218, 0.004, 0.173]),
    Tree(
      (.headNextAcrossBlank, 0.87302), (.headBlockFit, 3.577), (.standWidthBehind, 17.5),
      [0.002, -0.075, 0.267, -0.032]),
    Tree(
      (.bylineElsewhere, 0.5), (.bylineAfterHead, 0.5), (.standApart, 2.5),
      [-0.000, 0.235, -0.226, 0.013]),
    Tree(
      (.crossheadColumnFit, -0.0024465), (.standLengthBehind, 17.5), (.columnSame, 0.5),
      [-0.149, 0.136, 0.013, -0.028]),
    Tree(
      (.standAgreementBefore, 0.99625), (.headBlockFit, 0.88875), (.nextInOrder, 1.1755),
      [-0.044, 0.254, -0.002, 0.106]),
    Tree(
      (.headThenOwned, 0.5), (.standAgreementFirst, -0.44605), (.standBlanksBefore, 0.5),
      [-0.040, 0.012, 0.181, -0.211]),
    Tree(
      (.crossheadColumnFit, 1.4291), (.storyAgreement, -1.4178), (.gapInOrder, 1.3866),
      [0.087, -0.003, -0.397, 0.041]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 3.0625), (.wordAcross, 0.40833),
      [-0.002, -0.232, 0.084, -0.443]),
    Tree(
      (.standBlocksApart, 0.5), (.standApart, -0.5), (.standBlanksBehind, 0.5),
      [-0.010, 0.129, -0.295, -0.005]),
    Tree(
      (.standApart, 2.5), (.standApart, 1.5), (.standWidthBehind, 17.5),
      [0.005, -0.135, -0.028, 0.066]),
    Tree(
      (.columnSame, 0.5), (.backward, 0.5), (.standApart, -0.5),
      [0.005, 0.224, -0.231, -0.010]),
    Tree(
      (.beginTitleBeforeTitle, 0.5), (.standBlocksApart, 5.5), (.standBlanksBefore, 0.5),
      [0.012, -0.034, -0.374, -0.000]),
    Tree(
      (.beginTextAsParagraph, 0.5), (.standHeadsApart, 0.5), (.headBlockFit, 5.0945),
      [-0.034, 0.017, 0.053, -0.278]),
    Tree(
      (.standApart, 25), (.gapInOrder, 4.0214), (.oddStartAfterClosed, 0.54167),
      [0.002, 0.485, -0.137, 0.161]),
    Tree(
      (.titlesFit, -0.18124), (.standBlanksBefore, 0.5), (.headAgreement, -3.903),
      [-0.447, -0.005, 0.116, -0.001]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 0.99625), (.creditAfterDated, 0.5),
      [-0.026, 0.010, 0.292, 0.033]),
    Tree(
      (.beginTitleBeforeByline, 0.5), (.storyAgreement, -0.88534), (.standAgreementFirst, 0.77047),
      [0.062, -0.006, -0.111, 0.254]),
    Tree(
      (.crossheadAcross, 2.4514), (.storyBetween, 1.25), (.nextInOrder, 1.3996),
      [-0.005, 0.043, -0.190, 0.173]),
    Tree(
      (.columnSame, 0.5), (.standHeadsApart, -0.5), (.standApart, -0.5),
      [0.097, 0.001, -0.209, -0.010]),
    Tree(
      (.headBlockFitBack, 6.2234), (.headPassesStory, 1.75), (.headGap, 0.5),
      [-0.001, 0.101, 0.229, -0.182]),
    Tree(
      (.headBlockFitBack, -0.42777), (.headThenOpening, 0.5), (.headFieldsApart, 0.5),
      [0.118, -0.364, -0.001, 0.153]),
    Tree(
      (.termsSharedInOrder, 3.5749), (.standBlocksApart, 5.5), (.blockFit, 2.3746),
      [0.007, -0.032, 0.473, 0.091]),
    Tree(
      (.standApart, 2.5), (.gapInOrder, 0.49512), (.standBlanksBehind, 0.5),
      [-0.001, -0.146, -0.284, 0.024]),
    Tree(
      (.headFieldsShared, 0.71333), (.standAgreementFirst, 1.9801), (.headAgreement, 1.2664),
      [-0.005, 0.059, 0.141, -0.095]),
    Tree(
      (.crossheadColumnFit, 1.875), (.beginTitleAfterOpen, 0.5), (.standBlanksBehind, 0.5),
      [-0.001, 0.176, -0.003, -0.307]),
    Tree(
      (.headPlacesShared, -0.22857), (.headThenOwned, 0.5), (.closedThenNoun, 0.5),
      [-0.306, 0.105, 0.007, -0.035]),
    Tree(
      (.crossheadColumnFit, -0.011487), (.standWidthBehind, 24.5), (.standWidthBefore, -0.5),
      [-0.137, 0.121, 0.028, -0.007]),
    Tree(
      (.beginTitleAfterNoise, 0.5), (.beginTitleBeforeByline, 0.5), (.crossheadAcross, 0.41032),
      [-0.001, 0.158, -0.345, -0.009]),
    Tree(
      (.closedAcrossBlank, 0.81176), (.columnFit, -2.7152), (.standWidthBefore, 17.5),
      [0.236, 0.001, 0.068, -0.257]),
    Tree(
      (.headPlacesApart, 0.5), (.standAgreementFirst, 0.0025335), (.standLengthBehind, 65.5),
      [-0.026, 0.007, -0.088, 0.328]),
    Tree(
      (.headAgreement, 2.1159), (.headFit, 0.39923), (.headPassesStory, 0.5),
      [-0.003, 0.064, 0.038, -0.184]),
    Tree(
      (.titlesFit, -0.18124), (.titlesFit, -0.49956), (.standBlocksApart, 5.5),
      [0.099, -0.225, 0.010, -0.028]),
    Tree(
      (.crossheadPlacesShared, -0.44091), (.crossheadUnopened, 0.34848), (.storyAgreement, -3.3511),
      [0.078, -0.350, 0.074, -0.002]),
    Tree(
      (.standAgreementBefore, -0.63133), (.standBlocksApart, 1.5), (.headAgreement, -1.1264),
      [-0.114, 0.055, 0.251, 0.002]),
    Tree(
      (.headThenOwned, 0.5), (.standBlocksApart, 0.5), (.standBlanksBefore, 0.5),
      [0.040, -0.005, 0.137, -0.180]),
    Tree(
      (.headThenOrphan, 0.5), (.headGap, 1.25), (.standBlanksBefore, 0.5),
      [-0.004, 0.055, 0.098, -0.165]),
    Tree(
      (.termsSharedInOrder, 3.5749), (.pairFitBack, 3.4254), (.blockFit, 2.3746),
      [0.003, -0.059, 0.440, 0.080]),
    Tree(
      (.bylineElsewhere, 0.5), (.bylineAfterHead, 0.5), (.standBlocksApart, 1.5),
      [-0.000, 0.219, -0.220, -0.002]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 1.5298), (.headsBetweenInOrder, 2.2631),
      [-0.017, 0.013, 0.194, -0.140]),
    Tree(
      (.headAgreement, 1.5958), (.headGap, 0.5), (.headPassesStory, 0.5),
      [-0.004, 0.088, 0.025, -0.110]),
    Tree(
      (.numberAfterClosed, 0.5), (.closedThenPlace, 0.5), (.pairFit, 1.1949),
      [-0.005, 0.050, -0.020, 0.291]),
  ]
}
