import CLiangData
public import LiangCore

/// The words of the press: their tags, what they mean, and costs by which a stretch of characters falls into words.
///
/// A double array over character codes, laid out by scripts/lexicon and mapped with the executable.
@usableFromInline
package struct Lexicon: @unchecked Sendable {
  private struct Cell {
    var base: Int32
    var check: Int32
  }

  /// The code of each scalar from U+4E00; 0 for those that no word holds.
  @usableFromInline let codes: UnsafePointer<UInt16>
  private let cells: UnsafePointer<Cell>

  /// The one lexicon.
  package static let shared = Lexicon()

  private init() {
    let start = UnsafeRawPointer(liang_lexicon().bytes)
    let count = Int(start.load(as: Int32.self))
    codes = (start + 4).assumingMemoryBound(to: UInt16.self)
    cells = (start + (4 + 2 * (count + 1) + 7) / 8 * 8).assumingMemoryBound(to: Cell.self)
  }

  /// What a character costs that no word covers: more than the rarest word.
  private static let unknownCost: Int32 = 150
  /// The longest word, in characters.
  private static let maxLength = 4

  /// Scratch space for `cut`, kept from call to call.
  @usableFromInline
  package struct Scratch: ~Copyable {
    private var capacity = 0
    @usableFromInline var codes: UnsafeMutablePointer<UInt16>
    fileprivate var costs: UnsafeMutablePointer<Int32>
    /// The first word of the cheapest way from each character on: in the upper half its row, below it its length, and
    /// in the lowest byte its tag.
    @usableFromInline var steps: UnsafeMutablePointer<UInt32>

    /// Empty scratch space.
    package init() {
      codes = .allocate(capacity: 0)
      costs = .allocate(capacity: 0)
      steps = .allocate(capacity: 0)
    }

    deinit {
      codes.deallocate()
      costs.deallocate()
      steps.deallocate()
    }

    @usableFromInline
    mutating func reserve(_ count: Int) {
      guard capacity <= count else { return }
      capacity = 2 * count + 64
      codes.deallocate()
      costs.deallocate()
      steps.deallocate()
      codes = .allocate(capacity: capacity)
      costs = .allocate(capacity: capacity)
      steps = .allocate(capacity: capacity)
    }

    /// The words of the cheapest way through so many characters.
    @inlinable @inline(__always)
    func forEachWord(_ count: Int, _ body: (_ start: Int, _ end: Int, _ tag: WordTag, _ row: Int) -> Void) {
      var index = 0
      while index < count {
        let step = steps[index]
        let next = index &+ Int(step &>> 8 & 0xFF)
        body(index, next, WordTag(ordinal: UInt8(truncatingIfNeeded: step)), Int(step &>> 16))
        index = next
      }
    }
  }

  /// Cuts a run of Chinese characters (U+4E00 to U+9FFF, three bytes each) into the cheapest words, in order.
  /// - Parameter body: is given each word's range in bytes, its tag, and its row in `WordVectors`, 0 where it has none.
  @inlinable @inline(__always)
  package func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, scratch: inout Scratch,
    _ body: (_ start: Int, _ end: Int, _ tag: WordTag, _ row: Int) -> Void
  ) {
    let count = (end &- start) / 3
    encode(count, &scratch) { bytes.threeByteScalar(at: start &+ 3 &* $0) }
    weigh(count, &scratch)
    scratch.forEachWord(count) { body(start &+ 3 &* $0, start &+ 3 &* $1, $2, $3) }
  }

  /// The same of folded text, all of whose scalars are such characters; the ranges are places in it, from 0.
  @inlinable @inline(__always)
  package func cut(
    _ scalars: Span<UInt16>, scratch: inout Scratch,
    _ body: (_ start: Int, _ end: Int, _ tag: WordTag, _ row: Int) -> Void
  ) {
    encode(scalars.count, &scratch) { UInt32(scalars[$0]) }
    weigh(scalars.count, &scratch)
    scratch.forEachWord(scalars.count, body)
  }

  /// The row of the word in `WordVectors`; 0 where the characters, of three bytes each, are no word or one without a
  /// vector.
  package func row(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    Int((value(of: bytes, from: start, to: end) ?? 0) >> 16)
  }

  /// What the word is; nil where the characters, of three bytes each, are none.
  package func tag(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> WordTag? {
    value(of: bytes, from: start, to: end).map { WordTag(ordinal: UInt8(truncatingIfNeeded: $0 >> 8)) }
  }

  /// Row, tag and cost of the word in one.
  private func value(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt32? {
    var state: Int32 = 0
    for index in stride(from: start, to: end, by: 3) {
      let code = codes[Int(bytes.threeByteScalar(at: index)) - 0x4E00]
      let next = cells[Int(state)].base + Int32(code)
      guard code != 0, cells[Int(next)].check == state else { return nil }
      state = next
    }
    let leaf = cells[Int(cells[Int(state)].base)]
    return leaf.check == state ? UInt32(bitPattern: leaf.base) : nil
  }

  /// Takes over the codes of so many characters.
  @inlinable @inline(__always)
  func encode(_ count: Int, _ scratch: inout Scratch, _ scalar: (Int) -> UInt32) {
    scratch.reserve(count)
    let characters = scratch.codes
    for index in 0..<count { characters[index] = codes[Int(scalar(index)) &- 0x4E00] }
  }

  /// The cheapest way from each character to the end, found from the end to the beginning: its cost, and the first word
  /// of it.
  @usableFromInline
  func weigh(_ count: Int, _ scratch: inout Scratch) {
    let (characters, costs, steps) = (scratch.codes, scratch.costs, scratch.steps)
    costs[count] = 0
    var index = count
    while index > 0 {
      index &-= 1
      (costs[index], steps[index]) = cheapest(at: index, count, characters, costs)
    }
  }

  @inline(__always)
  private func cheapest(
    at index: Int, _ count: Int, _ characters: UnsafePointer<UInt16>, _ costs: UnsafePointer<Int32>
  ) -> (cost: Int32, step: UInt32) {
    var best = costs[index &+ 1] &+ Lexicon.unknownCost
    var step = UInt32(1) << 8 | UInt32(WordTag.unknown.ordinal)
    var state: Int32 = 0
    var length = 1
    let longest = min(Lexicon.maxLength, count &- index)
    while length <= longest {
      let code = characters[index &+ length &- 1]
      let next = cells[Int(state)].base &+ Int32(code)
      guard code != 0, cells[Int(next)].check == state else { break }
      state = next
      let leaf = cells[Int(cells[Int(state)].base)]
      if leaf.check == state, case let cost = costs[index &+ length] &+ (leaf.base & 0xFF), cost < best || length == 1 {
        best = cost
        let value = UInt32(bitPattern: leaf.base)
        step = value & 0xFFFF_0000 | UInt32(truncatingIfNeeded: length) &<< 8 | value &>> 8 & 0xFF
      }
      length &+= 1
    }
    return (best, step)
  }
}
