import LiangText

/// Finds the story that a box (阅读提示) belongs to: the one whose words it shares, near by.
struct NotePlacer {
  private let page: FoldedPage
  private let units: [PageUnit]
  private let chains: [[Int]]

  init(_ page: FoldedPage, _ units: [PageUnit], _ chains: [[Int]]) {
    self.page = page
    self.units = units
    self.chains = chains
  }

  /// By box: the number of its chain; -1 where the page has none.
  func owners(of notes: ArraySlice<[Int]>) -> [Int] {
    notes.enumerated().map { $0 < Self.most ? owner(of: $1) : -1 }
  }

  /// Boxes that are placed; no page has as many, and each is compared with every line.
  private static let most = 32

  /// What a pair counts that one story alone has.
  private static let whole = 27720

  private func owner(of note: [Int]) -> Int {
    let pairs = Set(note.flatMap(self.pairs))
    let shared = chains.map { chain in
      units[chain[0]].kind == .caption
        ? [] : Set(chain.flatMap { units[$0].lines }.flatMap(self.pairs).filter(pairs.contains))
    }
    // What many stories say tells none of them apart.
    let holders = shared.reduce(into: [:]) { counts, pairs in pairs.forEach { counts[$0, default: 0] += 1 } }
    var best = (score: -Float.infinity, chain: -1)
    for (number, chain) in chains.enumerated() where units[chain[0]].kind != .caption {
      let distance = chain.flatMap { units[$0].lines }.map { abs($0 - note[0]) }.min()!
      // In whole numbers, whose sum is the same in any order.
      let own = shared[number].reduce(0) { $0 + Self.whole / holders[$1]! }
      let score = Float(own) / Float(Self.whole * max(1, holders.count)) - 0.02 * magnitude(Float(distance - 1))
      if score > best.score { best = (score, number) }
    }
    return best.chain
  }

  private func pairs(_ line: Int) -> [UInt32] {
    let text = page.text(page.lines[line])
    return zip(text, text.dropFirst()).map { UInt32($0) << 16 | UInt32($1) }
  }
}
