import LiangText

/// Words around a dash, a minus and 负 that tell whether it is a sign.
enum SignWords {
  /// Before a minus sign, whatever it is of.
  static let beforeMinus = ByteTrie("、 到 至 为 达 约 近 是 于 在 从 由 有 / ／", reversed: true)
  /// What the names of measures end in that may be less than nothing.
  static let balanceEnds = ByteTrie("率 长 幅 速 润 流 产 额 益 值 温 净利 同比 环比 最低 最高", reversed: true)
  /// Before a dash that is a minus.
  static let beforeDashMinus = ByteTrie("利润 净利 现金流 增长 增幅 涨幅 增速 增长率 同比 环比", reversed: true)
  /// Before a dash behind which a share of a whole stands.
  static let shareNames = ByteTrie("率 占比 比重 比例", reversed: true)
  static let colons = ByteTrie("： :")
  /// In a sentence whose shares grow, or shrink behind a dash.
  static let growthWords = ByteTrie("增长 下降 同比 环比 增速 增幅 涨幅 比上年 比去年")
}
