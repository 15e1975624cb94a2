import LiangCore
import LiangText
import Testing

@testable import LiangStages

/// What may be chosen as item and action, by Tests/Cases/extract/phrases.case: what is not among it, no weight can
/// find.
struct PhraseReachTests {
  @Test(arguments: FigureCase.all(in: "phrases.case", separator: ";"))
  func reaches(_ row: FigureCase) throws {
    let choice = Choice(of: row.text)
    let (item, action) = (row.expected[0], row.expected[1].drop { $0 == " " })
    #expect(item.isEmpty || choice.items.contains(item), "\(choice.items)")
    #expect(action.isEmpty || choice.actions.contains(String(action)), "\(choice.actions)")
  }

  @Test func reachesOverNoClauseAndNoFigure() {
    let choice = Choice(of: "办班3期，培训学员90人。", figure: 1)
    #expect(choice.items.contains("学员"))
    #expect(!choice.items.contains { $0.contains("，") || $0.contains("3期") })
  }

  /// A blank in a word is the scanner's, one as wide as a character the page's.
  @Test func reachesOverNoWideBlank() {
    #expect(!Choice(of: "困难职　工住房补贴160户").items.contains("困难职　工住房补贴"))
    #expect(Choice(of: "困难职 工住房补贴160户").items.contains("困难职 工住房补贴"))
  }

  /// 实际 is a noun to the lexicon, and an adverb before a verb.
  @Test func endsInNoAdverb() {
    #expect(!Choice(of: "扣除价格因素，纯收入实际增长6.8%").items.contains { $0.hasSuffix("实际") })
    #expect(Choice(of: "调查的实际有30处").items.contains { $0.hasSuffix("实际") } == false)
    #expect(Choice(of: "联系实际30次").items.contains { $0.hasSuffix("实际") })
  }

  /// Far from the figure a run of nouns ends with its last; what counts or parts is no noun beside it.
  @Test func endsInNoPartOfARun() {
    let far = Choice(of: "企业名单由县里的工会在春天才报来300份。").items
    #expect(far.contains("企业名单") && !far.contains("企业"))
    #expect(Choice(of: "企业名单报来300份。").items.contains("企业"))
    #expect(!Choice(of: "每亩3000元。").items.contains { $0.hasSuffix("亩") })
  }

  @Test func namesNoReporter() {
    let items = Choice(of: "本报讯（记者李明）明年鸭子要达到3000只。").items
    #expect(!items.contains { $0.contains("李明") || $0.contains("）") })
    #expect(items.contains("鸭子"))
    #expect(Choice(of: "鸭子（李明养的）3000只。").items.contains("鸭子"))
  }

  @Test func beginsBehindOnlyAndWithNoMonth() {
    #expect(!Choice(of: "成立时只有车93辆。").items.contains { $0.hasPrefix("时") || $0.hasPrefix("只有") })
    #expect(Choice(of: "装了分时电表1.1万只。").items.contains("分时电表"))
    #expect(!Choice(of: "11月共售车3840辆。").items.contains { $0.hasPrefix("月") })
    #expect(!Choice(of: "五月份超额23%。").items.contains { $0.hasSuffix("月份") })
  }

  /// What the grammar keeps from being what a figure counts, and where the same word is it.
  @Test(arguments: [
    ("受贿港币8万元。", "港币", "港币每元兑8角。"), ("缴获美元8万元。", "美元", "缴获假美元8万元。"), ("平台代表称，骑手占六成。", "平台代表", "平台代表说，今年54岁。"),
    ("凶手将两人砍伤。", "凶手", "凶手两人落网。"), ("工人把30吨煤运走。", "工人", "工人将达30人。"), ("今年计划再增长两成。", "计划", "今年计划增长两成。"),
    ("3人伤势较重。", "伤势", "有伤势较重的3人。"), ("80户生活困难。", "生活困难", "30名生活困难职工。"), ("8人头部受伤。", "头部", "8人头部CT。"),
    ("5名工人技术过硬。", "技术", "5名技术工人。"), ("5名工人技术过硬。", "技术", "5名工人技术培训。"), ("200户住房紧张。", "住房", "200户住房倒塌。"),
    ("加班占收入的四成。", "加班占收入", "占道停车费四成。"),
  ])
  func endsInNoOtherNoun(_ text: String, _ noun: String, _ other: String) {
    #expect(!Choice(of: text).items.contains(noun), "\(Choice(of: text).items)")
    let stays = noun == "加班占收入" ? "占道停车费" : noun
    #expect(Choice(of: other).items.contains { $0.contains(stays) }, "\(Choice(of: other).items)")
  }

