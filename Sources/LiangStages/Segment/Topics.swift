import LiangText

/// What the units of a page speak of: how well each fits each story, by the characters and pairs of characters they have
/// in common.
///
/// A story is a language model mixed with that of the page: `fit` is the mean over the unit's characters and pairs of
/// log2((1 - λ) + λ · share in the story / share on the rest of the page). Names, of places above all, weigh most,
/// because few other stories have them; what stands everywhere weighs nothing.
struct Topics {
  /// λ: how much of a story's text is its own.
  private static let mixture: Float = 0.1
  private static let odds = mixture / (1 - mixture)
  /// What a single character counts against a pair.
  private static let singleWeight: Float = 0.5
  /// Characters and pairs in more units than this are passed over: they say little, and cost time.
  private static let commonest = 48

  /// What the page at large counts in what is expected, against the press at large.
  private static let pageShare: Float = 0.15

  /// The number of units.
  let count: Int
  /// By gram: its share of the text of the press.
  private var background: [Float] = []
  private var grams: GramTable
  /// By unit: its grams and how often it has each.
  private var content: [[GramTable.Use]] = []
  /// By unit: pairs and characters in all.
  private var sizes: [Size] = []
  private var pageSize = Size()

  /// How much text there is.
  private struct Size {
    var pairs: Float = 0
    var singles: Float = 0

    subscript(_ isPair: Bool) -> Float { isPair ? pairs : singles }

    mutating func add(_ other: Size, times: Float) {
      pairs += times * other.pairs
      singles += times * other.singles
    }

    func without(_ other: Size) -> Size { Size(pairs: pairs - other.pairs, singles: singles - other.singles) }
  }

  init(_ page: FoldedPage, _ units: [PageUnit], _ gazetteer: Gazetteer) {
    count = units.count
    grams = GramTable(capacity: 2 * units.reduce(0) { $0 + $1.count })
    for (number, unit) in units.enumerated() {
      for line in unit.lines { grams.add(page.text(page.lines[line]), of: number) }
    }
    content = grams.uses(units: count)
    background = grams.keys.map { Self.background($0, gazetteer) }
    for uses in content {
      var size = Size()
      for use in uses {
        if grams.isPair(use.gram) { size.pairs += Float(use.count) } else { size.singles += Float(use.count) }
      }
      sizes.append(size)
      pageSize.add(size, times: 1)
    }
  }

  /// The share of the gram in running text: as a word, or as two characters that meet by chance.
  private static func background(_ key: UInt32, _ gazetteer: Gazetteer) -> Float {
    let pair = SIMD2(UInt16(truncatingIfNeeded: key >> 16), UInt16(truncatingIfNeeded: key))
    return withUnsafeBytes(of: pair) { bytes in
      let scalars = bytes.bindMemory(to: UInt16.self)
      func share(_ range: Range<Int>) -> Float? {
        gazetteer.wordCost(scalars, range).map { exponential(Float($0) * -0.099) }
      }
      guard pair[0] != 0 else { return share(1..<2)! }
      return share(0..<2) ?? share(0..<1)! * share(1..<2)!
    }
  }

  /// How often the two scalars stand side by side on the page.
  func occurrences(_ first: UInt16, _ second: UInt16) -> Int { grams.occurrences(first, second) }

  /// By unit and story: how well the unit fits what the story's other units say; 0 = as well as the page at large.
  ///
  /// - Parameter shares: by unit, the stories it is taken to belong to and with what share.
  func fits(_ shares: [[StoryShare]], stories: Int) -> [Float] {
    var fits = [Float](repeating: 0, count: count * stories)
    var size = [Size](repeating: Size(), count: stories)
    for unit in 0..<count {
      for share in shares[unit] { size[share.story].add(sizes[unit], times: share.value) }
    }
    var found = [Float](repeating: 0, count: stories)
    var touched: [Int] = []
    for unit in 0..<count {
      let row = unit * stories
      let rest = pageSize.without(sizes[unit])
      var weightSum: Float = 0
      for use in content[unit] {
        let elsewhere = Float(grams.occurrences(use.gram)) - Float(use.count)
        guard elsewhere > 0, grams.units(use.gram) <= Self.commonest else { continue }
        let isPair = grams.isPair(use.gram)
        let weight = isPair ? 1 : Self.singleWeight
        weightSum += weight
        grams.forEachPosting(of: use.gram) { other, times in
          guard other != unit else { return }
          for share in shares[other] {
            if found[share.story] == 0 { touched.append(share.story) }
            found[share.story] += Float(times) * share.value
          }
        }
        let expected = Self.pageShare * elsewhere / rest[isPair] + (1 - Self.pageShare) * background[Int(use.gram)]
        for story in touched {
          let own = shares[unit].first { $0.story == story }?.value ?? 0
          let available = size[story][isPair] - own * sizes[unit][isPair]
          if available > 0 {
            fits[row + story] += weight * magnitude(Self.odds * found[story] / (available * expected))
          }
          found[story] = 0
        }
        touched.removeAll(keepingCapacity: true)
      }
      // Longer units are surer, but not in proportion: their words are not drawn one by one.
      let scale = 1 / (4 + weightSum).squareRoot()
      for story in 0..<stories { fits[row + story] = (fits[row + story] - magnitude(Self.odds) * weightSum) * scale }
    }
    return fits
  }
}

