/// What speaks for or against an option: numbers into a table of weights.
///
/// A feature is a template's number and up to four small values, hashed into the table. The weights in data/places.bin,
/// data/periods.bin and data/names.bin hold for this hash and no other.
struct ChoiceFeatures: ~Copyable {
  /// 2 to this power is the size of the table.
  static let bits = 16
  /// A weight of 1, in natural logarithms of odds, is stored as this.
  static let scale = 1024
  /// Bytes of a table.
  static let tableSize = MemoryLayout<Int16>.stride << bits
  /// More than any option has; one more traps.
  private static let capacity = 192

  private let numbers = UnsafeMutablePointer<UInt16>.allocate(capacity: ChoiceFeatures.capacity)
  private(set) var count = 0

  deinit { numbers.deallocate() }

  /// The numbers, for training.
  var indices: [UInt16] { (0..<count).map { numbers[$0] } }

  mutating func removeAll() { count = 0 }

  /// Adds a feature. Values beyond 11 bits are cut.
  @inline(__always)
  mutating func add(_ template: some ChoiceTemplate, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    add(template.rawValue, a, b, c, d)
  }

  /// Adds a feature of one of several things that a template tells of.
  @inline(__always)
  mutating func add(_ template: some ChoiceTemplate, of number: Int, _ a: Int, _ b: Int = 0, _ c: Int = 0) {
    precondition(number < template.width, "a feature would have the number of another template")
    add(template.rawValue + number, a, b, c, 0)
  }

  @inline(__always)
  private mutating func add(_ template: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    let key =
      UInt64(truncatingIfNeeded: template) << 44 | UInt64(truncatingIfNeeded: a & 0x7FF) << 33
      | UInt64(truncatingIfNeeded: b & 0x7FF) << 22 | UInt64(truncatingIfNeeded: c & 0x7FF) << 11
      | UInt64(truncatingIfNeeded: d & 0x7FF)
    precondition(count < ChoiceFeatures.capacity, "an option has more features than there is room for")
    numbers[count] = UInt16(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - ChoiceFeatures.bits))
    count += 1
  }

  /// What a cue is to a figure, and how what it says stands to the option, as one value.
  @inline(__always)
  static func place(_ slot: Int, _ relation: Int) -> Int {
    precondition(relation < relations, "a relation would be taken for that of another cue")
    return slot * relations + relation
  }

  /// How many relations there is room for.
  static let relations = 16

  /// Words as one value; 0 for none.
  static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    var isEmpty = true
    for byte in bytes { (hash, isEmpty) = ((hash ^ UInt32(byte)) &* 16_777_619, false) }
    return isEmpty ? 0 : Int(hash >> 16)
  }

  /// The sum of the features' weights.
  @inline(__always)
  func score(_ weights: UnsafePointer<Int16>) -> Int32 {
    var sum: Int32 = 0
    for index in 0..<count { sum += Int32(weights[Int(numbers[index])]) }
    return sum
  }

  /// In which of the steps that end at the bounds the number lies.
  static func step(_ value: Double, _ bounds: Double...) -> Int { bounds.count { value > $0 } }
  static func step(_ value: Int, _ bounds: Int...) -> Int { bounds.count { value > $0 } }

  /// The best of the options, by the weights' sums; the first of equals.
  static func best(_ scores: [Int32]) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }
}

extension Bool {
  var number: Int { self ? 1 : 0 }
}
