/// The lists of words that the rules of phrases ask for. Which of them hold a word is looked up once, when its sentence
/// is cut; from then on asking costs no more than testing a bit.
enum WordMark: UInt8, CaseIterable {
  // MARK: Verbs

  /// What is never done to so many, though the lexicon has it for a verb: 能够吃上自来水.
  case noVerb
  /// What may be planned, and a verb behind it say what: 争取达到300万元.
  case seek
  /// What figures show.
  case show
  /// Still, or to pay back.
  case still
  /// Nouns to the lexicon, and what is done behind 还.
  case saved
  /// What is paid back, at the end of its name.
  case money
  /// What is paid back.
  case debt
  /// Behind 时, where all before it only says when: 成立时只有车93辆.
  case have
  /// Behind these a noun phrase begins: 只有|车.
  case haveOnly
  /// What says behind 的 how many there are: 完成投资3亿元的有5项.
  case thereIs
  /// Before a whole that a share is of: 占职工总数的三成.
  case takes
  /// What one gets or pays for what is done.
  case pays
  /// What may be: behind what is not there yet, a plan.
  case possible

  // MARK: Nouns

  /// Money: what so much of it is of stands elsewhere.
  case currency
  /// Before money that is itself what is counted.
  case counterfeit
  /// What places are called together: 日本、韩国等国.
  case placeWord
  /// What the name of a place may end in: 启东|市.
  case placeEnd
  /// Places that the lexicon takes for other nouns.
  case placeName
  /// What is meant, before what is to be done: 计划再增长两成.
  case intent
  /// What is taken off, at the end of a clause: 扣除物价因素.
  case factor
  /// The first word of 改革开放.
  case reform
  /// The second word of 改革开放.
  case opening
  /// What is well or ill with people.
  case state
  /// What is well or ill with households and works, and may be done to.
  case thing
  /// What makes a mean of what is measured.
  case mean
  /// What a part is like, where it is, what it is made of or deals in: 病例300例，其中本土20例.
  case quality
  /// Works that are named for what is done there.
  case works
  /// What is done with works, and no part of their names.
  case worksDone
  /// How long, large or dear works are.
  case worksMeasure
  /// Between a measure and the figure.
  case amount
  /// An amount behind what it is told by, and else a verb.
  case investment
  /// Who wrote it, in the brackets of a byline.
  case reporter
  /// Two things in one word, which all is of: 汽车产销分别完成8万辆和7万辆.
  case pair
  /// Whom a wanted ad asks for.
  case sex

  // MARK: Other words

  /// And others; to wait.
  case andOthers
  /// Before a part of what was told.
  case amongThem
  /// Before what something is done to, and never before a verb.
  case handled
  /// The same, or what will be.
  case brought
  /// When; hours.
  case at
  /// Land; how it is done.
  case land
  /// Nearly; near.
  case nearly
  /// Whoever does it: 谁砍一棵树.
  case who
  /// Nouns to the lexicon, and adverbs before a verb.
  case manner
  /// How it came out, which is told behind the figure: 讨薪18个月未果.
  case outcome
  /// Months and days behind their numbers.
  case dateUnit
  /// What says that it has been, so that it is no rule.
  case done
  /// What a total comes to a day, a month, a year.
  case average
  /// How a figure compares, at the beginning of a clause of its own.
  case comparison
  /// Before what it is compared with.
  case than
  /// Before the first value of a change.
  case from
  /// Before what a figure is measured against.
  case given

  // MARK: Units

  /// Places as units: 三市, 两县.
  case placeUnit
  /// The classifier of all and sundry.
  case ones
  /// Classifiers of people.
  case persons

