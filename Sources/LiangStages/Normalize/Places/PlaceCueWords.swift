import LiangCore
import LiangText

/// What the words around a mention make of it for the figures beside it, and the words that say where without a name.
enum PlaceCueWords {
  /// Stand before a place where somebody or something comes from, goes or passes by: not where the figure is.
  static let elsewhere = ByteWords(
    "来自 來自 从 從 往 赴 经 途经 跑 与 與 同 跟 距 离 比 向 给 对 出口 上 抵达 毗邻 会同 进了 进入 驶入 流入 运到 运抵 送到 卖到 销到 "
      + "远销 畅销 外销 直达 紧邻 邻近", endings: true)
  /// Say the same behind it.
  static let origin = ByteWords("籍 的退休 的游客 的客商 来 派 也派 前来 也前来")
  /// Make a company's or an institution's name of it.
  static let company = ByteWords("新闻网 日报 晚报 晨报 早报 商报 时报 都市报 工人报 电视台 电台 在线 公司 集团 医院 大学 学院 银行 研究所 铁路局 分局")
  /// Stand before a place where something happens.
  static let here = ByteWords("在 于 到 地处 家住", endings: true)
  /// Between the members of a list.
  static let joint = ByteWords("、 和 与 及 以及")
  /// Introduce a sentence.
  static let lead = ByteWords(
    "在 据 日前 近日 今年 去年 其中 目前 此外 昨天 昨日 ， , “ （ ( \u{3000}", endings: true)
  /// Stand behind a place of which the sentence goes on to speak: adverbs, verbs of having, times, what is the whole
  /// of it. Not its offices, which pay for what is elsewhere.
  static let predicates = ByteWords(
    "也 还 還 则 則 却 卻 只 就 共 均 都 已 把 有 现有 現有 拥有 擁有 设有 設有 建有 占 达 達 今年 去年 前年 明年 每年 全年 上半年 下半年 目前 累计 累計 "
      + "全省 全市 全县 全縣 全区 全區 全州 的做法 的办法 成立 建成 建立 实行 實行 开展 開展")
  /// What begins like one: 宜昌市有关部门, 宜昌市达标企业.
  static let noPredicates = ByteWords("有关 有關 有的 有人 有些 有限 有色 有线 有線 达标 達標 把关 把關 就业 就業 就近 共青团 共青團 共建 均衡 都市 占地")
  /// Of the words without a name those that can mean but one unit: 全市 may be the county's or the prefecture's.
  static let wholes = ByteWords("全国 全國 我国 我國 全省")
  /// Introduce such a place beside those that introduce a sentence.
  static let turn = ByteWords("而 但 但是 同时 同時 邻近的 鄰近的 相邻的 相鄰的 毗邻的 毗鄰的 不只是", endings: true)
  /// Begin the line that says where a report was sent from, and end it: 本报武汉讯, 新华社沈阳十五日电.
  static let desk = ByteWords("本报 本報 新华社 社 记者 記者")
  static let dispatch = ByteWords("讯 訊 电 電 报道 報導")

  /// What a word that says where without a name means.
  enum Kind: Int {
    case province, city, county, district, prefecture, nation, law, hongKong, taiwan

    /// What it means wherever it stands.
    var only: Int32? {
      switch self {
      case .hongKong: 810000
      case .taiwan: 710000
      default: nil
      }
    }

    /// The unit of the kind that the unit is, or lies in.
    func unit(from unit: PlaceUnit) -> PlaceUnit? {
      var next: PlaceUnit? = unit
      while let unit = next {
        if means(unit) { return unit }
        next = unit.parent
      }
      return nil
    }

    private func means(_ unit: PlaceUnit) -> Bool {
      let name = unit.nameUTF8
      let isCity = name.ends(with: "市", before: name.count)
      switch self {
      case .province: return unit.level == .province && !isCity
      case .city: return isCity
      case .county: return unit.level == .county
      case .district: return unit.level == .county || name.ends(with: "自治区", before: name.count)
      case .prefecture: return unit.level == .prefecture
      case .nation, .law, .hongKong, .taiwan: return false
      }
    }
  }

  /// A word, and whether it speaks of the writer's own unit: 我市.
  struct Unnamed {
    var kind: Kind
    var isOwn = false
  }

  static let unnamed = WordTable<Unnamed>([
    ("我省 本省 我們省", Unnamed(kind: .province, isOwn: true)),
    ("全省 该省 該省", Unnamed(kind: .province)),
    ("我市 本市", Unnamed(kind: .city, isOwn: true)),
    ("全市 该市 該市", Unnamed(kind: .city)),
    ("我县 本县 我縣 本縣 我旗", Unnamed(kind: .county, isOwn: true)),
    ("全县 该县 全縣 該縣 全旗 该旗", Unnamed(kind: .county)),
    ("我区 本区", Unnamed(kind: .district, isOwn: true)),
    ("全区 该区 全區 該區", Unnamed(kind: .district)),
    ("我州 我地区", Unnamed(kind: .prefecture, isOwn: true)),
    ("全州 该州 全盟 全地区 该地区 全专区", Unnamed(kind: .prefecture)),
    ("全国 全國 国家 國家 国务院 中央 我国 我國 部里", Unnamed(kind: .nation)),
    (
      "本港 全港 港府 港督 立法局 立法會 行政長官 特首 入境處 廉署 港鐵 九鐵 房委會 屋邨 居屋 恒指",
      Unnamed(kind: .hongKong, isOwn: true)
    ),
    (
      "全台 全臺 新台幣 行政院 立法院 監察院 勞委會 健保局 農委會 縣府 鄉公所 鎮公所 台股 臺股",
      Unnamed(kind: .taiwan, isOwn: true)
    ),
    ("司法解释 新法 法律 依法 依照 法》 条例》 规定》 解释》 通知》 意见》", Unnamed(kind: .law)),
  ])

  /// The class words of units, which name a unit where an office follows: 市教育局, 县委, 省里.
  static let classWords = WordTable<Kind>([
    ("省", .province), ("市", .city), ("县 縣 旗", .county), ("区 區", .district), ("州", .prefecture),
  ])
  /// Characters that begin none of these words, and of which `PlaceTextReader.readMark` notes nothing: texts are read
  /// over them.
  static let plain: ThreeByteSet = {
    // One table, for the set asks of every character.
    var begins = [Bool](repeating: false, count: 0x10000)
    for character in unnamed.initials.union(classWords.initials) where character.value < 0x10000 {
      begins[Int(character.value)] = true
    }
    return ThreeByteSet { scalar in
      if begins[Int(scalar)] || (0x25A0...0x25FF).contains(scalar) { return false }
      switch TextMarks.shared.mark(scalar) {
      case .sentenceEnd, .clauseBreak, .openTitle, .openBracket, .closeBracket: return false
      default: return true
      }
    }
  }()
  /// Stand directly behind a class word.
  static let offices = ByteWords("里 裡 委 政府 级 級 属 屬 城 直 内 長 长 人大 政协 总 财政 財政")
  /// Stand at the end of an office's name.
  static let officeEnds = ByteWords("局 厅 廳 委 办 院 会 部门 支队 公司 中心 协 社 队 站")
  /// Words that begin like an office and are none.
  static let falseOffices = ByteWords("市场 市場 区别 区域 区间 区际 州际")
  /// Stand before an office inside a clause: 记者从市旅游局获悉.
  static let beforeOffice = ByteWords("从 從 由 据 據 在 经 經", endings: true)
}