/// How far a unit belongs to a story.
struct StoryShare {
  var story: Int
  /// 0…1.
  var value: Float
}

/// The characters of the Han script on a page and the pairs they make, and the units they stand in.
struct GramTable {
  /// One gram in one unit.
  struct Use {
    var gram: Int32
    var count: Int32
  }

  private struct Entry {
    var key: UInt32
    var units: Int32 = 0
    var occurrences: Int32 = 0
    /// The last of its postings, -1 = none.
    var last: Int32 = -1
  }

  private struct Posting {
    var gram: Int32
    var unit: Int32
    var count: Int32
    /// The posting of the same gram before it, -1 = none.
    var previous: Int32
  }

  private var entries: [Entry] = []
  private var slots: [Int32]
  private var postings: [Posting] = []

  init(capacity: Int) {
    var size = 64
    while size < 3 * capacity { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(capacity)
    postings.reserveCapacity(capacity)
  }

  /// Adds a line of the unit; all lines of a unit before those of the next.
  mutating func add(_ text: ArraySlice<UInt16>, of unit: Int) {
    let traits = ScalarTraits.table
    var previous: UInt16 = 0
    for scalar in text where scalar != 0x20 {
      let isHan = scalar.isAny(of: .han, traits)
      if isHan {
        add(UInt32(scalar), of: unit)
        if previous != 0 { add(UInt32(previous) << 16 | UInt32(scalar), of: unit) }
      }
      previous = isHan ? scalar : 0
    }
  }

  private mutating func add(_ key: UInt32, of unit: Int) {
    var slot = self.slot(of: key)
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & (slots.count - 1) }
    if slots[slot] < 0 {
      slots[slot] = Int32(entries.count)
      entries.append(Entry(key: key))
    }
    let index = Int(slots[slot])
    entries[index].occurrences += 1
    let last = Int(entries[index].last)
    if last >= 0, postings[last].unit == Int32(unit) {
      postings[last].count += 1
      return
    }
    entries[index].units += 1
    entries[index].last = Int32(postings.count)
    postings.append(Posting(gram: Int32(index), unit: Int32(unit), count: 1, previous: Int32(last)))
  }

  private func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 7) & (slots.count - 1) }

  /// By unit: its grams.
  func uses(units: Int) -> [[Use]] {
    var uses = [[Use]](repeating: [], count: units)
    for posting in postings { uses[Int(posting.unit)].append(Use(gram: posting.gram, count: posting.count)) }
    return uses
  }

  /// By gram: one scalar, or two with the first in the upper half.
  var keys: [UInt32] { entries.map(\.key) }

  func isPair(_ gram: Int32) -> Bool { entries[Int(gram)].key > 0xFFFF }
  func units(_ gram: Int32) -> Int { Int(entries[Int(gram)].units) }
  func occurrences(_ gram: Int32) -> Int { Int(entries[Int(gram)].occurrences) }

  func occurrences(_ first: UInt16, _ second: UInt16) -> Int {
    let key = UInt32(first) << 16 | UInt32(second)
    var slot = self.slot(of: key)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].key == key { return Int(entries[Int(slots[slot])].occurrences) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  @inline(__always)
  func forEachPosting(of gram: Int32, _ body: (_ unit: Int, _ count: Int) -> Void) {
    var index = Int(entries[Int(gram)].last)
    while index >= 0 {
      body(Int(postings[index].unit), Int(postings[index].count))
      index = Int(postings[index].previous)
    }
  }
}
