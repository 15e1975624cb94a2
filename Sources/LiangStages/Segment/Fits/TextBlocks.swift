import LiangText

/// Units that stand together, no blank line and no beginning or end of a story between them: what one of them speaks
/// of, all of them do.
struct TextBlocks {
  /// By unit: the number of its block.
  private let numbers: [Int]
  private let count: Int
  /// By block and block: how well the one fits what the other says.
  private let fits: [Float]

  /// - Parameters:
  ///   - topics: what the units speak of.
  ///   - pairFits: how well each fits the others by it.
  init(_ units: [PageUnit], _ topics: Topics, _ pairFits: [Float]) {
    // Where no blank line parts anything, lines that stand together need not belong together.
    let hasBlanks = units.dropFirst().contains { $0.blanksAbove > 0 }
    var numbers: [Int] = []
    for (index, unit) in units.enumerated() {
      let goesOn = index > 0 && hasBlanks && Self.standTogether(units[index - 1], unit)
      numbers.append((numbers.last ?? -1) + (goesOn ? 0 : 1))
    }
    self.numbers = numbers
    count = (numbers.last ?? -1) + 1
    fits = count == units.count ? pairFits : topics.joined(numbers).pairFits()
  }

  private static func standTogether(_ a: PageUnit, _ b: PageUnit) -> Bool {
    guard b.blanksAbove == 0, a.shape.marks.isDisjoint(with: [.signature, .photoTail, .remarkTail]) else {
      return false
    }
    switch (a.kind, b.kind) {
    case (.title, .title), (.row, .row): return true
    case (.text, .text): return b.shape.marks.isDisjoint(with: [.opening])
    default: return false
    }
  }

  /// How well the block of the one fits that of the other; 0 within a block.
  @inline(__always)
  func fit(_ unit: Int, _ other: Int) -> Float {
    numbers[unit] == numbers[other] ? 0 : fits[numbers[unit] * count + numbers[other]]
  }
}
