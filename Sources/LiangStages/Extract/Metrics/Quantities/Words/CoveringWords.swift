import LiangText

/// Words around words that hold a numeral.
enum CoveringWords {
  /// Before 四周 that are weeks and no surroundings.
  static let lastingWords = ByteTrie("连续 连着 一连 为期 历时 长达 整整 用了 花了 干了 等了 住了 停了 每隔", reversed: true)
  /// In clauses that tell how much each has or does.
  static let each = ByteTrie("每")
  /// Animals that are counted by the head.
  static let livestock = ByteTrie("牛 猪 驴 骡 马 羊 鹿 象 驼 奶牛 黄牛 水牛 耕牛 毛驴 架子牛 肥猪 母猪 仔猪 大 小 种 役")
  /// Animals before their number: 养猪两头.
  static let livestockBefore = ByteTrie("牛 猪 驴 骡 马 羊 鹿 驼 牲口 牲畜", reversed: true)
  /// Before an hour.
  static let timesOfDay = ByteTrie(TimeWords.partsOfDay, reversed: true)
  /// Before a sum that changes another.
  static let beforeAddedSums = ByteTrie("加 减 增 补 付 交 收 退 扣 罚 降 省 赔 找", reversed: true)
}
