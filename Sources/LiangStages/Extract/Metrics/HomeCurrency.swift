import LiangCore
import LiangText

/// The currency that a page means by 元: the yuan, but on pages printed elsewhere the one of where they are from, or of
/// where their articles are.
struct HomeCurrency {
  /// How the articles of a page tell their currency.
  private enum Reach {
    /// All of them mean that of the page.
    case page
    /// A page of one place: an article means another only where it is plainly of elsewhere.
    case home
    /// A page for readers far from home: each article means that of the place it tells of.
    case article
  }

  /// Of the page, into `codes`.
  private var home = 0
  private var reach = Reach.page

  /// Yuan where the page is of the mainland or says too little.
  init(of page: SegmentedPage, _ survey: PageSurvey) {
    let isTraditional = survey.traditional.contains(true) && Self.isTraditional(page)
    let year = page.document.published.map { Int($0.year) } ?? Self.lastTraditional
    // A page that names places abroad so often may be printed there; few do.
    guard isTraditional || survey.placesAbroad >= Self.evidence else { return }
    var votes = [Int](repeating: 0, count: Self.rows.count)
    // How many articles name places of the row.
    var spread = votes
    for article in page.articles {
      let printed = article.text.utf8
      let text = isTraditional ? TraditionalCharacters.shared.simplified(printed) : printed
      for (row, count) in text.withUnsafeBufferPointer({ Self.votes($0) }).enumerated() where count > 0 {
        votes[row] += count
        spread[row] += 1
      }
    }
    let own = isTraditional ? Self.row(ofPaper: page.document.paper, in: year) : nil
    if let own { votes[own] += Self.title }
    // Papers of Taiwan, Hong Kong and Macao are in traditional characters; some from abroad are not.
    let top = own ?? Self.most(votes, of: (isTraditional ? 1 : Self.abroad)..<Self.mainland)
    let elsewhere = votes[1..<Self.mainland].reduce(0, +)
    let mainland = votes[0] + votes[Self.mainland]
    let share = top < Self.abroad ? Self.localShare : Self.distantShare
    let isSpread = Self.spreadShare * spread[top] >= page.articles.count
    let isNamed = own == top || isSpread && votes[top] >= (top < Self.abroad ? Self.localEvidence : Self.evidence)
    let isLocal = isNamed && (own == top || Self.majority * votes[top] > elsewhere) && share * votes[top] > mainland
    if isTraditional {
      let isForEmigrants =
        own == nil && votes[top] > votes[0] && elsewhere >= 2 * Self.evidence
        && Self.emigrantShare * elsewhere > mainland
      (home, reach) = isLocal ? (top, .home) : isForEmigrants ? (Self.guest(votes), .article) : (0, .page)
    } else if isLocal, votes[top] > mainland, Self.majority * spread[top] >= page.articles.count {
      (home, reach) = (top, .home)
    }
  }

  /// Where a page that is of no one place is printed: abroad, if it tells anything of it.
  private static func guest(_ votes: [Int]) -> Int {
    let row = most(votes, of: abroad..<mainland)
    return votes[row] >= Self.plainly ? row : 0
  }

  /// Whether one article may mean more than one currency.
  var variesByParagraph: Bool { reach == .article }

  /// The code of the article's currency.
  func code(of article: Article) -> String {
    guard reach != .page else { return Self.codes[home] }
    let text = TraditionalCharacters.shared.simplified(article.text.utf8)
    let votes = text.withUnsafeBufferPointer { Self.votes($0) }
    return Self.codes[reach == .home ? local(votes) : place(votes) ?? home]
  }

  /// The code of the paragraph's currency, in simplified characters; nil where it names no place.
  func code(ofParagraph bytes: UnsafeBufferPointer<UInt8>) -> String? {
    place(Self.votes(bytes)).map { Self.codes[$0] }
  }

  /// What a page of one place means: its own, unless all is of elsewhere.
  private func local(_ votes: [Int]) -> Int {
    let own = votes[home] + votes[Self.here]
    let rival = Self.most(votes, of: 1..<Self.mainland)
    if votes[rival] >= Self.plainly, votes[rival] > Self.majority * own { return rival }
    // A page from Taiwan tells of the mainland in its own dollars.
    return home > 1 && own == 0 && votes[0] + votes[Self.mainland] >= Self.plainly ? 0 : home
  }

  /// What a page for readers far from home means: that of where they are, if a text names it often enough beside the
  /// mainland, else of the place that it names most.
  private func place(_ votes: [Int]) -> Int? {
    let mainland = votes[0] + votes[Self.mainland]
    let rival = Self.most(votes, of: 1..<Self.mainland)
    guard max(mainland, votes[rival], votes[Self.here]) > 0 else { return nil }
    let isOfReaders = votes[home] > 0 && Self.guestShare * votes[home] >= mainland && votes[home] >= votes[rival]
    if votes[Self.here] > 0 || home > 0 && isOfReaders { return home }
    return mainland >= votes[rival] ? 0 : rival
  }

