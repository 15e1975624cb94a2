import LiangCore
import LiangText

/// One-character names, in the compounds that make them names: 留粤, 赣企, 川渝, 皖、苏、浙三省.
extension PlaceFinder {
  /// Adds the abbreviations that no mention covers.
  mutating func findAbbreviations() {
    let covered = mentions
    var next = 0
    var position = 0
    for index in allHits.indices {
      let start = Int(allHits[index].start)
      while next < covered.count, covered[next].range.upperBound <= start { next += 1 }
      guard start >= position, next == covered.count || start < covered[next].range.lowerBound,
        index == hits(at: start).lowerBound
      else { continue }
      position = addRun(from: start, limit: next < covered.count ? covered[next].range.lowerBound : text.count)
    }
    if mentions.count > covered.count {
      mentions.sort { ($0.range.lowerBound, $0.readings.lowerBound) < ($1.range.lowerBound, $1.readings.lowerBound) }
    }
  }

  /// Adds the abbreviations that stand together at the position, if they are names there; answers where they end.
  private mutating func addRun(from start: Int, limit: Int) -> Int {
    if let end = endOfLines(from: start) { return end }
    if let region = hit(of: .region, at: start), region.range.upperBound <= limit, !goesOn(region, limit: limit) {
      if !isLine(region.range.upperBound) { add(region: region) }
      return region.range.upperBound
    }
    var run: [NameHit] = []
    var position = start
    var isListed = false
    while position < limit, let next = hit(of: .abbreviation, at: position) {
      run.append(next)
      position += 1
      if position + 1 < limit, text.exact[position] == "、", hit(of: .abbreviation, at: position + 1) != nil {
        isListed = true
        position += 1
      }
    }
    guard !run.isEmpty, isListed ? isList(run, end: position) : isCompound(run, end: position),
      !isInName(start..<position), !isSigned(start..<position)
    else {
      return max(position, start)
    }
    // 沪、宁两地: the second may be another city.
    let isWhole = !isListed || isSummedUp(run, end: position) || run.count { isStrong($0) } > 1
    for hit in run where isWhole || isStrong(hit) || isNamed(hit) {
      if let chain = link(hit, below: nil) { mentions.append(chain) }
    }
    return position
  }

  /// Whether another of its kind stands straight behind the region, whose characters each stand for a place: 京津|沪三市.
  private func goesOn(_ region: NameHit, limit: Int) -> Bool {
    let end = region.range.upperBound
    guard end < limit, let next = hit(of: .abbreviation, at: end), isStrong(next) else { return false }
    return region.range.allSatisfy { hit(of: .abbreviation, at: $0) != nil }
  }

  /// Whether the characters are of somebody's name: （记者鲁北平）, （冀东平）, 韦黔南 摄.
  private func isSigned(_ run: Range<Int>) -> Bool {
    if isInByline(run) { return true }
    var (start, end) = (run.lowerBound, run.upperBound)
    while start > 0, run.lowerBound - start < 3, FoldedText.isChinese(text.exact[start - 1]) { start -= 1 }
    while end < text.count, end - run.upperBound < 3, FoldedText.isChinese(text.exact[end]) { end += 1 }
    if text.exact[max(0, end - 1)] == "摄" {
      return end - start <= 4 && start > 0 && !FoldedText.isChinese(text.exact[start - 1])
    }
    let isBracketed =
      start > 0 && end < text.count && lists.pointee.opening.length(at: start - 1, in: text) > 0
      && lists.pointee.closing.length(at: end, in: text) > 0
    // （苏鲁豫） are three.
    return isBracketed && end - start == 3 && run.count < 3
      && PersonNames.startsWithFamilyName([gazetteer.simplified(text.exact[start])])
  }

  /// How far a list of lines is followed, in characters.
  private static let longestLines = 40

