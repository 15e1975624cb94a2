public import LiangCore

/// What must hold in the text around it before a spelling is a unit at all.
@usableFromInline
package enum UnitTrait: String, Ordinal, Sendable {
  /// Nothing.
  case plain
  /// 年: a duration, or the year of a date.
  case year
  /// 月: only the month of a date.
  case month
  /// 日: the day of a date, a duration before 内.
  case day
  /// 世纪: the date of 20世纪, a hundred years behind 两 and its like.
  case century
  /// 天 周 and their like: 一天 is an article more often than a duration.
  case span
  /// 时: o'clock.
  case hour
  /// 分: a part of 元 or of 小时, or points.
  case minor
  /// 角 毛 毫 仙: a part of 元, names else.
  case coin
  /// 块: a piece, or a yuan.
  case piece
  /// 点: o'clock, an index, a classifier.
  case point
  /// 度: of temperature, electricity or an angle.
  case degree
  /// 方: a party; of gas or earth a cubic metre.
  case side
  /// 大: the classifier of 六大举措, an ordinal in 十八大.
  case great
  /// 届: a classifier behind 两 or 连续, an ordinal else.
  case session
  /// 旬: tens of years behind 年过.
  case decade
  /// 里 两 钱 and their like: units that are common words.
  case homograph
  /// 折: a share where no price is reduced.
  case discount
  /// 厘 of interest: 年息四厘.
  case interest
  /// 死 伤, 男 女: people, in 3死5伤 and 5男3女.
  case casualty
  /// 半: half of it.
  case half
  /// 番 behind 翻: doublings.
  case doubling
  /// A noun without a classifier.
  case noun
  /// A classifier that counts: 一 before it is an article.
  case classifier

  /// By place in the declaration.
  @inlinable @inline(__always)
  package static func == (a: UnitTrait, b: UnitTrait) -> Bool { a.ordinal == b.ordinal }
}

/// One spelling of a unit.
package struct Unit: Sendable {
  /// What it measures.
  package var kind: MetricKind
  /// Its canonical name's index in the table.
  package var name: Int
  /// How many canonical units one is, times `divisor`.
  package var factor: Decimal38
  /// More than 1 where nine places do not hold how many canonical units one is: 3 for a 市尺 of 1/3 m, 1000 for a gallon
  /// of 3.785411784/1000 m3.
  package var divisor: Int
  /// What must hold around it.
  package var trait: UnitTrait

  /// One spelling's meaning.
  package init(kind: MetricKind, name: Int, factor: Decimal38, divisor: Int, trait: UnitTrait) {
    self.kind = kind
    self.name = name
    self.factor = factor
    self.divisor = divisor
    self.trait = trait
  }

  /// Whether it is the canonical unit, as 公斤 is and 斤 is not.
  package var isCanonical: Bool { factor == Decimal38(1) && divisor == 1 }

  /// The canonical unit of the same name.
  package var canonical: Unit { Unit(kind: kind, name: name, factor: Decimal38(1), divisor: 1, trait: trait) }

  /// So many of it in the canonical unit, rounded half away from zero to nine places; nil where no decimal holds it.
  package func converted(_ value: Decimal38) -> Decimal38? {
    if isCanonical { return value }
    guard let product = value.multiplied(rounding: factor) else { return nil }
    return divisor > 1 ? product.divided(rounding: Decimal38(divisor)) : product
  }
}
