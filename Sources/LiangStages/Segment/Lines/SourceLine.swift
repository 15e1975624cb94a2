import LiangText

/// The line that web archives set below a headline, in labelled fields: 来源：… 作者：记者 张三 通讯员 李四 点击数：1024.
struct SourceLine {
  /// The reporters and correspondents. Who is called an author and no more, and editors, are left out.
  private(set) var people: [Byline.Person] = []

  /// nil where the line is none, or names no reporter and no correspondent.
  init?(_ range: Range<Int>, _ bylines: BylineReader) {
    var fields: [(label: Label, range: Range<Int>)] = []
    for index in range {
      guard let label = Label(at: index, range, bylines.scalars) else { continue }
      if let last = fields.indices.last {
        guard index >= fields[last].label.end else { continue }
        fields[last].range = fields[last].range.lowerBound..<index
      }
      fields.append((label, index..<range.upperBound))
    }
    guard fields.contains(where: { $0.label.names == nil }) else { return nil }
    for field in fields {
      guard let names = field.label.names else { continue }
      let value = field.label.end..<field.range.upperBound
      let byline = bylines.read(value)
      guard !byline.people.isEmpty, byline.namesAreUsual else { continue }
      for var person in byline.people {
        if person.role == nil { person.role = names }
        if person.role == .reporter || person.role == .correspondent { people.append(person) }
      }
    }
    if people.isEmpty { return nil }
  }

  /// What a field is called, with a colon behind; 记者 and 通讯员 may have a blank.
  private struct Label {
    /// What those are whom the field names; nil where it names none.
    var names: BylineRole?
    /// One past the colon or blank.
    var end: Int

    init?(at index: Int, _ range: Range<Int>, _ scalars: [UInt16]) {
      let traits = ScalarTraits.table
      guard index == range.lowerBound || !scalars[index - 1].isAny(of: .han, traits) else { return nil }
      for (role, words) in Self.words {
        guard let word = words.match(scalars[index..<range.upperBound]) else { continue }
        let behind = index + word.count
        let colon = range.suffix(from: behind).first { scalars[$0] != 0x20 }
        if let colon, scalars[colon] == 0x3A {
          (names, end) = (role, colon + 1)
        } else if role == .reporter || role == .correspondent, behind < range.upperBound, scalars[behind] == 0x20 {
          (names, end) = (role, behind + 1)
        } else {
          continue
        }
        return
      }
      return nil
    }

    /// The longer words first.
    private static let words: [(BylineRole?, Beginnings)] = [
      (.reporter, "本报记者 本网记者 见习记者 实习记者 特约记者 记者"),
      (.correspondent, "本报通讯员 特约通讯员 通讯员"),
      (.author, "文章作者 作者 撰稿 撰文 供稿"),
      (
        nil,
        """
        新闻来源 文章来源 稿件来源 信息来源 来源 出处 发布时间 发布日期 发表时间 发表日期 更新时间 添加时间 时间 日期 \(CounterWords.readers) 字号 字体 责任编辑 编辑 责编 审核 录入 校对
        """
      ),
    ].map { ($0.0, Beginnings($0.1.split(separator: " "))) }
  }
}
