/// A name found in a text: its key and the characters it takes, `start ..< end` of the folded text.
public struct NameHit: Sendable {
  /// The first character.
  public var start: Int32
  /// One past the last character.
  public var end: Int32
  /// The name's number in the gazetteer.
  public var key: Int32
  /// How it is written.
  public var spelling: NameSpelling

  /// The characters it takes.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

extension Gazetteer {
  /// Every name of a unit, zone or region, every abbreviation and every trap word in the text, by start, the longer
  /// first. Names overlap. Towns are not among them: they are looked up from their class word (`hit(in:_:)`).
  ///
  /// - Parameter shortest: how many characters a name has at least, 1 or 2.
  public func findNames(in text: FoldedText, shortest: Int = 1, into hits: inout [NameHit]) {
    hits.removeAll(keepingCapacity: true)
    hits.reserveCapacity(text.count / 8)
    let (filter, singles) = (headFilter, singles)
    text.folded.withUnsafeBufferPointer { folded in
      for start in 0..<text.count {
        let code = folded[start]
        guard FoldedText.isChinese(code) else { continue }
        let hash = NameHash.mix(NameHash.mix(0, code), folded[start + 1])
        if filter[Int(hash & 0x1_FFFF) >> 3] >> UInt8(hash & 7) & 1 != 0 {
          append(namesAt: start, hash, of: text, into: &hits)
        }
        let bit = Int(code &- 0x4E00)
        if shortest == 1, singles[bit >> 3] >> UInt8(bit & 7) & 1 != 0 {
          append(start..<start + 1, of: text, into: &hits)
        }
      }
    }
  }

  /// Appends the names of two characters or more that begin at the position.
  ///
  /// - Parameter hash: that of the first two characters.
  @inline(never)
  private func append(namesAt start: Int, _ hash: UInt32, of text: FoldedText, into hits: inout [NameHit]) {
    var lengths = Self.lengths(text.folded[start], text.folded[start + 1], hash, in: heads)
    while lengths != 0 {
      let length = 31 - lengths.leadingZeroBitCount
      lengths &= ~(1 << UInt32(length))
      if start + length <= text.count { append(start..<start + length, of: text, into: &hits) }
    }
  }

  /// The name that the characters are, if they are one; of several in one class of look-alikes the one that is
  /// written as on the page.
  public func hit(in text: FoldedText, _ range: Range<Int>) -> NameHit? {
    var best: NameHit?
    forEachName(in: text, range) { hit in
      if best == nil || hit.spelling < best!.spelling { best = hit }
    }
    return best
  }

  /// The names with a class word that look like this one.
  public func lookAlikes(of hit: NameHit, in text: FoldedText) -> [NameHit] {
    var others: [NameHit] = []
    forEachName(in: text, hit.range) { other in
      if other.spelling == .lookAlike, postings(ofKey: Int(other.key)).contains(where: { $0.form == .full }) {
        others.append(other)
      }
    }
    return others
  }

  /// The towns that are named as the characters, but for the class word at their end: 齐贤街道 for 齐贤镇.
  public func renamedTowns(_ range: Range<Int>, stem: Range<Int>, in text: FoldedText) -> [NameHit] {
    var found: [NameHit] = []
    var hash: UInt32 = 0
    for position in stem { hash = NameHash.mix(hash, text.folded[position]) }
    for word in Self.townClasses {
      let whole = word.reduce(hash) { NameHash.mix($0, folded($1)) }
      var slot = Int(whole) & (keySlots.count - 1)
      while case let key = Int(keySlots[slot]) - 1, key >= 0 {
        if isName(utf8(ofKey: key), stem, of: text, then: word) {
          let (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
          found.append(NameHit(start: start, end: end, key: Int32(key), spelling: .exact))
        }
        slot = (slot + 1) & (keySlots.count - 1)
      }
    }
    return found
  }

  private static let townClasses = ["街道", "镇", "乡"].map { Array($0.utf16) }

  /// Whether the name is the characters, in simplified form, and the class word.
  private func isName(
    _ name: UnsafeBufferPointer<UInt8>, _ stem: Range<Int>, of text: FoldedText, then word: [UInt16]
  ) -> Bool {
    name.count == 3 * (stem.count + word.count)
      && stem.enumerated().allSatisfy { Self.code(name, at: 3 * $0) == simplified(text.exact[$1]) }
      && word.enumerated().allSatisfy { Self.code(name, at: 3 * (stem.count + $0)) == $1 }
  }

  /// The character of a name that begins at the byte: names are written in the basic block, three bytes each.
  @inline(__always)
  private static func code(_ name: UnsafeBufferPointer<UInt8>, at: Int) -> UInt16 {
    UInt16(name[at] & 0x0F) << 12 | UInt16(name[at + 1] & 0x3F) << 6 | UInt16(name[at + 2] & 0x3F)
  }

  /// Calls `body` with every name of the class of look-alikes that the characters belong to.
  @inline(__always)
  private func forEachName(in text: FoldedText, _ range: Range<Int>, _ body: (NameHit) -> Void) {
    var hash: UInt32 = 0
    for position in range { hash = NameHash.mix(hash, text.folded[position]) }
    var slot = Int(hash) & (keySlots.count - 1)
    while case let key = Int(keySlots[slot]) - 1, key >= 0 {
      if let spelling = spelling(of: utf8(ofKey: key), in: text, range) {
        body(NameHit(start: Int32(range.lowerBound), end: Int32(range.upperBound), key: Int32(key), spelling: spelling))
      }
      slot = (slot + 1) & (keySlots.count - 1)
    }
  }

  @inline(never)
  private func append(_ range: Range<Int>, of text: FoldedText, into hits: inout [NameHit]) {
    guard let hit = hit(in: text, range) else { return }
    let readings = postings(ofKey: Int(hit.key))
    if readings.first.map({ $0.form != .town }) ?? true { hits.append(hit) }
  }

  /// The lengths, as bits, of the names that begin with the two characters.
  @inline(__always)
  private static func lengths(
    _ first: UInt16, _ second: UInt16, _ hash: UInt32, in heads: UnsafeBufferPointer<HeadRecord>
  ) -> UInt32 {
    let pair = UInt32(first) << 16 | UInt32(second)
    var slot = Int(hash) & (heads.count - 1)
    while heads[slot].pair != 0 {
      if heads[slot].pair == pair { return heads[slot].lengths }
      slot = (slot + 1) & (heads.count - 1)
    }
    return 0
  }

  /// How the characters agree with the name; nil where they do not.
  private func spelling(
    of name: UnsafeBufferPointer<UInt8>, in text: FoldedText, _ range: Range<Int>
  ) -> NameSpelling? {
    guard name.count == 3 * range.count else { return nil }
    var spelling = NameSpelling.exact
    var at = 0
    for position in range {
      let code = Self.code(name, at: at)
      let written = text.exact[position]
      if code != written {
        guard folded(code) == text.folded[position] else { return nil }
        spelling = max(spelling, simplified(written) == code ? .traditional : .lookAlike)
      }
      at += 3
    }
    return spelling
  }

  /// The simplified form of the character; itself where it has none.
  @inlinable
  package func simplified(_ code: UInt16) -> UInt16 {
    FoldedText.isChinese(code) ? simple[Int(code - 0x4E00)] : code
  }
}

/// The hash of the file format.
@usableFromInline
enum NameHash {
  @inlinable @inline(__always)
  static func mix(_ hash: UInt32, _ code: UInt16) -> UInt32 {
    let product = (hash ^ UInt32(code)) &* 0x9E37_79B1
    return product ^ (product >> 15)
  }
}
