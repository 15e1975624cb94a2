import LiangCore
import LiangText

/// Names of persons that contain the name of a place: 徐水根, 李新民, 符海棠 摄.
extension PlaceFinder {
  /// Whether the characters are a person's name or part of one.
  ///
  /// - Parameter whole: whether they may also be all of it, or its beginning: not so where the place is large.
  func isPerson(_ range: Range<Int>, whole: Bool) -> Bool {
    if isInByline(range) { return true }
    guard range.count == 2 else { return false }
    let start = range.lowerBound
    let end = range.upperBound
    // 李|新民; after 工人, 书记 and their like whatever follows.
    if isFamilyName(start - 1), beginsName(start - 1), endsName(end) || followsTitle(start - 1) { return true }
    guard whole, isFamilyName(start), followsTitle(start) else { return false }
    // 徐水|根, 高平
    return endsName(end) || end < text.count && FoldedText.isChinese(text.exact[end]) && endsName(end + 1)
  }

  /// Whether the characters are a part of the name of who wrote the article: 杨桂林. What is all of it may be a place: 江山.
  func isInName(_ range: Range<Int>) -> Bool {
    let next = names.partitionPoint { $0.lowerBound <= range.lowerBound }
    return next > 0 && range.upperBound <= names[next - 1].upperBound && range.count < names[next - 1].count
  }

  private func isFamilyName(_ position: Int) -> Bool {
    position >= 0 && position < text.count
      && PersonNames.isCommonFamilyName(gazetteer.simplified(text.exact[position]))
  }

  /// Whether a name may begin there: after a word for a person, or after no word. 于 and 向 are then seldom families:
  /// 于海南获.
  private func beginsName(_ position: Int) -> Bool {
    followsTitle(position)
      || (position == 0 || !FoldedText.isChinese(text.exact[position - 1]))
        && lists.pointee.preposition.length(at: position, in: text) == 0
  }

  private func followsTitle(_ position: Int) -> Bool {
    lists.pointee.personEnd.length(before: position, in: text) > 0
  }

  private func endsName(_ position: Int) -> Bool {
    position >= text.count || lists.pointee.personAct.length(at: position, in: text) > 0
  }

  /// Whether a word for a report follows, a date before it or not: 香港|十三日專電.
  private func isDateline(_ end: Int) -> Bool {
    var position = end
    while position < min(end + 8, text.count), lists.pointee.date.length(at: position, in: text) > 0 { position += 1 }
    return lists.pointee.report.length(at: position, in: text) > 0
  }

  /// Whether the characters stand among the names after 记者, 通讯员, 摄影 and their like.
  func isInByline(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard lists.pointee.before.length(before: start, in: text) == 0,
      !isDateline(range.upperBound)
    else { return false }
    var at = start
    while at > 0, start - at < 12 {
      if lists.pointee.person.length(before: at, in: text) > 0 { return true }
      at -= 1
      let code = text.exact[at]
      guard FoldedText.isChinese(code) || code == 0x20 || code == 0x3000 || code == "、" else { return false }
    }
    return false
  }
}