  private static func most(_ votes: [Int], of rows: Range<Int>) -> Int {
    rows.max { votes[$0] < votes[$1] }!
  }

  /// How often a text in simplified characters has the words of each row.
  private static func votes(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var votes = [Int](repeating: 0, count: rows.count)
    var index = 0
    while let (_, match) = words.first(in: bytes, from: index, end: bytes.count) {
      votes[match.value] += 1
      index = match.end
    }
    return votes
  }

  private static func isTraditional(_ page: SegmentedPage) -> Bool {
    page.document.text.utf8.withUnsafeBufferPointer {
      TraditionalCharacters.shared.prevail(in: UnsafeBufferPointer(rebasing: $0.prefix(sample)))
    }
  }

  /// The bytes that tell the script.
  private static let sample = 6000

  private static let codes = [
    "CNY", "TWD", "HKD", "MOP", "USD", "CAD", "AUD", "SGD", "MYR", "NZD", "JPY", "EUR", "GBP", "THB", "PHP", "IDR",
  ]
  /// The row from which on other papers too speak of the places, as of news from abroad.
  private static let abroad = 4
  /// How often a page from abroad names the place where it is printed.
  static let evidence = 4
  /// How often a page from Taiwan, Hong Kong or Macao names the place: other papers seldom do.
  private static let localEvidence = 2
  /// How often a text names a place that it plainly tells of.
  private static let plainly = 3
  /// A place is told of all over the page where one in so many articles names it.
  private static let spreadShare = 3
  /// More than one in two: most.
  private static let majority = 2
  /// How many times as often as of places abroad a page for emigrants may tell of the mainland.
  private static let emigrantShare = 5
  /// How many times as often as of where its readers are a text may tell of the mainland and mean their money.
  private static let guestShare = 5
  /// How many times as often as of its own place a page may tell of the mainland: one from Hong Kong or Taiwan, one
  /// from abroad.
  private static let localShare = 4
  private static let distantShare = 6
  /// How many names of places the title of a paper is worth.
  private static let title = 4

  /// The last year in which papers of the mainland were in traditional characters; several have namesakes elsewhere
  /// (文汇报).
  private static let lastTraditional = 1956

  /// The row where the paper is printed.
  private static func row(ofPaper paper: String?, in year: Int) -> Int? {
    guard let paper else { return nil }
    let papers = year > lastTraditional ? papers + namesakes : papers
    let name = TraditionalCharacters.shared.simplified(Array(paper.utf8))
    return papers.first { row in row.1.split(separator: " ").contains { name.elementsEqual($0.utf8) } }?.0
  }

  /// Titles, in simplified characters and by row.
  private static let papers = [
    (1, "联合报 中国时报 自由时报 民生报 工商时报 台湾新生报 联合晚报 自立晚报 中时晚报 台湾时报 国语日报"),
    (2, "明报 星岛日报 东方日报 成报 华侨日报 信报 香港商报 香港文汇报 太阳报 香港经济日报 头条日报 晶报 天天日报"),
    (3, "澳门日报 华侨报 市民日报"),
  ]

  /// Those whose names papers of the mainland had too.
  private static let namesakes = [(1, "中央日报"), (2, "大公报 文汇报 工商日报 新晚报")]

  /// The row of the mainland's places, which tell of an article but not of a page.
  private static let mainland = codes.count
  /// The row of words for the place where the page is printed, wherever that is.
  private static let here = codes.count + 1

  private static let words = ByteTrie(
    rows.enumerated().flatMap { index, row in row.split(separator: " ").map { (String($0), index) } })

  /// The words of the places abroad alone.
  static let placesAbroad = WordFinder(
    rows[abroad..<mainland].flatMap { $0.split(separator: " ") }.map { (String($0), 1) })