  /// Where lines end that are named one after the other by their ends, two or three, with the class word behind the
  /// last alone: 沪宁、沪杭铁路, 京津塘高速; nil where none begin. 赣企高速发展 is none.
  private func endOfLines(from start: Int) -> Int? {
    guard hits(at: start).contains(where: { isAbbreviation(allHits[$0]) || isRegion(allHits[$0]) }),
      lists.pointee.compound.length(at: start + 1, in: text) == 0
    else { return nil }
    let comma: Unicode.Scalar = "、"
    var (line, position) = (start, start)
    while position < text.count, position - line < 4, position - start < Self.longestLines {
      if position - line > 1, lists.pointee.track.length(at: position, in: text) > 0 { return position }
      if UInt32(text.exact[position]) == comma.value, position - line > 1 {
        line = position + 1
      } else if !FoldedText.isChinese(text.exact[position]) {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// 粤、浙、沪三地: a sum after them, or two strong ones at least and no other word beginning with the last.
  private func isList(_ run: [NameHit], end: Int) -> Bool {
    if lists.pointee.families.length(at: end, in: text) > 0 { return false }
    let strong = run.count { isStrong($0) }
    return isSummedUp(run, end: end) || strong > 0 && lists.pointee.places.length(at: end, in: text) > 0
      || strong > 1 && (lists.pointee.sum.length(at: end, in: text) > 0 || !startsWord(end - 1))
  }

  /// Whether as many provinces are spoken of as there are: then each character is one, though it be a word.
  private func isSummedUp(_ run: [NameHit], end: Int) -> Bool {
    run.count > 1 && lists.pointee.provinces.length(at: end, in: text) > 0
  }

  private func isCompound(_ run: [NameHit], end: Int) -> Bool {
    let start = Int(run[0].start)
    guard
      run.contains(where: { isStrong($0) }) || isHongKong(run, end: end) || isGoal(run) || isSummedUp(run, end: end),
      !isLine(end), !isTrapped(start..<end)
    else {
      return false
    }
    let led = lists.pointee.verb.length(before: start, in: text) > 0
    // 津津有味
    if run.count > 1, run.allSatisfy({ $0.key == run[0].key }) { return false }
    if isHongKong(run, end: end) { return true }
    if run.count > 1 { return run.count { isStrong($0) } > 1 || led || isSummedUp(run, end: end) }
    if isHead(start) { return true }
    if led { return !startsWord(start) && !endsWord(start) && !isPerson(start - 1..<end, whole: false) }
    let isTeam =
      lists.pointee.team.length(at: start, in: text) > 0 && lists.pointee.noTeam.length(at: end, in: text) == 0
    return (isTeam || lists.pointee.compound.length(at: end, in: text) > 0) && !endsWord(start) && !endsName(start)
  }

  /// Whether the character begins a line, and what goes on behind it is no word with it: 豫将取消, 粤十万职工, 皖：.
  private func isHead(_ start: Int) -> Bool {
    let newline: Unicode.Scalar = "\n"
    guard start == 0 || UInt32(text.exact[start - 1]) == newline.value || text.isParted(start), !startsWord(start)
    else {
      return false
    }
    let head = lists.pointee.headed.length(at: start + 1, in: text)
    if head > 0, lists.pointee.noHeaded.length(at: start + 1, in: text) == 0 { return !isAge(start + 1 + head) }
    let number = lists.pointee.numeral.length(at: start + 1, in: text)
    return number > 0 && lists.pointee.counted.length(at: start + 1 + number, in: text) > 0
  }

  /// Whether somebody's age stands there: 鲁今年|35岁.
  private func isAge(_ position: Int) -> Bool {
    (position..<min(position + 4, text.count)).contains { text.exact[$0] == "岁" }
  }

  /// 赴台, 援青; 驻汉 where the page names Wuhan: one that is also a word, where somebody goes. Not 支援|青年.
  private func isGoal(_ run: [NameHit]) -> Bool {
    let start = Int(run[0].start)
    guard run.count == 1, !isStrong(run[0]), lists.pointee.noGoal.length(at: start, in: text) == 0,
      lists.pointee.harbour.length(at: start + 1, in: text) == 0,
      lists.pointee.ofHarbours.length(before: start + 1, in: text) == 0,
      start < 2 || !gazetteer.isWord(start - 2..<start, in: text)
    else { return false }
    return lists.pointee.journey.length(before: start + 1, in: text) > 0
      || lists.pointee.going.length(before: start, in: text) > 0 && isNamed(run[0])
  }

  /// Whether the article or the page names what the character stands for.
  private func isNamed(_ hit: NameHit) -> Bool {
    gazetteer.postings(ofKey: Int(hit.key)).contains {
      let code = gazetteer.unit($0.index).final.code
      return $0.form == .abbreviation && (support.names(code) || pageSupport.names(code))
    }
  }

  /// Whether the character is one that stands by itself for a unit.
  func isAbbreviation(_ position: Int) -> Bool {
    position >= 0 && hits(at: position).contains { isAbbreviation(allHits[$0]) && isStrong(allHits[$0]) }
  }

  private func isAbbreviation(_ hit: NameHit) -> Bool {
    hit.range.count == 1 && hit.spelling != .lookAlike
      && gazetteer.postings(ofKey: Int(hit.key)).contains { $0.form == .abbreviation }
  }

  private func isRegion(_ hit: NameHit) -> Bool {
    hit.spelling != .lookAlike && gazetteer.postings(ofKey: Int(hit.key)).contains { $0.form == .region }
  }

  /// 本港, 港人: what may be a harbour's elsewhere is Hong Kong's where the page names it.
  private func isHongKong(_ run: [NameHit], end: Int) -> Bool {
    let start = Int(run[0].start)
    guard run.count == 1, text.exact[start] == "港", support.names(Self.hongKong) || pageSupport.names(Self.hongKong)
    else { return false }
    if lists.pointee.harbour.length(at: end, in: text) > 0 || lists.pointee.passing.length(before: start, in: text) > 0
    {
      return false
    }
    return lists.pointee.ofHongKong.length(before: start, in: text) > 0
      || lists.pointee.hongKongs.length(at: end, in: text) > 0
  }

  private static let hongKong = 810000

  private func isLine(_ position: Int) -> Bool { lists.pointee.line.length(at: position, in: text) > 0 }

  private func isStrong(_ hit: NameHit) -> Bool { gazetteer.use(ofKey: Int(hit.key)) == .plain }

  /// Whether the character and the next make a common word: 川流, 晋升.
  func startsWord(_ position: Int) -> Bool {
    position + 2 <= text.count && gazetteer.isWord(position..<position + 2, in: text)
  }

  /// Whether the character and the one before it make a common word.
  private func endsWord(_ position: Int) -> Bool {
    position > 0 && lists.pointee.verb.length(before: position, in: text) == 0
      && gazetteer.isWord(position - 1..<position + 1, in: text)
  }

  /// Whether a longer name that begins before the character takes it in: 延川南 is no 川南.
  private func endsName(_ position: Int) -> Bool {
    position > 0
      && hits(from: max(0, position - 3), through: position - 1).contains {
        allHits[$0].range.upperBound == position + 1 && allHits[$0].spelling != .lookAlike
      }
  }

  /// The name at the position that is read in that form.
  private func hit(of form: NameForm, at position: Int) -> NameHit? {
    for index in hits(at: position) where (form == .abbreviation) == (allHits[index].range.count == 1) {
      // The 角 of 八角、桂皮 looks like a 甬.
      if allHits[index].spelling == .lookAlike { continue }
      if gazetteer.postings(ofKey: Int(allHits[index].key)).contains(where: { $0.form == form }) {
        return allHits[index]
      }
    }
    return nil
  }

  /// Whether the character is an abbreviation of the unit or part of its name.
  private func stands(_ position: Int, for posting: NamePosting) -> Bool {
    if let single = hit(of: .abbreviation, at: position),
      gazetteer.postings(ofKey: Int(single.key)).contains(where: { $0.index == posting.index })
    {
      return true
    }
    let character = String(decoding: [text.exact[position]], as: UTF16.self)
    return gazetteer.unit(posting.index).name.contains(character)
  }

  /// One mention for each unit: its own character, where each character stands for one of them (川渝), else the whole
  /// word (长三角, 东三省).
  private mutating func add(region hit: NameHit) {
    let postings = gazetteer.postings(ofKey: Int(hit.key)).filter { $0.form == .region }
    let isSpelled =
      postings.count == hit.range.count && zip(hit.range, postings).allSatisfy { stands($0, for: $1) }
    for (index, posting) in postings.enumerated() {
      let position = hit.range.lowerBound + index
      let unit = gazetteer.unit(posting.index)
      readings.append(PlaceReading(unit: unit, form: isSpelled ? .abbreviation : .region))
      mentions.append(chain(isSpelled ? position..<position + 1 : hit.range, hit, from: readings.count - 1))
    }
  }
}
