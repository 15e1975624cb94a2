import LiangCore
import LiangText

/// Works that are named for what is done there, and how long, large or dear they are: 堤防加固工程全长14公里.
enum WorksNames {
  /// Whether the word before the figure is a verb of such a name: 加固, 除险.
  @inline(__always)
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    guard let works = context.works, index < works,
      context.clauseStart(index) == context.clauseStart(context.figure), !context.isMarked(index, .worksDone)
    else { return false }
    var first = works - 1
    while first > 0, context.words[first - 1].length == 1, context.words[first - 1].tag.isSpoken { first -= 1 }
    return index >= first
  }

  /// Whether the word measures works that are named before it, and is an item by itself.
  @inline(__always)
  static func isMeasure(_ context: PhraseContext, _ index: Int) -> Bool {
    index > 0 && context.isMarked(index - 1, .works) && context.isMarked(index, .worksMeasure)
  }

  /// Where the works stand of which the figure is the measure; nil where it is of something else.
  static func works(_ context: PhraseContext) -> Int? {
    let figure = context.figure
    guard figure > 2, context.isMarked(figure - 2, .works) || context.isMarked(figure - 3, .works) else { return nil }
    let measure = context.isMarked(figure - 1, .amount) ? figure - 2 : figure - 1
    return measure > 1 && isMeasure(context, measure) ? measure - 1 : nil
  }
}
