extension LinkTrees {
  /// The trees fitted to the annotated pages, by scripts/segment.
  static let table: [Tree] = [
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 21.5), (.storyAgreement, -1.9124),
      [-0.190, 0.274, 0.886, -0.234]),
    Tree(
      (.storyBetween, 0.5), (.standAgreementFirst, 0.97609), (.standHeadsApart, -0.5),
      [-0.012, 0.288, 0.714, -0.302]),
    Tree(
      (.storyBetweenBack, 0.5), (.standApart, 17), (.headsBetween, 0.5),
      [0.122, -0.539, -0.515, -0.056]),
    Tree(
      (.standBlocksApart, 8.5), (.storyBetween, 0.5), (.gapInOrder, 2.5485),
      [0.105, -0.141, -0.489, -0.172]),
    Tree(
      (.standBlocksApart, 0.5), (.headPassesStory, 1.25), (.standBlanksBehind, 0.5),
      [0.176, 1.427, -0.804, -0.020]),
    Tree(
      (.standBlocksApart, 8.5), (.standHeadsApart, 1.5), (.fieldsApart, 0.5),
      [-0.013, 0.266, -0.303, 0.059]),
    Tree(
      (.nextUnparted, 0.5), (.columnSame, 0.5), (.afterSignature, 0.5),
      [0.036, -0.162, 0.465, -0.802]),
    Tree(
      (.gapInOrder, 0.12876), (.standLengthBehind, 81), (.storyAgreement, -1.0987),
      [-0.057, 0.254, 0.537, -0.137]),
    Tree(
      (.standAgreementFirst, -4.4001), (.headThenParagraph, 0.5), (.storyAgreement, -1.9124),
      [-0.293, 0.434, 0.409, -0.004]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.endSignature, 0.5),
      [-0.469, -0.003, 0.431, -0.619]),
    Tree(
      (.standAgreementFirst, 0.97609), (.fieldsShared, 0.15246), (.storyBetween, 0.5),
      [-0.009, -0.273, 0.202, -0.110]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.fieldsApart, 0.5),
      [0.031, -0.218, 0.107, 1.092]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standBlocksApart, 8.5), (.headNextAcrossBlank, 0.74825),
      [0.040, -0.165, -1.205, -0.235]),
    Tree(
      (.standLengthBehind, 81), (.backwardGap, 1.25), (.storyBetweenBack, 0.5),
      [-0.084, 0.640, 0.179, -0.132]),
    Tree(
      (.storyBetween, 1.75), (.storyBetween, 0.5), (.placesShared, 0.6125),
      [0.018, -0.168, 0.418, -0.310]),
    Tree(
      (.standAgreementFirst, 0.97609), (.closedThenNoun, 0.5), (.crossheadAgreement, 1.8187),
      [-0.007, -0.247, 0.097, -0.448]),
    Tree(
      (.meaningFit, 1.6163), (.standLengthBehind, 81), (.standApart, 1.5),
      [-0.047, 0.105, 0.226, -0.406]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.fieldsShared, 1.1545), (.headAgreement, 0.081162),
      [0.054, -0.104, 0.238, -0.535]),
    Tree(
      (.nextUnparted, 0.5), (.standApart, 3.5), (.blockFit, 0.64493),
      [-0.077, 0.073, 0.356, -0.843]),
    Tree(
      (.standAgreementFirst, -4.4001), (.bulletResumes, 0.5), (.storyAgreement, -1.9124),
      [-0.225, 0.609, 0.316, -0.005]),
    Tree(
      (.crossheadColumnFit, -0.0051074), (.standWidthBehind, 24.5), (.columnFit, 0.3611),
      [-0.403, 0.518, 0.053, -0.083]),
    Tree(
      (.standAgreementFirst, 1.9865), (.blockFitBack, 3.748), (.standBlocksApart, -9.5),
      [-0.007, -0.337, 1.135, 0.096]),
    Tree(
      (.standBlocksApart, 8.5), (.standHeadsApart, 1.5), (.gapInOrder, 2.5485),
      [-0.027, 0.236, -0.362, -0.036]),
    Tree(
      (.storyBetween, 1.75), (.backwardGap, 2.875), (.columnSame, 0.5),
      [-0.008, -0.419, 0.479, -0.075]),
    Tree(
      (.meaningFit, -0.051558), (.storyBetween, 1.25), (.beginAfterNoise, 0.5),
      [0.042, 0.677, -0.036, 0.581]),
    Tree(
      (.beginCredit, 0.5), (.standLengthBehind, 64.5), (.gapInOrder, 3.2306),
      [-0.074, 0.043, 0.570, -0.258]),
    Tree(
      (.fieldsShared, 1.1545), (.storyBetweenBack, 1.25), (.standApart, 1.5),
      [0.003, 0.249, 0.126, -0.198]),
    Tree(
      (.standAgreementFirst, 0.97609), (.bulletedAfterText, 0.5), (.crossheadAgreement, 1.8187),
      [-0.057, 0.603, 0.080, -0.368]),
    Tree(
      (.placesShared, 0.05), (.standAgreementFirst, -4.4001), (.nextInOrder, 0.66152),
      [-0.170, 0.039, -0.266, 0.389]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.afterSignature, 0.5),
      [-0.410, 0.002, 0.359, -0.484]),
    Tree(
      (.pairFitBack, -0.35806), (.endBeforeHead, 0.5), (.columnFit, 0.3611),
      [-0.467, 0.218, 0.046, -0.075]),
    Tree(
      (.standBlocksApart, 7.5), (.gap, 2.375), (.placesApart, 0.5),
      [-0.023, 0.247, -0.156, 0.398]),
    Tree(
      (.numberAfterClosed, 0.5), (.standBlocksApart, 0.5), (.storyAgreement, 0.36641),
      [0.131, -0.026, 1.209, 0.140]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAlikeAgreement, 0.60839), (.blockFitBack, 3.748),
      [-0.867, 0.238, 0.018, -0.165]),
    Tree(
      (.standAgreementFirst, 1.8118), (.storyAgreement, 0.91119), (.fieldsApart, 0.5),
      [0.053, -0.090, 0.029, 0.324]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.closedThenNoun, 0.5), (.standAgreementFirst, 1.2929),
      [0.038, -0.082, -0.396, 0.305]),
    Tree(
      (.standAgreementBefore, 0.86557), (.storyAgreement, 1.1762), (.beginBulletedUnderHead, 0.5),
      [-0.026, -0.358, 0.053, -0.355]),
    Tree(
      (.meaningFit, 1.6163), (.standLengthBehind, 81), (.next, 0.5),
      [-0.035, 0.077, -0.262, 0.343]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.005, 1.197, -0.538, -0.007]),
    Tree(
      (.standApart, 3.5), (.gapInOrder, 0.49564), (.standBlanksBehind, 0.5),
      [0.026, -0.291, -0.697, 0.084]),
    Tree(
      (.standApart, 17), (.standHeadsApart, 1.5), (.storyBetween, 0.5),
      [-0.022, 0.131, -0.381, 0.001]),
    Tree(
      (.crossheadFieldsShared, 1.575), (.fieldsShared, 0.34667), (.standWidthBehind, 25.5),
      [0.038, -0.062, -0.408, 0.295]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 1.0025), (.creditAfterDated, 0.5),
      [-0.072, 0.029, 0.661, 0.008]),
    Tree(
      (.meaningFit, -0.051558), (.storyBetween, 1.25), (.endSignature, 0.5),
      [0.038, 0.433, -0.014, -0.518]),
    Tree(
      (.standBlocksApart, 5.5), (.standApart, 5.5), (.oddStartAfterClosed, 0.15),
      [-0.014, 0.332, -0.156, 0.133]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.010, 0.721, -0.493, -0.018]),
    Tree(
      (.nextUnparted, 0.5), (.beginAfterNoise, 0.5), (.crossheadUnopened, 0.31667),
      [-0.017, 0.445, 0.294, -0.676]),
    Tree(
      (.numberAfterClosed, 0.5), (.pairFitBack, -0.35806), (.standAgreementFirst, -0.20084),
      [-0.276, 0.001, 0.889, 0.082]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.columnFit, 0.3611), (.standWidthBehind, 18.5),
      [0.038, -0.061, 0.062, -0.434]),
    Tree(
      (.crossheadColumnFit, -0.0051074), (.storyAgreement, 1.0328), (.closedThenNoun, 0.5),
      [0.034, -0.406, 0.033, -0.071]),
    Tree(
      (.crossheadPlacesShared, 2.15), (.standAgreementFirst, -0.47981), (.standWidthBehind, 26.5),
      [-0.072, 0.026, -0.604, 0.210]),
    Tree(
      (.closedAcrossBlank, 0.047619), (.standWidthBehind, 20.5), (.standWidthBefore, 17.5),
      [-0.056, 0.076, 0.288, -0.153]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAlikeAgreement, 0.60839), (.placesShared, 0.05),
      [-0.746, 0.223, 0.018, -0.109]),
    Tree(
      (.crossheadColumnFit, 1.9039), (.columnFit, 0.3611), (.crossheadColumnFit, 1.9039),
      [0.027, -0.055, -0.000, -0.632]),
    Tree(
      (.nextUnparted, 0.5), (.standBlanksBehind, 0.5), (.crossheadColumnFit, 0.2688),
      [-0.332, 0.001, 0.258, -0.700]),
    Tree(
      (.standLengthBehind, 54.5), (.endByline, 0.5), (.meaningFit, 0.58939),
      [-0.010, -0.465, 0.087, -0.072]),
    Tree(
      (.standAgreementBefore, -3.5181), (.bulletResumes, 0.5), (.storyAgreement, -1.9124),
      [-0.181, 1.136, 0.702, -0.007]),
    Tree(
      (.standAgreementFirst, 1.9865), (.standBlocksApart, 11.5), (.headsBetween, 0.5),
      [-0.001, -0.219, -0.053, 0.202]),
    Tree(
      (.storyBetweenBack, 1.75), (.backwardGap, 2.875), (.fieldsApart, 0.5),
      [-0.004, -0.378, 0.010, 0.439]),
    Tree(
      (.beginCredit, 0.5), (.standAgreementBefore, 1.0025), (.creditAfterDated, 0.5),
      [-0.061, 0.024, 0.605, 0.014]),
    Tree(
      (.meaningFit, 4.387), (.placesShared, -0.1), (.meaningFit, 4.387),
      [-0.177, 0.010, -0.000, -0.493]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.storyAgreement, 0.91119), (.headNextAcrossBlank, 0.74825),
      [0.061, -0.025, -0.591, -0.051]),
    Tree(
      (.oddStartAfterClosed, 0.18333), (.storyBetween, 0.5), (.pairFitBack, 0.21172),
      [0.019, -0.133, -0.177, 0.132]),
    Tree(
      (.termsSharedInOrder, 1.1458), (.storyBetween, 1.25), (.storyBetweenBack, 0.5),
      [-0.013, 0.113, 0.210, -0.478]),
    Tree(
      (.headPlacesApart, 0.5), (.numberAfterClosed, 0.5), (.standLengthBehind, 75.5),
      [-0.007, 0.264, -0.119, 0.854]),
    Tree(
      (.standAgreementBefore, 0.41373), (.blockFit, 1.8), (.standBlocksApart, 0.5),
      [-0.109, 0.261, 0.207, -0.004]),
    Tree(
      (.columnSame, 0.5), (.backwardGap, 0.5), (.standApart, -0.5),
      [0.009, 0.486, -0.452, -0.013]),
    Tree(
      (.blockFitBack, 3.748), (.gap, 2.125), (.nextInOrder, 0.23137),
      [-0.020, 0.071, -0.246, 0.361]),
    Tree(
      (.headAgreement, -3.5613), (.standApart, -2), (.headAgreement, -0.049634),
      [-0.253, 0.594, -0.277, 0.003]),
    Tree(
      (.crossheadPlacesShared, 2.15), (.fieldsShared, 0.34667), (.standWidthBehind, 26.5),
      [0.028, -0.051, -0.535, 0.175]),
    Tree(
      (.standLengthBehind, 4), (.crossheadAlikeAgreement, 0.60839), (.standBlocksApart, 5.5),
      [-0.661, 0.208, 0.022, -0.058]),
    Tree(
      (.crossheadColumnFit, 1.9039), (.closedThenNoun, 0.5), (.crossheadColumnFit, 1.9039),
      [0.021, -0.058, -0.000, -0.572]),
    Tree(
      (.standAgreementFirst, 0.97609), (.bulletedAfterText, 0.5), (.crossheadAcross, 0.6252),
      [-0.039, 0.519, 0.057, -0.307]),
    Tree(
      (.columnFit, 0.3611), (.backwardGap, 0.5), (.standBlocksApart, -3),
      [0.004, 0.560, -0.562, -0.017]),
    Tree(
      (.standWidthBehind, 21.5), (.closedAcrossBlank, 0.047619), (.blockFit, 0.068661),
      [-0.046, 0.162, 0.240, -0.061]),
    Tree(
      (.gap, 1.75), (.gapInOrder, 0.49564), (.standBlanksBehind, 0.5),
      [0.010, -0.210, -0.652, 0.074]),
    Tree(
      (.headNextAcrossBlank, 0.047619), (.standWidthBehind, 21.5), (.standWidthBehind, 18.5),
      [-0.019, 0.066, 0.095, -0.387]),
    Tree(
      (.standWidthBefore, 15.5), (.backwardGap, 1.25), (.gap, 1.25),
      [0.010, 0.422, -0.187, 0.043]),
    Tree(
      (.standBlocksApart, 7.5), (.storyBetween, 2.875), (.headsBetweenInOrder, 1.333),
      [0.010, 0.934, -0.257, 0.013]),
    Tree(
      (.backwardGap, 3.5), (.standBlocksApart, -0.5), (.headsBetweenInOrder, 0.69322),
      [0.207, -0.005, 1.522, -0.323]),
    Tree(
      (.oddStartAfterClosed, 0.18333), (.storyBetween, 0.5), (.standAgreementFirst, 1.5399),
      [0.013, -0.113, -0.032, 0.209]),
    Tree(
      (.headGap, 4.3125), (.headPassesStory, 1.75), (.headThenOpening, 0.5),
      [-0.002, 0.241, -0.396, 0.245]),
    Tree(
      (.pairFitBack, -0.35806), (.standBlocksApart, 2.5), (.blockFit, -0.3259),
      [-0.385, 0.136, 0.289, -0.001]),
    Tree(
      (.textAfterBulleted, 0.5), (.standLengthBehind, 64.5), (.beginTextAsParagraph, 0.5),
      [-0.042, 0.027, -0.478, 1.188]),
    Tree(
      (.headPlacesApart, 0.5), (.headNextAcrossBlank, 0.047619), (.standLengthBehind, 87),
      [0.004, -0.194, -0.093, 0.783]),
    Tree(
      (.placesShared, 0.05), (.storyBetween, 1.25), (.nextInOrder, 1.2641),
      [-0.008, 0.131, -0.165, 0.543]),
    Tree(
      (.nextInOrder, 1.667), (.nextInOrder, 1.4345), (.standAgreementBefore, 1.9044),
      [-0.005, 0.163, -0.639, 0.284]),
    Tree(
      (.standBlocksApart, -50), (.standBlocksApart, -50), (.headGap, 3.0625),
      [-0.558, -0.000, 0.008, -0.156]),
    Tree(
      (.meaningFit, 4.387), (.placesShared, -0.1), (.meaningFit, 4.387),
      [-0.150, 0.009, -0.000, -0.422]),
    Tree(
      (.columnMissing, 0.5), (.standAgreementBefore, 1.0025), (.closedAcrossBlank, 0.33971),
      [-0.045, 0.020, 0.771, -0.443]),
    Tree(
      (.storyAgreement, -1.0987), (.beginBulletedUnderHead, 0.5), (.bulletResumes, 0.5),
      [0.002, 0.813, 0.001, -0.255]),
    Tree(
      (.fieldsShared, 1.1545), (.storyBetweenBack, 1.25), (.nextInOrder, 1.1671),
      [-0.003, 0.150, -0.096, 0.228]),
    Tree(
      (.crossheadFieldsShared, 1.575), (.standBlocksApart, 5.5), (.standWidthBehind, 25.5),
      [0.023, -0.050, -0.289, 0.191]),
    Tree(
      (.gapInOrder, 2.1307), (.standBlocksApart, 5.5), (.storyAgreement, -3.7151),
      [0.003, -0.213, 0.494, 0.022]),
    Tree(
      (.standAgreementBefore, -3.5181), (.bulletResumes, 0.5), (.storyAgreement, -1.9124),
      [-0.144, 0.795, 0.502, -0.005]),
    Tree(
      (.headAgreement, -3.5613), (.standApart, -2), (.headAgreement, -0.049634),
      [-0.242, 0.522, -0.244, 0.002]),
    Tree(
      (.standHeadsApart, 0.5), (.headPassesStory, 1.75), (.standBlanksBehind, 0.5),
      [-0.038, 0.486, -0.636, 0.062]),
    Tree(
      (.blocksBetween, 3.3125), (.storyBetween, 2.875), (.bulletResumes, 0.5),
      [0.006, 0.623, -0.135, 0.672]),
    Tree(
      (.beginCredit, 0.5), (.standHeadsApart, -4), (.creditAfterDated, 0.5),
      [-0.189, 0.002, 0.542, -0.007]),
    Tree(
      (.crossheadColumnFit, 1.9039), (.headPlacesApart, 0.5), (.crossheadColumnFit, 1.9039),
      [0.000, 0.546, -0.000, -0.510]),
  ]
}