  /// What all are is told before; what a part of them is stands behind 其中, unless it is a place or a kind.
  @Test(arguments: [
    ("野生动物300只，其中黑熊12只。", "野生动物", false), ("病例300例，其中重症12例、轻症3例。", "病例", false), ("企业300家，其中莘县30家。", "企业", true),
    ("企业300家，其中国有30家。", "企业", true), ("包裹300件，其中金华30件。", "包裹", true), ("包裹300件，其中本地30件、杭州3件。", "包裹", true),
    ("病例300例，其中死亡3例。", "病例", true), ("干部300名，其中农村30名。", "干部", true),
    ("企业300家，其中今年新办30家。", "企业", true), ("职工平均年龄34岁，最小的22岁。", "年龄", false), ("职工平均年龄34岁，其中最大的58岁。", "平均年龄", false),
    ("职工平均年龄34岁，去年33岁。", "平均年龄", true), ("职工年龄不过34岁，最小的22岁。", "年龄", true), ("平均身高1.78米，最高的1.92米。", "平均身高", false),
    ("平均身高1.78米，最高的1.92米。", "身高", true), ("平均身高1.78米，比上年高2厘米。", "平均身高", true),
  ])
  func partsAreNoWhole(_ text: String, _ whole: String, _ stays: Bool) {
    let items = Choice(of: text, figure: 1).items
    #expect(items.contains(whole) == stays, "\(items)")
  }

  /// What is said of those who are counted is neither who they are nor what is done to them.
  @Test func describesWhoIsCounted() {
    let caught = Choice(of: "民兵抓获了两名偷渡登陆的敌特。")
    #expect(caught.items.contains("敌特") && !caught.items.contains("偷渡") && !caught.items.contains("民兵"))
    #expect(caught.actions.contains("抓获") && !caught.actions.contains("登陆"))
    #expect(Choice(of: "民兵抓获两名敌特。").items.contains("民兵"))
    #expect(Choice(of: "收治3名患病职工的子女。").items.contains("职工"))
    #expect(Choice(of: "帮助12名下岗职工再就业。").actions.contains("再就业"))
    #expect(Choice(of: "3名逃跑的匪徒落网。").actions.contains("逃跑"))
  }

  /// Works are named for what is done there; where they are not measured it may be told of them.
  @Test func measuresWorks() {
    let works = Choice(of: "水库除险加固工程总投资为560万元。")
    #expect(works.items.contains("总投资") && !works.items.contains("工程总投资"))
    #expect(!works.actions.contains("加固"))
    #expect(Choice(of: "水库加固工程3项。").actions.contains("加固"))
    #expect(Choice(of: "新建防洪工程全长3公里。").actions.contains("新建"))
    #expect(Choice(of: "扩建公路全长3公里。").actions.contains("扩建"))
  }

  @Test func showsNothingOfWhoIsAsked() {
    #expect(!Choice(of: "对60位村医的调查显示，收入提高。").actions.contains("显示"))
    #expect(Choice(of: "60位村医显示诚意。").actions.contains("显示"))
    #expect(Choice(of: "60位村医表示，愿意留下。").actions.contains("表示"))
  }

  @Test func governsByNoStateAndNoPeak() {
    #expect(!Choice(of: "5名工人技术过硬。").actions.contains("技术"))
    #expect(!Choice(of: "股指创26年新高。").actions.contains("新高"))
    #expect(!Choice(of: "油价创近八年来新低。").actions.contains("创近"))
    #expect(Choice(of: "公司派现1.5元。").actions.contains("派现"))
  }

  /// What only leads to another verb or ends a list of names governs nothing; where it is a verb it does.
  @Test(arguments: [
    ("战士张勇等四人，一夜没睡。", "等", "在路口等四人来。"), ("两年来还储蓄180元。", "还", "他还贷款180元。"), ("使3万人能够吃上自来水。", "能够", ""),
    ("成交额争取达到300万元。", "争取", "争取贷款300万元。"), ("发往河北、山西等省1200吨。", "省", "一年省1200吨。"), ("短短三个月售车30辆。", "短短", ""),
    ("改革开放30年来修路3公里。", "开放", "公园开放30年来修路3公里。"),
  ])
  func governsByNoLead(_ text: String, _ verb: String, _ other: String) {
    #expect(!Choice(of: text).actions.contains(verb), "\(Choice(of: text).actions)")
    #expect(other.isEmpty || Choice(of: other).actions.contains(verb), "\(Choice(of: other).actions)")
  }

