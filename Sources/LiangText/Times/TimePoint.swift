/// A year, some months of a year, or a day, each said outright or counted from another time.
package struct TimePoint: Hashable, Sendable {
  /// What the point is counted from.
  package enum Reference: Hashable, Sendable {
    /// From nothing: the year is said.
    case said
    /// From the day of the issue: 今年, 上月, 昨天.
    case issue
    /// From the time spoken of before: 当年, 同月, 次日.
    case context
    /// Not said: the year of 四月, the month of 5日.
    case open
  }

  /// What `offset` counts.
  package enum Unit: Hashable, Sendable {
    case year, month, week, day
  }

  /// What it is counted from.
  package var reference = Reference.open
  /// What `offset` counts.
  package var unit = Unit.year
  /// How many of them, negative before.
  package var offset = 0
  /// The year, where it is said.
  package var year = 0
  /// The first month; 0 where the whole year is meant or the month is counted.
  package var month = 0
  /// The last month, as `month`; a quarter has three.
  package var lastMonth = 0
  /// The day of the month, or of the week from Monday = 1, 8 being the weekend; 0 where none is said.
  package var day = 0
  /// Whether it is a limit: 18日前后, 25日前.
  package var isDeadline = false
  /// Whether it is the same stretch of its year as the time spoken of before: 去年同期.
  package var isSamePeriod = false

  /// No time.
  package init() {}

  /// A whole year that is said.
  init(year: Int) {
    reference = .said
    self.year = year
  }

  /// So many units from the issue or from the time spoken of before.
  init(_ reference: Reference, _ unit: Unit, _ offset: Int) {
    self.reference = reference
    self.unit = unit
    self.offset = offset
  }

  /// Months of a year that is not said.
  init(months: ClosedRange<Int>) {
    month = months.lowerBound
    lastMonth = months.upperBound
  }
}