  /// What pages from each place speak of, in simplified characters and in the order of `codes`; the mainland's places;
  /// the page's own.
  private static let rows = [
    "人民币 共产党 中共中央 毛主席 省委 县委 市委 区委 党委 公社 合作社 国务院 人民政府 生产队 党支部 供销社 社队 县革委会 全国总工会 中央人民政府 志愿军 抗美援朝 土地改革 互助组 军管会 华东区 行署 专区 专署",
    "新台币 台币 台湾 台北 台中 台南 高雄 基隆 桃园 新竹 苗栗 彰化 嘉义 屏东 花莲 台东 宜兰 新北市 云林 南投 澎湖 金门 马祖 桃竹苗 台股 台积电 台塑 台糖 县府 健保局 农委会 阿嬷 台斤 行政院 立法院 监察院 民进党 健保 捷运 "
      + "板桥 中坜 丰原 罗东 埔里 鹿港 中和区 台铁 台泥 华航 长荣 劳委会 经建会 主计处 环保署 工研院 竹科 中科院 荣民 公保 北二高 加工出口区",
    "港币 港元 呎 港股 恒指 恒生 港岛 将军澳 尖沙咀 铜锣湾 深水埗 葵涌 青衣 东涌 港铁 九广 房署 房委会 食环署 运输署 教育署 立法局 特首 香港 九龙 新界 元朗 屯门 沙田 荃湾 观塘 旺角 湾仔 立法会 特区政府 港府 廉署 强积金 "
      + "港九 房屋委员会 徙置 粉岭 天水围 黄大仙 油麻地 西环 中环 柴湾 筲箕湾 北角 长洲 大屿山 赤鱲角 落马洲 罗湖 文锦渡 红磡 启德 鲗鱼涌 西贡 大埔墟 元朗墟 八达通 综援 劳工处 劳顾会 港人 港商 全港 本港 港大 港督 布政司 财政司 差饷 公屋 居屋 屋邨 毫子 葵青 廉政公署 地铁公司 九巴 城巴 渡海小轮",
    "澳门元 葡币 澳门 凼仔 氹仔 路环 澳府 本澳 澳广视 博彩 赌收 葡京 妈阁 关闸",
    "纽约 华埠 唐人街 三藩市 旧金山 洛杉矶 罗省 芝加哥 波士顿 费城 休士顿 西雅图 法拉盛 皇后区 布碌仑 布鲁克林 曼哈顿 加州 圣荷西 沙加缅度 檀香山 华府 "
      + "屋仑 圣地牙哥 亚特兰大 达拉斯 美东 美西 新泽西 布朗士 勿街 坚尼路 八大道 蒙特利公园 圣盖博 尔湾 麻州 纽约州 布什维克 中餐馆",
    "温哥华 云高华 多伦多 卡加利 满地可 加拿大 列治文 卑诗 士嘉堡 本那比 本拿比 渥太华 爱民顿 温尼辟 维多利亚市",
    "悉尼 雪梨 墨尔本 布里斯班 澳洲 珀斯 堪培拉 阿德莱德 黄金海岸 维州 新州 昆州",
    "新加坡 星洲 牛车水 狮城 狮岛 芽笼 乌节路 组屋 裕廊 淡滨尼 义顺 宏茂桥 公积金局",
    "吉隆坡 槟城 马来亚 马来西亚 怡保 柔佛 新山 马六甲 砂拉越 沙巴 亚庇 古晋 诗巫 芙蓉市 巴生 雪州 槟州 马华 令吉",
    "奥克兰 威灵顿 纽西兰 新西兰 基督城",
    "东京 横滨 神户 池袋 名古屋 大阪",
    "巴黎 马德里 米兰 普拉托 巴塞隆拿 巴塞罗那 巴塞隆纳 法兰克福 罗马 佛罗伦萨 鹿特丹 阿姆斯特丹 布达佩斯 里斯本 汉堡 柏林 维也纳 欧华",
    "伦敦 曼彻斯特 利物浦 伯明翰 格拉斯哥",
    "曼谷 耀华力 清迈 泰华",
    "马尼拉 王彬街 宿雾 岷市 岷里拉 菲华",
    "雅加达 泗水 棉兰 万隆 印华",
    "广东 广西 福建 浙江 江苏 江西 湖南 湖北 河南 河北 山东 山西 陕西 四川 贵州 云南 安徽 海南 甘肃 青海 宁夏 新疆 西藏 内蒙古 辽宁 吉林 黑龙江 "
      + "北京 天津 上海 重庆 广州 深圳 珠海 汕头 佛山 江门 中山 东莞 惠州 厦门 泉州 福州 晋江 漳州 潮州 梅县 南京 苏州 杭州 县 "
      + "台山 开平 恩平 新会 四邑 潮汕 顺德 番禺 宁波 温州 青田 无锡 成都 武汉 西安 昆明 南宁 桂林 济南 青岛 大连 沈阳 长春 哈尔滨 郑州 石家庄 太原 合肥 南昌 长沙 贵阳 拉萨 兰州 银川 西宁 福清 南安 安溪 石狮 莆田 永春 惠安 梅州 揭阳 普宁 湛江 肇庆 海口 三亚 汕尾 长乐 连江 赤壁 揭西 陆丰 海丰 丰顺 大埔县 龙岩 三明 南平 宁德 绍兴 嘉兴 常州 徐州 扬州 烟台 淄博 洛阳 开封 荆州 宜昌 襄阳 岳阳 衡阳 株洲 柳州 北海 侨乡",
    "本埠 埠内 本坡",
  ]
}
