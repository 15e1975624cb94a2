import LiangText

/// Finds lines whose text stands on the page already: the same line again, or a piece of a longer one.
struct Duplicates {
  /// Lines shorter than this are copies only where they are whole copies; a piece of text is no sign.
  private static let shortest = 12
  /// Scalars that a key is made of.
  private static let keyLength = 10
  /// How many places with the same key are compared.
  private static let placesPerKey = 4

  private let page: FoldedPage
  private let shapes: [LineShape]
  private(set) var isCopy: [Bool]
  /// Of a copy, a line that has its text; else -1.
  private var twins: [Int]

  /// Marks all copies of the page but one. O(n) for ordinary text.
  init(_ page: FoldedPage, _ shapes: [LineShape]) {
    self.page = page
    self.shapes = shapes
    isCopy = Array(repeating: false, count: page.lines.count)
    twins = Array(repeating: -1, count: page.lines.count)
    markWholeLines()
    markPieces()
    unmarkEnds()
    unmarkStatements()
  }

  /// The last words of paragraphs are often the same (万元。): they are copies only where what stands above them is.
  private mutating func unmarkEnds() {
    for index in isCopy.indices.dropFirst()
    where isCopy[index] && page.lines[index].count < 8 && shapes[index].end == .closed && !isCopy[index - 1] {
      isCopy[index] = false
    }
  }

  /// A short sentence may be said of two villages: 发放贷款3万元。 What was read twice is longer, or more than one line: no
  /// copy stands above or below this one or the line that has its text.
  private mutating func unmarkStatements() {
    let statements = isCopy.indices.filter { line in
      isCopy[line] && isStatement(line) && [line, twins[line]].allSatisfy { hasNoCopy(beside: $0, but: line) }
    }
    for line in statements { isCopy[line] = false }
  }

  private func hasNoCopy(beside line: Int, but copy: Int) -> Bool {
    [line - 1, line + 1].allSatisfy { $0 == copy || !isCopy.indices.contains($0) || !isCopy[$0] }
  }

  /// Whether the line is short and ends a sentence.
  private func isStatement(_ index: Int) -> Bool {
    page.lines[index].count < 2 * Self.shortest && shapes[index].end == .closed
  }

  /// Equal lines. A long one counts where it stands first; a credit or headline where its photo or story is.
  private mutating func markWholeLines() {
    var places = PlacesByKey(capacity: page.lines.count)
    for (index, line) in page.lines.enumerated() where shapes[index].marks.isDisjoint(with: [.noise, .row, .section]) {
      let key = hash(line.indices)
      let place = PlacesByKey.Place(line: index, start: Int(line.start))
      let equal = places.entry(for: key) {
        page.lines[$0.line].count == line.count && isEqual($0.start, place.start, line.count)
      }
      guard let equal else {
        places.add(place, for: key)
        continue
      }
      let kept = places[equal].line
      let isBetter = line.count < 2 * Self.shortest && fit(index) > fit(kept)
      let (copy, twin) = isBetter ? (kept, index) : (index, kept)
      isCopy[copy] = true
      twins[copy] = twin
      if isBetter { places[equal] = place }
    }
  }

  /// How well a short line's neighbours suit it: a credit wants a caption above, a headline its text.
  private func fit(_ index: Int) -> Int {
    func isText(_ other: Int) -> Bool {
      page.lines.indices.contains(other) && page.lines[other].count >= 2 * Self.shortest
        && !shapes[other].marks.contains(.noise) && !isCopy[other]
    }
    if shapes[index].marks.contains(.credit) {
      guard isText(index - 1) else { return 0 }
      return shapes[index - 1].marks.isDisjoint(with: [.dateLead, .figure]) ? 1 : 2
    }
    func opens(_ other: Int) -> Bool { isText(other) && !shapes[other].marks.isDisjoint(with: [.opening, .dateLead]) }
    return opens(index + 1) ? 2 : isText(index + 1) || opens(index - 1) || opens(index - 2) ? 1 : 0
  }

