/// The chains of a page's windows. The edge of a window parts no story: what stands at the end of one goes on at the
/// beginning of the next unless that begins as stories do.
struct JoinedChains {
  /// The units of a story and the boxes that belong to it; no units where a box belongs to none.
  struct Chain {
    var units: [PageUnit] = []
    var notes: [[Int]] = []
  }

  private(set) var chains: [Chain] = []
  /// The chain that ends with the last unit of the windows so far.
  private var last: Int?

  /// Adds the chains of the next window.
  mutating func append(_ window: [Chain]) {
    let units = window.lazy.flatMap(\.units)
    guard let top = units.map(\.lines.lowerBound).min(), let bottom = units.map(\.lines.lowerBound).max() else {
      return chains += window
    }
    var next: Int?
    for chain in window {
      var place = chains.count
      if let last, let first = chain.units.first, first.lines.lowerBound == top, goesOn(chains[last].units.last!, first)
      {
        place = last
        chains[last].units += chain.units
        chains[last].notes += chain.notes
      } else {
        chains.append(chain)
      }
      if chain.units.last?.lines.lowerBound == bottom { next = place }
    }
    last = next
  }

  /// Whether nothing says that a story ends with the first unit or begins with the second.
  private func goesOn(_ end: PageUnit, _ next: PageUnit) -> Bool {
    end.kind == .text && next.kind == .text && end.shape.marks.isDisjoint(with: [.signature, .photoTail, .remarkTail])
      && next.shape.marks.isDisjoint(with: [.opening, .bulleted, .dateLead])
  }
}
