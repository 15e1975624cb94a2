import Foundation
import LiangCore
import LiangTestSupport

@testable import LiangStages

/// What the segmenter is fitted to and measured on: the annotated pages, and shuffles of them and of our own articles.
struct SegmentCorpus {
  /// One page: its articles whole, and the page itself where it is annotated.
  struct Paper {
    var name: String
    /// The weights fitted without the page go by it.
    var group: Int
    var annotated: AnnotatedPage?
    var articles: [WholeArticle]
    /// How much its choices count in a fit: those of Tests/Gold and seeds/ four times as much as others.
    var weight: Float = 1
  }

  var papers: [Paper]

  /// Everything below Tests/Gold, Tests/Pages and Tests/Cases/segment.
  static func read(from tests: URL) throws -> SegmentCorpus {
    let gold = try AnnotatedPage.gold(in: tests.appending(path: "Gold"))
    let others = try AnnotatedPage.gold(in: tests.appending(path: "Pages"))
    let own = try OwnArticles.read(tests.appending(path: "Cases/segment/articles.txt"))
    let seeds = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "seeds").path)
    return SegmentCorpus(
      papers: (gold + others).enumerated().map { group, page in
        Paper(
          name: page.name, group: group, annotated: page, articles: WholeArticle.articles(of: page),
          weight: group < gold.count || seeds.contains("\(page.name).txt") ? 4 : 1)
      }
        + own.enumerated().map { number, paper in
          Paper(name: paper.name, group: gold.count + others.count + number, annotated: nil, articles: paper.articles)
        })
  }

  /// Pages further out of order are scored and not learnt from: five of 333 are, whose writers shuffled every second
  /// line. No printed page is beyond 0.2, and what tells their lines apart weighs too little on it.
  private static let disorderOfPrint = 0.3

  /// The choices that weights are fitted to. Seeds of shuffles that are measured are below 1000.
  func training(_ weights: SegmentWeights) -> SegmentTraining {
    var training = SegmentTraining(weights)
    for paper in papers {
      if let page = paper.annotated, page.disorder < Self.disorderOfPrint {
        training.add(page, group: paper.group, weight: 2 * paper.weight)
      }
      for degree in PageShuffler.Degree.allCases {
        for seed in UInt64(1000)..<1002 {
          var shuffler = PageShuffler(degree, seed: seed)
          let page = shuffler.page(of: paper.articles, name: paper.name)
          training.add(page, group: paper.group, weight: paper.annotated == nil ? 0.1 : 0.15 * paper.weight)
        }
      }
    }
    return training
  }
}

/// The tables of docs/segmentation.md.
struct SegmentReport {
  let corpus: SegmentCorpus
  /// Shuffles of each paper and degree.
  let shuffles: UInt64
  /// By group: the weights to score with.
  let weights: (Int) -> SegmentWeights

  private static let header = """
    | | articles B³ | order F | joins F | roles | headlines F |
    |---|---|---|---|---|---|
    """

  /// One row for each annotated page, and one for all.
  func goldTable() throws -> String {
    var all = SegmentScore()
    var rows = [Self.header]
    for paper in corpus.papers {
      guard let page = paper.annotated else { continue }
      let score = try score(page, paper.group)
      all += score
      rows.append("| \(paper.name.prefix { $0 != "_" }) \(score.row)")
    }
    return (rows + ["| all \(all.row)"]).joined(separator: "\n")
  }

  /// One row for each degree of shuffling of the papers that are annotated, or are our own.
  func shuffleTable(annotated: Bool) throws -> String {
    var rows = [Self.header]
    for degree in PageShuffler.Degree.allCases {
      var all = SegmentScore()
      for paper in corpus.papers where (paper.annotated != nil) == annotated {
        for seed in 0..<shuffles {
          var shuffler = PageShuffler(degree, seed: seed)
          all += try score(shuffler.page(of: paper.articles, name: paper.name), paper.group)
        }
      }
      rows.append("| \(degree) \(all.row)")
    }
    return rows.joined(separator: "\n")
  }

  private func score(_ page: AnnotatedPage, _ group: Int) throws -> SegmentScore {
    SegmentScore(try NewspaperSegmenter(weights(group)).segment(page.document), truth: page)
  }
}

extension SegmentWeights {
  /// Reads `name value` lines, and those of trees, as scripts/segment/fit.py writes them: `tree`, three times a name
  /// and a value, four values.
  init(file: URL) throws {
    let features = Dictionary(uniqueKeysWithValues: SegmentFeature.allCases.map { ("\($0)", $0) })
    var table: [(SegmentFeature, Float)] = []
    var trees: [LinkTrees.Tree] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      func pair(_ place: Int) -> (SegmentFeature, Float) { (features[String(parts[place])]!, Float(parts[place + 1])!) }
      if parts[0] == "tree" {
        let points = parts.dropFirst(7).map { Float($0)! }
        trees.append(LinkTrees.Tree(pair(1), pair(3), pair(5), SIMD4(points)))
      } else if features[String(parts[0])] != nil {
        table.append(pair(0))
      }
    }
    self.init(table, LinkTrees(trees))
  }
}

/// All tables, fitted and left out, as they stand in docs/segmentation.md.
struct SegmentTables {
  /// The tables in Markdown.
  let text: String

  /// - Parameter weights: a directory of scripts/segment/fit.py: `all`, and a file for each group that was left out.
  init(_ corpus: SegmentCorpus, weights: URL, shuffles: UInt64) throws {
    let all = try SegmentWeights(file: weights.appending(path: "all"))
    let left = try Dictionary(
      uniqueKeysWithValues: corpus.papers.map { paper in
        (paper.group, try SegmentWeights(file: weights.appending(path: String(paper.group))))
      })
    let fitted = SegmentReport(corpus: corpus, shuffles: shuffles) { _ in all }
    let leaving = SegmentReport(corpus: corpus, shuffles: shuffles) { left[$0]! }
    text = """
      ### Annotated pages, by weights fitted to all pages

      \(try fitted.goldTable())

      ### Annotated pages, each by weights fitted without it

      \(try leaving.goldTable())

      ### Shuffles of the annotated pages, each by weights fitted without its page

      \(try leaving.shuffleTable(annotated: true))

      ### Shuffles of our own pages, each by weights fitted without its page

      \(try leaving.shuffleTable(annotated: false))

      """
  }

  /// Puts the tables between the marks in docs/segmentation.md.
  static func write(_ tables: String, into repository: URL) throws {
    let file = repository.appending(path: "docs/segmentation.md")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: mark)
    try Data([parts[0], "\n\n\(tables)\n", parts[2]].joined(separator: mark).utf8).write(to: file)
  }

  private static let mark = "<!-- tables -->"
}
