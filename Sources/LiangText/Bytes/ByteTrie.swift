/// Words and a number for each, found on UTF-8 bytes: a double array, one load a byte.
///
/// A trie is built once from a table and lives as long as the process, so that it can be read without counting
/// references. There is one for every list of words, a few hundred.
///
///     let units = ByteTrie([("公里", 1), ("公里/小时", 2)])
///     units.longest(in: bytes, at: 0, end: bytes.count)   // "公里/小时" → (value: 2, end: 13)
@usableFromInline
package struct ByteTrie: @unchecked Sendable {
  /// A cell is a state; `base + byte + 1` is where a byte leads to, if `check` there names the state it came from.
  @usableFromInline
  struct Cell {
    @usableFromInline var base: Int32
    @usableFromInline var check: Int32

    init(base: Int32, check: Int32) {
      self.base = base
      self.check = check
    }
  }

  @usableFromInline let cells: UnsafePointer<Cell>
  /// A bit for each value of a character's last twelve bits: whether a word begins with such a character of three
  /// bytes.
  @usableFromInline let starts: UnsafePointer<UInt64>

  /// A word's number and one past its last byte (for a reversed trie: its first byte).
  @usableFromInline
  package struct Match {
    @usableFromInline package var value: Int
    @usableFromInline package var end: Int

    @inlinable
    package init(value: Int, end: Int) {
      self.value = value
      self.end = end
    }
  }

  /// - Parameter reversed: words are matched from their last byte to their first, leftwards from a place in the text.
  /// - Precondition: no word is empty or stands there twice.
  package init(_ words: [(word: String, value: Int)], reversed: Bool = false) {
    assert(Builder.doubled(words) == nil, "\(Builder.doubled(words)!) stands twice in a list of words")
    var builder = Builder()
    let keys = words.map { (reversed ? Array($0.word.utf8.reversed()) : Array($0.word.utf8), $0.value) }
    builder.add(Dictionary(keys, uniquingKeysWith: { $1 }).sorted { $0.key.lexicographicallyPrecedes($1.key) })
    let cells = UnsafeMutableBufferPointer<Cell>.allocate(capacity: builder.cells.count)
    _ = cells.initialize(from: builder.cells)
    self.cells = UnsafePointer(cells.baseAddress!)
    let starts = UnsafeMutablePointer<UInt64>.allocate(capacity: 64)
    starts.initialize(repeating: 0, count: 64)
    for (key, _) in keys where key.count > 2 { starts[Int(key[1] & 0x3F)] |= 1 << UInt64(key[2] & 0x3F) }
    self.starts = UnsafePointer(starts)
  }

  /// Words that blanks or line ends part; each has the number 1.
  package init(_ words: String, reversed: Bool = false) {
    self.init(words.split { $0 == " " || $0 == "\n" }.map { (String($0), 1) }, reversed: reversed)
  }

  /// A way from the first byte of a word on: a state, and the base of its cell.
  @usableFromInline
  struct Walk {
    @usableFromInline var state: Int32 = 0
    @usableFromInline var base: Int32

    @inlinable @inline(__always)
    init(_ cells: UnsafePointer<Cell>) { base = cells[0].base }

    /// Goes where the byte leads to, if it leads anywhere.
    @inlinable @inline(__always)
    mutating func step(_ cells: UnsafePointer<Cell>, _ byte: UInt8) -> Bool {
      let next = base &+ Int32(byte) &+ 1
      let cell = cells[Int(next)]
      guard cell.check == state else { return false }
      (state, base) = (next, cell.base)
      return true
    }

    /// The number of the word that ends here, if one does.
    @inlinable @inline(__always)
    func value(_ cells: UnsafePointer<Cell>) -> Int? {
      let leaf = cells[Int(base)]
      return leaf.check == state ? Int(leaf.base) : nil
    }
  }

  /// The longest word that begins at `index`, not reaching beyond `end`.
  @inlinable @inline(__always)
  package func longest(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Match? {
    var walk = Walk(cells)
    var index = index
    var best: Match?
    while index < end, walk.step(cells, bytes[index]) {
      index &+= 1
      if let value = walk.value(cells) { best = Match(value: value, end: index) }
    }
    return best
  }

  /// Whether the whole stretch is one of the words.
  @inlinable @inline(__always)
  package func matches(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    longest(in: bytes, at: start, end: end)?.end == end
  }

  /// The first word at or after `index`, the longest of those that begin there; most characters begin none, which one
  /// load tells.
  @inlinable @inline(__always)
  package func first(
    in bytes: UnsafeBufferPointer<UInt8>, from index: Int, end: Int
  ) -> (start: Int, match: Match)? {
    let last = end &- 2
    var index = index
    while true {
      // The shift takes the last six bits of the third byte.
      while index < last, bytes[index] & 0xF0 == 0xE0,
        starts[Int(bytes[index &+ 1] & 0x3F)] &>> UInt64(bytes[index &+ 2]) & 1 == 0
      {
        index &+= 3
      }
      guard index < end else { return nil }
      if let match = longest(in: bytes, at: index, end: end) { return (index, match) }
      let lead = bytes[index]
      index &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
  }

  /// The longest word of a reversed trie that ends just before `index`, not reaching below `start`.
  @inlinable @inline(__always)
  package func longest(in bytes: UnsafeBufferPointer<UInt8>, before index: Int, start: Int) -> Match? {
    var walk = Walk(cells)
    var index = index
    var best: Match?
    while index > start, walk.step(cells, bytes[index &- 1]) {
      index &-= 1
      if let value = walk.value(cells) { best = Match(value: value, end: index) }
    }
    return best
  }

  /// Lays out the double array, first fit, breadth first.
  private struct Builder {
    var cells = [Cell(base: 0, check: -1)]
    /// Where the search for a free place starts.
    var firstFree = 1

    mutating func add(_ words: [(key: [UInt8], value: Int)]) {
      var queue = [(state: 0, range: words.indices, depth: 0)]
      var head = 0
      while head < queue.count {
        let (state, range, depth) = queue[head]
        head += 1
        let groups = Builder.groups(words, range, depth)
        let base = place(groups.map(\.code))
        cells[state].base = Int32(base)
        for group in groups {
          cells[base + group.code].check = Int32(state)
          if group.code == 0 {
            cells[base].base = Int32(words[group.range.lowerBound].value)
          } else {
            queue.append((base + group.code, group.range, depth + 1))
          }
        }
      }
      // Any byte in any state must lead to a cell.
      cells.append(contentsOf: repeatElement(Cell(base: 0, check: -1), count: 257))
    }

    /// A word that the list has twice.
    static func doubled(_ words: [(word: String, value: Int)]) -> String? {
      var seen: Set<String> = []
      return words.first { !seen.insert($0.word).inserted }?.word
    }

    /// The words of the range by their byte at `depth`: code 0 for a word that ends there, else byte + 1.
    private static func groups(
      _ words: [(key: [UInt8], value: Int)], _ range: Range<Int>, _ depth: Int
    ) -> [(code: Int, range: Range<Int>)] {
      var groups: [(code: Int, range: Range<Int>)] = []
      for index in range {
        let code = depth < words[index].key.count ? Int(words[index].key[depth]) + 1 : 0
        if groups.last?.code == code {
          groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<index + 1
        } else {
          groups.append((code, index..<index + 1))
        }
      }
      return groups
    }

    /// The first base at which all codes fall on free cells; it is 1 at least, because cell 0 is the root.
    private mutating func place(_ codes: [Int]) -> Int {
      while firstFree < cells.count, cells[firstFree].check >= 0 { firstFree += 1 }
      guard let first = codes.first, let last = codes.last else { return firstFree }
      // Only a free cell can take the first code: taken ones are passed over, of which there are many.
      var cell = max(firstFree, first + 1)
      while !isFree(cell) || !codes.allSatisfy({ isFree(cell - first + $0) }) { cell += 1 }
      let base = cell - first
      if base + last >= cells.count {
        cells.append(contentsOf: repeatElement(Cell(base: 0, check: -1), count: base + last + 1 - cells.count))
      }
      return base
    }

    @inline(__always)
    private func isFree(_ cell: Int) -> Bool { cell >= cells.count || cells[cell].check < 0 }
  }
}
