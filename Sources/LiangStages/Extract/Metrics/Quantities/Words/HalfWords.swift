import LiangText

/// Words around 半 that tell what it is half of.
enum HalfWords {
  /// Behind 半月 that is no time.
  static let behindHalfMoon = ByteTrie("刊 谈 形 板 湾 弯 池 牙 报 状 岛 份")
  /// Behind the 里 of 半里.
  static let behindHalfLi = ByteTrie("地 路 远 外 长 多")
  /// What 半 counts even where a blank stands between.
  static let tornFromHalf = ByteTrie("小时 个小时 个多小时 个月 个多月 个钟头")
  /// Behind 半天 that is a long while.
  static let behindLongWhile = ByteTrie("也 才 没 不 就 仍 却 终")
  /// Words that begin with 数 and make no 半数 of a 半 before them.
  static let halfNumberLookalikes = ByteTrie("数据 数控 数字 数码 数学")
  /// Before a 半 that is half of what went before.
  static let beforeHalved = ByteTrie("近 不到 不足 扣 罚 少", reversed: true)
  /// What is filled by halves: 半桶水.
  static let vessels = ByteTrie("桶 瓶 碗 杯 袋 箱 车 船 筐 缸 壶 盆 勺 卷 驮 间 锅 罐 坛 挑 垛")
  /// Before 半 that is half of what follows, and no 过半.
  static let beforeHalf = ByteTrie("超过 不过 再过 没过 才过 刚过", reversed: true)
}
