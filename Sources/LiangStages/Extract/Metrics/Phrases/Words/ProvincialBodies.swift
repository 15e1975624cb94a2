import LiangText

/// What the names of provincial bodies go on in behind 省, which is a verb too: 省财政拨款, 省总工会投入.
enum ProvincialBodies {
  @inline(__always)
  static func isProvince(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ stop: Int) -> Bool {
    end &- start == 3 && bytes.threeByteScalar(at: start) == "省" && names(bytes, end, stop)
  }

  private static func names(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    if let body = bodies.longest(in: bytes, at: start, end: stop) {
      return spendings.longest(in: bytes, at: body.end, end: stop) == nil
    }
    guard let trade = trades.longest(in: bytes, at: start, end: stop) else { return false }
    return stride(from: trade.end, to: min(stop, trade.end + longestTrade), by: 3).contains {
      offices.longest(in: bytes, at: $0, end: stop) != nil
    }
  }

  /// How far behind a trade, in bytes, its office stands: 省国土资源厅.
  private static let longestTrade = 21

  /// What is no object of saving.
  private static let bodies = ByteTrie(
    """
    总工会 总队 财政 政府 委 人大 政协 高级人民 高院 检察 公安 人社 人力资源 经委 计委 经贸委 发改 工信 科委 科协 文联 体委 妇联 团委 共青团 残联
    红十字 直 级 内 里 城 厅 局 军区 武警 纪委 监委 监察 审计 作协 记协 社科 农科 农信 国税 地税 工商 供销社 总社 博物馆 图书馆
    """)
  /// 省财政支出 may be saved.
  private static let spendings = ByteTrie("支出 开支")
  /// What may be saved too, unless an office follows: 省电力公司, and not 省电力.
  private static let trades = ByteTrie(
    """
    教育 卫生 农业 农村 林业 水利 水务 交通 电力 税务 统计 物价 民政 民族 劳动 人事 司法 建设 住建 科技 文化 文物 体育 旅游 广播 地质 地震 气象 环保 环境 质量
    生态 国土 自然资源 粮食 供销 外贸 医药 药品 质监 烟草 邮电 邮政 电信 移动 联通 煤炭 冶金 化工 机械 纺织 轻工 商业 商务 农垦 农机 水产 渔业
    海洋 畜牧 铁路 民航 公路 建工 建筑 信访 疾控 血液 新闻 出版 扶贫 移民 社会保险 医疗保障
    """)
  private static let offices = ByteTrie("厅 局 部门 公司 总公司 集团 委 院 办 处 系统 总队 中心 协会 学会 监督 管理 战线 工会")
}
