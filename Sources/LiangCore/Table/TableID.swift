/// The tables of the data dictionary, in the order they are written.
public enum TableID: String, Sendable, CaseIterable {
  case documents, lines, articles, metrics, places, rejects
  /// What `liang extract --tables numbers` shows; no table of a run.
  case numbers

  /// The tables of a run.
  public static let allCases: [TableID] = [.documents, .lines, .articles, .metrics, .places, .rejects]

  /// Whether a check may move rows to `rejects`: where no row of another table points to them, or counts them.
  public var isRejectable: Bool { self == .metrics || self == .places }
}
