public import LiangCore

/// One row of the gazetteer's timeline: a unit under one code and one name, for a span of years.
public struct PlaceUnit: Hashable, Sendable {
  @usableFromInline let gazetteer: Gazetteer
  /// The row, `0 ..< Gazetteer.unitCount`.
  public let index: Int

  @inlinable
  init(gazetteer: Gazetteer, index: Int) {
    self.gazetteer = gazetteer
    self.index = index
  }

  @inlinable var record: UnitRecord { gazetteer.units[index] }

  /// The GB/T 2260 code.
  @inlinable public var code: Int { Int(record.code) }
  /// The official name: 酉阳土家族苗族自治县.
  public var name: String { gazetteer.string(ofKey: Int(record.nameKey)) }
  /// The same, UTF-8, where it lies in the gazetteer.
  public var nameUTF8: UnsafeBufferPointer<UInt8> { gazetteer.utf8(ofKey: Int(record.nameKey)) }
  /// The first year in force; 0 where that was before 1981, the sources' first year.
  @inlinable public var firstYear: Int { Int(record.first) }
  /// The last year in force; 9999 where it still is.
  @inlinable public var lastYear: Int { Int(record.last) }
  /// Whether it is in force in the newest year.
  @inlinable public var isCurrent: Bool { record.last == 9999 }
  /// Whether what has become of it has the same official name.
  public var keepsName: Bool { index == Int(record.final) || nameUTF8.elementsEqual(final.nameUTF8) }
  /// What has become of it: the unit of the newest year that its seat belongs to. Itself where it is current.
  @inlinable public var final: PlaceUnit { PlaceUnit(gazetteer: gazetteer, index: Int(record.final)) }
  /// The unit above it in its own time; nil for a province.
  public var parent: PlaceUnit? {
    record.parent == UnitRecord.noParent ? nil : PlaceUnit(gazetteer: gazetteer, index: Int(record.parent))
  }
  /// By its code.
  @inlinable public var level: PlaceLevel { code % 10000 == 0 ? .province : code % 100 == 0 ? .prefecture : .county }

  /// Whether it was in force in the year.
  public func isInForce(in year: Int) -> Bool { firstYear <= year && year <= lastYear }

  /// Whether it lies in `other`: then, by their codes of the same time, or today, by those of their successors.
  /// A unit does not lie in itself.
  @inlinable
  public func lies(in other: PlaceUnit) -> Bool {
    (Self.isPrefix(other.code, of: code) && firstYear <= other.lastYear && other.firstYear <= lastYear)
      || Self.isPrefix(other.final.code, of: final.code)
  }

  @inlinable
  static func isPrefix(_ upper: Int, of lower: Int) -> Bool {
    guard upper != lower else { return false }
    return upper % 10000 == 0 ? lower / 10000 == upper / 10000 : upper % 100 == 0 && lower / 100 == upper / 100
  }

  /// The units from the province down to this one: 广东省, 中山市. A level that the unit has nothing at is left out.
  public var chain: [PlaceUnit] { (parent?.chain ?? []) + [self] }

  /// The full name: 广东省中山市.
  public var fullName: String { chain.map(\.name).joined() }

  /// By row.
  @inlinable
  public static func == (a: PlaceUnit, b: PlaceUnit) -> Bool { a.index == b.index }
  /// By row.
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
