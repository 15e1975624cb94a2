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

/// The sentence as the choices see it: words, the figure in question, what was chosen for the figure before it.
struct PhraseContext {
  let words: UnsafeBufferPointer<SentenceWord>
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
    /// The tags next to the option, up to four of them, and all of them as a set.
    var tags = 0
    var set: UInt64 = 0
  }

  func gap(_ low: Int, _ high: Int) -> Gap {
    var gap = Gap()
    var index = low
    while index < high {
      let tag = words[index].tag
      switch tag {
      case .clause: gap.clauses += 1
      case .listComma: gap.lists += 1
      case .figure:
        gap.figures += 1
        gap.words += 1
      case .openQuote, .closeQuote, .openBracket, .closeBracket: break
      case .verb:
        gap.verbs += 1
        gap.words += 1
      case .of:
        gap.hasOf = true
        gap.words += 1
      default: gap.words += 1
      }
      gap.set |= 1 << UInt64(tag.rawValue)
      index += 1
    }
    return gap
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
  func clauseStart(_ index: Int) -> Int {
    var start = index
    while start > 0, words[start - 1].tag != .clause { start -= 1 }
    return start
  }

  func clauseEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < words.count, words[end].tag != .clause { end += 1 }
    return end
  }

  func count(_ tag: WordTag, from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      if words[index].tag == tag { count += 1 }
      index += 1
    }
    return count
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
