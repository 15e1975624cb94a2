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
    if let region = hit(of: .region, at: start), region.range.upperBound <= limit {
      if !isLine(region.range.upperBound) { add(region: region) }
      return region.range.upperBound
    }
    var run: [NameHit] = []
    var position = start
    var isListed = false
    while position < limit, let next = hit(of: .abbreviation, at: position) {
      run.append(next)
      position += 1
      if position + 1 < limit, text.exact[position] == 0x3001, hit(of: .abbreviation, at: position + 1) != nil {
        isListed = true
        position += 1
      }
    }
    guard !run.isEmpty, isListed ? isList(run, end: position) : isCompound(run, end: position),
      !isInName(start..<position), !isSigned(start..<position)
    else {
      return max(position, start)
    }
    for hit in run {
      if let chain = link(hit, below: nil) { mentions.append(chain) }
    }
    return position
  }

  /// Whether the characters are of somebody's name: （记者鲁北平）, （冀东平）, 韦黔南 摄.
  private func isSigned(_ run: Range<Int>) -> Bool {
    if isInByline(run) { return true }
    var (start, end) = (run.lowerBound, run.upperBound)
    while start > 0, run.lowerBound - start < 3, FoldedText.isChinese(text.exact[start - 1]) { start -= 1 }
    while end < text.count, end - run.upperBound < 3, FoldedText.isChinese(text.exact[end]) { end += 1 }
    if text.exact[max(0, end - 1)] == 0x6444 {
      return end - start <= 4 && start > 0 && !FoldedText.isChinese(text.exact[start - 1])
    }
    let isBracketed =
      start > 0 && end < text.count && lists.pointee.opening.length(at: start - 1, in: text) > 0
      && lists.pointee.closing.length(at: end, in: text) > 0
    // （苏鲁豫） are three.
    return isBracketed && end - start == 3 && run.count < 3
      && PersonNames.startsWithFamilyName([gazetteer.simplified(text.exact[start])])
  }

  /// 粤、浙、沪三地: two strong ones at least, and a sum after them or no other word beginning with the last.
  private func isList(_ run: [NameHit], end: Int) -> Bool {
    run.count { isStrong($0) } > 1 && (lists.pointee.sum.length(at: end, in: text) > 0 || !startsWord(end - 1))
  }

  private func isCompound(_ run: [NameHit], end: Int) -> Bool {
    let start = Int(run[0].start)
    guard run.contains(where: { isStrong($0) }) || isHongKong(run, end: end), !isLine(end), !isTrapped(start..<end)
    else {
      return false
    }
    let led = lists.pointee.verb.length(before: start, in: text) > 0
    // 津津有味
    if run.count > 1, run.allSatisfy({ $0.key == run[0].key }) { return false }
    if isHongKong(run, end: end) { return true }
    if run.count > 1 { return run.count { isStrong($0) } > 1 || led }
    if led { return !startsWord(start) && !endsWord(start) && !isPerson(start - 1..<end, whole: false) }
    return lists.pointee.compound.length(at: end, in: text) > 0 && !endsWord(start) && !endsName(start)
  }

  /// 本港, 港人: what may be a harbour's elsewhere is Hong Kong's where the page names it.
  private func isHongKong(_ run: [NameHit], end: Int) -> Bool {
    let start = Int(run[0].start)
    guard run.count == 1, text.exact[start] == 0x6E2F, support.names(Self.hongKong) || pageSupport.names(Self.hongKong)
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
  private func startsWord(_ position: Int) -> Bool {
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
