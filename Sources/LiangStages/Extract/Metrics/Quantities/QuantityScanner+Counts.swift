import LiangCore
import LiangText

// Classifiers and bare nouns, and where they count nothing.
extension QuantityScanner {
  /// Nouns that a single Chinese digit may count.
  private static let nounsCounted = ByteTrie(
    """
    部门 部委 省 市 城 县 地 州 旗 省份 省市 单位 国家 地区 城市 企业 乡镇 县市 市县 区县 县区 省区 州县 打 县（市） 县(市) 县（区） 县(区) 县（市、区）
    县(市、区)
    """)
  /// Behind 国 in the name of an alliance.
  private static let behindAlliances = ByteTrie("集团 峰会 论坛 联盟 公约 会议 机制")

  /// A noun without classifier is counted by digits and by long numerals; 三厂 and 五矿 are names.
  func isCounted(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 03 工会新闻
    if numeral.shape.contains(.leadingZero), !numeral.shape.contains(.decimal) { return false }
    // 解放军302医院
    if bytes.starts(with: "医院", at: hit.start), numeral.digitCount == 3, numeral.shape == .digits { return false }
    if numeral.shape.contains(.bareMagnitude) {
      return numeral.bound == .above || text.comparator(before: numeral.start) != nil
    }
    // 十七国; 六十四中 is a name, and so is 二十国集团.
    if bytes.starts(with: "国", at: hit.start), numeral.high > Decimal38(10),
      !text.has(Self.behindAlliances, at: hit.end)
    {
      return true
    }
    return numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) || numeral.bound == .above
      || text.isSpelt(Self.nounsCounted, hit)
  }

  /// Before 口 that are people.
  private static let beforeHouseholdMembers = ByteTrie(
    """
    灾民 难民 移民 居民 灾民达 村民 家属 死掉 死了 家 户 老小 小小 人口 男女
    """, reversed: true)
  /// Behind 口 that are people.
  private static let behindHouseholdMembers = ByteTrie("以上家庭 以上的家庭 之家 家庭 人家 以下家庭")
  /// Behind 口 that are no people.
  private static let thingsWithMouths = ByteTrie("井 水井 机井 塘 鱼塘 水塘 池塘 堰塘 窑 土窑 砖窑 锅 铁锅 大锅 窖 水窖 缸 水缸 棺")

  /// 一家七口.
  func isHousehold(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("口", hit),
      !text.has(Self.thingsWithMouths, at: hit.end)
    else { return false }
    // 5口以上家庭; 7214户，2.03万口
    return text.has(Self.beforeHouseholdMembers, before: numeral.start)
      || isOfGenerations(numeral)
      || text.has(Self.behindHouseholdMembers, at: hit.end)
      || text.quantities.last.map({
        bytes.ends(with: "户", before: $0.end) && bytes.scalar(at: $0.end).length == numeral.start - $0.end
      }) ?? false
  }

  /// 三代五口, and not 清代五口大钟.
  private func isOfGenerations(_ numeral: Numeral) -> Bool {
    guard bytes.ends(with: "代", before: numeral.start) else { return false }
    return text.glyphs.lookup(text.scalar(before: numeral.start - 3).value).glyph == .chineseDigit
  }

  /// Behind 级 that are steps.
  private static let stairs = ByteTrie("台阶 石阶 阶梯 石级 楼梯 木阶")

  /// Why a classifier behind this numeral counts nothing, or nil.
  func uncounted(_ numeral: Numeral, _ hit: UnitHit) -> MetricRule? {
    // 两 counts; 二 before a classifier is an ordinal without 第: 二套房, 二期.
    if numeral.equals(2), bytes.starts(with: "二", at: numeral.start), numeral.end - numeral.start == 3,
      hit.unit.kind != .people, !isCountedTwo(hit)
    {
      return .ordinal
    }
    // 3000多级 are steps, 十级 is a rank, and so is 2005级 of a school.
    if bytes.starts(with: "级", at: hit.start), !bytes.starts(with: "两", at: numeral.start),
      numeral.high < Decimal38(100) || numeral.isWhole(in: 1950..<2050),
      !text.has(Self.stairs, at: hit.end)
    {
      return .grade
    }
    if isPlaceName(numeral, hit) || isWordItself(numeral, hit) { return .name }
    if isAddress(numeral, hit) || isRoadSection(numeral, hit) { return .address }
    // 十四位的号码
    if isOfCode(numeral, hit) { return .homograph }
    if isRank(numeral, hit) { return .ordinal }
    if isDan(numeral, hit) { return .grade }
    if isNextClass(numeral, hit) { return .ordinal }
    if isTrain(numeral, hit) { return .name }
    if isNamedTeam(numeral, hit) || isUnitOfArms(numeral, hit) { return .name }
    if isOfVisits(numeral) { return .document }
    if isSection(numeral, hit) { return .ordinal }
    if numeral.shape.contains(.positional), !numeral.shape.holds(.digits, or: .repaired), numeral.digitCount < 3 {
      return .bareNumber
    }
    return nil
  }

  /// Behind digits that a code has more or fewer of.
  private static let behindDigitCounts = ByteTrie("升 改 变 扩 增 数 即 号 为 和 与 输")
  /// What so many 位 are the digits of.
  private static let codeWords = ByteTrie("身份证 卡号 手机号 邮编 牌照 号码 密码 数字 代码 编码 编号 条码 验证码 电话 车牌 学号 账号")

  /// 十四位的号码, 身份证后六位, 电话由五位升至七位.
  private func isOfCode(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("位", hit), numeral.high <= Decimal38(40) else {
      return false
    }
    if bytes.starts(with: "的", at: hit.end) {
      return text.has(Self.codeWords, at: hit.end + 3)
    }
    return text.clauseHolds(Self.codeWords, before: numeral.start)
      && (text.isEnd(hit.end) || text.has(Self.behindDigitCounts, at: hit.end))
  }

  /// Before characters that are a word just told: “自愿”两个字; 这两个字 at the end of its clause.
  private static let wordsTold = ByteTrie("” ’ 」 』 》 】 〉", reversed: true)
  private static let pointing = ByteTrie("这 那 同样 同样的", reversed: true)
  /// Words that begin with 字 and are counted themselves.
  private static let wordsInCharacter = ByteTrie("字典 字母 字号 字条 字谜 字眼 字幕 字画 字帖 字据 字节 字体")

  /// Whether the characters counted are a word itself, and not how long a text is.
  private func isWordItself(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "个字", at: hit.start), numeral.high <= Decimal38(10),
      !text.has(Self.wordsInCharacter, at: hit.start + 3)
    else { return false }
    if text.has(Self.wordsTold, before: numeral.start, from: text.sentence.start) { return true }
    return text.isEnd(hit.start + 6) && text.has(Self.pointing, before: numeral.start, from: text.sentence.start)
  }

  /// Classifiers with which 二 counts behind a noun.
  private static let classifiersOfTwo = ByteTrie("种 件 间 台 匹 头 只 张 把 条 辆 支 枚 架 艘 顶 床")

  /// 字帖二种: behind the noun, at the end of a clause, 二 counts; 工程二期 is the second.
  private func isCountedTwo(_ hit: UnitHit) -> Bool {
    let next = text.mark(at: hit.end)
    return (hit.end >= text.sentence.end || next != .none)
      && text.isSpelt(Self.classifiersOfTwo, hit)
  }

  /// In a sentence whose 段 are ranks.
  private static let chessWords = ByteTrie("围棋 象棋 棋手 执黑 执白 弈 黑方 白方")

  /// The 四段 and 九段 of a player of go.
  private func isDan(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("段", hit) && numeral.high < Decimal38(10)
      && !bytes.starts(with: "两", at: numeral.start)
      && text.holds(
        Self.chessWords, from: max(text.sentence.start, numeral.start - Reach.topic),
        before: min(text.sentence.end, hit.end + Reach.topic))
  }

  /// Before the third class of several, and those behind it.
  private static let secondClasses = ByteTrie("二类 Ⅱ类")
  private static let classesBehindSecond = 3...6

  /// The 三类 and 四类 of 一类地区920元，二类地区830元，三类地区730元，四类地区650元.
  private func isNextClass(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("类", hit) && numeral.shape == .chinese && numeral.isWhole(in: Self.classesBehindSecond)
      && text.topicHolds(Self.secondClasses, before: numeral.start)
  }

  /// What trains are called behind their number.
  private static let trainNames = ByteTrie("次列车 次特快 次直快 次快车 次客车 次旅客列车 次普快")
  /// Before 列车 that run so many times.
  private static let beforeTrainCounts = ByteTrie("增开 加开 开行 发生 每天 每日 日均 共 发出", reversed: true)
  /// How many trains of a list are looked at for the word that says that they are trains.
  private static let longestTrainList = 16

  /// 416次列车, and the 208次 before it in a list of them; 增开200次列车 are so many.
  private func isTrain(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("次", hit), numeral.shape.contains(.digits),
      !text.has(Self.beforeTrainCounts, before: numeral.start)
    else { return false }
    var end = hit.start
    for _ in 0..<Self.longestTrainList {
      if text.has(Self.trainNames, at: end) { return true }
      guard let next = text.listConnector(at: end + 3), next < text.sentence.end, let other = text.numeral(at: next),
        bytes.starts(with: "次", at: other.end)
      else { return false }
      end = other.end
    }
    return false
  }

  /// Behind a 本 that is no classifier: 本项目, 本计划.
  private static let behindThis = ByteTrie(
    """
    项目 计划 规划 工程 公司 企业 单位 部门 方案 合同 协议 办法 规定 条例 规程 规范 标准 制度 章程 报告 年度 季度 地区 市 县 省 区 厂 院 校 行 系统 产品 研究 课题
    专业
    """)

  /// 2.2本项目总投资…: the number of a section, and this project; 人均2.2本书 counts.
  private func isSection(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    numeral.start == max(text.clause, text.lastEnd) && numeral.shape == [.digits, .decimal]
      && bytes.starts(with: "本", at: hit.start)
      && text.has(Self.behindThis, at: hit.end)
  }

  /// What counts the readers of a page on the web, before a colon.
  private static let visitCounters = ByteTrie(
    """
    点击 点击数 点击率 点击量 点击次数 浏览 浏览数 浏览量 浏览次数 阅读 阅读数 阅读量 阅读次数 访问量 访问次数 人气 跟帖 评论数
    """, reversed: true)

  /// 点击：1024次: how often the page itself was read.
  private func isOfVisits(_ numeral: Numeral) -> Bool {
    let colon = bytes.skippingSpace(before: numeral.start)
    let end = bytes.ends(with: "：", before: colon) ? colon - 3 : bytes.ends(with: ":", before: colon) ? colon - 1 : -1
    return end > text.sentence.start && text.has(Self.visitCounters, before: end, from: text.sentence.start)
  }

  /// What has a number of three digits for its name: 六一四队.
  private static let namedByNumber = ByteTrie("队 厂 所 院 团 营 连 库")
  /// Teams of basketball and football.
  private static let teamsNamedByNumber = ByteTrie("76人队 49人队")
  /// Words that begin with 队 and make people of the number before it: 76人队列训练.
  private static let teamLookalikes = ByteTrie("队伍 队员 队列 队形 队友 队长")

  /// 六一四队: three or more digits one by one, and what has a number for its name; teams of other countries that are named
  /// so (76人队).
  private func isNamedTeam(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let team = text.longest(Self.teamsNamedByNumber, at: numeral.start) {
      return !text.has(Self.teamLookalikes, at: team.end - 3)
    }
    return numeral.shape.contains(.positional) && !numeral.shape.contains(.digits)
      && text.isSpelt(Self.namedByNumber, hit)
  }

  /// Before 前 and a rank.
  private static let rankingWords = ByteTrie(
    """
    全国 世界 全球 亚洲 全省 全市 全县 全区 全校 全行业 国内 列 进 居 排 跻身 进入 排名 排在
    """, reversed: true)
  /// Classifiers that rank behind 前.
  private static let rankingClassifiers = ByteTrie("名 位 强 席 甲")

  /// 前三名 are ranks, the first hundred are so many, unless they are of a ranking: 全国前50名.
  private func isRank(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    guard isFirst || bytes.ends(with: "头", before: numeral.start),
      text.isSpelt(Self.rankingClassifiers, hit)
    else { return false }
    return numeral.high <= Decimal38(20)
      || isFirst && text.has(Self.rankingWords, before: numeral.start - 3)
  }

  /// 12号3栋2单元501室.
  private func isAddress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt(ExclusionWords.houses, hit) else { return false }
    if bytes.ends(with: "号", before: numeral.start) { return true }
    guard let next = text.numeral(at: hit.end) else { return false }
    return text.has(ExclusionWords.rooms, at: next.end)
  }

  /// What ends the name of a road before its 段, and words for roads that are no names.
  private static let roadEnds = ByteTrie("路 街 大道", reversed: true)
  private static let roadsWithoutName = ByteTrie(
    """
    公路 铁路 道路 线路 水路 马路 山路 土路 修路 筑路 条路 管路 电路 条街 全路 全街 该路 该街 段路 条大道
    """, reversed: true)

  /// 忠孝东路四段, 人民南路3段; 修复公路四段 are so many.
  private func isRoadSection(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("段", hit) && numeral.high < Decimal38(10)
      && !bytes.starts(with: "两", at: numeral.start)
      && text.has(Self.roadEnds, before: numeral.start, from: text.sentence.start)
      && !text.has(Self.roadsWithoutName, before: numeral.start, from: text.sentence.start)
  }

  /// Before the number of a regiment or another unit of arms, and behind a regiment.
  private static let armedForces = ByteTrie("师 旅 兵团 武警 消防 边防 公安 交警 特警 解放军 总队", reversed: true)
  private static let behindRegiments = ByteTrie("职工 机关 团部 卫生队 医院 中学 农场 战士 官兵 政委 团长")

  /// 农一师三团, 八团职工, 三团二营, 武警八支队: what troops and the farms of the army are called by their numbers; 来了五团游客 are so many.
  private func isUnitOfArms(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard hit.end - hit.start == 3, numeral.bound == .exact else { return false }
    if bytes.starts(with: "支队", at: hit.start), !bytes.starts(with: "支队伍", at: hit.start) {
      return text.has(Self.armedForces, before: numeral.start, from: text.sentence.start)
    }
    guard bytes.starts(with: "团", at: hit.start) else { return false }
    if text.has(Self.armedForces, before: numeral.start, from: text.sentence.start)
      || text.has(Self.behindRegiments, at: hit.end)
    {
      return true
    }
    // 四团、六团: the next of a list of them
    if text.lastEnd > text.clause, bytes.ends(with: "团", before: text.lastEnd),
      text.listConnector(at: text.lastEnd) == numeral.start,
      text.quantities.last?.rightEdge != text.lastEnd
    {
      return true
    }
    guard let battalion = text.numeral(at: hit.end) else { return false }
    return bytes.starts(with: "营", at: battalion.end) || bytes.starts(with: "连", at: battalion.end)
  }

  /// Before shops that are counted.
  private static let beforeShopCounts = ByteTrie("有 有了 开 开了 办 办了 共 设 设了 这 那 等 开出 经营 盘下 达", reversed: true)

  /// 八里镇, 五棵松, 七台河; 三条街 are streets, 三条巷 is one.
  func isPlaceName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), numeral.bound == .exact, numeral.high <= Decimal38(20),
      !bytes.starts(with: "两间", at: numeral.start), !bytes.starts(with: "两家", at: numeral.start),
      text.isSpelt(NumeralWords.placeUnits, hit)
    else { return false }
    // 有了三家店; 三家店 itself is a village.
    if bytes.starts(with: "家店", at: hit.start),
      text.has(Self.beforeShopCounts, before: numeral.start)
    {
      return false
    }
    // 有五家门口排起了队; 张三家门口 is a person's.
    if bytes.starts(with: "家门口", at: hit.start) {
      return !text.has(Self.beforeShopCounts, before: numeral.start)
    }
    // 三道门, unless a village is called so.
    if bytes.starts(with: "道门", at: hit.start) {
      return text.has(NumeralWords.placeEndings, at: hit.end + 3)
    }
    // 三间铺 are shops, unless a village or a town is called so.
    if bytes.starts(with: "间铺", at: hit.start) {
      return text.has(NumeralWords.placeEndings, at: hit.end + 3)
    }
    let isStreet = bytes.starts(with: "街", at: hit.end) || bytes.starts(with: "路", at: hit.end)
    if isStreet, bytes.starts(with: "条", at: hit.start) { return false }
    // 三元朱村
    if bytes.starts(with: "元", at: hit.start), bytes.starts(with: "村", at: hit.end + bytes.scalar(at: hit.end).length) {
      return true
    }
    return text.has(NumeralWords.placeEndings, at: hit.end)
  }
}
