extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 21.5), (.storyAgreement, -1.9209),
      [-0.187, 0.276, 0.896, -0.236]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 0.9749), (.standHeadsApart, -0.5),
      [-0.012, 0.287, 0.738, -0.302]),
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 81), (.storyAgreement, -1.1041),
      [-0.000, 0.299, 0.507, -0.185]),
    Tree(
      (.storyBetweenBack, 0.5), (.standApart, 17), (.headsBetween, 0.5),
      [0.110, -0.526, -0.499, -0.033]),
    Tree(
      (.standBlocksApart, 8.5), (.standHeadsApart, 1.5), (.gapInOrder, 2.5441),
      [-0.003, 0.257, -0.484, -0.148]),
    Tree(
      (.standBlocksApart, 0.5), (.headPassesStory, 1.25), (.standBlanksBehind, 0.5),
      [0.166, 1.410, -0.803, -0.018]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.endSignature, 0.5),
      [0.033, -0.156, 0.467, -0.762]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 0.9749), (.headsBetween, 0.5),
      [-0.046, 0.216, -0.477, 0.017]),
    Tree(
      (.standBlocksApart, 8.5), (.storyBetween, 1.75), (.fieldsApart, 0.5),
      [0.011, 0.480, -0.286, 0.076]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.478, -0.003, 0.432, -0.575]),
    Tree(
      (.fieldsShared, 1.15), (.standLengthBehind, 64.5), (.storyBetweenBack, 0.5),
      [-0.055, 0.157, 0.048, -0.313]),
    Tree(
      (.standAgreementFirst, -4.4275), (.headThenParagraph, 0.5), (.storyAgreement, -1.9209),
      [-0.284, 0.434, 0.422, -0.006]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.fieldsShared, 0.15246), (.headNextAcrossBlank, 0.74825),
      [0.064, -0.093, -1.209, -0.238]),
    Tree(
      (.standBlocksApart, 8.5), (.standHeadsApart, 1.5), (.placesApart, 0.5),
      [-0.020, 0.222, -0.206, 0.331]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.033, -0.211, 0.070, 0.906]),
    Tree(
      (.standAgreementFirst, 0.9749), (.closedThenNoun, 0.5), (.crossheadAgreement, 1.8186),
      [-0.006, -0.258, 0.099, -0.453]),
    Tree(
      (.nextUnparted, 0.5), (.columnFit, 0.35834), (.blockFit, 0.64453),
      [0.037, -0.135, 0.363, -0.846]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standAgreementFirst, -4.4275), (.headAgreement, 0.078802),
      [-0.207, 0.030, 0.253, -0.506]),
    Tree(
      (.standLengthBehind, 81), (.backwardGap, 1.25), (.storyBetweenBack, 0.5),
      [-0.076, 0.584, 0.166, -0.134]),
    Tree(
      (.meaningFit, 1.6145), (.storyBetween, 1.75), (.standBlocksApart, 1.5),
      [-0.005, 0.292, 0.225, -0.400]),
    Tree(
      (.crossheadColumnFit, -0.0051074), (.standWidthBehind, 24.5), (.placesShared, 0.05),
      [-0.406, 0.523, 0.033, -0.148]),
    Tree(
      (.standAgreementFirst, 1.9861), (.storyAgreement, 0.9087), (.fieldsApart, 0.5),
      [0.061, -0.091, 0.056, 0.427]),
    Tree(
      (.meaningFit, -0.051571), (.storyBetween, 1.25), (.beginAfterNoise, 0.5),
      [0.046, 0.648, -0.035, 0.549]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.422, 0.002, 0.364, -0.471]),
    Tree(
      (.standAgreementFirst, 0.9749), (.fieldsShared, 0.15246), (.columnSame, 0.5),
      [-0.005, -0.211, 0.139, -0.048]),
    Tree(
      (.blockFitBack, 3.7451), (.standLengthBehind, 81), (.standApart, 1.5),
      [-0.042, 0.089, 0.230, -0.379]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standBlocksApart, 7.5), (.standAgreementFirst, 1.2915),
      [0.035, -0.115, -0.444, 0.286]),
    Tree(
      (.standApart, 3.5), (.gapInOrder, 0.49542), (.standBlanksBehind, 0.5),
      [0.022, -0.312, -0.700, 0.099]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 1.0008), (.gapInOrder, 3.2252),
      [-0.080, 0.030, 0.561, -0.249]),
    Tree(
      (.pairFitBack, -0.35815), (.endBeforeHead, 0.5), (.columnFit, 0.35834),
      [-0.470, 0.255, 0.045, -0.073]),
    Tree(
      (.standAgreementFirst, -4.4275), (.standAgreementBefore, 1.3851), (.storyAgreement, -1.9209),
      [-0.250, 0.158, 0.304, -0.008]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextUnparted, 0.5), (.storyAgreement, 0.36031),
      [-0.017, 0.234, 1.187, 0.142]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAlikeAgreement, 0.57705), (.standBlocksApart, 7.5),
      [-0.860, 0.254, 0.025, -0.104]),
    Tree(
      (.gap, 2.125), (.standWidthBefore, 17.5), (.blocksBetween, 2.125),
      [0.021, -0.202, 0.410, 0.005]),
    Tree(
      (.storyBetweenBack, 1.75), (.standApart, 17), (.placesShared, 0.6),
      [0.002, -0.276, 0.285, -0.306]),
    Tree(
      (.crossheadColumnFit, -0.0051074), (.standWidthBehind, 24.5), (.closedThenNoun, 0.5),
      [-0.338, 0.434, 0.037, -0.080]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.meaningFit, 0.58842), (.headNextAcrossBlank, 0.74825),
      [0.039, -0.068, -0.684, -0.115]),
    Tree(
      (.standAgreementFirst, 1.8113), (.storyAgreement, 0.9087), (.crossheadAgreement, 1.8186),
      [0.042, -0.082, 0.119, -0.453]),
    Tree(
      (.standAgreementBefore, 1.0008), (.beginText, 0.5), (.bulletResumes, 0.5),
      [0.131, -0.138, 0.050, -0.421]),
    Tree(
      (.meaningFit, -0.09496), (.storyBetween, 1.25), (.endSignature, 0.5),
      [0.045, 0.469, -0.013, -0.520]),
    Tree(
      (.crossheadFieldsShared, 1.575), (.fieldsShared, 1.15), (.standWidthBehind, 25.5),
      [0.035, -0.069, -0.402, 0.287]),
    Tree(
      (.standLengthBehind, 81), (.headsBetween, 0.5), (.beginAfterNoise, 0.5),
      [-0.102, 0.073, 0.032, 0.809]),
    Tree(
      (.closedAcrossBlank, 0.047619), (.oddStartAfterClosed, 0.18333), (.standWidthBefore, 17.5),
      [-0.046, 0.086, 0.281, -0.109]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.crossheadUnopened, 0.31667),
      [0.028, -0.092, 0.292, -0.693]),
    Tree(
      (.meaningFit, 1.6145), (.gap, 1.75), (.next, 0.5),
      [-0.027, 0.083, -0.245, 0.333]),
    Tree(
      (.pairFitBack, -0.35815), (.standBlocksApart, 2.5), (.standBlocksApart, 7.5),
      [-0.451, 0.083, 0.026, -0.090]),
    Tree(
      (.numberAfterClosed, 0.5), (.standAgreementFirst, -0.48137), (.standAgreementFirst, -0.20216),
      [-0.093, 0.020, 0.880, 0.082]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 54.5), (.creditAfterDated, 0.5),
      [-0.062, 0.028, 0.649, -0.002]),
    Tree(
      (.blockFitBack, 3.7451), (.gap, 2.125), (.next, 0.5),
      [-0.019, 0.076, -0.251, 0.326]),
    Tree(
      (.closedThenNoun, 0.5), (.storyAgreement, -1.9209), (.standAgreementBefore, 1.0008),
      [0.198, 0.004, -0.263, 0.002]),
    Tree(
      (.backwardGap, 5.0625), (.blockFitBack, 3.7451), (.pairFit, 1.4706),
      [0.008, -0.149, -0.327, 1.051]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAlikeAgreement, 0.57705), (.placesShared, 0.05),
      [-0.748, 0.226, 0.018, -0.105]),
    Tree(
      (.standAgreementBefore, -3.525), (.bulletResumes, 0.5), (.storyAgreement, -1.9209),
      [-0.185, 1.119, 0.662, -0.005]),
    Tree(
      (.crossheadPlacesShared, 2.15), (.columnFit, 0.35834), (.standWidthBehind, 26.5),
      [0.031, -0.055, -0.595, 0.223]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBehind, 20.5), (.standWidthBehind, 18.5),
      [-0.027, 0.080, 0.075, -0.425]),
    Tree(
      (.crossheadColumnFit, 1.9039), (.standAgreementBefore, 0.40961), (.crossheadColumnFit, 1.9039),
      [-0.062, 0.025, -0.000, -0.617]),
    Tree(
      (.closedAcrossBlank, 0.047619), (.standWidthBehind, 20.5), (.beginBulletedUnderHead, 0.5),
      [-0.048, 0.059, 0.034, 0.515]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.003, 1.142, -0.531, -0.000]),
    Tree(
      (.standLengthBehind, 81), (.textAfterBulleted, 0.5), (.storyBetweenBack, 0.5),
      [-0.042, 0.886, 0.104, -0.088]),
    Tree(
      (.storyBetweenBack, 1.75), (.standApart, 17), (.fieldsApart, 0.5),
      [0.001, -0.232, 0.015, 0.457]),
    Tree(
      (.gapInOrder, 2.1256), (.standBlocksApart, 5.5), (.standBlanksBehind, 0.5),
      [0.003, -0.247, -0.626, 0.107]),
    Tree(
      (.placesShared, -0.10294), (.storyAgreement, 0.36031), (.oddStartAfterClosed, 0.18333),
      [0.319, -0.382, -0.016, 0.083]),
    Tree(
      (.meaningFit, 4.3862), (.standAgreementFirst, 1.5378), (.meaningFit, 4.3862),
      [-0.023, 0.062, -0.000, -0.508]),
    Tree(
      (.columnFit, 0.35834), (.backwardGap, 0.5), (.standBlocksApart, -3),
      [0.000, 0.892, -0.615, -0.010]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.blockFit, 0.64453),
      [-0.300, 0.000, 0.264, -0.634]),
    Tree(
      (.standApart, 3.5), (.headPassesStory, 1.75), (.standBlanksBehind, 0.5),
      [-0.048, 0.793, -0.640, 0.064]),
    Tree(
      (.standBlocksApart, 7.5), (.gap, 2.375), (.headsBetweenInOrder, 1.3318),
      [-0.017, 0.174, -0.261, 0.006]),
    Tree(
      (.headAgreement, -3.5697), (.standApart, -2), (.headAgreement, -0.051879),
      [-0.256, 0.605, -0.293, 0.002]),
    Tree(
      (.closedThenNoun, 0.5), (.meaningFit, -0.051571), (.standAgreementFirst, -0.48137),
      [0.124, -0.003, -0.274, -0.015]),
    Tree(
      (.headPlacesApart, 0.5), (.headNextAcrossBlank, 0.047619), (.standLengthBehind, 75.5),
      [0.004, -0.216, -0.114, 0.859]),
    Tree(
      (.termsSharedInOrder, 1.1433), (.standBlocksApart, 10), (.storyBetweenBack, 0.5),
      [0.021, -0.108, 0.185, -0.462]),
    Tree(
      (.numberAfterClosed, 0.5), (.pairFitBack, -0.35815), (.columnFit, -0.02085),
      [-0.223, 0.001, 0.817, 0.082]),
    Tree(
      (.fieldsShared, 1.15), (.storyBetweenBack, 1.25), (.nextInOrder, 1.167),
      [-0.002, 0.171, -0.109, 0.242]),
    Tree(
      (.crossheadPlacesShared, 2.15), (.columnFit, 0.35834), (.standWidthBehind, 26.5),
      [0.026, -0.050, -0.528, 0.165]),
    Tree(
      (.headGap, 4.3125), (.headThenParagraph, 0.5), (.bylineThenOpening, 0.5),
      [-0.004, 0.188, -0.406, 0.243]),
    Tree(
      (.bulletedAfterText, 0.5), (.standAgreementFirst, 0.9749), (.standWidthBefore, -0.5),
      [-0.037, 0.040, -0.522, 0.625]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 45.5), (.creditAfterDated, 0.5),
      [-0.059, 0.020, 0.592, -0.027]),
    Tree(
      (.crossheadColumnFit, 1.9039), (.placesShared, 0.05), (.crossheadColumnFit, 1.9039),
      [0.014, -0.088, -0.000, -0.556]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAlikeAgreement, 0.57705), (.nextInOrder, 1.667),
      [-0.644, 0.217, 0.005, -0.354]),
    Tree(
      (.headPlacesApart, 0.5), (.headNextAcrossBlank, 0.047619), (.standLengthBehind, 87),
      [0.004, -0.191, -0.100, 0.784]),
    Tree(
      (.crossheadFieldsShared, 1.575), (.fieldsShared, 0.34667), (.standWidthBehind, 25.5),
      [0.028, -0.046, -0.296, 0.194]),
    Tree(
      (.standHeadsApart, 1.5), (.storyBetween, 0.5), (.standBlanksBehind, 0.5),
      [0.013, -0.159, -0.599, 0.071]),
    Tree(
      (.standAgreementBefore, 1.0008), (.blockFit, 1.7999), (.beginBulletedUnderHead, 0.5),
      [-0.087, 0.225, 0.039, -0.312]),
    Tree(
      (.standBlocksApart, 5.5), (.standApart, 5.5), (.beginTextAsParagraph, 0.5),
      [-0.014, 0.268, 0.006, -0.272]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.005, 0.531, -0.442, -0.010]),
    Tree(
      (.standBlocksApart, 0.5), (.endBeforeNoise, 0.5), (.standBlanksBehind, 0.5),
      [0.120, -0.905, -0.621, -0.004]),
    Tree(
      (.meaningFit, 4.3862), (.crossheadColumnFit, 1.4304), (.meaningFit, 4.3862),
      [0.004, -0.308, -0.000, -0.444]),
    Tree(
      (.closedThenNoun, 0.5), (.storyBetweenBack, 1.75), (.standAgreementFirst, -1.1041),
      [0.001, 0.176, -0.281, -0.026]),
    Tree(
      (.closedAcrossBlank, 0.047619), (.standWidthBehind, 20.5), (.standWidthBehind, 17),
      [-0.044, 0.057, 0.228, -0.100]),
    Tree(
      (.standWidthBefore, 15.5), (.backwardGap, 0.5), (.standApart, -7.5),
      [0.005, 0.502, -0.533, -0.013]),
    Tree(
      (.nextUnparted, 0.5), (.placesShared, -0.10294), (.storyAgreement, 0.67989),
      [-0.210, 0.001, -0.183, 0.352]),
    Tree(
      (.standHeadsApart, -4), (.columnFit, 0.35834), (.standBlocksApart, -0.5),
      [-0.042, -0.555, 0.200, -0.006]),
    Tree(
      (.meaningFit, 1.6145), (.storyBetween, 1.25), (.next, 0.5),
      [-0.008, 0.102, -0.179, 0.278]),
    Tree(
      (.storyAgreement, 0.9087), (.storyBetween, 0.5), (.nextInOrder, 1.276),
      [0.001, 0.345, -0.053, 0.190]),
    Tree(
      (.crossheadColumnFit, -0.0051074), (.nextInOrder, 1.5377), (.standAgreementBefore, 1.0008),
      [-0.240, 0.362, -0.041, 0.029]),
    Tree(
      (.termsSharedInOrder, 1.1433), (.termsSharedBackward, 1.15), (.storyBetweenBack, 0.5),
      [0.004, 0.900, 0.137, -0.395]),
    Tree(
      (.bulletedAfterText, 0.5), (.endSignature, 0.5), (.standWidthBefore, -0.5),
      [0.001, -0.258, -0.472, 0.541]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextUnparted, 0.5), (.standAgreementFirst, -0.20216),
      [-0.010, 0.169, 0.678, 0.020]),
    Tree(
      (.columnMissing, 0.5), (.standAgreementFirst, 1.9861), (.closedAcrossBlank, 0.33971),
      [-0.015, 0.068, 0.781, -0.455]),
    Tree(
      (.headAgreement, -3.5697), (.standApart, -2), (.headAgreement, -0.051879),
      [-0.248, 0.500, -0.255, 0.003]),
  ]
}
