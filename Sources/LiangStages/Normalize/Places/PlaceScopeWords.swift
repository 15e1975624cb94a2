import LiangCore
import LiangText

/// What the words around a mention make of it for the figures beside it.
enum PlaceScopeWords {
  /// Stand before a place where somebody or something comes from, goes or passes by: not where the figure is.
  static let elsewhere = ByteWords(
    "来自 來自 从 從 往 赴 经 途经 跑 与 與 同 跟 距 离 比 向 给 对 出口 上 抵达 毗邻 会同", endings: true)
  /// Say the same behind it.
  static let origin = ByteWords("籍 的退休 的游客 的客商 来的 来 派 也派 前来 也前来")
  /// Make a company's name of it.
  static let company = ByteWords("公司 集团 医院 大学 学院 银行")
  /// Stand before a place where something happens.
  static let here = ByteWords("在 于 到", endings: true)
  /// Between the members of a list.
  static let joint = ByteWords("、 和 与 及 以及")
  /// Introduce a sentence.
  static let lead = ByteWords("在 据 日前 近日 今年 去年 其中 目前 此外 ， , “ （ ( \u{3000}", endings: true)
  /// 的
  static let de: UInt32 = 0x7684

  /// A word for a unit without its name: the class word of the unit.
  struct Unnamed {
    var ending: StaticString
    /// Whether the article speaks of the unit as its own: 我市.
    var isOwn = false
    /// Whether the unit has just been named: 该市.
    var isNamed = false
    /// Whether it is the unit's office that speaks; that of an autonomous region is no 区总.
    var isOffice = false

    /// Whether the unit is of that kind.
    func means(_ unit: PlaceUnit) -> Bool {
      unit.nameUTF8.ends(with: ending, before: unit.nameUTF8.count) && !(isOffice && unit.level == .province)
    }
  }

  static let unnamed = WordTable<Unnamed>(
    ["省", "市", "县", "区", "旗", "州"].flatMap { (name: StaticString) in
      [
        ("我\(name) 本\(name)", Unnamed(ending: name, isOwn: true)),
        ("全\(name)", Unnamed(ending: name)),
        ("该\(name)", Unnamed(ending: name, isNamed: true)),
        (offices.map { "\(name)" + $0 }.joined(separator: " "), Unnamed(ending: name, isOffice: "\(name)" != "省")),
      ]
    } + [("全地区 全专区 地区 专区", Unnamed(ending: "地区"))])

  /// Stand behind a class word: an office of the unit that the article speaks for.
  private static let offices =
    """
    里 总 总工会 委 政府 人大 政协 妇联 团委 残联 红十字会 法院 中级人民法院 中级法院 检察院 公安局 公安厅 交警 城管局 城管 教育局 教育厅 卫生局 \
    卫生厅 卫健委 医保局 人社局 人社厅 社保局 劳动局 民政局 民政厅 财政局 财政厅 财政 审计局 统计局 物价局 发改委 经贸委 经信委 工信局 建委 建设局 \
    住建局 住建厅 规划局 国土局 环保局 环保厅 生态环境局 交通局 交通厅 水利局 水利厅 水务局 农业局 农业厅 农业农村局 农机局 林业局 粮食局 畜牧局 商务局 \
    商务厅 工商局 质监局 药监局 市场监管局 税务局 国税局 地税局 科技局 科技厅 文化局 体育局 旅游局 司法局 司法厅 信访局 气象局 气象台 扶贫办 供热办 \
    供电公司 公交公司 公交总公司 自来水公司 医院 人民医院 疾控中心
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}
