import LiangText

/// The characters of the Han script on a page and the pairs they make, and the units they stand in.
struct GramTable {
  /// One gram: a character, or two side by side.
  struct Entry {
    /// The scalar, or two of them with the first in the upper half.
    var key: UInt32 = 0
    /// The units that have it.
    var units: Int32 = 0
    /// How often it stands on the page.
    var occurrences: Int32 = 0
    /// The last of its postings, -1 = none.
    fileprivate var last: Int32 = -1

    /// Whether it is two characters.
    var isPair: Bool { key > 0xFFFF }
  }

  /// How many characters and pairs a text has.
  struct Size {
    var pairs: Float = 0
    var singles: Float = 0

    @inline(__always)
    subscript(_ isPair: Bool) -> Float { isPair ? pairs : singles }

    @inline(__always)
    mutating func add(_ other: Size, times: Float = 1) {
      pairs += times * other.pairs
      singles += times * other.singles
    }

    func without(_ other: Size) -> Size { Size(pairs: pairs - other.pairs, singles: singles - other.singles) }

    /// One over each; 0 where there is nothing.
    var inverse: Size { Size(pairs: pairs > 0 ? 1 / pairs : 0, singles: singles > 0 ? 1 / singles : 0) }
  }

  /// One gram in one unit.
  struct Posting {
    /// Its place among the entries.
    var gram: Int32 = 0
    var unit: Int32 = 0
    /// How often the unit has it.
    var count: Int32 = 0
  }

  /// The grams, by first appearance.
  private(set) var entries: [Entry]
  /// By unit, and by first appearance in it.
  private(set) var postings: [Posting]
  /// By unit: how many grams it has.
  private(set) var sizes: [Size]
  private let slots: [Int32]
  /// By scalar of the page, from the first of the units on: the place of the pair that it ends among the entries; -1 =
  /// none.
  private let pairs: [Int32]
  /// The first scalar of the units.
  private let start: Int

  /// The grams of the lines of units, which are in the order of the page.
  init(_ page: FoldedPage, _ units: [PageUnit]) {
    let most = 2 * units.reduce(0) { $0 + $1.count }
    var slots = [Int32](repeating: -1, count: Self.capacity(for: most))
    start = units.first.map { Int(page.lines[$0.lines.lowerBound].start) } ?? 0
    let end = units.last.map { Int(page.lines[$0.lines.upperBound - 1].end) } ?? 0
    var pairs = [Int32](repeating: -1, count: end - start)
    var sizes = [Size](repeating: Size(), count: units.count)
    var entries = [Entry](repeating: Entry(), count: most)
    var postings = [Posting](repeating: Posting(), count: most)
    let table = ScalarTraits.table
    let (traits, scalars) = (table.span, page.scalars.span)
    // Each gram of the page comes by here: spans spare it the question whether somebody else holds the arrays.
    var slot = slots.mutableSpan
    var pair = pairs.mutableSpan
    var entry = entries.mutableSpan
    var posting = postings.mutableSpan
    var (entryCount, postingCount) = (0, 0)
    for (number, unit) in units.enumerated() {
      for line in unit.lines {
        var previous: UInt16 = 0
        for index in page.lines[line].indices where scalars[index] != 0x20 {
          let scalar = scalars[index]
          guard traits[Int(scalar)].contains(.han) else {
            previous = 0
            continue
          }
          let single = Self.place(of: UInt32(scalar), &slot, &entry, &entryCount)
          Self.count(1, of: single, in: number, &entry, &posting, &postingCount)
          sizes[number].singles += 1
          if previous != 0 {
            let both = Self.place(of: UInt32(previous) << 16 | UInt32(scalar), &slot, &entry, &entryCount)
            Self.count(1, of: both, in: number, &entry, &posting, &postingCount)
            sizes[number].pairs += 1
            pair[index - start] = Int32(both)
          }
          previous = scalar
        }
      }
    }
    entries.removeLast(most - entryCount)
    postings.removeLast(most - postingCount)
    (self.slots, self.pairs, self.sizes) = (slots, pairs, sizes)
    (self.entries, self.postings) = (entries, postings)
  }

  /// How many slots leave a third of them free.
  private static func capacity(for most: Int) -> Int {
    var capacity = 64
    while capacity < most + most / 2 { capacity *= 2 }
    return capacity
  }

  /// The place of a gram among the entries, behind the others where it was not among them.
  @inline(__always)
  private static func place(
    of key: UInt32, _ slots: inout MutableSpan<Int32>, _ entries: inout MutableSpan<Entry>, _ entryCount: inout Int
  ) -> Int {
    let mask = slots.count - 1
    var slot = hash(key) & mask
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & mask }
    if slots[slot] < 0 {
      slots[slot] = Int32(entryCount)
      entries[entryCount].key = key
      entryCount += 1
    }
    return Int(slots[slot])
  }

  /// Counts what a unit has of a gram, in the gram's last posting where that is the unit's.
  @inline(__always)
  private static func count(
    _ times: Int32, of gram: Int, in unit: Int, _ entries: inout MutableSpan<Entry>,
    _ postings: inout MutableSpan<Posting>, _ postingCount: inout Int
  ) {
    entries[gram].occurrences += times
    if case let last = Int(entries[gram].last), last >= 0, postings[last].unit == unit {
      postings[last].count += times
    } else {
      entries[gram].units += 1
      entries[gram].last = Int32(postingCount)
      postings[postingCount] = Posting(gram: Int32(gram), unit: Int32(unit), count: times)
      postingCount += 1
    }
  }

  /// The same grams in texts of several units: by unit the text that it is a part of, in rising order.
  func joined(_ texts: [Int]) -> GramTable {
    var sizes = [Size](repeating: Size(), count: (texts.last ?? -1) + 1)
    for (unit, text) in texts.enumerated() { sizes[text].add(self.sizes[unit]) }
    var entries = entries
    var postings = postings
    var entry = entries.mutableSpan
    var posting = postings.mutableSpan
    for gram in entry.indices { entry[gram] = Entry(key: entry[gram].key) }
    // None is written behind the one that is read.
    var postingCount = 0
    for index in posting.indices {
      let part = posting[index]
      Self.count(part.count, of: Int(part.gram), in: texts[Int(part.unit)], &entry, &posting, &postingCount)
    }
    postings.removeLast(self.postings.count - postingCount)
    var joined = self
    (joined.sizes, joined.entries, joined.postings) = (sizes, entries, postings)
    return joined
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 7) }

  /// How often the two scalars stand side by side.
  func occurrences(_ first: UInt16, _ second: UInt16) -> Int {
    let key = UInt32(first) << 16 | UInt32(second)
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & mask }
    return slots[slot] < 0 ? 0 : Int(entries[Int(slots[slot])].occurrences)
  }

  /// Whether the two scalars, of which the second stands there on the page, stand side by side in several units.
  @inline(__always)
  func recurs(endingAt index: Int) -> Bool {
    let pair = Int(pairs[index - start])
    return pair >= 0 && entries[pair].units > 1
  }
}
