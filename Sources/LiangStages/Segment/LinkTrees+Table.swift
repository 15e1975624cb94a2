extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.gap, 0.5), (.standLengthBehind, 22), (.storyAgreement, -1.9657),
      [-0.097, 0.134, 0.461, -0.103]),
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 81), (.gap, 1.75),
      [0.001, 0.167, -0.197, -0.019]),
    Tree(
      (.standBlocksApart, 0.5), (.headPassesStory, 1.75), (.storyBetween, 0.5),
      [0.132, 0.904, 0.026, -0.124]),
    Tree(
      (.storyBetweenBack, 0.5), (.standAgreementFirst, 0.63412), (.headsBetween, 0.5),
      [-0.033, 0.110, -0.247, 0.008]),
    Tree(
      (.standBlocksApart, 9), (.storyBetween, 1.75), (.gapInOrder, 2.2887),
      [0.008, 0.260, -0.247, -0.083]),
    Tree(
      (.standBlocksApart, 0.5), (.standWidthBefore, 6), (.standBlanksBehind, 0.5),
      [0.255, 0.008, -0.377, -0.007]),
    Tree(
      (.standBlocksApart, 9), (.standAgreementFirst, -0.35742), (.columnFit, -0.00029499),
      [-0.072, 0.038, 0.015, -0.149]),
    Tree(
      (.storyBetweenBack, 0.5), (.standAgreementBefore, 1.5381), (.headsBetween, 0.5),
      [-0.031, 0.093, -0.227, 0.017]),
    Tree(
      (.nextUnparted, 0.5), (.columnFit, 0.40482), (.afterSignature, 0.5),
      [0.022, -0.080, 0.219, -0.481]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.019, -0.117, 0.039, 0.509]),
    Tree(
      (.standLengthBehind, 81), (.storyAgreement, -1.9657), (.beginAfterNoise, 0.5),
      [0.182, -0.048, 0.031, 0.553]),
    Tree(
      (.standAgreementFirst, -0.48624), (.closedThenNoun, 0.5), (.storyAgreement, -1.9657),
      [-0.041, -0.224, 0.391, 0.007]),
    Tree(
      (.placesShared, 0.175), (.storyBetween, 1.75), (.storyBetweenBack, 0.5),
      [-0.001, 0.186, 0.066, -0.225]),
    Tree(
      (.standAgreementFirst, 1.9154), (.standBlocksApart, 10.5), (.crossheadAgreement, 0.92552),
      [-0.001, -0.157, 0.106, -0.317]),
    Tree(
      (.placesShared, 0.175), (.storyBetweenBack, 1.75), (.nextInOrder, 0.66098),
      [-0.002, 0.145, -0.147, 0.175]),
    Tree(
      (.standAgreementFirst, 1.127), (.fieldsShared, 0.13333), (.storyBetween, 0.5),
      [-0.000, -0.114, 0.091, -0.032]),
    Tree(
      (.standLengthBehind, 4.5), (.beginCredit, 0.5), (.headNextAcrossBlank, 0.047619),
      [-0.347, 0.168, 0.008, -0.201]),
    Tree(
      (.standLengthBehind, 81), (.backwardGap, 0.5), (.headGap, 1.25),
      [-0.039, 0.261, 0.014, 0.227]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.237, 0.001, 0.201, -0.367]),
    Tree(
      (.standApart, 17.5), (.standHeadsApart, 1.5), (.storyBetween, 1.75),
      [-0.012, 0.079, -0.170, 0.032]),
    Tree(
      (.columnFit, 0.40482), (.backwardGap, 0.5), (.standBlocksApart, -2.5),
      [0.008, 0.584, -0.294, -0.026]),
    Tree(
      (.crossheadColumnFit, -0.0042849), (.standWidthBehind, 24.5), (.columnFit, 0.40482),
      [-0.203, 0.215, 0.025, -0.037]),
    Tree(
      (.standAgreementFirst, 0.017619), (.closedThenNoun, 0.5), (.storyAgreement, -3.7074),
      [-0.016, -0.169, 0.334, 0.011]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.208, 0.000, 0.186, -0.275]),
    Tree(
      (.standLengthBehind, 75.5), (.endByline, 0.5), (.beginAfterNoise, 0.5),
      [-0.013, -0.170, 0.020, 0.394]),
    Tree(
      (.standBlocksApart, 9), (.standHeadsApart, 1.5), (.placesApart, 0.5),
      [-0.010, 0.098, -0.091, 0.184]),
    Tree(
      (.placesShared, 0.175), (.storyBetweenBack, 1.75), (.nextInOrder, 1.2623),
      [-0.002, 0.114, -0.112, 0.254]),
    Tree(
      (.pairFitBack, -0.36122), (.gapInOrder, 1.207), (.fieldsShared, 0.13333),
      [-0.289, 0.062, 0.024, -0.035]),
    Tree(
      (.standAgreementFirst, 1.9154), (.standBlocksApart, 10.5), (.fieldsApart, 0.5),
      [-0.001, -0.118, 0.020, 0.237]),
    Tree(
      (.standLengthBehind, 4.5), (.beginCredit, 0.5), (.headNextAcrossBlank, 0.047619),
      [-0.300, 0.158, 0.007, -0.152]),
    Tree(
      (.crossheadFieldsShared, 1.5692), (.columnFit, 0.40482), (.gap, 2.125),
      [0.022, -0.035, -0.258, -0.018]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.blockFit, 0.61824),
      [-0.182, 0.000, 0.157, -0.365]),
    Tree(
      (.standAgreementFirst, -0.48624), (.standAgreementBefore, 0.87598), (.storyAgreement, -1.9657),
      [-0.096, 0.030, 0.234, 0.004]),
    Tree(
      (.standLengthBehind, 59.5), (.endByline, 0.5), (.blockFit, 0.13485),
      [-0.013, -0.214, 0.092, -0.006]),
    Tree(
      (.standAgreementFirst, 1.4489), (.fieldsShared, 0.31429), (.standLengthBehind, 22),
      [0.006, -0.088, -0.163, 0.057]),
    Tree(
      (.closedThenNoun, 0.5), (.crossheadColumnFit, -0.0042849), (.standAgreementFirst, 0.49832),
      [-0.133, 0.019, -0.116, 0.003]),
    Tree(
      (.blockFitBack, 3.662), (.headNextAcrossBlank, 0.047619), (.standApart, 1.5),
      [0.011, -0.139, 0.117, -0.164]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.nextUnparted, 0.5),
      [0.006, 0.307, -0.050, 0.192]),
    Tree(
      (.crossheadColumnFit, 1.8495), (.placesShared, 0.175), (.crossheadColumnFit, 1.8495),
      [0.010, -0.062, -0.000, -0.351]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 2.875), (.headsBetweenInOrder, 0.8933),
      [-0.003, -0.220, -0.084, 0.136]),
    Tree(
      (.standLengthBehind, 4.5), (.endCaption, 0.5), (.standBlocksApart, 7.5),
      [-0.257, 0.177, 0.012, -0.048]),
    Tree(
      (.standApart, 4.5), (.headPassesStory, 1.75), (.standBlocksApart, 4.5),
      [-0.024, 0.282, 0.183, -0.008]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 0.73244), (.creditAfterDated, 0.5),
      [-0.040, 0.012, 0.365, -0.026]),
    Tree(
      (.pairFitBack, -0.36122), (.standBlocksApart, 2.5), (.columnSame, 0.5),
      [-0.243, 0.048, 0.018, -0.029]),
    Tree(
      (.crossheadColumnFit, 1.8495), (.headGap, 4.6562), (.crossheadColumnFit, 1.8495),
      [0.003, -0.259, -0.000, -0.320]),
    Tree(
      (.standLengthBehind, 81), (.storyAgreement, -0.37483), (.standAgreementFirst, -0.024245),
      [0.085, -0.033, -0.053, 0.046]),
    Tree(
      (.headAgreement, -3.8111), (.headGap, 3.1875), (.headNextAcrossBlank, 0.047619),
      [0.340, -0.136, 0.001, -0.139]),
    Tree(
      (.blockFitBack, 3.662), (.standAgreementBefore, 0.00041042), (.next, 0.5),
      [-0.042, 0.017, -0.120, 0.177]),
    Tree(
      (.nextInOrder, 1.6661), (.placesShared, 1.55), (.storyAgreement, 1.9926),
      [0.008, -0.060, -0.524, 0.174]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 4.5), (.creditAfterDated, 0.5),
      [-0.225, -0.000, 0.336, -0.019]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 3.0625), (.fieldsApart, 0.5),
      [-0.003, -0.207, 0.003, 0.229]),
    Tree(
      (.closedThenNoun, 0.5), (.crossheadColumnFit, -0.0042849), (.blockFitBack, 3.0426),
      [-0.111, 0.015, -0.011, -0.142]),
    Tree(
      (.standAgreementFirst, 1.9154), (.standWidthBehind, 22.5), (.headsBetweenInOrder, 0.4584),
      [-0.024, 0.039, -0.033, 0.117]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 1.25), (.standApart, -0.5),
      [0.005, 0.268, -0.209, -0.013]),
    Tree(
      (.standBlocksApart, 7.5), (.standHeadsApart, 1.5), (.placesApart, 0.5),
      [-0.008, 0.084, -0.063, 0.176]),
    Tree(
      (.bulletResumes, 0.5), (.placesShared, -0.49658), (.next, 0.5),
      [-0.141, 0.007, -0.210, 0.316]),
    Tree(
      (.columnFit, 0.40482), (.backwardGap, 0.5), (.nextInOrder, 1.2877),
      [0.004, 0.240, -0.040, 0.225]),
    Tree(
      (.numberAfterClosed, 0.5), (.nextUnparted, 0.5), (.columnFit, -0.017126),
      [-0.006, 0.097, 0.357, 0.055]),
    Tree(
      (.crossheadAcross, 2.3979), (.gap, 2.125), (.nextInOrder, 1.4101),
      [-0.011, 0.030, -0.181, 0.200]),
    Tree(
      (.headPlacesApart, 0.5), (.termsSharedInOrder, 3.5749), (.standLengthBehind, 81),
      [-0.002, 0.297, -0.051, 0.432]),
    Tree(
      (.fieldsShared, 1.0444), (.columnFit, -0.017126), (.gap, 0.5),
      [0.103, 0.000, 0.061, -0.073]),
    Tree(
      (.pairFitBack, -0.36122), (.endBeforeHead, 0.5), (.storyAgreement, -0.7997),
      [-0.176, 0.106, 0.064, -0.002]),
    Tree(
      (.standAgreementBefore, 0.00041042), (.nextInOrder, 1.2043), (.storyAgreement, -3.7074),
      [0.007, -0.215, 0.435, 0.006]),
    Tree(
      (.crossheadColumnFit, 1.8495), (.termsSharedInOrder, 1.1338), (.crossheadColumnFit, 1.8495),
      [0.005, -0.089, -0.000, -0.288]),
    Tree(
      (.headGap, 4.6562), (.headAgreement, -3.8111), (.headGap, 4.6562),
      [0.174, -0.001, -0.000, -0.245]),
    Tree(
      (.crossheadFieldsShared, 1.5692), (.standAgreementFirst, 1.9154), (.standWidthBehind, 21.5),
      [-0.005, 0.047, -0.166, 0.039]),
    Tree(
      (.standWidthBefore, 15), (.standWidthBehind, 20.5), (.storyAgreement, -0.7997),
      [-0.003, 0.143, 0.152, -0.038]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standAgreementBefore, -0.49382), (.headNextAcrossBlank, 0.74825),
      [-0.045, 0.011, -0.385, -0.021]),
    Tree(
      (.termsSharedInOrder, 3.5749), (.termsSharedInOrder, 1.1338), (.blockFit, 2.3826),
      [0.003, -0.108, 0.411, 0.046]),
    Tree(
      (.bulletResumes, 0.5), (.afterSignature, 0.5), (.next, 0.5),
      [0.006, -0.178, -0.185, 0.302]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 3.0625), (.headsBetween, 1.25),
      [-0.002, -0.206, -0.078, 0.093]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 4.5), (.creditAfterDated, 0.5),
      [-0.188, -0.000, 0.305, -0.017]),
    Tree(
      (.standBlocksApart, 7.5), (.gap, 2.375), (.gapInOrder, 2.2887),
      [-0.007, 0.071, -0.141, -0.002]),
    Tree(
      (.standWidthBefore, 15), (.backwardGap, 1.25), (.storyAgreement, 1.1577),
      [0.005, 0.219, 0.058, -0.052]),
    Tree(
      (.standAgreementBefore, 1.2682), (.storyAgreement, 1.6234), (.storyBetween, 0.5),
      [-0.009, -0.170, 0.049, -0.045]),
    Tree(
      (.storyBetweenBack, 1.25), (.storyBetweenBack, 0.5), (.headsBetweenInOrder, 0.12876),
      [0.005, -0.080, -0.138, 0.074]),
    Tree(
      (.crossheadPlacesShared, 2.175), (.standAgreementFirst, 1.4489), (.standWidthBehind, 22.5),
      [-0.010, 0.028, -0.268, 0.027]),
    Tree(
      (.crossheadPlacesShared, -0.092857), (.beginTitleInFeature, 0.5), (.nextUnparted, 0.5),
      [0.083, -0.276, -0.002, 0.091]),
    Tree(
      (.standApart, 2.5), (.gapInOrder, 0.49968), (.standBlanksBehind, 0.5),
      [0.002, -0.139, -0.322, 0.029]),
    Tree(
      (.headPlacesApart, 0.5), (.headNextAcrossBlank, 0.047619), (.headAgreement, -0.24579),
      [0.002, -0.107, -0.066, 0.381]),
    Tree(
      (.gap, 4.0312), (.gap, 2.125), (.standLengthBehind, 40.5),
      [-0.009, 0.038, -0.204, -0.006]),
    Tree(
      (.closedThenNoun, 0.5), (.standBlocksApart, 5.5), (.standAgreementBefore, 0.10012),
      [0.021, -0.032, -0.136, -0.008]),
    Tree(
      (.nextInOrder, 1.6661), (.storyAgreement, -0.37483), (.storyAgreement, 1.9926),
      [0.051, -0.005, -0.386, 0.157]),
    Tree(
      (.headGap, 4.6562), (.termsSharedInOrder, 3.5749), (.headGap, 4.6562),
      [-0.000, 0.259, -0.000, -0.233]),
    Tree(
      (.crossheadColumnFit, 1.8495), (.placesShared, 0.175), (.crossheadColumnFit, 1.8495),
      [0.006, -0.041, -0.000, -0.252]),
    Tree(
      (.numberAfterClosed, 0.5), (.pairFitBack, -0.36122), (.pairFit, 1.2609),
      [-0.102, 0.000, 0.000, 0.229]),
    Tree(
      (.crossheadBeforeOpening, 0.5), (.crossheadPlacesShared, -0.26286), (.standBlocksApart, 0.5),
      [-0.178, 0.002, 0.091, -0.281]),
    Tree(
      (.standHeadsApart, -4), (.headAgreement, 0.73327), (.backwardGap, 0.5),
      [-0.133, 0.311, -0.001, 0.121]),
    Tree(
      (.fieldsShared, 1.1302), (.storyBetween, 1.25), (.nextInOrder, 1.1011),
      [-0.002, 0.074, -0.047, 0.092]),
    Tree(
      (.bulletResumes, 0.5), (.closedAcrossBlank, 0.87857), (.storyAgreement, -1.2731),
      [0.007, -0.079, 0.480, -0.135]),
    Tree(
      (.crossheadColumnFit, -0.015267), (.standWidthBehind, 24.5), (.standWidthBefore, 15),
      [-0.125, 0.149, 0.014, -0.018]),
    Tree(
      (.standAgreementFirst, -0.48624), (.endBeforeNoise, 0.5), (.storyAgreement, -3.7074),
      [-0.023, -0.347, 0.150, 0.002]),
    Tree(
      (.standAgreementBefore, 0.00041042), (.blockFit, 1.9209), (.nextUnparted, 0.5),
      [-0.055, 0.166, 0.002, 0.155]),
    Tree(
      (.pairFit, 2.5049), (.standApart, 2.5), (.captionAfterText, 0.5),
      [-0.015, 0.031, -0.047, 0.787]),
    Tree(
      (.headAgreement, -3.8111), (.standHeadsApart, -0.5), (.headAgreement, -0.24579),
      [-0.140, 0.271, -0.118, 0.001]),
    Tree(
      (.headPlacesApart, 0.5), (.headNextAcrossBlank, 0.047619), (.headAgreement, -0.24579),
      [0.002, -0.085, -0.062, 0.341]),
    Tree(
      (.standBlocksApart, 5.5), (.standApart, 5.5), (.columnFit, -0.024094),
      [-0.004, 0.098, 0.108, -0.043]),
    Tree(
      (.standWidthBefore, 17.5), (.closedAcrossBlank, 0.047619), (.closedAcrossBlank, 0.81176),
      [-0.001, 0.121, -0.006, -0.193]),
    Tree(
      (.beginCredit, 0.5), (.standWidthBehind, 21.5), (.creditAfterDated, 0.5),
      [-0.011, 0.021, 0.273, -0.010]),
    Tree(
      (.crossheadPlacesShared, 2.175), (.closedThenNoun, 0.5), (.standWidthBehind, 22.5),
      [0.010, -0.024, -0.234, 0.013]),
  ]
}
