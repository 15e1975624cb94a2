import LiangText

/// The place that a page is printed for: what its masthead, its address or its weather names, else what many of its
/// articles name, or name a part of.
struct PageHome {
  /// 0 where nothing speaks for one.
  private(set) var code: Int32 = 0
  /// 0 none, 1 some, 2 much speaks for it; 3 where the page's furniture says it.
  private(set) var strength = 0

  /// Pages of fewer articles have no home: each names its own place in all of its articles.
  private static let leastArticles = 4

  /// What speaks for a unit.
  private struct Evidence {
    var code: Int32
    /// The share of the articles that name it or a part of it.
    var share: Double
    /// Articles that speak of it as their own: 我市.
    var own = 0
    /// Articles that mean it without a name: 市教育局.
    var unnamed = 0
  }

  /// - Parameter furniture: what the lines that belong to no article name; 0 for none.
  init(_ articles: [PlaceText], furniture: Int32) {
    guard furniture == 0 else {
      (code, strength) = (furniture, 3)
      return
    }
    let articles = articles.filter { $0.end > 0 }
    guard articles.count >= Self.leastArticles else { return }
    let candidates = (1...3).compactMap { Self.evidence(of: $0, articles) }
    guard var best = candidates.first else { return }
    for next in candidates.dropFirst() where PlaceRelation.holds(best.code, next.code) {
      if next.share >= 0.6 * best.share || next.own > 0 && best.own == 0 { best = next }
    }
    guard best.share >= 0.34 else { return }
    code = best.code
    strength = best.share > 0.67 || best.own + best.unnamed >= 2 ? 2 : 1
  }

  /// The unit of the level that most articles name.
  private static func evidence(of level: Int, _ articles: [PlaceText]) -> Evidence? {
    var votes: [Int32: Int] = [:]
    for article in articles {
      let said = article.codes + article.cues.compactMap { $0.kind?.only }
      for code in Set(said.map { upper($0, level) }) where code != 0 { votes[code, default: 0] += 1 }
      // What 本港 and its like mean no other place can.
      for code in Set(article.cues.compactMap { $0.kind?.only }) where upper(code, level) != 0 {
        votes[code, default: 0] += 1
      }
    }
    guard let (code, count) = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
    var evidence = Evidence(code: code, share: min(1, Double(count) / Double(articles.count)))
    for article in articles {
      let words = article.cues.filter { $0.kind.flatMap { article.code(of: $0, from: code) } == code }
      if words.contains(where: { $0.role == .own }) { evidence.own += 1 }
      let isUnnamed = words.contains { cue in
        (cue.role == .word || cue.role == .office)
          && article.code(of: cue.kind!, named: cue.members.upperBound, about: 0, home: 0) == 0
      }
      if isUnnamed { evidence.unnamed += 1 }
    }
    return evidence
  }

  /// The unit of the level that the unit is or lies in; 0 where it is above.
  private static func upper(_ code: Int32, _ level: Int) -> Int32 {
    guard PlaceRelation.level(code) >= level else { return 0 }
    let upper = level == 1 ? code / 10000 * 10000 : level == 2 ? code / 100 * 100 : code
    return PlaceRelation.level(upper) == level ? upper : 0
  }
}
