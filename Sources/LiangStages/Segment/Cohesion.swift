import LiangText

/// Which units of a page speak of the same things: how many rare pairs of characters they share.
///
/// A pair of characters that only two places of a page have is nearly always a name, and names hold a story together;
/// one that stands everywhere says nothing.
struct Cohesion {
  /// Pairs in more units than this are passed over.
  private static let commonest = 12

  /// The number of units.
  let count: Int
  /// By unit and unit: what they share, 0 and up; symmetric, zero on the diagonal.
  private var shared: [Float]
  /// By unit: the sum of its row.
  private(set) var total: [Float]
  /// How often each pair of characters stands on the page.
  private var pairs: PairTable

  init(_ page: FoldedPage, _ units: [PageUnit]) {
    count = units.count
    shared = Array(repeating: 0, count: count * count)
    total = Array(repeating: 0, count: count)
    pairs = PairTable(capacity: page.scalars.count)
    for (number, unit) in units.enumerated() {
      for line in unit.lines { pairs.add(page.text(page.lines[line]), of: number) }
    }
    weigh()
  }

  /// What two units share.
  subscript(_ a: Int, _ b: Int) -> Float { shared[a * count + b] }

  /// How often the two scalars stand side by side on the page.
  func occurrences(_ first: UInt16, _ second: UInt16) -> Int { pairs.occurrences(first, second) }

  private mutating func weigh() {
    var members: [Int] = []
    for entry in pairs.entries where entry.units >= 2 && entry.units <= Self.commonest {
      members.removeAll(keepingCapacity: true)
      pairs.forEachUnit(of: entry) { members.append($0) }
      let weight = 1 / Float(entry.units - 1)
      for (place, a) in members.enumerated() {
        for b in members[(place + 1)...] {
          shared[a * count + b] += weight
          shared[b * count + a] += weight
        }
      }
    }
    for unit in 0..<count {
      total[unit] = shared[(unit * count)..<((unit + 1) * count)].reduce(0, +)
    }
  }
}

/// Pairs of Han characters side by side, and the units they stand in.
private struct PairTable {
  struct Entry {
    var pair: UInt32
    /// How many units have it.
    var units: Int32 = 0
    /// How often it stands on the page.
    var occurrences: Int32 = 0
    /// The last of its postings, -1 = none.
    var last: Int32 = -1
  }

  private(set) var entries: [Entry] = []
  private var slots: [Int32]
  /// A unit and the posting before it.
  private var postings: [(unit: Int32, previous: Int32)] = []

  init(capacity: Int) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(capacity)
    postings.reserveCapacity(capacity)
  }

  mutating func add(_ text: ArraySlice<UInt16>, of unit: Int) {
    let traits = ScalarTraits.table
    var previous: UInt16 = 0
    for scalar in text where scalar != 0x20 {
      let isHan = scalar.isAny(of: .han, traits)
      if isHan, previous != 0 { add(UInt32(previous) << 16 | UInt32(scalar), of: unit) }
      previous = isHan ? scalar : 0
    }
  }

  private mutating func add(_ pair: UInt32, of unit: Int) {
    var slot = self.slot(of: pair)
    while slots[slot] >= 0, entries[Int(slots[slot])].pair != pair { slot = (slot + 1) & (slots.count - 1) }
    if slots[slot] < 0 {
      slots[slot] = Int32(entries.count)
      entries.append(Entry(pair: pair))
    }
    let index = Int(slots[slot])
    entries[index].occurrences += 1
    let last = entries[index].last
    if last >= 0, postings[Int(last)].unit == Int32(unit) { return }
    entries[index].units += 1
    entries[index].last = Int32(postings.count)
    postings.append((Int32(unit), last))
  }

  private func slot(of pair: UInt32) -> Int {
    Int((pair &* 0x9E37_79B1) >> 8) & (slots.count - 1)
  }

  func occurrences(_ first: UInt16, _ second: UInt16) -> Int {
    let pair = UInt32(first) << 16 | UInt32(second)
    var slot = self.slot(of: pair)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].pair == pair { return Int(entries[Int(slots[slot])].occurrences) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  func forEachUnit(of entry: Entry, _ body: (Int) -> Void) {
    var index = entry.last
    while index >= 0 {
      body(Int(postings[Int(index)].unit))
      index = postings[Int(index)].previous
    }
  }
}
