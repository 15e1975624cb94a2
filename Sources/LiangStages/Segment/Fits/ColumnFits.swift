import LiangText

/// How well units fit each other, and stories, by the width of the columns that they are set in: a story is set equally
/// wide from end to end, and few others on the page are set as wide.
struct ColumnFits {
  /// How many of a story's columns are as wide as the others.
  private static let same: Float = 0.93
  /// How many are a character wider or narrower.
  private static let near: Float = 0.03
  /// How many are of any width.
  private static let other: Float = 0.03
  /// What the page at large counts in what is expected of a story, in units.
  private static let prior: Float = 0.3
  /// What a point counts against one of words in common; the best for annotated pages.
  static let weight: Float = 1

  /// By unit: the number of its width among those of the page, 0 = unknown.
  private let kinds: [Int]
  /// By number: the share of the page's units that are set so wide.
  private var shares: [Float] = [1]
  /// By number: those of the widths a character less or more.
  private var neighbours: [[Int]] = [[]]
  /// By number and number: what units so wide say of their being of one story.
  private var table: [Float] = [0]

  init(_ units: [PageUnit]) {
    var numbers: [Int: Int] = [:]
    var counts: [Float] = [0]
    var kinds: [Int] = []
    for unit in units {
      let width = unit.columnWidth
      guard width != 0 else {
        kinds.append(0)
        continue
      }
      if numbers[width] == nil {
        numbers[width] = counts.count
        counts.append(0.5)
      }
      kinds.append(numbers[width]!)
      counts[kinds.last!] += 1
    }
    self.kinds = kinds
    let sum = counts.reduce(1, +)
    shares = counts.map { max($0, 1) / sum }
    neighbours = Array(repeating: [], count: counts.count)
    for (width, number) in numbers where width > 0 {
      neighbours[number] = [width - 1, width + 1].compactMap { $0 > 0 ? numbers[$0] : nil }
    }
    table = counts.indices.flatMap { a in
      counts.indices.map { b in a == 0 || b == 0 ? 0 : logarithm((rarity(a, b) + rarity(b, a)) / 2) }
    }
  }

  /// How much likelier a unit of one width is in a story of the other than anywhere on the page.
  private func rarity(_ a: Int, _ b: Int) -> Float {
    let likelihood = a == b ? Self.same : neighbours[a].contains(b) ? Self.near : 0
    return likelihood / shares[a] + Self.other
  }

  /// What the widths of the two say of their being of one story, in logarithms; 0 where one is unknown. Symmetric.
  @inline(__always)
  func fit(_ u: Int, _ v: Int) -> Float { table[kinds[u] * shares.count + kinds[v]] }

  /// Adds to the fits, by unit and story, how well the unit's width is that of the story's other units.
  func add(_ stories: StoryShares, count: Int, to fits: inout [Float]) {
    var sizes = [Float](repeating: 0, count: count)
    var byWidth = [Float](repeating: 0, count: count * shares.count)
    for unit in kinds.indices where kinds[unit] > 0 {
      for share in stories[unit] {
        sizes[share.story] += share.value
        byWidth[share.story * shares.count + kinds[unit]] += share.value
      }
    }
    var own = [Float](repeating: 0, count: count)
    for (unit, kind) in kinds.enumerated() where kind > 0 {
      for share in stories[unit] { own[share.story] = share.value }
      for story in 0..<count {
        let widths = story * shares.count
        let others = max(0, sizes[story] - own[story])
        let alike = max(0, byWidth[widths + kind] - own[story])
        let near = neighbours[kind].reduce(0) { $0 + byWidth[widths + $1] }
        let likely = Self.prior + Self.other * others + (Self.same * alike + Self.near * near) / shares[kind]
        fits[unit * count + story] += Self.weight * logarithm(likely / (Self.prior + others))
      }
      for share in stories[unit] { own[share.story] = 0 }
    }
  }
}
