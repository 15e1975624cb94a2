import LiangCore
import LiangText

/// One-character names, in the compounds that make them names: 留粤, 赣企, 川渝, 皖、苏、浙三省.
extension PlaceFinder {
  /// Adds the abbreviations that no mention covers.
  mutating func findAbbreviations() {
    var covered = mentions.map(\.range)[...]
    var position = 0
    var found: [PlaceChain] = []
    while position < text.count {
      while let first = covered.first, first.upperBound <= position { covered.removeFirst() }
      if let first = covered.first, first.contains(position) {
        position = first.upperBound
        continue
      }
      let run = run(from: position, limit: covered.first?.lowerBound ?? text.count)
      found += run.chains
      position = run.end
    }
    mentions += found
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The abbreviations that stand together at the position, and where the search goes on.
  private func run(from start: Int, limit: Int) -> (chains: [PlaceChain], end: Int) {
    if let region = region(at: start), region.range.upperBound <= limit {
      return (isLine(region.range.upperBound) ? [] : chains(ofRegion: region), region.range.upperBound)
    }
    var hits: [NameHit] = []
    var position = start
    var listed = false
    while position < limit, let hit = abbreviation(at: position) {
      hits.append(hit)
      position += 1
      if position + 1 < limit, text.exact[position] == 0x3001, abbreviation(at: position + 1) != nil {
        listed = true
        position += 1
      }
    }
    guard !hits.isEmpty else { return ([], start + 1) }
    let accepted = listed ? isList(hits, end: position) : isCompound(hits, end: position)
    return (accepted ? hits.compactMap(chain(startingWith:)) : [], max(position, start + 1))
  }

  /// 粤、浙、沪三地: two strong ones at least, and a sum after them or no other word beginning with the last.
  private func isList(_ hits: [NameHit], end: Int) -> Bool {
    hits.filter(isStrong).count > 1
      && (PlaceWords.sum.length(at: end, in: text) > 0 || !startsWord(end - 1))
  }

  private func isCompound(_ hits: [NameHit], end: Int) -> Bool {
    let start = Int(hits[0].start)
    guard hits.contains(where: isStrong), !isLine(end), !isTrapped(start..<end) else { return false }
    let led = PlaceWords.verb.length(before: start, in: text) > 0
    if hits.count > 1 { return hits.filter(isStrong).count > 1 || led }
    if led { return !startsWord(start) && !endsWord(start) && !isPerson(start - 1..<end, whole: false) }
    return PlaceWords.compound.length(at: end, in: text) > 0 && !endsWord(start)
  }

  private func isLine(_ position: Int) -> Bool { PlaceWords.line.length(at: position, in: text) > 0 }

  private func isStrong(_ hit: NameHit) -> Bool { gazetteer.use(ofKey: Int(hit.key)) == .plain }

  /// Whether the character and the next make a common word: 川流, 晋升.
  private func startsWord(_ position: Int) -> Bool {
    position + 2 <= text.count && gazetteer.isWord(position..<position + 2, in: text)
  }

  /// Whether the character and the one before it make a common word.
  private func endsWord(_ position: Int) -> Bool {
    position > 0 && PlaceWords.verb.length(before: position, in: text) == 0
      && gazetteer.isWord(position - 1..<position + 1, in: text)
  }

  private func abbreviation(at position: Int) -> NameHit? {
    hits(at: position).first { hit in
      hit.range.count == 1 && gazetteer.postings(ofKey: Int(hit.key)).contains { $0.form == .abbreviation }
    }
  }

  private func region(at position: Int) -> NameHit? {
    hits(at: position).first { hit in
      gazetteer.postings(ofKey: Int(hit.key)).contains { $0.form == .region }
    }
  }

  /// One mention for each character, where the word has one for each of its units; 长三角 names none of its own.
  private func chains(ofRegion hit: NameHit) -> [PlaceChain] {
    let postings = gazetteer.postings(ofKey: Int(hit.key)).filter { $0.form == .region }
    guard postings.count == hit.range.count else { return [] }
    return zip(hit.range, postings).map { position, posting in
      let reading = PlaceReading(unit: gazetteer.unit(posting.index), form: .abbreviation)
      return PlaceChain(
        range: position..<position + 1, last: hit, links: 1, readings: [reading], hasFullParent: false, town: nil,
        zoneStart: nil)
    }
  }
}
