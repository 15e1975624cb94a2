import LiangText

/// Words around shares without 分之.
enum ShareWords {
  /// Behind 三分一 that is no share of the kind: 三分一厘, 二分一秒.
  static let behindNoShare = ByteTrie("厘 毫 秒 钱 角 丝 刻 分 助攻 篮板 抢断 盖帽 封盖")
  /// Before a 三分一 that goes on a figure, or is of time: 一元三分一, 九时三分, 每三分一班.
  static let beforeNoShare = ByteTrie("元 角 块 毛 点 时 每 第 息 之", reversed: true)
}
