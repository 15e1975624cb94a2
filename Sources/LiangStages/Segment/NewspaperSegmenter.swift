import LiangCore
import LiangText

/// Puts a newspaper page back together: lines to articles, with role and reading order.
struct NewspaperSegmenter: Segmenter {
  static let spec = StageSpec(
    name: "newspaper", phase: .segment,
    summary: "Puts the lines of a newspaper page into articles, in reading order, with their roles.",
    fields: [],
    examples: [
      StageExample(
        "a column cut in mid-sentence by another story",
        input: """
          矿工会算安全账

          本报讯（通讯员冷玉山）这座老矿把井下作业点画成一

          川江船工端起承包碗

          本报讯（记者向东林）川江上的船工端起了承包碗。

          张大图，挂在井口，由矿工包干。
          """,
        output: [
          "1 headline 矿工会算安全账", "1 body 本报讯（通讯员冷玉山）这座老矿把井下作业点画成一", "1 body 张大图，挂在井口，由矿工包干。",
          "2 headline 川江船工端起承包碗", "2 body 本报讯（记者向东林）川江上的船工端起了承包碗。",
        ])
    ])

  private let weights: SegmentWeights

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { self.init(.fitted) }

  init(_ weights: SegmentWeights) { self.weights = weights }

  func segment(_ document: Document) throws(Reject) -> SegmentedPage {
    let (page, names, shapes, cut) = Self.read(document)
    let builder = StoryBuilder(page, shapes, cut, weights)
    var joined = JoinedChains()
    for window in PageWindows.split(cut.units) {
      joined.append(chains(page, decision(page, names, cut, window), notes: cut.notes(window)))
    }
    var stories = joined.chains.map {
      $0.units.isEmpty ? builder.story(ofNote: $0.notes[0]) : builder.story($0.units, notes: $0.notes)
    }
    .sorted { $0.anchor < $1.anchor }
    ShortItems(page, shapes).mark(&stories)
    let articles = ArticleReader(document, page, shapes)
    return SegmentedPage(
      document: document, lines: placements(stories, page),
      articles: stories.enumerated().map { articles.read($1, number: $0 + 1) })
  }

  func explain(_ document: Document) throws(Reject) -> [LineExplanation] {
    let (page, names, shapes, cut) = Self.read(document)
    var explanations = PageWindows.split(cut.units).flatMap { window in
      DecisionExplainer(page, decision(page, names, cut, window), weights).explanations()
    }
    let copies = Duplicates(page, shapes).isCopy
    for (index, kind) in cut.kinds.enumerated() where kind == .noise {
      let reason =
        copies[index]
        ? "its text stands on the page twice"
        : shapes[index].marks.contains(.noise) ? "looks like what belongs to no article" : "below a list of links"
      explanations.append(LineExplanation(line: Int(page.lines[index].number), kind: "noise: \(reason)"))
    }
    for line in cut.notes.joined() {
      let kind = "box: goes with the story near by that has its words"
      explanations.append(LineExplanation(line: Int(page.lines[line].number), kind: kind))
    }
    return explanations.sorted { $0.line < $1.line }
  }

  /// What is decided about: the page, the names in it, its lines, and the units that they make.
  static func read(
    _ document: Document
  ) -> (page: FoldedPage, names: LinePlaces, shapes: [LineShape], cut: PageUnits) {
    let page = FoldedPage(document.text, .builtin)
    let names = LinePlaces(document.text, page, .builtin)
    let textLines = page.lines.reversed().prefix { $0.number > document.frontMatterLines }
    var reader = LineReader(document.text, page, names, isAlone: textLines.count == 1)
    var shapes = reader.shapes()
    let masthead = Masthead(document.text, after: document.frontMatterLines)
    for index in shapes.indices
    where page.lines[index].number <= document.frontMatterLines
      || [masthead?.line, masthead?.dayLine].contains(Int(page.lines[index].number))
    {
      shapes[index] = LineShape()
      shapes[index].marks = [.noise]
    }
    AuthorLines(page, names).mark(&shapes)
    EmphasisLines(page).mark(&shapes)
    TableLines(document.text, page).mark(&shapes)
    return (page, names, shapes, PageUnits(page, shapes, copies: Duplicates(page, shapes).isCopy))
  }

  private func decision(
    _ page: FoldedPage, _ names: LinePlaces, _ cut: PageUnits, _ window: Range<Int>
  ) -> PageDecision {
    let units = Array(cut.units[window])
    return PageDecision(PageScorer(page, units, names, weights, isReadAcross: cut.columns.isReadAcross), weights)
  }

  private func chains(_ page: FoldedPage, _ decision: PageDecision, notes: ArraySlice<[Int]>) -> [JoinedChains.Chain] {
    var chains = decision.chains.map { JoinedChains.Chain(units: $0.map { decision.units[$0] }) }
    for (note, owner) in zip(notes, NotePlacer(page, decision.units, decision.chains).owners(of: notes)) {
      if owner >= 0 { chains[owner].notes.append(note) } else { chains.append(JoinedChains.Chain(notes: [note])) }
    }
    return chains
  }

  private func placements(_ stories: [Story], _ page: FoldedPage) -> [LinePlacement] {
    var placements = page.lines.map {
      LinePlacement(line: Int($0.number), article: 0, role: .noise, position: 0, joins: false)
    }
    for (number, story) in stories.enumerated() {
      for (position, line) in story.lines.enumerated() {
        placements[line.line].article = number + 1
        placements[line.line].role = line.role
        placements[line.line].position = position + 1
        placements[line.line].joins = line.joins
      }
    }
    return placements
  }
}
