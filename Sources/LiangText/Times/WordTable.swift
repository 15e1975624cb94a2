/// Finds the longest word of a fixed list that stands at a place of the text, without making a string.
///
/// Written as groups, `("今年 本年 今春", value)`: the words of a group are parted by one space and share their value.
package struct WordTable<Value: Sendable>: Sendable {
  private struct Entry {
    var start: Int
    var count: Int
    var value: Value
  }

  /// All words, one behind the other.
  private var pool: [UInt8] = []
  /// By first scalar, then longest first.
  private var entries: [Entry] = []
  /// The first entry of each first scalar, by scalar; the last bucket only ends the one before it.
  private var buckets: [(scalar: UInt32, start: Int)] = []
  /// One bit for the low twelve bits of each first scalar: most places of a text are passed over by it.
  private var mask = [UInt64](repeating: 0, count: 64)

  /// Takes the groups; of a word given twice, the first counts.
  package init(_ groups: [(words: String, value: Value)]) {
    for group in groups {
      for word in group.words.split(separator: " ") {
        entries.append(Entry(start: pool.count, count: word.utf8.count, value: group.value))
        pool.append(contentsOf: word.utf8)
      }
    }
    let pool = pool
    func scalar(_ entry: Entry) -> UInt32 { pool.withUnsafeBufferPointer { Self.key($0, at: entry.start) } }
    entries.sort { (scalar($0), $1.count) < (scalar($1), $0.count) }
    for (index, entry) in entries.enumerated() where buckets.last?.scalar != scalar(entry) {
      buckets.append((scalar(entry), index))
      mask[Int(scalar(entry) >> 6 & 63)] |= 1 << UInt64(scalar(entry) & 63)
    }
    buckets.append((.max, entries.count))
  }

  /// The longest word at `index` that ends by `end`, and where it ends.
  package func match(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (value: Value, end: Int)? {
    guard index < end else { return nil }
    let scalar = Self.key(bytes, at: index)
    guard mask[Int(scalar >> 6 & 63)] & 1 << UInt64(scalar & 63) != 0, let bucket = bucket(of: scalar) else {
      return nil
    }
    for entry in entries[buckets[bucket].start..<buckets[bucket + 1].start] {
      if index + entry.count <= end, stands(entry, in: bytes, at: index) { return (entry.value, index + entry.count) }
    }
    return nil
  }

  /// Whether a word ends at `index`, not before `start`.
  package func ends(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int, from start: Int) -> Bool {
    entries.contains { index - $0.count >= start && stands($0, in: bytes, at: index - $0.count) }
  }

  private func stands(_ entry: Entry, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    for offset in 0..<entry.count where bytes[index + offset] != pool[entry.start + offset] { return false }
    return true
  }

  /// The first scalar of ASCII and of three bytes, which all words begin with; others have a number of their own.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    let lead = bytes[index]
    return lead >= 0xE0 && lead < 0xF0 ? bytes.threeByteScalar(at: index) : UInt32(lead)
  }

  private func bucket(of scalar: UInt32) -> Int? {
    var low = 0
    var high = buckets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if buckets[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return buckets[low].scalar == scalar ? low : nil
  }
}

extension WordTable<Void> {
  /// Words that say nothing but that they stand there.
  package init(_ words: String) { self.init([(words, ())]) }

  /// Where the longest word at `index` ends; nil where none stands.
  package func end(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
    match(bytes, at: index, end: end)?.end
  }
}
