/// What a page is scored by, in the order of a table; the raw values are the names shown.
public enum Measure: String, CaseIterable, Sendable {
  case metricFound = "metric found"
  case metricExact = "metric exact"
  case metricRow = "metric row"
  case placeFound = "place found"
  case placeExact = "place exact"
  case kind, item, action, period, adcode, modality
  case b3
  case readingOrder = "reading order"
  case joins, role, headline, type, people

  /// The columns of `metrics` that are scored one by one.
  static let columns: [Measure] = [.kind, .item, .action, .period, .adcode, .modality]
  /// Those that a row must have right, beside what makes it exact, to count as a whole: not `action`,
  /// as in the gold's own scorer.
  static let rowColumns = columns.filter { $0 != .action }

  /// Whether it has precision and recall; the others are shares of right answers.
  public var isDetection: Bool {
    switch self {
    case .metricFound, .metricExact, .metricRow, .placeFound, .placeExact, .readingOrder, .joins, .headline, .people:
      true
    case .kind, .item, .action, .period, .adcode, .modality, .b3, .role, .type: false
    }
  }
}
