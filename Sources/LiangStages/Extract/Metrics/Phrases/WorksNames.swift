import LiangCore
import LiangText

/// Works that are named for what is done there, and how long, large or dear they are: 堤防加固工程全长14公里.
enum WorksNames {
  /// Whether the word before the figure is a verb of such a name: 加固, 除险.
  @inline(__always)
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    guard let works = works(context), index < works,
      context.clauseStart(index) == context.clauseStart(context.figure), !done.contains(context.words[index].key)
    else { return false }
    var first = works - 1
    while first > 0, context.words[first - 1].length == 1, context.words[first - 1].tag.isSpoken { first -= 1 }
    return index >= first
  }

  /// Whether the word measures works that are named before it, and is an item by itself.
  @inline(__always)
  static func isMeasure(_ context: PhraseContext, _ index: Int) -> Bool {
    index > 0 && any(names .== context.words[index - 1].key) && measures.contains(context.words[index].key)
  }

  /// Where the works stand of which the figure is the measure; nil where it is of something else.
  private static func works(_ context: PhraseContext) -> Int? {
    let figure = context.figure
    guard figure > 2, any(names .== context.words[figure - 2].key) || any(names .== context.words[figure - 3].key)
    else {
      return nil
    }
    let measure = amounting.contains(UInt32(context.key(figure - 1))) ? figure - 2 : figure - 1
    return measure > 1 && isMeasure(context, measure) ? measure - 1 : nil
  }

  /// What is done with works, and no part of their names.
  private static let done = SentenceWord.keys(of: "引进 减少 压缩 增加 节约 节省 开工 新开工 竣工 完工 完成 投产 核减 追加 落实 争取 签约 签订 审批 达到")
  private static let names = SIMD2(SentenceWord.key(of: "工程"), SentenceWord.key(of: "项目"))
  private static let measures = SentenceWord.keys(of: "全长 总长 总长度 总投资 总造价 总概算 面积 总面积 建筑面积 总建筑面积 占地面积 总工期 投资额 投资总额 总投资额")
  private static let amounting = SentenceWord.keys(of: "为 达 达到 是 近")
}