  /// The words of each list.
  var words: String {
    switch self {
    case .noVerb: "新高 新低 短短 能够"
    case .seek: "争取"
    case .show: "显示 表明"
    case .still: "还"
    case .saved: "储蓄 存款 积蓄 储备 收入 盈利 捐款 捐资"
    case .money: "贷款 款 债 息 税 税款 利息 资金 租金 本金 借款 承包款 融资款 投资款 债务"
    case .debt: "贷款 借款 欠款 欠债 欠账 拖欠 垫款 垫付 集资 押金 借贷 赊欠 赊账 透支 挪用 侵占"
    case .have: "只有 仅有 只剩 仅剩 有 只 仅 共有 拥有"
    case .haveOnly: "只有 仅有 只剩 仅剩"
    case .thereIs: "有"
    case .takes: "占"
    case .pays: "罚 罚款 扣 扣发 倒扣 奖 奖励 奖给 赔"
    case .possible: "可 可以 可供 可达 可望 能 能够 将"
    case .currency: "人民币 港币 港元 美元 美金 日元 欧元 英镑 法郎 马克 卢布 新台币 台币 澳元 加元 韩元 泰铢 外汇券 旧人民币 法币 金圆券"
    case .counterfeit: "假"
    case .placeWord: "国 地 省 市 县 区 国家 地区 城市 省份 省市 省区 县市 等国 等地 等省 等市 等县 等国家 等地区"
    case .placeEnd: "省 市 县 区"
    case .placeName:
      """
      长治 南通 金华 三明 宝鸡 义乌 天水 资阳 孝感 百色 海门 河源 毕节 商丘 来宾 广元 昭通 玉树 文山 长泰 会理 思茅 日照 广济 白云 芳村 矿区 市中区 城区 新区 林区
      珠三角 京津冀
      """
    case .intent: "计划 打算"
    case .factor: "因素"
    case .reform: "改革"
    case .opening: "开放"
    case .state:
      """
      伤势 伤情 病情 生命 头部 面部 眼部 颈部 胸部 背部 腰部 腹部 手部 腿部 脚部 脑部 肝功 肝功能 肾功能 血压 血糖 血脂 心脏 心率 视力 听力 体质 身体 体温 情绪 精神
      神志 意识 家境 生活 思想 成绩 技术 品行 表现 作风 业务 素质 含量 铅含量
      """
    case .thing: "住房 经济 设施 手续 证照 账目"
    case .mean: "平均 人均 户均 亩均 月均 年均 日均 均"
    case .quality:
      """
      本土 输入 外来 化工 纺织 机械 冶金 建材 电子 柴油 汽油 电力 砖瓦 砖木 水泥 山区 牧区 库区 灾区 郊区 公安 税务 工商 农业 工业 商业 外地 国外 境外 海外 省外
      县外 国产 进口
      """
    case .works: "工程 项目"
    case .worksDone: "引进 减少 压缩 增加 节约 节省 开工 新开工 竣工 完工 完成 投产 核减 追加 落实 争取 签约 签订 审批 达到"
    case .worksMeasure: "全长 总长 总长度 总投资 总造价 总概算 面积 总面积 建筑面积 总建筑面积 占地面积 总工期 投资额 投资总额 总投资额"
    case .amount: "为 达 达到 是 近"
    case .investment: "投资"
    case .reporter: "记者 通讯员 特派记者 本报记者 见习记者 实习记者 实习生 特约记者 特约通讯员 記者 通訊員"
    case .pair: "产销 产销量 购销 供销 进出口 进出口额 收支 存贷款"
    case .sex: "男 女 男女 男性 女性 性别"
    case .andOthers: "等"
    case .amongThem: "其中"
    case .handled: "把"
    case .brought: "将"
    case .at: "时"
    case .land: "地"
    case .nearly: "近"
    case .who: "谁"
    case .manner: "实际 年均 月均 户均"
    case .outcome: "未果 无果 未遂 告终"
    case .dateUnit: "月份 月 日 号"
    case .done: "已 已经 曾 共 先后 累计 全年 去年 上年 昨天 昨日 当天 因 因为"
    case .average: "日均 月均 年均"
    case .comparison: "比 较 同比 环比 增长 下降 增 降 比去年 比上年"
    case .than: "比 较"
    case .from: "由 从"
    case .given: "去年 上年 前年 原 原有 原来 现 现有 现在 目前 已 已经 已有 已建成 此前 眼下"
    case .placeUnit: "省 市 县 区 州 旗 镇 乡 村 国 省市 市县 县市 县区 区县"
    case .ones: "个"
    case .persons: "名 个 位 员"
    }
  }
}

extension WordMark {
  /// The marks of each word that some list holds, by its key.
  static var marksByKey: [UInt32: WordMarks] {
    precondition(allCases.count <= UInt64.bitWidth, "a mark is a bit")
    return allCases.reduce(into: [:]) { marks, mark in
      for key in SentenceWord.keys(of: mark.words) { marks[key, default: WordMarks()].insert(mark) }
    }
  }
}

/// The lists that hold a word.
struct WordMarks: Equatable {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  @inline(__always)
  func contains(_ mark: WordMark) -> Bool { bits >> UInt64(mark.rawValue) & 1 != 0 }

  mutating func insert(_ mark: WordMark) { bits |= 1 << UInt64(mark.rawValue) }
}
