package import LiangCore

/// The units of one pipeline: those of the language and those of its `units:` field, found on UTF-8 bytes.
///
/// A class, for its many parts are made once and never change: readers hold one word of it.
package final class UnitTable: Sendable {
  /// Canonical names: `CNY`, `person`, 件.
  package let names: [String]
  private let nameIndex: [String: Int]
  /// By the number that the trie answers.
  package let units: [Unit]
  /// Where the pipeline's own units begin in `units`.
  package let firstCustom: Int
  /// The spellings.
  package let trie: ByteTrie
  /// Currencies other than the yuan by the names that may stand before a sum (加币四万元), read from their ends, with their
  /// canonical names' indices.
  package let currencies: ByteTrie
  /// The names that the rules ask for.
  package let year: Int
  package let month: Int
  package let week: Int
  package let day: Int
  package let hour: Int
  package let metre: Int
  package let kilometre: Int
  package let cubicMetre: Int
  package let kilowattHour: Int
  package let degree: Int
  package let fahrenheit: Int
  /// 元, 分 of it and of 亩, and other units that the text around a figure gives it.
  package let yuan: Unit
  package let plot: Unit
  package let cent: Unit
  package let mill: Unit
  /// 厘 that are points for a day's work.
  package let workPoint: Unit
  package let squareFoot: Unit
  package let knot: Unit
  package let kilometresPerHour: Unit
  package let metresPerSecond: Unit
  package let minute: Unit
  package let person: Unit
  /// 担 that somebody carries.
  package let load: Unit
  /// Years of age.
  package let yearOld: Unit
  /// Per cent, for shares that have no unit behind them.
  package let percent: Unit

  /// A unit of the user's own.
  package struct Custom: Sendable {
    /// As it stands in the text.
    package var spelling: String
    /// What it measures.
    package var kind: MetricKind
    /// How many canonical units one is.
    package var factor: Decimal38
    /// The canonical unit.
    package var unit: String

    /// A unit; it counts before those of the language. No two have one spelling.
    package init(spelling: String, kind: MetricKind, factor: Decimal38, unit: String) {
      self.spelling = spelling
      self.kind = kind
      self.factor = factor
      self.unit = unit
    }
  }

  /// The units of the language and `custom`.
  package init(custom: [Custom] = []) {
    var spellings: [(word: String, value: Int)] = []
    var nameIndex: [String: Int] = [:]
    var names: [String] = []
    var units: [Unit] = []
    func add(_ spelling: String, _ kind: MetricKind, _ name: String, _ factor: UnitFactor, _ trait: UnitTrait) {
      let index = nameIndex[name] ?? names.count
      if index == names.count {
        nameIndex[name] = index
        names.append(name)
      }
      spellings.append((spelling, units.count))
      units.append(
        Unit(kind: kind, name: index, factor: factor.value, divisor: factor.divisor, trait: trait))
    }
    for row in UnitInventory.rows {
      for spelling in row.spellings { add(spelling, row.kind, row.name ?? spelling, row.factor, row.trait) }
    }
    firstCustom = units.count
    for unit in custom {
      add(unit.spelling, unit.kind, unit.unit, UnitFactor(value: unit.factor, divisor: 1), .plain)
    }
    func name(_ name: String) -> Int { nameIndex[name]! }
    (year, month, week, day, hour) = (name("year"), name("month"), name("week"), name("day"), name("hour"))
    kilometre = name("km")
    (metre, cubicMetre, kilowattHour, degree) = (name("m"), name("m3"), name("kWh"), name("度"))
    fahrenheit = name("fahrenheit")
    func unit(_ kind: MetricKind, _ canonical: String, times factor: String = "1", _ trait: UnitTrait = .plain) -> Unit
    {
      Unit(kind: kind, name: name(canonical), factor: Decimal38(digits: factor)!, divisor: 1, trait: trait)
    }
    yuan = unit(.money, "CNY")
    cent = unit(.money, "CNY", times: "0.01")
    mill = unit(.money, "CNY", times: "0.001")
    workPoint = unit(.other, "分", .minor)
    plot = unit(.area, "mu", times: "0.1")
    squareFoot = unit(.area, "m2", times: "0.09290304")
    knot = unit(.speed, "km/h", times: "1.852")
    kilometresPerHour = unit(.speed, "km/h")
    metresPerSecond = unit(.speed, "km/h", times: "3.6")
    person = unit(.people, "person", .classifier)
    load = unit(.count, "担", .classifier)
    minute = unit(.duration, "minute")
    yearOld = unit(.age, "year_old")
    percent = unit(.percent, "percent")
    self.nameIndex = nameIndex
    self.names = names
    self.units = units
    trie = ByteTrie(Self.lastOfEach(spellings))
    currencies = Self.currencies(spellings, units, yuan: name("CNY"))
  }

  private static func currencies(_ spellings: [(word: String, value: Int)], _ units: [Unit], yuan: Int) -> ByteTrie {
    let currencies = spellings.filter { word, value in
      units[value].kind == .money && units[value].name != yuan && units[value].factor == Decimal38(1)
        && word.unicodeScalars.count > 1 && !word.hasPrefix("元") && !word.hasPrefix("块")
    }
    return ByteTrie(lastOfEach(currencies).map { ($0.word, units[$0.value].name) }, reversed: true)
  }

  /// A user's unit counts before that of the language with its spelling.
  private static func lastOfEach(_ spellings: [(word: String, value: Int)]) -> [(word: String, value: Int)] {
    Dictionary(spellings.map { ($0.word, $0.value) }, uniquingKeysWith: { $1 }).map { ($0.key, $0.value) }
  }

  /// The index of a canonical name that the table knows.
  package func index(of name: String) -> Int? { nameIndex[name] }

  /// How many of the smaller unit make one of the larger, both by canonical name, where a duration is written in two
  /// parts (2小时30分).
  package static func ratio(of larger: String, to smaller: String) -> Int? {
    switch (larger, smaller) {
    case ("year", "month"): 12
    case ("week", "day"): 7
    case ("day", "hour"): 24
    case ("hour", "minute"), ("minute", "second"): 60
    case ("hour", "second"): 3600
    case ("km", "m"), ("t", "kg"): 1000
    default: nil
    }
  }
}

/// A factor that may be a fraction, because it does not end (1/3) or has more than nine places (3.785411784/1000).
struct UnitFactor: Sendable {
  var value: Decimal38
  var divisor: Int

  /// Reads `0.5` or `10/3`.
  init?(_ text: Substring) {
    let parts = text.split(separator: "/")
    guard let value = Decimal38(digits: parts[0]), let divisor = parts.count > 1 ? Int(parts[1]) : 1 else { return nil }
    self.init(value: value, divisor: divisor)
  }

  init(value: Decimal38, divisor: Int) {
    self.value = value
    self.divisor = divisor
  }
}
