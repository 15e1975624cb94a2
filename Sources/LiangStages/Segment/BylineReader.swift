import LiangText

/// What a person named in a byline did.
enum BylineRole {
  case reporter, correspondent, photographer, author
}

/// People named together: 本报记者 张三 通讯员 李四.
struct Byline {
  /// One name.
  struct Person {
    /// What was said before the name; nil where nothing was.
    var role: BylineRole?
    /// Its scalars in the folded page.
    var range: Range<Int>
  }

  /// In the order named.
  var people: [Person] = []
  /// One past what was read.
  var end: Int
  /// Whether 报道 follows the names, which makes it the opening of a report.
  var reports = false
  /// Whether 摄 follows the names, which makes it the credit of a photo.
  var photographs = false
  /// Whether it begins with what the people are.
  var beginsWithRole = false
  /// Whether every name begins with a family name.
  var namesAreUsual = true
}

/// Reads names of people with what they did, as far as there is nothing else.
struct BylineReader {
  private static let roles: UInt64 = [
    NewspaperPhrase.reporter, .correspondent, .author, .photographer, .reports, .source,
  ].reduce(0) { $0 | 1 << UInt64($1.rawValue) }

  /// Whether phrases with the tag say what somebody did, or for whom.
  static func isRole(_ tag: Int) -> Bool { roles & 1 << UInt64(tag) != 0 }

  private let scalars: [UInt16]
  private let traits = ScalarTraits.table
  private let table = NewspaperPhrase.table

  init(_ scalars: [UInt16]) { self.scalars = scalars }

  /// Reads from the start of the range; `end` is where the names end or something else begins.
  func read(_ range: Range<Int>) -> Byline {
    var byline = Byline(end: range.lowerBound)
    var role: BylineRole?
    var index = range.lowerBound
    while index < range.upperBound {
      if isGap(scalars[index]) {
        index += 1
        continue
      }
      if let hit = roleWord(at: index, range.upperBound) {
        if byline.people.isEmpty, hit.tag != NewspaperPhrase.source.rawValue { byline.beginsWithRole = true }
        switch NewspaperPhrase(rawValue: hit.tag) {
        case .reporter: role = .reporter
        case .correspondent: role = .correspondent
        case .author: role = .author
        case .photographer:
          if !byline.people.isEmpty { byline.photographs = true }
          role = .photographer
        case .reports:
          byline.reports = true
          if !byline.beginsWithRole, !byline.people.isEmpty, scalars[hit.start] == 0x6444 { byline.photographs = true }
          byline.end = hit.end
          // 记者 张三 济南报道: where from, and nobody's name.
          if byline.people.count > 1, let last = byline.people.last?.range, last.upperBound == hit.start,
            !PersonNames.startsWithFamilyName(scalars[last])
          {
            byline.people.removeLast()
          }
          return byline
        default: break
        }
        index = hit.end
        byline.end = index
        continue
      }
      let run = nameRun(from: index, range.upperBound)
      guard !run.isEmpty, take(run, as: role, into: &byline) else { break }
      index = run.upperBound
      byline.end = index
    }
    return byline
  }

  /// The people, where what they are stands before them; else nil.
  func readBehindRole(_ range: Range<Int>) -> Byline? {
    guard let first = range.first(where: { !isGap(scalars[$0]) }), roleWord(at: first, range.upperBound) != nil else {
      return nil
    }
    let byline = read(range)
    return byline.beginsWithRole && !byline.people.isEmpty ? byline : nil
  }

  private func isGap(_ scalar: UInt16) -> Bool {
    scalar.isAny(of: [.space, .bullet], traits) || scalar == 0x3001 || scalar == 0x2C || scalar == 0x2F
      || scalar == 0x26 || scalar == 0x3A
  }

  /// A word for what somebody did. 摄 alone counts only where a line or a bracket ends with it.
  private func roleWord(at index: Int, _ limit: Int) -> PhraseTable.Hit? {
    guard let hit = table.longest(in: scalars, at: index, limit: limit, tags: Self.roles) else { return nil }
    if hit.end == hit.start + 1, hit.end < limit, scalars[hit.end].isAny(of: .han, traits) { return nil }
    return hit
  }

  /// Characters up to the next gap, role word or other mark; a lone character joins the next: 李 明.
  private func nameRun(from start: Int, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit, scalars[end].isAny(of: .han, traits) || isNameDot(at: end, limit) {
      if end > start, roleWord(at: end, limit) != nil { break }
      end += 1
    }
    // No name has one character: 李 明, 佟 雪莹.
    guard end == start + 1, end + 1 < limit, scalars[end] == 0x20 else { return start..<end }
    var last = end + 1
    while last < limit, last < end + 4, scalars[last].isAny(of: .han, traits) { last += 1 }
    return start..<(last > end + 1 && last < end + 4 ? last : end)
  }

  /// The dot in a name of another language: 古丽·买买提.
  private func isNameDot(at index: Int, _ limit: Int) -> Bool {
    scalars[index] == 0xB7 && index + 1 < limit && scalars[index + 1].isAny(of: .han, traits)
      && scalars[index - 1].isAny(of: .han, traits)
  }

  private func take(_ run: Range<Int>, as role: BylineRole?, into byline: inout Byline) -> Bool {
    if scalars[run].contains(where: { $0 == 0xB7 || $0 == 0x20 }) {
      guard run.count <= 12 else { return false }
      byline.people.append(Byline.Person(role: role, range: run))
      return true
    }
    var start = run.lowerBound
    for length in PersonNames.lengths(inRun: scalars[run]) {
      guard (2...4).contains(length) else { return false }
      let name = start..<(start + length)
      if !PersonNames.startsWithFamilyName(scalars[name]) { byline.namesAreUsual = false }
      byline.people.append(Byline.Person(role: role, range: name))
      start += length
    }
    return true
  }
}
