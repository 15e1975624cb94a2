import LiangText

/// Words around 年, 月 and 日 that tell a date from a length of time.
enum CalendarWords {
  /// Between a five-year plan and some of its years.
  static let beforePlanYears = ByteTrie("五”头 五”前 五”后 五”最后", reversed: true)
  /// Before a number of years that the text measures against.
  static let beforeComparedYears = ByteTrie("比前 较前 与前 同前 超过前 高于前 低于前", reversed: true)
  /// Before a number of months that is a length of time though 前 stands before it.
  static let beforeMonthsAhead = ByteTrie("提前 以前 之前", reversed: true)
  /// What web pages print behind the time of a reader's words.
  static let commentButtons = ByteTrie("赞 点赞 回复 评论 举报 转发")
  /// Before the years of a calendar: 民国廿三年.
  static let eras = ByteTrie("民国 公元 公元前 西历 昭和 平成 大正 明治 光绪 宣统 同治 咸丰 道光 嘉庆 乾隆 雍正 康熙 顺治 崇祯 万历", reversed: true)
  /// Behind a number of years that 在 stands before.
  static let yearLimits = ByteTrie("以上 以下 以内 之久")
  /// Before 在 and a number of years that something is old or lasts.
  static let lastingNames = ByteTrie("龄 寿命 年限 期限 工期 保质期 有效期 使用期 周期 历史", reversed: true)
  static let within = ByteTrie("内 以内 之内")
  /// Before a number of years that something is old: 树龄约1300年; and behind it, where one of these bounds it: 已有约1300年历史.
  static let ageNames = ByteTrie("龄", reversed: true)
  static let history = ByteTrie("历史 的历史")
  static let beforeHistory = ByteTrie("有 有着 约 近 逾 超过 达 长达 具有", reversed: true)
  /// Before 一世纪 that is a hundred years and no date.
  static let beforeWholeCenturies = ByteTrie("近 整整 逾 超过 不到 了", reversed: true)
  /// Behind a number of days that changes: 由六日增至十日.
  static let behindDayCounts = ByteTrie("增至 增为 增加 延长 减至 减为 减到 减少 缩短")
  /// Behind a number of days that is a length of time.
  static let behindDays = ByteTrie("内 以内 之内 以上 以下 左右 之久")
}
