import CLiangData

/// The administrative units of China since 1980, their towns, and the names they stand under in a text.
///
/// Everything is read where it lies in the executable's read-only data (docs/gazetteer.md describes the format): no
/// parsing at start, no copy, no allocation. Units are rows of a timeline: one for each code and name that was in
/// force for a span of years; what a name meant in 1987 and what has become of it are different rows.
public struct Gazetteer: @unchecked Sendable {
  /// The gazetteer that this build carries.
  public static let builtin = Gazetteer(
    UnsafeRawBufferPointer(start: liang_gazetteer().bytes, count: liang_gazetteer().count))

  /// The year whose codes `adcode` means.
  public static let newestYear = 2023

  let fold: UnsafeBufferPointer<UInt16>
  let simple: UnsafeBufferPointer<UInt16>
  let singles: UnsafeBufferPointer<UInt8>
  let headFilter: UnsafeBufferPointer<UInt8>
  let heads: UnsafeBufferPointer<HeadRecord>
  let keySlots: UnsafeBufferPointer<UInt32>
  let keys: UnsafeBufferPointer<KeyRecord>
  let postings: UnsafeBufferPointer<UInt32>
  let units: UnsafeBufferPointer<UnitRecord>
  let lineages: UnsafeBufferPointer<UInt16>
  let towns: UnsafeBufferPointer<TownRecord>
  let lexicon: UnsafeBufferPointer<UInt32>
  let strings: UnsafeBufferPointer<UInt8>

  /// Reads the tables where they lie; the memory must outlive the value.
  ///
  /// - Precondition: the bytes are a gazetteer of this format. What the tables say of each other is checked in debug
  ///   builds.
  init(_ bytes: UnsafeRawBufferPointer) {
    let sections = GazetteerSections(bytes)
    fold = sections.table(0)
    simple = sections.table(1)
    singles = sections.table(2)
    headFilter = sections.table(3)
    heads = sections.table(4)
    keySlots = sections.table(5)
    keys = sections.table(6)
    postings = sections.table(7)
    units = sections.table(8)
    lineages = sections.table(9)
    towns = sections.table(10)
    lexicon = sections.table(11)
    strings = sections.table(12)
    assert(isSound, "the gazetteer's tables do not fit each other")
  }

  /// The number of rows of the timeline.
  public var unitCount: Int { units.count }
  /// The number of towns.
  public var townCount: Int { towns.count }
  /// The number of names, those of towns and trap words included.
  public var nameCount: Int { keys.count - 1 }

  /// The row with the index, `0 ..< unitCount`.
  public func unit(_ index: Int) -> PlaceUnit { PlaceUnit(gazetteer: self, index: index) }

  /// The rows of a code, oldest first; empty where no unit ever had it. O(log units).
  public func units(code: Int) -> Range<Int> {
    let start = lowerBound(code)
    var end = start
    while end < units.count, units[end].code == code { end += 1 }
    return start..<end
  }

  /// The unit that has the code in the newest year.
  public func newest(code: Int) -> PlaceUnit? { units(code: code).last.map(unit).flatMap { $0.isCurrent ? $0 : nil } }

  /// The name of a town, `0 ..< townCount`, and the row of its county.
  public func town(_ index: Int) -> (name: String, county: PlaceUnit) {
    (string(ofKey: Int(towns[index].nameKey)), unit(Int(towns[index].county)))
  }

  /// All rows that have become the unit, itself included, oldest first. O(log units).
  public func lineage(of final: PlaceUnit) -> some RandomAccessCollection<PlaceUnit> {
    var low = 0
    var high = lineages.count
    while low < high {
      let middle = (low + high) / 2
      if units[Int(lineages[middle])].final < final.index { low = middle + 1 } else { high = middle }
    }
    while high < lineages.count, Int(units[Int(lineages[high])].final) == final.index { high += 1 }
    return lineages[low..<high].lazy.map { unit(Int($0)) }
  }

  private func lowerBound(_ code: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func utf8(ofKey key: Int) -> UnsafeBufferPointer<UInt8> {
    let record = keys[key]
    return UnsafeBufferPointer(rebasing: strings[Int(record.string)..<Int(record.string) + Int(record.byteCount)])
  }

  func string(ofKey key: Int) -> String { String(decoding: utf8(ofKey: key), as: UTF8.self) }

  /// Whether every index in every table lies inside the table that it points into.
  private var isSound: Bool {
    let unitCount = units.count
    return units.allSatisfy {
      $0.nameKey < keys.count && $0.final < unitCount && ($0.parent == UnitRecord.noParent || $0.parent < unitCount)
    }
      && towns.allSatisfy { $0.nameKey < keys.count && $0.county < unitCount }
      && keys.allSatisfy { Int($0.string) + Int($0.byteCount) <= strings.count && $0.postings <= postings.count }
      && keySlots.allSatisfy { $0 < keys.count }
      && postings.allSatisfy { Int($0 & 0xFF_FFFF) < unitCount + towns.count }
  }
}

/// A name, as it lies in the file.
struct KeyRecord {
  var string: UInt32
  var byteCount: UInt8
  var use: UInt8
  var cost: UInt8
  var charCount: UInt8
  var postings: UInt32
}

/// A row of the timeline, as it lies in the file.
struct UnitRecord {
  static let noParent: UInt16 = 0xFFFF
  var code: UInt32
  var nameKey: UInt32
  var first: UInt16
  var last: UInt16
  var final: UInt16
  var parent: UInt16
}

/// A town, as it lies in the file.
struct TownRecord {
  var nameKey: UInt32
  var county: UInt32
}

/// The first two characters of names and the lengths that such names have, as they lie in the file.
struct HeadRecord {
  var pair: UInt32
  var lengths: UInt32
}

/// The table of contents at the head of the file.
private struct GazetteerSections {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    precondition(
      bytes.count > 12 && bytes.prefix(8).elementsEqual("LIANGGAZ".utf8), "the gazetteer is not of this format")
    self.bytes = bytes
  }

  func table<Record>(_ index: Int) -> UnsafeBufferPointer<Record> {
    let offset = Int(bytes.loadUnaligned(fromByteOffset: 12 + 8 * index, as: UInt32.self))
    let count = Int(bytes.loadUnaligned(fromByteOffset: 16 + 8 * index, as: UInt32.self))
    precondition(
      offset + count <= bytes.count && count % MemoryLayout<Record>.stride == 0, "the gazetteer is cut off")
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]).bindMemory(to: Record.self)
  }
}
