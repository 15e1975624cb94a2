import LiangCore
import LiangText

/// A page of nothing but short items: each is signed in brackets at its end, and hardly one opens as reports do. All of
/// them are briefs, though some are as long as news are elsewhere.
struct ShortItems {
  private let page: FoldedPage
  private let shapes: [LineShape]

  init(_ page: FoldedPage, _ shapes: [LineShape]) {
    self.page = page
    self.shapes = shapes
  }

  /// Where fewer are signed so, news stand among them: of the annotated pages with three to six such items five have
  /// some.
  private static let fewest = 8
  /// In scalars.
  private static let longest = 450

  /// Makes briefs of the stories if the page is such a one.
  func mark(_ stories: inout [Story]) {
    guard stories.count(where: isItem) >= max(Self.fewest, stories.count * 4 / 5) else { return }
    for index in stories.indices where stories[index].type == .news && length(stories[index]) <= Self.longest {
      stories[index].type = .brief
    }
  }

  private func isItem(_ story: Story) -> Bool {
    let texts = story.lines.filter { $0.role == .body }
    guard let last = texts.last, shapes[last.line].marks.contains(.signature) else { return false }
    return length(story) <= Self.longest && !texts.contains { shapes[$0.line].marks.contains(.opening) }
  }

  private func length(_ story: Story) -> Int {
    story.lines.reduce(0) { $1.role == .body ? $0 + page.lines[$1.line].indices.count : $0 }
  }
}