  /// Where something goes and from when years are told is counted by no figure.
  @Test(arguments: [
    ("出口日本、韩国等国650万只。", "国", "销往日本等国家20多个。", "国家"), ("调往北京、天津等地3000吨。", "地", "占地3000亩。", "占地"),
    ("改革开放30年来修路3公里。", "改革", "改革用了30年。", "改革"),
    ("扣除物价上涨因素，实际增长5.2%。", "物价", "物价上涨5.2%。", "物价"), ("剔除物价因素，实际增长5.2%。", "因素", "影响因素有5个。", "影响因素"),
  ])
  func endsInNoPlaceAndNoTime(_ text: String, _ noun: String, _ other: String, _ stays: String) {
    #expect(!Choice(of: text).items.contains { $0 == noun || $0.hasSuffix("等" + noun) }, "\(Choice(of: text).items)")
    #expect(Choice(of: other).items.contains(stays), "\(Choice(of: other).items)")
  }

  @Test func cutsNoQuotation() {
    let items = Choice(of: "筹集“送清凉”资金1800万元。").items
    #expect(!items.contains { $0.contains("”") != $0.contains("“") })
    #expect(items.contains("资金"))
  }

  @Test func governsByNoTime() {
    #expect(!Choice(of: "三年来，接到投诉320次。", figure: 1).actions.contains("来"))
    #expect(!Choice(of: "公司创办时只有资金2万元。").actions.contains("创办"))
    #expect(Choice(of: "林中发现时的朱鹮7只。").actions.contains("发现"))
  }

  /// 县（市、区） is an item, and （市、区） none.
  @Test func beginsWithNoBracket() {
    let choice = Choice(of: "全省共有县（市、区）107个。")
    #expect(choice.items.contains("县（市、区）"))
    #expect(!choice.items.contains { $0.hasPrefix("（") })
  }

  /// Verbs and nouns have their classes by word and by last character; what no list holds has none.
  @Test func classes() {
    #expect(word("发放").verbClass == VerbClass.pay.rawValue)
    #expect(word("增长").verbClass == VerbClass.change.rawValue)
    #expect(word("桌子").verbClass == VerbClass.none.rawValue)
    #expect(word("补助金").nounClass == NounClass.money.rawValue)
    #expect(word("职工").nounClass == NounClass.people.rawValue)
    #expect(word("如此").nounClass == NounClass.none.rawValue)
  }

  /// A verb and its object part before a figure only, a thing and 里 everywhere; 这里 and 公里 are no things.
  @Test(arguments: [
    ("今年架桥6座", "今年 架 桥 6座"), ("架桥的工人6名", "架桥 的 工人 6名"), ("架桥，6座", "架桥 ， 6座"), ("发放补贴6元", "发放 补贴 6元"),
    ("卖给农户粮食6吨", "卖 给 农户 粮食 6吨"), ("供给农户6吨", "供给 农户 6吨"), ("背着书包", "背 着 书包"), ("受到奖励", "受到 奖励"),
    ("6名骑手中", "6名 骑手 中"), ("6名工人手中", "6名 工人 手中"), ("6名的哥的姐", "6名 的哥 的姐"), ("我的哥", "我 的 哥"), ("招普工6名", "招 普工 6名"),
    ("制笔业产值6元", "制笔业 产值 6元"), ("制茶业6家", "制茶业 6家"), ("制茶6斤", "制 茶 6斤"), ("茶业6家", "茶业 6家"),
    ("粮食价格比去年多6元", "粮食 价格 比 去年 多 6元"), ("产量比2012年多", "产量 比 2012 年 多"), ("价格比合理", "价格比 合理"),
    ("写诗6首", "写 诗 6首"), ("放电影6场", "放 电影 6场"),
    ("住校生420人", "住校生 420人"), ("三好生5人", "三好生 5人"), ("应到25人，实到23人", "应到 25人 ， 实到 23人"),
    ("寒风中等了两个小时", "寒风 中 等 了 两个小时"), ("中等收入", "中等 收入"),
    ("固定资产投资6亿元，", "固定资产投资 6亿元 ，"), ("安排住宅投资6亿元", "安排 住宅 投资 6亿元"), ("企业投资6亿元", "企业 投资 6亿元"),
    ("大棚里", "大 棚 里"), ("岭上的地", "岭 上 的 地"), ("这里有人", "这里 有人"), ("晚上", "晚上"), ("三十公里", "三十公里"),
  ])
  func cuts(_ text: String, _ words: String) {
    let bytes = Array(text.utf8)
    let cut = cut(bytes).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(cut.joined(separator: " ") == words)
  }

