import LiangText

/// Words around whole figures: what they change, bound or are put together from.
enum FigureWords {
  /// Magnitudes as receipts write them.
  static let financialMagnitudes = ByteTrie("拾 佰 仟 萬")
  /// Before a mile that is a figure of speech.
  static let lastWords = ByteTrie("最后 最後 最先 最初", reversed: true)
  /// Before 一成 and 一倍.
  static let beforeOneTenth = ByteTrie("了 近 约 增 减 降 少 多 占 涨 超 到 至", reversed: true)
  /// Classifiers of which one or two, three or five are about that many.
  static let roughClassifiers = ByteTrie("个 人 个人 名 次 回 遍 趟")
  /// What a pressure told in two numbers is measured in.
  static let bloodPressures = ByteTrie("毫米汞柱 mmHg mmhg")
  /// Verbs of a change, before by how much something changed.
  static let changes = ByteTrie(
    """
    提高 上调 下调 调高 调低 增加 减少 降低 下降 上升 上涨 下跌 提升 回落 缩短 延长 压缩 扩大 增长 猛增 猛涨 提高了 上调了 下调了 增加了 减少了 降低了 下降了 上升了 上涨了
    下跌了 提升了 回落了 缩短了 延长了 压缩了 扩大了 猛增了 猛涨了
    """, reversed: true)
  /// Behind the 的 of a condition: 达到80毫克的即为醉驾.
  static let consequences = ByteTrie("即 应 须 将 一律 属 处 给予 予以")
  /// Behind what suffices when reached: 室温达到16摄氏度就算合格.
  static let sufficing = ByteTrie("就算 就可 即可 方可 才能 才可 即为 即属")
}
