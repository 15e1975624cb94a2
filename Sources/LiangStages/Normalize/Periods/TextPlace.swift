import LiangCore
import LiangText

/// Where a stretch of text stands: the beginnings of its clause, its sentence and its paragraph.
struct TextPlace {
  var clause: Int32 = 0
  var sentence: Int32 = 0
  var paragraph: Int32 = 0
  /// How many sentences and paragraphs stand before it.
  var sentences = 0
  var paragraphs = 0
}
