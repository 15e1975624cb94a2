import LiangCore
import LiangText

/// One line of a story in its place.
struct StoryLine {
  /// Index of the line in the folded page.
  var line: Int
  var role: LineRole
  /// Whether it goes on from the line before without a paragraph break.
  var joins: Bool
}

/// A story: its lines in reading order and what sort of piece it is.
struct Story {
  var lines: [StoryLine] = []
  var type = ArticleType.news

  /// Index of the line it is known by on the page: that of its headline, or else its first.
  var anchor: Int {
    let head = lines.filter { $0.role == .headline || $0.role == .kicker }
    return (head.isEmpty ? lines : head).map(\.line).min()!
  }
}
