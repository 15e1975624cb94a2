import LiangCore
import LiangText

/// What an article is about: chosen by weights among what it names, what that lies in, and where the page is at home.
struct ArticlePlaces {
  private let text: PlaceText
  private let home: PageHome
  /// The mentions that may say it, with those of datelines left out.
  private let named: [PlaceCue]
  private let codes: [Int32]
  private let headed: [Int32]
  private let headedCommon: Int32
  private let first: PlaceCue?
  private let dateline: Int32?
  private let words: [PlaceCue]
  /// How often it says 全国 and the like.
  private let nations: Int
  /// For each figure the last place before it that may say where.
  private let figures: [Int32]
  /// The first place of each paragraph, where it stands at the paragraph's beginning.
  private let leaders: [Int32]

  /// Cues that are looked at, and members of a list: what an article is about it says early.
  private static let (longest, longestList) = (200, 20)
  /// How far, in bytes, the beginnings of a text and of a paragraph reach: sixty and forty characters, a sentence or a
  /// clause.
  private static let (beginning, lead): (Int32, Int32) = (180, 120)

  /// - Parameter text: its words resolved without knowing what it is about.
  init(_ text: PlaceText, _ home: PageHome) {
    self.text = text
    self.home = home
    let cues = text.cues.prefix(Self.longest)
    named = cues.filter { $0.isNamed && $0.role != .dateline }
    codes = named.flatMap { text.codes[$0.members.prefix(Self.longestList)] }
    headed = named.filter(\.isHeading).flatMap { text.codes[$0.members.prefix(Self.longestList)] }
    headedCommon = PlaceRelation.common(headed)
    dateline = cues.first { $0.isNamed && $0.role == .dateline }?.code
    first =
      named.first { $0.code != 0 && !$0.isHeading && $0.isGood && !$0.isCompany } ?? named.first { !$0.isHeading }
    words = cues.filter { !$0.isNamed && $0.code != 0 }
    nations = cues.count { $0.kind == .nation }
    var leaders: [Int32] = []
    var last: Int32 = -1
    for cue in named where cue.code != 0 && cue.isGood && cue.paragraph > last && !cue.isHeading {
      if cue.range.start - cue.paragraph < Self.lead { leaders.append(cue.code) }
      last = cue.paragraph
    }
    self.leaders = leaders
    let places = named.filter { $0.code != 0 && $0.isGood && !$0.isHeading }
    figures = text.figures.prefix(Self.longest).compactMap { start in
      places.last { $0.range.start < start }?.code
    }
  }

  /// The places to choose from: none, all that the article names, what its words mean, its dateline, the page's home,
  /// and what these lie in. In order of their codes.
  var candidates: [Int32] { PlaceChoice.withUpper(codes + words.map(\.code) + [home.code, dateline ?? 0]) }

  /// What speaks for or against the place; 0 for none.
  func describe(_ code: Int32, _ features: inout ChoiceFeatures) {
    features.removeAll()
    let level = PlaceRelation.level(code)
    let isNone = (code == 0).number
    features.add(Template.level, level)
    features.add(Template.names, ChoiceFeatures.step(codes.count, 0, 1, 2, 5), code == 0 ? 0 : 9)
    describeHeading(code, &features)
    describeFirst(code, &features)
    describeShares(code, level, &features)
    describeWords(code, level, &features)
    describeHome(code, level, &features)
    features.add(Template.news, text.isNews.number, isNone, (!headed.isEmpty).number)
    features.add(Template.type, text.type, isNone, home.strength)
    features.add(Template.bullets, text.hasBullets.number, isNone, (!headed.isEmpty).number)
    describeParagraphs(code, &features)
    describeFigures(code, level, &features)
  }

  private func relation(_ code: Int32, _ other: Int32) -> Int { PlaceRelation(code, to: other).rawValue }

  private func describeHeading(_ code: Int32, _ features: inout ChoiceFeatures) {
    guard !headed.isEmpty else { return features.add(Template.noHeading, (code == 0).number) }
    features.add(Template.heading, relation(code, headedCommon), headed.contains { $0 != headed[0] }.number)
    features.add(Template.inHeading, headed.contains(code).number)
  }

  private func describeFirst(_ code: Int32, _ features: inout ChoiceFeatures) {
    if let first {
      let relation = relation(code, first.code)
      features.add(Template.first, relation, first.manner)
      features.add(Template.firstHeaded, relation, (!headed.isEmpty).number)
      features.add(Template.firstEarly, relation, (first.range.start - text.body < Self.beginning).number)
      features.add(Template.firstAfter, relation, first.after)
      features.add(Template.firstBefore, relation, first.before)
    }
    guard let dateline else { return }
    features.add(Template.dateline, relation(code, dateline), (!codes.isEmpty).number)
    features.add(
      Template.datelineFirst, relation(code, dateline),
      first.map { relation(code, $0.code) } ?? ChoiceFeatures.relations - 1)
  }

