import LiangCore
import LiangText

/// What speaks for or against one option of a choice: numbers into a table of weights.
///
/// A feature is a template's number and up to four small values, hashed into the table; templates need no sizes of
/// their own, and options that share a value share its weight.
struct PhraseFeatures {
  /// 2 to this power is the size of the table.
  static let bits = 15
  static let capacity = 96

  private let buffer = UnsafeMutablePointer<UInt16>.allocate(capacity: PhraseFeatures.capacity)
  private(set) var count = 0

  /// The numbers, for training.
  var indices: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(start: buffer, count: count) }

  mutating func removeAll() { count = 0 }

  /// Frees the buffer; the value must not be used again.
  func deallocate() { buffer.deallocate() }

  /// Adds a feature. Values beyond 11 bits are cut.
  @inline(__always)
  mutating func add(_ template: Int, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    let key =
      UInt64(truncatingIfNeeded: template) << 44 | UInt64(truncatingIfNeeded: a & 0x7FF) << 33
      | UInt64(truncatingIfNeeded: b & 0x7FF) << 22 | UInt64(truncatingIfNeeded: c & 0x7FF) << 11
      | UInt64(truncatingIfNeeded: d & 0x7FF)
    buffer[count] = UInt16(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - PhraseFeatures.bits))
    count += 1
  }

  /// The sum of the features' weights.
  @inline(__always)
  func score(_ weights: UnsafePointer<Int16>) -> Int32 {
    var sum: Int32 = 0
    for index in 0..<count { sum += Int32(weights[Int(buffer[index])]) }
    return sum
  }
}

/// How many words of each sort stand before a place: differences say what stands between two.
struct WordSum {
  enum Column: Int {
    case clauses, lists, figures, verbs, spoken, of, verbalNouns, ands, openQuotes, closeQuotes
  }

  private var counts = SIMD16<UInt16>()

  @inline(__always)
  mutating func add(_ column: Column) { counts[column.rawValue] &+= 1 }

  @inline(__always)
  func count(_ column: Column) -> Int { Int(counts[column.rawValue]) }

  @inline(__always)
  static func &- (a: WordSum, b: WordSum) -> WordSum {
    var difference = WordSum()
    difference.counts = a.counts &- b.counts
    return difference
  }
}

/// The sentence as the choices see it: words, the figure in question, what was chosen for the figure before it.
struct PhraseContext {
  let words: UnsafeBufferPointer<SentenceWord>
  /// For each word, how many of each sort stand before it; one more at the end.
  let sums: UnsafeBufferPointer<WordSum>
  /// The figure's index in `words`.
  let figure: Int
  let quantity: Quantity
  /// The figure before it in the sentence, and its item.
  let previous: PreviousFigure?

  struct PreviousFigure {
    var figure: Int
    var kind: Int
    /// First and last word; nil where it has none.
    var item: ClosedRange<Int>?
    var action: ClosedRange<Int>?
  }

  var kind: Int { quantity.kind.ordinal }

  @inline(__always)
  func tag(_ index: Int) -> Int {
    Int((index >= 0 && index < words.count ? words[index].tag : .edge).rawValue)
  }

  @inline(__always)
  func isTag(_ index: Int, _ tag: WordTag) -> Bool { index >= 0 && index < words.count && words[index].tag == tag }

  /// What stands between the figure and a stretch of words on one side of it.
  struct Gap {
    var clauses = 0
    var lists = 0
    var figures = 0
    var verbs = 0
    var words = 0
    var hasOf = false
  }

  func gap(_ low: Int, _ high: Int) -> Gap {
    guard low < high else { return Gap() }
    let sum = sums[high] &- sums[low]
    return Gap(
      clauses: sum.count(.clauses), lists: sum.count(.lists), figures: sum.count(.figures), verbs: sum.count(.verbs),
      words: sum.count(.spoken), hasOf: sum.count(.of) > 0)
  }

  /// The tags of a stretch as a set.
  func tags(from low: Int, to high: Int) -> UInt64 {
    var set: UInt64 = 0
    var index = low
    while index < high {
      set |= 1 << UInt64(words[index].tag.rawValue)
      index += 1
    }
    return set
  }

  /// Up to four tags from `start`, in steps of one, not reaching `end`, as one number below 2^22.
  func sequence(from start: Int, to end: Int) -> (Int, Int) {
    var low = 0
    var high = 0
    var index = start
    var count = 0
    while index < end, count < 4 {
      let tag = Int(words[index].tag.rawValue) + 1
      if count < 2 { low = low * 40 + tag } else { high = high * 40 + tag }
      index += 1
      count += 1
    }
    return (low, high)
  }

  /// Distances in few steps.
  static func bucket(_ distance: Int) -> Int {
    switch distance {
    case ...3: distance
    case 4: 4
    case 5: 5
    case ...8: 6
    case ...12: 7
    default: 8
    }
  }

  /// The first word of the clause that holds the word.
  func clauseStart(_ index: Int) -> Int { Int(words[index].clauseStart) }

  /// One past the last word of its clause.
  func clauseEnd(_ index: Int) -> Int { Int(words[index].clauseEnd) }

  func count(_ column: WordSum.Column, from start: Int, to end: Int) -> Int {
    start < end ? sums[end].count(column) - sums[start].count(column) : 0
  }

  /// How the figure goes on from the one before it: directly in a list, after a change, in a clause of its own.
  var relation: Int {
    guard let previous else { return 0 }
    let gap = gap(previous.figure + 1, figure)
    if figure - previous.figure <= 3 {
      let (low, high) = sequence(from: previous.figure + 1, to: figure)
      return 64 + (low * 40 + high) % 900
    }
    return 1 + min(gap.clauses, 3) * 4 + (gap.verbs > 0 ? 1 : 0) + (gap.lists > 0 ? 2 : 0)
  }
}

extension MetricKind {
  /// Its place in the declaration.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Comparator {
  /// Its place in the declaration.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Modality {
  /// Its place in the declaration.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension MetricRule {
  /// Its place in the declaration.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
