import LiangCore
import LiangText

/// What a clause before tells of all, where the figure is of a part of them or of one: 候鸟有3万只，其中黑熊12只; 平均年龄34岁，最小的22岁.
enum WholeAndParts {
  /// Whether the word before the figure names what all are, and not what the figure counts.
  @inline(__always)
  static func isOfWhole(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index < context.clauseStart(context.figure) else { return false }
    return context.quantity.kind == .age && isMean(context, index - 1) && isOfExtreme(context) || isNamedPart(context)
  }

  /// Whether the word makes a mean of what is measured, which one of the extremes is not: 平均身高1.78米，最高的1.92米.
  @inline(__always)
  static func isMeanOfAll(_ context: PhraseContext, _ index: Int) -> Bool {
    isMean(context, index) && index < context.clauseStart(context.figure) && isOfExtreme(context)
  }

  @inline(__always)
  private static func isMean(_ context: PhraseContext, _ index: Int) -> Bool {
    index >= 0 && means.contains(context.words[index].key)
  }

  /// Whether the figure's clause is about who or what is the most or the least: 最小的只有22岁, 其中最高的2300元.
  private static func isOfExtreme(_ context: PhraseContext) -> Bool {
    let start = context.clauseStart(context.figure)
    let most = context.words[start].key == amongThem ? start + 1 : start
    return context.words[most].firstScalar == extreme
      && (context.isTag(most + 1, .of) || context.isTag(most + 2, .of) && context.words[most].length == 1)
  }

  /// Whether nothing but the name of a part stands between 其中 and how many it is: 其中重症1823例; not 其中莘县300例, 其中国有30家.
  private static func isNamedPart(_ context: PhraseContext) -> Bool {
    let (start, last) = (context.clauseStart(context.figure), context.figure - 1)
    guard context.quantity.kind == .count || context.quantity.kind == .people, start < last,
      context.words[start].key == amongThem, context.isTag(last, .noun), context.words[last].length > 1,
      context.nounClass(last) != Int(NounClass.settlement.rawValue),
      context.nounClass(last) != Int(NounClass.organization.rawValue), !places.contains(context.words[last].key),
      !qualities.contains(context.words[last].key),
      // 其中金华300件、杭州200件
      !(context.isTag(context.figure + 1, .listComma) && context.isTag(context.figure + 2, .place))
    else { return false }
    return (start + 1..<last).allSatisfy {
      switch context.wordTag($0) {
      case .noun, .adjective, .attributive, .morpheme, .affix, .unknown, .abbreviation: true
      default: false
      }
    }
  }

  private static let amongThem = SentenceWord.key(of: "其中")
  private static let means = SentenceWord.keys(of: "平均 人均 户均 亩均 月均 年均 日均 均")
  /// Places that the lexicon takes for other nouns.
  private static let places = SentenceWord.keys(
    of:
      """
      长治 南通 金华 三明 宝鸡 义乌 天水 资阳 孝感 百色 海门 河源 毕节 商丘 来宾 广元 昭通 玉树 文山 长泰 会理 思茅 日照 广济 白云 芳村 矿区 市中区 城区 新区 林区 珠三角 京津冀
      """)
  /// What a part is like, where it is, what it is made of or deals in: 病例300例，其中本土20例.
  private static let qualities = SentenceWord.keys(
    of: """
      本土 输入 外来 化工 纺织 机械 冶金 建材 电子 柴油 汽油 电力 砖瓦 砖木 水泥 山区 牧区 库区 灾区 郊区 公安 税务 工商 农业 工业 商业 外地 国外 境外 海外 省外 县外 国产 进口
      """)
  /// 最
  private static let extreme: UInt16 = 0x6700
}