  private func describeShares(_ code: Int32, _ level: Int, _ features: inout ChoiceFeatures) {
    let count = codes.count
    if code == 0 {
      let provinces = Set(codes.map { $0 / 10000 }).count
      features.add(Template.provinces, ChoiceFeatures.step(provinces, 0, 1, 2, 3, 5), (!headed.isEmpty).number)
      features.add(Template.places, ChoiceFeatures.step(Set(codes).count, 0, 1, 2, 4, 8))
    } else if count > 0 {
      let inside = codes.count { PlaceRelation.holds(code, $0) }
      let same = codes.count { $0 == code }
      let size = ChoiceFeatures.step(count, 1, 3)
      features.add(Template.inside, ChoiceFeatures.step(Double(inside) / Double(count), 0, 0.34, 0.5, 0.67, 0.99), size)
      features.add(
        Template.same, ChoiceFeatures.step(Double(same) / Double(count), 0, 0.34, 0.5, 0.67, 0.99), size, level)
    }
  }

  private func describeWords(_ code: Int32, _ level: Int, _ features: inout ChoiceFeatures) {
    let isNone = (code == 0).number
    features.add(Template.noWords, words.isEmpty.number, isNone)
    let count = words.count { $0.code == code }
    if !words.isEmpty {
      features.add(Template.meant, (count > 0).number, isNone, level)
      features.add(Template.meantOften, ChoiceFeatures.step(count, 0, 1, 3), level)
    }
    let own = words.filter { $0.role == .own }
    if !own.isEmpty { features.add(Template.meantOwn, own.contains { $0.code == code }.number, isNone) }
    features.add(Template.nations, ChoiceFeatures.step(nations, 0, 1, 3), isNone)
  }

  private func describeHome(_ code: Int32, _ level: Int, _ features: inout ChoiceFeatures) {
    guard home.strength > 0 else { return }
    let relation = relation(code, home.code)
    features.add(Template.home, relation, home.strength)
    features.add(
      Template.homeNames, relation, home.strength, ChoiceFeatures.step(codes.count, 0, 1, 3), (!headed.isEmpty).number)
    features.add(
      Template.homeWords, relation, home.strength, words.contains { $0.role == .own }.number, words.isEmpty.number)
    let homeLevel = PlaceRelation.level(home.code)
    if !headed.isEmpty { features.add(Template.homeHeading, relation, homeLevel, self.relation(code, headedCommon)) }
    guard !codes.isEmpty else { return }
    features.add(
      Template.homeHolds, relation, home.strength, codes.allSatisfy { PlaceRelation.holds(home.code, $0) }.number)
  }

  /// Where its figures are, as far as the place named last says it; and how many places it names inside of this one.
  private func describeFigures(_ code: Int32, _ level: Int, _ features: inout ChoiceFeatures) {
    if code == 0 {
      let prefectures = Set(figures.map { $0 / 100 }).count
      return features.add(Template.noFigures, ChoiceFeatures.step(prefectures, 0, 1, 2, 3), (!headed.isEmpty).number)
    }
    let parts = Set(codes.filter { $0 != code && PlaceRelation.holds(code, $0) }).count
    features.add(Template.parts, ChoiceFeatures.step(parts, 0, 1, 2, 4), level, codes.contains(code).number)
    guard !figures.isEmpty else { return }
    let inside = Double(figures.count { PlaceRelation.holds(code, $0) }) / Double(figures.count)
    let same = Double(figures.count { $0 == code }) / Double(figures.count)
    features.add(
      Template.figures, ChoiceFeatures.step(inside, 0, 0.5, 0.99), ChoiceFeatures.step(same, 0, 0.5, 0.99),
      parts > 1 ? 1 : 0)
  }

  private func describeParagraphs(_ code: Int32, _ features: inout ChoiceFeatures) {
    let paragraphs = max(1, text.paragraphs.count { $0 >= text.body && $0 < text.end })
    if code == 0 {
      let prefectures = Set(leaders.map { $0 / 100 }).count
      return features.add(
        Template.noLeaders, ChoiceFeatures.step(prefectures, 0, 1, 2, 3), ChoiceFeatures.step(paragraphs, 1, 2, 4))
    }
    if !leaders.isEmpty {
      let share = Double(leaders.count { PlaceRelation.holds(code, $0) }) / Double(leaders.count)
      features.add(
        Template.leaders, ChoiceFeatures.step(share, 0, 0.4, 0.7, 0.99), ChoiceFeatures.step(leaders.count, 1, 2, 4))
    }
    guard !codes.isEmpty else { return }
    let inside = named.filter { cue in
      text.codes[cue.members.prefix(Self.longestList)].contains { PlaceRelation.holds(code, $0) }
    }
    let share = Double(Set(inside.filter { !$0.isHeading }.map(\.paragraph)).count) / Double(paragraphs)
    features.add(Template.paragraphs, ChoiceFeatures.step(share, 0, 0.2, 0.4, 0.7, 0.99), (!headed.isEmpty).number)
    let start = Double((inside.first?.range.start ?? text.end) - text.body) / Double(max(1, text.end - text.body))
    features.add(Template.start, ChoiceFeatures.step(start, 0, 0.05, 0.1, 0.25, 0.5, 0.99), (!headed.isEmpty).number)
  }
}
