import CLiangData
import LiangCore

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

  /// The file: a magic, the number of tables, where each begins and how long it is, the tables.
  @usableFromInline let start: UnsafeRawPointer

  /// Reads the tables where they lie; the memory must outlive the value and be aligned to 8.
  ///
  /// - Precondition: the bytes are a gazetteer of this format. What the tables say of each other is checked in debug
  ///   builds.
  init(_ bytes: UnsafeRawBufferPointer) {
    precondition(
      bytes.count > 116 && bytes.prefix(8).elementsEqual("LIANGGAZ".utf8), "the gazetteer is not of this format")
    start = bytes.baseAddress!
    for index in 0..<13 {
      let place = self.place(ofTable: index)
      precondition(Int(place.offset) + Int(place.byteCount) <= bytes.count, "the gazetteer is cut off")
    }
    assert(isSound, "the gazetteer's tables do not fit each other")
  }

  var fold: UnsafeBufferPointer<UInt16> { table(0) }
  @inlinable var simple: UnsafeBufferPointer<UInt16> { table(1) }
  var singles: UnsafeBufferPointer<UInt8> { table(2) }
  var headFilter: UnsafeBufferPointer<UInt8> { table(3) }
  var heads: UnsafeBufferPointer<HeadRecord> { table(4) }
  var keySlots: UnsafeBufferPointer<UInt32> { table(5) }
  @inlinable var keys: UnsafeBufferPointer<KeyRecord> { table(6) }
  @inlinable var postings: UnsafeBufferPointer<UInt32> { table(7) }
  @inlinable var units: UnsafeBufferPointer<UnitRecord> { table(8) }
  var lineages: UnsafeBufferPointer<UInt16> { table(9) }
  var towns: UnsafeBufferPointer<TownRecord> { table(10) }
  var lexicon: UnsafeBufferPointer<UInt32> { table(11) }
  var strings: UnsafeBufferPointer<UInt8> { table(12) }

  @inlinable @inline(__always)
  func place(ofTable index: Int) -> (offset: UInt32, byteCount: UInt32) {
    let entry = start + 12 + 8 * index
    return (entry.load(as: UInt32.self), entry.load(fromByteOffset: 4, as: UInt32.self))
  }

  @inlinable @inline(__always)
  func table<Record>(_ index: Int) -> UnsafeBufferPointer<Record> {
    let place = place(ofTable: index)
    return UnsafeBufferPointer(
      start: (start + Int(place.offset)).assumingMemoryBound(to: Record.self),
      count: Int(place.byteCount) / MemoryLayout<Record>.stride)
  }

  /// The number of rows of the timeline.
  @inlinable public var unitCount: Int { units.count }
  /// The number of towns.
  package var townCount: Int { towns.count }
  /// The number of names, those of towns and trap words included.
  package var nameCount: Int { keys.count - 1 }

  /// The row with the index, `0 ..< unitCount`.
  @inlinable public func unit(_ index: Int) -> PlaceUnit { PlaceUnit(gazetteer: self, index: index) }

  /// The rows of a code, oldest first; empty where no unit ever had it. O(log units).
  public func units(code: Int) -> Range<Int> {
    let start = lowerBound(code)
    var end = start
    while end < units.count, units[end].code == code { end += 1 }
    return start..<end
  }

  /// The unit that has the code in the newest year.
  public func newest(code: Int) -> PlaceUnit? { units(code: code).last.map(unit).flatMap { $0.isCurrent ? $0 : nil } }

  /// The name of a town, `0 ..< townCount`, by its key, and the row of its county.
  public func town(_ index: Int) -> (key: Int, county: PlaceUnit) {
    (Int(towns[index].nameKey), unit(Int(towns[index].county)))
  }

  /// All rows that have become the unit, itself included, oldest first. O(log units).
  public func lineage(of final: PlaceUnit) -> some RandomAccessCollection<PlaceUnit> {
    let low = lineages.partitionPoint { units[Int($0)].final < final.index }
    var high = low
    while high < lineages.count, Int(units[Int(lineages[high])].final) == final.index { high += 1 }
    return lineages[low..<high].lazy.map { unit(Int($0)) }
  }

  private func lowerBound(_ code: Int) -> Int {
    units.partitionPoint { $0.code < code }
  }

  /// The name as it stands in the gazetteer, UTF-8.
  public func utf8(ofKey key: Int) -> UnsafeBufferPointer<UInt8> {
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
@usableFromInline
struct KeyRecord {
  @usableFromInline var string: UInt32
  @usableFromInline var byteCount: UInt8
  @usableFromInline var use: UInt8
  @usableFromInline var cost: UInt8
  /// Characters, for who makes and who inspects the file.
  @usableFromInline var charCount: UInt8
  @usableFromInline var postings: UInt32
}

/// A row of the timeline, as it lies in the file.
@usableFromInline
struct UnitRecord {
  static let noParent: UInt16 = 0xFFFF
  @usableFromInline var code: UInt32
  @usableFromInline var nameKey: UInt32
  @usableFromInline var first: UInt16
  @usableFromInline var last: UInt16
  @usableFromInline var final: UInt16
  @usableFromInline var parent: UInt16
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
