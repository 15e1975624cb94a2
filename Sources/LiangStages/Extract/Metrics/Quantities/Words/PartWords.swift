import LiangText

/// Words behind the first part of a figure that go on with it, or seem to.
enum PartWords {
  /// Words that begin with 半 and are no half of the unit before.
  static let halfWords = ByteTrie(
    """
    半份 半碗 半杯 半瓶 半桶 半包 半袋 半间 半张 半页 半截 半块 半条 半价 半夜 半径 半年 半月 半天 半决 半导 半成 半场 半小时 半票 半路 半数 半空 半山 半岛 半身 半边
    半途 半信 半推 半自动 半自由 半封 半个 半日 半公 半亩 半斤 半步 半拉 半职 半专 半机 半脱 半农 半私 半官 半工 半文 半野 半圆 半球 半旗 半壁 半生 半熟 半干 半透 半挂 半潜
    半开 半停 半地下 半老 半劳 半军 半主 半强 半失 半新 半旧 半大 半死 半裸 半人
    """)
  /// Units of money of which half a one more may be told.
  static let moneyUnits = ByteTrie("元 块 角 毛 毫 分 厘", reversed: true)
  /// What is said not to be missing behind a sum of money.
  static let nothingMissing = ByteTrie("一分不 一分没 一分未 一分也 一分都 一毛不 一毛没 一毛也 一毛都 一角不")
  /// In a clause that tells how long something took: 停工一天三小时.
  static let timeTaken = ByteTrie("停工 停产 停电 停水 耗时 用时 历时 行程 长达 为期 花了 用了 延误 晚点")
  /// Straight before such a time.
  static let beforeTimeTaken = ByteTrie(
    """
    停气 停暖 停课 停业 停运 停航 停机 断网 断电 断水 断气 断路 中断 历经 堵车 堵了 滞留 受阻 罢工 静坐 被困 封路 昏迷 抢修 搜救 激战 鏖战 行军 跋涉
    """, reversed: true)
  /// Tenths of a 元.
  static let coins = ByteTrie("毛 角 毫", reversed: true)
  /// Measures of old whose tenth the digit behind them is.
  static let oldMeasures = ByteTrie("丈 尺 寸 斤 两", reversed: true)
  /// What a price is told for besides units: 四块五一夜.
  static let nightUnits = ByteTrie("夜 晚")
  /// What begins like those and is none.
  static let nightLookalikes = ByteTrie("夜校 夜市 夜班 夜宵 夜总 晚会 晚宴 晚饭 晚餐 晚上 晚报")
  static let unitsWithTenth = ByteTrie("元 吨 尺 寸 斤 两", reversed: true)
  /// People whose names begin as units do.
  static let personsLikeUnits = ByteTrie("户主 队长 组长 团长 班长 班干部 家长")
}
