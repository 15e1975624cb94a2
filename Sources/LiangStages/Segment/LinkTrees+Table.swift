extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.standApart, 1.5), (.standBlanksBehind, 0.5), (.headBlockFit, 6.2357),
      [0.307, 0.069, -0.094, -0.650]),
    Tree(
      (.gapInOrder, 0.49512), (.headBlockFit, 5.0945), (.storyAgreement, -3.3511),
      [0.122, -0.275, 0.618, -0.153]),
    Tree(
      (.storyBetween, 0.5), (.headBlockFit, 6.2357), (.standBlocksApart, -0.5),
      [0.071, -0.298, 0.485, -0.197]),
    Tree(
      (.standBlocksApart, 0.5), (.standApart, -0.5), (.standBlanksBehind, 0.5),
      [0.047, 0.287, -0.513, -0.023]),
    Tree(
      (.blocksBetween, 3.0625), (.standBlocksApart, 0.5), (.endClosed, 0.5),
      [0.149, -0.004, -0.404, -0.148]),
    Tree(
      (.storyBetween, 0.5), (.headBlockFit, 5.0945), (.storyBetween, 1.75),
      [0.057, -0.190, -0.204, 0.113]),
    Tree(
      (.blocksBetween, 3.0625), (.standHeadsApart, 0.5), (.gapInOrder, 2.546),
      [-0.030, 0.079, -0.339, -0.108]),
    Tree(
      (.standBlocksApart, 0.5), (.endBeforeNoise, 0.5), (.standBlanksBehind, 0.5),
      [0.135, -0.736, -0.496, -0.013]),
    Tree(
      (.placesShared, 0.15), (.standAgreementFirst, -0.44605), (.storyBetweenBack, 0.5),
      [-0.100, 0.040, 0.107, -0.355]),
    Tree(
      (.headBlockFit, 6.2357), (.headGap, 1.25), (.headPassesStory, 0.5),
      [-0.010, 0.160, 0.236, -0.505]),
    Tree(
      (.blocksBetween, 3.0625), (.standApart, 3.5), (.endClosed, 0.5),
      [-0.019, 0.098, -0.316, -0.080]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.nextUnparted, 0.5),
      [0.015, 0.801, -0.105, 0.280]),
    Tree(
      (.headBlockFit, 4.2635), (.standAgreementFirst, -0.44605), (.headPassesStory, 0.5),
      [-0.102, 0.036, 0.176, -0.360]),
    Tree(
      (.crossheadColumnFit, -0.0024465), (.standWidthBehind, 24.5), (.placesShared, 0.15),
      [-0.352, 0.243, 0.019, -0.122]),
    Tree(
      (.headNextAcrossBlank, 0.81176), (.headBlockFit, 4.2635), (.standWidthBehind, 17.5),
      [0.004, -0.174, 0.404, 0.020]),
    Tree(
      (.storyBetweenBack, 0.5), (.standAgreementBefore, 0.26883), (.headsBetween, 0.5),
      [-0.087, 0.051, -0.275, 0.035]),
    Tree(
      (.headAgreement, -2.3045), (.standBlocksApart, 1.5), (.headThenOwned, 0.5),
      [0.059, 0.691, 0.001, -0.248]),
    Tree(
      (.standBlocksApart, 8), (.standApart, 3.5), (.placesApart, 0.5),
      [-0.019, 0.113, -0.123, 0.262]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.nextInOrder, 1.1966),
      [0.014, 0.492, -0.095, 0.235]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.016, -0.133, 0.026, 0.641]),
    Tree(
      (.crossheadAfterClosed, 0.5), (.nextUnparted, 0.5), (.gapInOrder, 1.0166),
      [0.003, 0.226, -0.271, 0.075]),
    Tree(
      (.storyAgreement, -1.4178), (.standAgreementFirst, -0.76185), (.standAgreementBefore, -0.28548),
      [-0.074, 0.400, -0.129, 0.007]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.backwardGap, 2.625),
      [0.012, 0.345, -0.036, -0.422]),
    Tree(
      (.crossheadColumnFit, -0.0024465), (.storyAgreement, 0.054598), (.headPassesStory, 0.5),
      [-0.008, -0.330, 0.017, -0.092]),
    Tree(
      (.headAgreement, -3.903), (.standAgreementBefore, -3.4103), (.standAgreementFirst, 0.0025335),
      [0.001, 0.575, -0.072, 0.016]),
    Tree(
      (.headPassesStory, 1.75), (.headPassesStory, 0.5), (.standHeadsApart, -0.5),
      [0.009, -0.175, 0.529, -0.062]),
    Tree(
      (.fieldsShared, 0.14865), (.standApart, 3.5), (.nextInOrder, 1.1198),
      [-0.017, 0.100, -0.113, 0.193]),
    Tree(
      (.standBlocksApart, 0.5), (.afterSignature, 0.5), (.standBlanksBehind, 0.5),
      [0.089, -0.889, -0.472, -0.006]),
    Tree(
      (.standHeadsApart, 0.5), (.beginText, 0.5), (.headPassesStory, 0.5),
      [-0.141, 0.003, 0.064, -0.181]),
    Tree(
      (.gap, 4.0312), (.standHeadsApart, 0.5), (.storyBetween, 1.25),
      [-0.026, 0.048, -0.254, -0.023]),
    Tree(
      (.blockFitBack, 3.6654), (.crossheadColumnFit, 1.4291), (.nextInOrder, 1.0767),
      [0.011, -0.363, -0.223, 0.282]),
    Tree(
      (.standBlocksApart, 0.5), (.standApart, -0.5), (.standBlanksBehind, 0.5),
      [-0.017, 0.209, -0.456, -0.006]),
    Tree(
      (.headFit, 5.5659), (.headGap, 1.25), (.headGap, 0.5),
      [-0.011, 0.124, 0.314, -0.303]),
    Tree(
      (.storyAgreement, -3.3511), (.standAgreementFirst, -1.0236), (.standAgreementBefore, -0.63133),
      [-0.120, 0.397, -0.118, 0.004]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 2.625), (.endBeforeHead, 0.5),
      [-0.003, -0.340, -0.014, 0.320]),
    Tree(
      (.standBlocksApart, 10.5), (.standApart, 3.5), (.beginCaption, 0.5),
      [-0.016, 0.065, -0.123, 0.792]),
    Tree(
      (.columnFit, 0.27605), (.backwardGap, 0.5), (.nextInOrder, 1.2855),
      [0.011, 0.322, -0.070, 0.283]),
    Tree(
      (.crossheadFieldsShared, 1.5667), (.headNextAcrossBlank, 0.87302), (.gapInOrder, 1.5227),
      [-0.002, 0.154, -0.351, -0.053]),
    Tree(
      (.columnFit, -0.022807), (.standHeadsApart, 1.5), (.blocksBetween, 2.875),
      [0.023, 0.306, 0.002, -0.107]),
    Tree(
      (.headBlockFit, 4.2635), (.headGap, 0.5), (.standBlanksBefore, 0.5),
      [-0.010, 0.130, 0.180, -0.256]),
    Tree(
      (.standAgreementFirst, 0.0025335), (.closedThenNoun, 0.5), (.headPassesStory, 0.5),
      [-0.011, -0.283, 0.034, -0.120]),
    Tree(
      (.crossheadAcrossBlock, 2.5351), (.placesShared, 1.475), (.crossheadPlacesApart, 0.5),
      [0.012, -0.092, -0.250, 0.287]),
    Tree(
      (.titlesFit, -0.18124), (.titlesFit, -0.49956), (.headAgreement, -2.3045),
      [0.128, -0.404, 0.198, -0.001]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 2.625), (.headsBetweenInOrder, 0.93781),
      [-0.002, -0.317, -0.110, 0.212]),
    Tree(
      (.standApart, 25), (.gapInOrder, 4.0214), (.oddStartAfterClosed, 0.54167),
      [0.003, 0.782, -0.224, 0.267]),
    Tree(
      (.standBlocksApart, 0.5), (.endBeforeNoise, 0.5), (.standBlanksBehind, 0.5),
      [0.074, -0.638, -0.435, -0.005]),
    Tree(
      (.storyAgreement, -3.3511), (.standAgreementBefore, -3.4103), (.standAgreementBefore, -0.053939),
      [0.015, 0.554, -0.087, 0.007]),
    Tree(
      (.crossheadColumnFit, 1.875), (.blockFitBack, 3.6654), (.standBlanksBehind, 0.5),
      [0.008, -0.100, -0.021, -0.485]),
    Tree(
      (.beginTitleParallel, 0.5), (.beginTitleBeforeTitle, 0.5), (.crossheadAgreement, 0.0084843),
      [0.008, -0.156, -0.270, -0.068]),
    Tree(
      (.columnFit, -2.7152), (.blocksBetween, 1.75), (.headPassesStory, 1.75),
      [0.025, 0.999, -0.007, 0.134]),
    Tree(
      (.headFieldsShared, 0.71333), (.standAgreementFirst, 1.9801), (.endBeforeHead, 0.5),
      [-0.008, 0.090, 0.012, -0.264]),
    Tree(
      (.fieldsShared, 0.14865), (.standApart, 2.5), (.gapInOrder, 0.49512),
      [-0.022, 0.074, 0.092, -0.118]),
    Tree(
      (.headPlacesApart, 0.5), (.standHeadsApart, 0.5), (.headNext, 0.5),
      [-0.025, 0.022, 0.758, 0.112]),
    Tree(
      (.standBlocksApart, 8), (.standApart, 4.5), (.placesApart, 0.5),
      [-0.010, 0.083, -0.085, 0.243]),
    Tree(
      (.nextInOrder, 1.2724), (.pairFit, 2.462), (.standAgreementBefore, 0.71487),
      [0.006, -0.108, -0.166, 0.170]),
    Tree(
      (.standBlocksApart, 0.5), (.endSignature, 0.5), (.standBlanksBehind, 0.5),
      [0.068, -0.708, -0.417, -0.005]),
    Tree(
      (.storyAgreement, -1.4178), (.standWidthBefore, 29.5), (.nextUnparted, 0.5),
      [0.053, 0.723, -0.011, 0.192]),
    Tree(
      (.storyBetweenBack, 1.25), (.storyBetweenBack, 0.5), (.placesShared, 0.15),
      [0.008, -0.139, 0.119, -0.172]),
    Tree(
      (.headThenOrphan, 0.5), (.headsPassed, 1.25), (.standBlanksBefore, 0.5),
      [-0.003, 0.120, 0.175, -0.269]),
    Tree(
      (.storyAgreement, 2.1225), (.backwardGap, 3.4375), (.fieldsApart, 0.5),
      [-0.006, -0.291, 0.005, 0.231]),
    Tree(
      (.headNextAcrossBlank, 0.87302), (.headBlockFit, 3.577), (.standWidthBehind, 17.5),
      [0.003, -0.100, 0.356, -0.042]),
    Tree(
      (.bylineElsewhere, 0.5), (.bylineAfterHead, 0.5), (.standApart, 2.5),
      [-0.000, 0.313, -0.302, 0.018]),
    Tree(
      (.crossheadColumnFit, -0.0024465), (.standLengthBehind, 17.5), (.columnSame, 0.5),
      [-0.198, 0.181, 0.018, -0.038]),
    Tree(
      (.standAgreementBefore, 0.99625), (.headBlockFit, 0.88875), (.nextInOrder, 1.1755),
      [-0.058, 0.339, -0.002, 0.141]),
    Tree(
      (.headThenOwned, 0.5), (.standAgreementFirst, -0.44605), (.standBlanksBefore, 0.5),
      [-0.053, 0.016, 0.241, -0.281]),
    Tree(
      (.crossheadColumnFit, 1.4291), (.storyAgreement, -1.4178), (.gapInOrder, 1.3866),
      [0.116, -0.004, -0.529, 0.054]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 3.0625), (.wordAcross, 0.40833),
      [-0.003, -0.310, 0.112, -0.591]),
    Tree(
      (.standBlocksApart, 0.5), (.standApart, -0.5), (.standBlanksBehind, 0.5),
      [-0.013, 0.172, -0.394, -0.006]),
    Tree(
      (.standApart, 2.5), (.standApart, 1.5), (.standWidthBehind, 17.5),
      [0.006, -0.180, -0.038, 0.088]),
    Tree(
      (.columnSame, 0.5), (.backward, 0.5), (.standApart, -0.5),
      [0.007, 0.299, -0.308, -0.013]),
    Tree(
      (.beginTitleBeforeTitle, 0.5), (.standBlocksApart, 5.5), (.standBlanksBefore, 0.5),
      [0.016, -0.045, -0.499, -0.000]),
    Tree(
      (.beginTextAsParagraph, 0.5), (.standHeadsApart, 0.5), (.headBlockFit, 5.0945),
      [-0.045, 0.023, 0.071, -0.371]),
    Tree(
      (.standApart, 25), (.gapInOrder, 4.0214), (.oddStartAfterClosed, 0.54167),
      [0.002, 0.647, -0.183, 0.214]),
    Tree(
      (.titlesFit, -0.18124), (.standBlanksBefore, 0.5), (.headAgreement, -3.903),
      [-0.596, -0.007, 0.155, -0.001]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 0.99625), (.creditAfterDated, 0.5),
      [-0.035, 0.013, 0.390, 0.044]),
    Tree(
      (.beginTitleBeforeByline, 0.5), (.storyAgreement, -0.88534), (.standAgreementFirst, 0.77047),
      [0.083, -0.008, -0.148, 0.338]),
    Tree(
      (.crossheadAcross, 2.4514), (.storyBetween, 1.25), (.nextInOrder, 1.3996),
      [-0.006, 0.057, -0.253, 0.231]),
    Tree(
      (.columnSame, 0.5), (.standHeadsApart, -0.5), (.standApart, -0.5),
      [0.129, 0.001, -0.278, -0.013]),
    Tree(
      (.headBlockFitBack, 6.2234), (.headPassesStory, 1.75), (.headGap, 0.5),
      [-0.001, 0.134, 0.306, -0.243]),
    Tree(
      (.headBlockFitBack, -0.42777), (.headThenOpening, 0.5), (.headFieldsApart, 0.5),
      [0.157, -0.486, -0.001, 0.204]),
    Tree(
      (.termsSharedInOrder, 3.5749), (.standBlocksApart, 5.5), (.blockFit, 2.3746),
      [0.009, -0.042, 0.631, 0.121]),
    Tree(
      (.standApart, 2.5), (.gapInOrder, 0.49512), (.standBlanksBehind, 0.5),
      [-0.001, -0.195, -0.379, 0.032]),
    Tree(
      (.headFieldsShared, 0.71333), (.standAgreementFirst, 1.9801), (.headAgreement, 1.2664),
      [-0.007, 0.079, 0.188, -0.126]),
    Tree(
      (.crossheadColumnFit, 1.875), (.beginTitleAfterOpen, 0.5), (.standBlanksBehind, 0.5),
      [-0.001, 0.235, -0.004, -0.410]),
    Tree(
      (.headPlacesShared, -0.22857), (.headThenOwned, 0.5), (.closedThenNoun, 0.5),
      [-0.408, 0.140, 0.009, -0.047]),
    Tree(
      (.crossheadColumnFit, -0.011487), (.standWidthBehind, 24.5), (.standWidthBefore, -0.5),
      [-0.183, 0.162, 0.037, -0.010]),
    Tree(
      (.beginTitleAfterNoise, 0.5), (.beginTitleBeforeByline, 0.5), (.crossheadAcross, 0.41032),
      [-0.001, 0.210, -0.460, -0.012]),
    Tree(
      (.closedAcrossBlank, 0.81176), (.columnFit, -2.7152), (.standWidthBefore, 17.5),
      [0.315, 0.001, 0.090, -0.342]),
    Tree(
      (.headPlacesApart, 0.5), (.standAgreementFirst, 0.0025335), (.standLengthBehind, 65.5),
      [-0.035, 0.010, -0.118, 0.437]),
    Tree(
      (.headAgreement, 2.1159), (.headFit, 0.39923), (.headPassesStory, 0.5),
      [-0.004, 0.085, 0.050, -0.246]),
    Tree(
      (.titlesFit, -0.18124), (.titlesFit, -0.49956), (.standBlocksApart, 5.5),
      [0.132, -0.300, 0.013, -0.037]),
    Tree(
      (.crossheadPlacesShared, -0.44091), (.crossheadUnopened, 0.34848), (.storyAgreement, -3.3511),
      [0.104, -0.466, 0.098, -0.003]),
    Tree(
      (.standAgreementBefore, -0.63133), (.standBlocksApart, 1.5), (.headAgreement, -1.1264),
      [-0.152, 0.074, 0.335, 0.003]),
    Tree(
      (.headThenOwned, 0.5), (.standBlocksApart, 0.5), (.standBlanksBefore, 0.5),
      [0.053, -0.006, 0.182, -0.240]),
    Tree(
      (.headThenOrphan, 0.5), (.headGap, 1.25), (.standBlanksBefore, 0.5),
      [-0.005, 0.074, 0.131, -0.220]),
    Tree(
      (.termsSharedInOrder, 3.5749), (.pairFitBack, 3.4254), (.blockFit, 2.3746),
      [0.004, -0.079, 0.586, 0.107]),
    Tree(
      (.bylineElsewhere, 0.5), (.bylineAfterHead, 0.5), (.standBlocksApart, 1.5),
      [-0.000, 0.292, -0.294, -0.003]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 1.5298), (.headsBetweenInOrder, 2.2631),
      [-0.023, 0.017, 0.259, -0.186]),
    Tree(
      (.headAgreement, 1.5958), (.headGap, 0.5), (.headPassesStory, 0.5),
      [-0.005, 0.118, 0.033, -0.147]),
    Tree(
      (.numberAfterClosed, 0.5), (.closedThenPlace, 0.5), (.pairFit, 1.1949),
      [-0.007, 0.067, -0.027, 0.388]),
  ]
}
