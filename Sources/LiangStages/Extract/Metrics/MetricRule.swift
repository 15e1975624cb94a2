import LiangCore

/// Why a numeral became a quantity, or did not. The names stand in the column `rule` and in explanations.
enum MetricRule: String, Ordinal, CaseIterable {
  // What makes a quantity.
  case money
  case people
  case classifier
  case noun
  case percent
  case fraction
  case measure
  case duration
  case age
  case multiple
  case doubling
  case half
  /// 总投资1.2亿: money whose unit is not said.
  case unsaidMoney = "unsaid_money"
  /// 总人口153万.
  case unsaidPeople = "unsaid_people"
  /// 美元 829.75: what a currency costs.
  case rate = "exchange_rate"
  case casualty
  case range
  case list
  case chain
  case table
  /// A row of a table that sums up others: 合计.
  case tableTotal = "table_total"

  // What makes a numeral none.
  case word = "exclude.word"
  case name = "exclude.name"
  case quotation = "exclude.quotation"
  case title = "exclude.title"
  case ordinal = "exclude.ordinal"
  case grade = "exclude.grade"
  case date = "exclude.date"
  case clock = "exclude.clock"
  case score = "exclude.score"
  case phone = "exclude.phone"
  case document = "exclude.document"
  case model = "exclude.model"
  case formula = "exclude.formula"
  case address = "exclude.address"
  case article = "exclude.article"
  case discount = "exclude.discount"
  case url = "exclude.url"
  case bareMagnitude = "exclude.bare_magnitude"
  case homograph = "exclude.homograph"
  case bareNumber = "exclude.bare_number"
  case tooLarge = "exclude.too_large"

  /// By place in the declaration.
  @inline(__always)
  static func == (a: MetricRule, b: MetricRule) -> Bool { a.ordinal == b.ordinal }

  /// Whether it makes a quantity.
  var isMatch: Bool { !rawValue.hasPrefix("exclude.") }
}
