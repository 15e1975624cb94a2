import LiangText

/// What stands behind a number that counts nothing, and what such a number is.
enum ExclusionWords {
  /// Directly behind the number.
  static let suffixes = ByteTrie(rows.enumerated().flatMap { index, row in row.1.map { ($0, index) } })
  /// Parts of a building that an address numbers.
  static let houses = ByteTrie("栋 幢 层 座 单元 楼 门 排")
  /// What its smallest part is called.
  static let rooms = ByteTrie("单元 室 号 层 楼 户")

  static func rule(_ value: Int) -> MetricRule { rows[value].0 }

  private static let rows: [(MetricRule, [String])] = [
    (.ordinal, list("号 版 届 中全会 次会议 期工程")),
    (.grade, list("级 等奖 等功 等品 等舱 星级 甲医院 流 强 佳 段位 段选手 品官 胎 线城市")),
    (.address, list("单元 室 楼 弄 号楼 号院 环路 路 街 巷 村组 支路 马路")),
    (.phone, list("热线 电话 专线 短信 客服 平台 服务热线")),
    (.name, list("后 中 小 院 厂 矿 局 师 团 军 字头 国 妹 娃 叔 爷 姐 哥 郎 娘")),
    (.model, list("型 式 系列 号机 号线 次列车")),
  ]

  private static func list(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
}
