import LiangText

/// The text that a headline stands over, as far as its headline is asked to say the same.
struct HeadText {
  /// How much of the text is read, in scalars.
  private static let reach = 1000
  /// How much of it leads, in scalars.
  private static let lead = 120

  private var scalars: [UInt16] = []

  /// - Parameter lines: indices of the text's lines in the folded page, in reading order.
  init(_ page: FoldedPage, _ lines: some Sequence<Int>) {
    for line in lines {
      guard scalars.count < Self.reach else { break }
      scalars += page.text(page.lines[line]).prefix(Self.reach - scalars.count)
    }
  }

  /// How many of the pairs of Han characters in a line of the headline stand in the text, and how many in its lead:
  /// 0…1.
  func shares(of line: ArraySlice<UInt16>) -> (told: Float, led: Float) {
    let traits = ScalarTraits.table
    var (pairs, told, led) = (0, 0, 0)
    for (first, second) in zip(line, line.dropFirst())
    where first.isAny(of: .han, traits) && second.isAny(of: .han, traits) {
      pairs += 1
      guard let place = place(of: first, second) else { continue }
      told += 1
      if place + 1 < Self.lead { led += 1 }
    }
    return pairs == 0 ? (0, 0) : (Float(told) / Float(pairs), Float(led) / Float(pairs))
  }

  private func place(of first: UInt16, _ second: UInt16) -> Int? {
    let scalars = scalars.span
    var place = 0
    while place + 1 < scalars.count {
      if scalars[place] == first, scalars[place + 1] == second { return place }
      place += 1
    }
    return nil
  }
}