  /// Who does a work is counted where nobody else is: 看护3名老人 is what somebody does.
  @Test(arguments: [
    ("招聘保安10名、保洁3名", "保安"), ("招聘保安10名、保洁3名", "保洁"), ("看护2名，月薪3000元", "看护"), ("保安10人。", "保安"),
    ("27名保安集体申诉", "保安"), ("12名导购，月薪3000元", "导购"),
  ])
  func whoWorksIsANoun(_ text: String, _ word: String) { #expect(tag(of: word, in: text) == .noun) }

  @Test(arguments: [
    ("看护3名老人", "看护"), ("已看护3名", "看护"), ("她看护3名", "看护"), ("招聘50名", "招聘"), ("保安3次", "保安"), ("经营制笔业300家", "经营"),
    ("3名护理人员", "护理"), ("3人看护", "看护"), ("3名看护老人", "看护"),
  ])
  func whatIsDoneIsNone(_ text: String, _ word: String) { #expect(tag(of: word, in: text) != .noun) }

  private func tag(of word: String, in text: String) -> WordTag? {
    let bytes = Array(text.utf8)
    return cut(bytes).first { bytes[Int($0.start)..<Int($0.end)].elementsEqual(word.utf8) }?.tag
  }

  /// Capital letters are a name, one of them is none but in names of money.
  @Test(arguments: [
    ("GDP增长8.9%。", "GDP", true), ("PM10浓度下降5%。", "PM10", true), ("M2增长13%。", "M2", true), ("LED灯300套。", "LED", true),
    ("T12次列车晚点6分钟。", "T12", false), ("app下载6次。", "app", false),
  ])
  func capitalsAreAName(_ text: String, _ word: String, _ isName: Bool) {
    #expect((tag(of: word, in: text) == .abbreviation) == isName)
  }

  /// What came of it is no thing that is counted.
  @Test func outcomesAreNoItems() {
    #expect(!Choice(of: "讨薪18个月未果。").items.contains("未果"))
  }

  /// Three cities have a sum, and no sum is counted by cities.
  @Test func placesCountNoMeasure() {
    #expect(!Choice(of: "三市赔付金额为300万元。").items.contains { $0.hasSuffix("金额") })
    #expect(Choice(of: "三市赔付金额为300万元。", figure: 1).items.contains("赔付金额"))
    #expect(Choice(of: "两县粮食产量为20万吨。", figure: 1).items.contains("粮食产量"))
    #expect(Choice(of: "三项费用由厂里付。").items.contains("费用"))
    #expect(!Choice(of: "吴江、常熟两市分别有企业300家。").actions.contains("常熟"))
  }

  @Test func yearlyIsNoItemBeforeAVerb() {
    #expect(!Choice(of: "利润可观，年均递增13.2%。").items.contains("年均"))
    #expect(Choice(of: "年均工资3万元。").items.contains("年均工资"))
  }

  private func word(_ text: String) -> SentenceWord { cut(Array(text.utf8))[0] }

  private func cut(_ bytes: [UInt8]) -> [SentenceWord] {
    bytes.withUnsafeBufferPointer { bytes in
      let units = UnitTable()
      let scanner = QuantityScanner(
        bytes, units: units, homeCurrency: units.yuan.name, measures: .mainland, isTraditional: false,
        explains: false)
      let sentence = Sentences.Sentence(start: 0, end: bytes.count, hasNumeral: true)
      scanner.read(sentence)
      var words = SentenceWords()
      words.cut(sentence, of: bytes, quantities: scanner.text.quantities)
      return Array(words.words)
    }
  }

  /// The items and actions that stand for choice for a figure of a sentence.
  private struct Choice {
    var items: [String] = []
    var actions: [String] = []

    init(of text: String, figure: Int = 0) {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let units = UnitTable()
        let scanner = QuantityScanner(
          bytes, units: units, homeCurrency: units.yuan.name, measures: .mainland, isTraditional: false,
          explains: false)
        var sentences = Sentences(bytes, marks: .shared)
        let sentence = sentences.next()!
        scanner.read(sentence)
        var words = SentenceWords()
        words.cut(sentence, of: bytes, quantities: scanner.text.quantities)
        read(
          PhraseContext(
            words: words.words, sums: words.sums.buffer, figure: words.figures[figure],
            quantity: scanner.text.quantities[figure], previous: nil, bytes: bytes), bytes)
      }
    }

    private mutating func read(_ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>) {
      func string(_ span: ClosedRange<Int>) -> String {
        let isBound = span.lowerBound == context.figure
        let start = isBound ? Int(context.bound.start) : Int(context.words[span.lowerBound].start)
        let end = isBound ? Int(context.bound.end) : Int(context.words[span.upperBound].end)
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      var heads = ReusedList<Int>()
      var starts = ReusedList<Int>()
      var verbs = ReusedList<ClosedRange<Int>>()
      ItemFinder.heads(context, into: &heads)
      for head in heads.buffer {
        ItemFinder.starts(context, head: head, into: &starts)
        items += starts.buffer.map { string($0...head) }
      }
      ActionFinder.candidates(context, into: &verbs)
      actions = verbs.buffer.map(string)
    }
  }
}
