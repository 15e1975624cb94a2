import LiangCore
import LiangText

/// The place that each figure is about: where its sentence says that it happened, else what the last sentence with a place
/// was about, else what the article is about.
struct MetricPlaces {
  /// By article.
  private let scopes: [[PlaceScope]]

  init(_ extraction: Extraction) {
    var hasMetrics = Array(repeating: false, count: extraction.page.articles.count)
    for metric in extraction.metrics { hasMetrics[Int(metric.article) - 1] = true }
    scopes = extraction.page.articles.map { article in
      hasMetrics[article.number - 1] ? PlaceScope.all(of: article, in: extraction) : []
    }
  }

  /// Sets `adcode` and `place` of every metric.
  func assign(to extraction: inout Extraction) {
    for index in extraction.metrics.indices {
      let metric = extraction.metrics[index]
      let about = extraction.articlePlaces[Int(metric.article) - 1]
      let scope = scope(of: metric, in: extraction.article(metric.article), about: about.adcode)
      let code = scope.map { Int32($0.unit?.code ?? 0) } ?? about.adcode
      guard code != metric.adcode || code != 0 && metric.place.isEmpty else { continue }
      extraction.metrics[index].adcode = code
      let name = scope.map { $0.unit.map { extraction.arena.append($0.fullName) } ?? .none } ?? about.name
      extraction.metrics[index].place = name
    }
  }

  /// The scope that the figure stands in; nil where that is the article's.
  private func scope(of metric: Metric, in article: Article, about: Int32) -> PlaceScope? {
    let scopes = scopes[Int(metric.article) - 1]
    let first = scopes.partitionPoint { $0.range.start >= metric.sentence.start }
    let next = scopes.partitionPoint { $0.range.end > metric.range.start }
    // The last before the figure in its sentence; else one after it in its clause, if it says where: 把18辆车困在杭锦旗.
    if next > first { return scopes[next - 1] }
    if let after = scopes[next...].first, after.range.end <= metric.sentence.end, after.isHere,
      after.range.start >= metric.range.end, !article.parts(metric.range.end, after.range.start)
    {
      return after
    }
    return first > 0 ? carriedOver(scopes[..<first], to: metric, in: article, about) : nil
  }

  /// What the last sentence that names a place is about: if it names one alone, and stands in the same paragraph or
  /// names a part of what the article is about.
  private func carriedOver(
    _ before: ArraySlice<PlaceScope>, to metric: Metric, in article: Article, _ about: Int32
  ) -> PlaceScope? {
    let last = before.last!
    guard last.isTopic, last.unit != nil, before.allSatisfy({ $0.sentence != last.sentence || $0.unit == last.unit })
    else { return nil }
    let sameParagraph = !article.text.utf8[Int(last.range.end)..<Int(metric.range.start)].contains(0x0A)
    let whole = Gazetteer.builtin.newest(code: Int(about))
    let isPart = whole.map { last.unit?.lies(in: $0) ?? false } ?? false
    return sameParagraph || isPart ? last : nil
  }
}

extension Article {
  /// Whether a clause or a sentence ends between the two bytes of its text.
  fileprivate func parts(_ start: Int32, _ end: Int32) -> Bool {
    text.utf8.withUnsafeBufferPointer { bytes in
      var index = Int(start)
      while index < Int(end) {
        let scalar = bytes.scalar(at: index)
        switch TextMarks.shared.mark(scalar.value) {
        case .clauseBreak, .sentenceEnd: return true
        default: index += scalar.length
        }
      }
      return false
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets the condition, which all after it meet too.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
