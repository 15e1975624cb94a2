/// Newspaper pages made from a seed: columns of running text with figures, places and times.
///
/// The pages say how many money figures they hold, so that a benchmark can check its answer.
struct GeneratedPages {
  /// Each page as it would be read from a file.
  var pages: [String] = []
  /// Money figures in all pages.
  var money = 0

  /// How dense the figures stand.
  enum Density: String {
    /// One each 130 bytes: every other sentence has some. Annotated pages are denser still, one each 55 to 100.
    case dense
    /// One each 340 bytes; they stand one each 350 on the pages of `seeds/`.
    case seeds

    /// How many sentences have no figure to three that have some.
    fileprivate var plainSentences: Int {
      switch self {
      case .dense: 3
      case .seeds: 12
      }
    }
  }

  private let density: Density
  private var random: SplitMix64

  /// - Parameter bytes: about how many bytes of UTF-8 to make.
  init(bytes: Int, _ density: Density, seed: UInt64) {
    self.density = density
    random = SplitMix64(state: seed)
    var made = 0
    while made < bytes {
      let page = page()
      made += page.utf8.count
      pages.append(page)
    }
  }

  private mutating func page() -> String {
    var lines = ["城市日报 2019年3月\(Int.random(in: 1...28, using: &random))日 星期四 第5版", ""]
    for _ in 0..<4 {
      let place = pick(Self.places)
      lines += ["\(place)\(pick(Self.headlines))", ""]
      lines.append("本报讯(记者\(pick(Self.names)))\(sentence(place))")
      for _ in 0..<Int.random(in: 3...6, using: &random) {
        lines.append((0..<4).map { _ in sentence(place) }.joined())
        lines.append("")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func sentence(_ place: String) -> String {
    switch Int.random(in: 0..<(3 + density.plainSentences), using: &random) {
    case 0:
      money += 1
      return "据\(place)有关部门统计,去年全年\(pick(Self.verbs))\(pick(Self.objects))\(amount())万元,比上一年有明显的进步。"
    case 1: return "今年以来,\(place)先后\(pick(Self.verbs))\(pick(Self.objects))\(whole())个,参加的职工有\(whole())人。"
    case 2: return "截至6月底,完成全年任务的\(Int.random(in: 10...99, using: &random))%,同比增长\(amount())个百分点。"
    default: return pick(Self.plain)
    }
  }

  private mutating func amount() -> String { "\(whole()).\(Int.random(in: 1...9, using: &random))" }
  private mutating func whole() -> Int { Int.random(in: 2...9_000, using: &random) }
  private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &random)! }

  private static let places = ["广东省中山市", "浙江省杭州市", "鼓楼区", "四川成都", "湖北省襄阳市樊城区", "山东济宁任城区"]
  private static let headlines = ["把服务送到职工身边", "技能比赛搭起成才平台", "老旧小区改造让居民笑开颜", "企业复工按下快进键"]
  private static let names = ["王小明", "李建国", "张红 刘伟", "陈晓燕"]
  private static let verbs = ["帮扶", "投入", "完成", "建成", "发放", "培训"]
  private static let objects = ["困难职工补助", "技术改造项目", "公共服务设施", "劳动争议调解", "就业岗位"]
  private static let plain = [
    "大家一边听讲一边记下要点,会后又围着老师问个不停,热烈的场面一直持续到天黑。",
    "工会干部走进车间和工地,把清凉饮料、防暑药品送到一线工人的手里,也把关心带给他们。",
    "在谈到下一步的打算时,这位负责同志表示,要把好的做法固定下来,让更多的人受益。",
    "清晨的街道上,环卫工人已经忙碌起来,扫帚划过路面的声音唤醒了整座城市。",
  ]
}

/// A generator whose sequence hangs on its seed alone.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
