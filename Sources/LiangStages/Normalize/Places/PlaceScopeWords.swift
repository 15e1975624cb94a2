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

  /// A word for a unit without its name: how the name of the unit ends.
  struct Unnamed {
    var ending: StaticString
    /// Whether it is the unit's office that speaks; that of an autonomous region is no 区总.
    var isOffice = false

    /// Whether the unit is of that kind.
    func means(_ unit: PlaceUnit) -> Bool {
      unit.nameUTF8.ends(with: ending, before: unit.nameUTF8.count) && !(isOffice && unit.level == .province)
    }
  }

  static let unnamed = WordTable<Unnamed>([
    ("全省 我省 本省 该省", Unnamed(ending: "省")),
    ("全市 我市 本市 该市", Unnamed(ending: "市")),
    ("全县 我县 本县 该县", Unnamed(ending: "县")),
    ("全区 我区 本区 该区", Unnamed(ending: "区")),
    ("全旗 我旗 该旗", Unnamed(ending: "旗")),
    ("全州 我州 该州", Unnamed(ending: "州")),
    ("全地区 地区", Unnamed(ending: "地区")),
    ("省总 省总工会", Unnamed(ending: "省")),
    ("市总 市总工会", Unnamed(ending: "市", isOffice: true)),
    ("县总 县总工会", Unnamed(ending: "县", isOffice: true)),
    ("区总 区总工会", Unnamed(ending: "区", isOffice: true)),
    ("旗总 旗总工会", Unnamed(ending: "旗", isOffice: true)),
    ("州总工会", Unnamed(ending: "州", isOffice: true)),
  ])
}
