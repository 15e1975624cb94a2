import LiangText

/// How well units fit each other, and stories, by what their words mean: 井下 and 瓦斯 are of one story though no word
/// comes again.
///
/// The vectors of a unit's words are added up, less what the page at large says. Two sums that point the same way speak
/// for one story, and the more the longer they are.
struct MeaningFits {
  /// What a point of the product counts in logarithms, near what a logistic regression says on pairs of paragraphs;
  /// half or twice as much of it in stories changes little.
  private static let scale: Float = 0.004
  /// What a point counts against one of words in common.
  private static let weight: Float = 1
  /// So many words of no meaning are added to the page, for one of few units is all about its stories.
  private static let prior: Float = 30

  private let count: Int
  /// By unit: what it says more than the page.
  private let sums: [WordVectors.Sum]
  /// By unit: one over the root of how much that is; 0 for nothing.
  private let inverses: [Float]
  /// By unit and unit. Symmetric.
  private let fits: [Float]

  init(_ page: FoldedPage, _ units: [PageUnit]) {
    var reader = MeaningReader()
    self.init(units.map { reader.sum(of: $0, page) })
  }

  private init(_ said: [WordVectors.Sum]) {
    var page = WordVectors.Sum()
    for sum in said { page.add(sum) }
    let sums = said.map { sum in
      var own = sum
      own.add(page, times: -sum.weight / (page.weight + Self.prior))
      return own
    }
    let inverses = sums.map(Self.inverse)
    count = said.count
    var fits = [Float](repeating: 0, count: count * count)
    for u in sums.indices where inverses[u] > 0 {
      // Taken out once for all others: a vector is long.
      let sum = sums[u]
      for v in 0..<u {
        let fit = Self.scale * inverses[u] * inverses[v] * sum.product(sums[v])
        (fits[u * count + v], fits[v * count + u]) = (fit, fit)
      }
    }
    (self.sums, self.inverses, self.fits) = (sums, inverses, fits)
  }

  /// One over the fourth root of the square; 0 of nothing.
  private static func inverse(_ sum: WordVectors.Sum) -> Float {
    let square = sum.product(sum)
    return square > 0 ? 1 / square.squareRoot().squareRoot() : 0
  }

  /// What the words of the two say of their being of one story, in logarithms; 0 where they say nothing. Symmetric.
  @inline(__always)
  func fit(_ u: Int, _ v: Int) -> Float { fits[u * count + v] }

  /// The same against words in common.
  @inline(__always)
  func affinity(_ u: Int, _ v: Int) -> Float { Self.weight * fit(u, v) }

  /// Adds to the fits, by unit and story, how well the unit's words go with those of the story's other units.
  func add(_ stories: StoryShares, count storyCount: Int, to fits: inout [Float]) {
    var said = [WordVectors.Sum](repeating: WordVectors.Sum(), count: storyCount)
    for unit in sums.indices {
      for share in stories[unit] { said[share.story].add(sums[unit], times: share.value) }
    }
    let inverseSaid = said.map(Self.inverse)
    var isOwn = [Bool](repeating: false, count: storyCount)
    for unit in sums.indices where inverses[unit] > 0 {
      let (sum, factor) = (sums[unit], Self.weight * Self.scale * inverses[unit])
      for share in stories[unit] { isOwn[share.story] = true }
      for story in said.indices where !isOwn[story] {
        fits[unit * storyCount + story] += factor * inverseSaid[story] * sum.product(said[story])
      }
      for share in stories[unit] {
        isOwn[share.story] = false
        var others = said[share.story]
        others.add(sum, times: -share.value)
        fits[unit * storyCount + share.story] += factor * Self.inverse(others) * sum.product(others)
      }
    }
  }
}

/// Adds up what the words of units mean.
private struct MeaningReader: ~Copyable {
  private var scratch = Lexicon.Scratch()
  /// The rows of its words.
  private var rows: [Int32] = []
  private let vectors = WordVectors.shared

  /// The sum over the words of two characters and more, each once; nothing where the unit is made of names.
  mutating func sum(of unit: PageUnit, _ page: FoldedPage) -> WordVectors.Sum {
    var sum = WordVectors.Sum()
    guard unit.kind != .byline, unit.kind != .credit else { return sum }
    rows.removeAll(keepingCapacity: true)
    let text = unit.lines.reduce(into: []) { $0 += page.text(page.lines[$1]) }
    var start = 0
    while start < text.count {
      var end = start
      while end < min(text.count, start + Self.longestRun), FoldedText.isChinese(text[end]) { end += 1 }
      if end > start { Self.read(text.span.extracting(start..<end), &rows, &scratch) }
      start = max(end, start + 1)
    }
    rows.sort()
    var last: Int32 = 0
    for row in rows where row != last {
      vectors.add(Int(row), to: &sum)
      last = row
    }
    return sum
  }

  /// Adds the rows of the words of a run of Chinese characters.
  private static func read(_ run: Span<UInt16>, _ rows: inout [Int32], _ scratch: inout Lexicon.Scratch) {
    Lexicon.shared.cut(run, scratch: &scratch) { start, end, _, row in
      if end > start + 1, row != 0 { rows.append(Int32(truncatingIfNeeded: row)) }
    }
  }

  /// So many characters are cut into words together: a page without marks takes no more space for it.
  private static let longestRun = 4096
}
