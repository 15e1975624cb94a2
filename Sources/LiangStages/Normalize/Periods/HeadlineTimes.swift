import LiangCore

/// Gives the figures of headlines the times of the figures that they repeat.
///
/// A headline rounds a figure of the lead (两成 for 20.3%) and leaves the time to it.
struct HeadlineTimes {
  /// The article.
  let article: Article
  /// Its metrics.
  let metrics: [Metric]
  /// Where their units stand.
  let units: TextArena

  /// The times, those of repeated figures filled in.
  func completing(_ governors: [GoverningTime?]) -> [GoverningTime?] {
    var completed = governors
    let (headlines, lead) = (headlines, lead)
    for (index, metric) in metrics.enumerated() where governors[index] == nil && metric.modality != .rule {
      guard headlines.contains(where: { $0.overlaps(metric.range) }) else { continue }
      let repeated = metrics.indices.first { lead.overlaps(metrics[$0].range) && repeats(metric, metrics[$0]) }
      if let repeated { completed[index] = governors[repeated] }
    }
    return completed
  }

  private var headlines: [ByteRange] {
    article.blocks.lazy.filter { $0.role == .headline || $0.role == .kicker || $0.role == .subhead }.map(\.range)
  }

  /// The first paragraph of the running text.
  private var lead: ByteRange {
    guard let first = article.blocks.first(where: { $0.role == .body || $0.role == .caption }) else { return .none }
    let start = Int(first.range.start)
    let end = article.text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? article.text.utf8.count
    return ByteRange(start, end)
  }

  /// Whether the two measure alike and differ by no more than rounding does.
  private func repeats(_ metric: Metric, _ other: Metric) -> Bool {
    guard metric.kind == other.kind, units.string(metric.unit) == units.string(other.unit) else { return false }
    let (a, b) = (metric.value, other.value)
    return abs(a - b) <= 0.1 * max(abs(a), abs(b))
  }
}
