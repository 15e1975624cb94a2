/// Parts of a long page that are decided one by one, so that the work grows with the page and not with its square.
///
/// Every unit is compared with every other of its window. A newspaper page is one window; of what is longer the windows
/// are the smaller the longer it is, down to `least` units, and each ends before a headline where it can.
enum PageWindows {
  /// Units that are decided as one.
  static let most = 512
  /// Units in the windows of the longest pages.
  static let least = 8

  /// The windows, in order and without gaps; one empty window where there are no units.
  static func split(_ units: [PageUnit]) -> [Range<Int>] {
    let size = units.count <= most ? most : max(least, most * most / 2 / units.count)
    var windows: [Range<Int>] = []
    var start = 0
    while units.count - start > size {
      let end = (start + size / 2..<start + size).last { beginsStory(units, at: $0) } ?? start + size
      windows.append(start..<end)
      start = end
    }
    return windows + [start..<units.count]
  }

  /// Whether a headline begins there: a part of one with none above it.
  private static func beginsStory(_ units: [PageUnit], at index: Int) -> Bool {
    let isHead = [.section, .title].contains(units[index].kind)
    return isHead && ![.section, .title].contains(units[index - 1].kind)
  }
}
