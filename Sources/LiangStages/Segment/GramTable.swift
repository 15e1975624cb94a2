import LiangText

/// The characters of the Han script on a page and the pairs they make, and the units they stand in.
struct GramTable {
  /// One gram: a character, or two side by side.
  struct Entry {
    /// The scalar, or two of them with the first in the upper half.
    var key: UInt32
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
    var gram: Int32
    var unit: Int32
    /// How often the unit has it.
    var count: Int32
  }

  /// The grams, by first appearance.
  private(set) var entries: [Entry] = []
  /// By unit, and by first appearance in it.
  private(set) var postings: [Posting] = []
  /// By unit: how many grams it has.
  private(set) var sizes: [Size]
  private var slots: [Int32]

  /// - Parameter capacity: the most grams that can be added.
  init(capacity: Int, units: Int) {
    sizes = Array(repeating: Size(), count: units)
    var size = 64
    while size < capacity + capacity / 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    // Text repeats itself: about so many are met once.
    entries.reserveCapacity(capacity / 3)
    postings.reserveCapacity(capacity / 2)
  }

  /// Adds a line of the unit; all lines of a unit before those of the next.
  mutating func add(_ text: ArraySlice<UInt16>, of unit: Int) {
    let table = ScalarTraits.table
    let traits = table.span
    let text = text.span
    var previous: UInt16 = 0
    var (singles, pairs) = (0, 0)
    for index in text.indices where text[index] != 0x20 {
      let scalar = text[index]
      let isHan = traits[Int(scalar)].contains(.han)
      if isHan {
        singles += 1
        add(UInt32(scalar), of: Int32(unit))
        if previous != 0 {
          pairs += 1
          add(UInt32(previous) << 16 | UInt32(scalar), of: Int32(unit))
        }
      }
      previous = isHan ? scalar : 0
    }
    sizes[unit].add(Size(pairs: Float(pairs), singles: Float(singles)))
  }

  /// The same grams in texts of several units: by unit the text that it is a part of, in rising order.
  func joined(_ texts: [Int]) -> GramTable {
    var joined = self
    joined.postings = []
    joined.postings.reserveCapacity(postings.count)
    joined.sizes = Array(repeating: Size(), count: (texts.last ?? -1) + 1)
    for (unit, text) in texts.enumerated() { joined.sizes[text].add(sizes[unit]) }
    for gram in entries.indices {
      joined.entries[gram].units = 0
      joined.entries[gram].last = -1
    }
    for posting in postings {
      joined.add(Int(posting.gram), of: Int32(texts[Int(posting.unit)]), count: posting.count, occurring: 0)
    }
    return joined
  }

  @inline(__always)
  private mutating func add(_ key: UInt32, of unit: Int32) {
    let slot = self.slot(of: key)
    if slots[slot] < 0 {
      slots[slot] = Int32(entries.count)
      entries.append(Entry(key: key))
    }
    let gram = Int(slots[slot])
    add(gram, of: unit, count: 1, occurring: 1)
  }

  /// Counts the gram for the unit, the last that was counted or one behind it, and for the page where it was not.
  @inline(__always)
  private mutating func add(_ gram: Int, of unit: Int32, count: Int32, occurring times: Int32) {
    var entry = entries[gram]
    entry.occurrences += times
    let last = Int(entry.last)
    if last >= 0, postings[last].unit == unit {
      postings[last].count += count
    } else {
      entry.units += 1
      entry.last = Int32(postings.count)
      postings.append(Posting(gram: Int32(gram), unit: unit, count: count))
    }
    entries[gram] = entry
  }

  /// Where the gram is, or would go.
  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    var slot = Int((key &* 0x9E37_79B1) >> 7) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// How often the two scalars stand side by side.
  func occurrences(_ first: UInt16, _ second: UInt16) -> Int { pair(first, second).map { Int($0.occurrences) } ?? 0 }

  /// Whether the two scalars stand side by side in several units.
  func recurs(_ first: UInt16, _ second: UInt16) -> Bool { pair(first, second).map { $0.units > 1 } ?? false }

  @inline(__always)
  private func pair(_ first: UInt16, _ second: UInt16) -> Entry? {
    let entry = slots[slot(of: UInt32(first) << 16 | UInt32(second))]
    return entry < 0 ? nil : entries[Int(entry)]
  }
}