  /// Lines that stand inside another line: a column that was read twice and cut elsewhere.
  private mutating func markPieces() {
    var places = PlacesByKey(capacity: page.scalars.count / Self.keyLength)
    for (index, line) in page.lines.enumerated() where isEligible(index) {
      for start in stride(from: Int(line.start), through: Int(line.end) - Self.keyLength, by: Self.keyLength) {
        let place = PlacesByKey.Place(line: index, start: start)
        places.add(place, for: hash(start..<(start + Self.keyLength)), atMost: Self.placesPerKey)
      }
    }
    for (index, line) in page.lines.enumerated() where isEligible(index) && line.count >= Self.shortest {
      // One of the first `keyLength` places of the piece begins a key of the line around it.
      for offset in 0..<min(Self.keyLength, line.count - Self.keyLength) {
        let start = Int(line.start) + offset
        let key = hash(start..<(start + Self.keyLength))
        if let around = places.entry(for: key, where: { holds($0.line, index, from: $0.start - offset) }) {
          isCopy[index] = true
          twins[index] = places[around].line
          break
        }
      }
    }
  }

  private func isEligible(_ index: Int) -> Bool {
    !isCopy[index] && shapes[index].marks.isDisjoint(with: [.noise, .row, .section])
      && page.lines[index].count >= Self.keyLength
  }

  /// Whether the inner line stands in the outer one, from that scalar on.
  private func holds(_ outer: Int, _ inner: Int, from start: Int) -> Bool {
    let (around, line) = (page.lines[outer], page.lines[inner])
    guard outer != inner, !isCopy[outer], around.count > line.count else { return false }
    // A headline may repeat words of its story.
    guard shapes[inner].marks.isDisjoint(with: [.title, .quoted]) else { return false }
    return start >= around.start && start + line.count <= around.end
      && isEqual(start, Int(line.start), line.count)
  }

  private func isEqual(_ a: Int, _ b: Int, _ count: Int) -> Bool {
    (0..<count).allSatisfy { page.scalars[a + $0] == page.scalars[b + $0] }
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(page.scalars[index])) &* 0x100_0000_01B3 }
    return hash
  }
}

/// Places under keys that are hashes already, in two flat arrays.
private struct PlacesByKey {
  struct Place {
    /// Index of the line in the folded page.
    var line: Int
    /// A scalar of it.
    var start: Int
  }

  private struct Entry {
    var key: UInt64
    var place: Place
    /// The entry before it in the same slot, -1 = none.
    var previous: Int32
  }

  private var entries: [Entry] = []
  private var slots: [Int32]

  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(capacity)
  }

  /// The place of an entry.
  subscript(_ entry: Int) -> Place {
    get { entries[entry].place }
    set { entries[entry].place = newValue }
  }

  /// An entry with the key whose place is what is looked for.
  @inline(__always)
  func entry(for key: UInt64, where isSought: (_ place: Place) -> Bool) -> Int? {
    var index = Int(slots[slot(of: key)])
    while index >= 0 {
      if entries[index].key == key, isSought(entries[index].place) { return index }
      index = Int(entries[index].previous)
    }
    return nil
  }

  mutating func add(_ place: Place, for key: UInt64) {
    let slot = slot(of: key)
    entries.append(Entry(key: key, place: place, previous: slots[slot]))
    slots[slot] = Int32(entries.count - 1)
  }

  /// Adds a place where the key has fewer than so many.
  mutating func add(_ place: Place, for key: UInt64, atMost most: Int) {
    var count = 0
    _ = entry(for: key) { _ in
      count += 1
      return count == most
    }
    if count < most { add(place, for: key) }
  }

  private func slot(of key: UInt64) -> Int { Int((key ^ key >> 32) & UInt64(slots.count - 1)) }
}
