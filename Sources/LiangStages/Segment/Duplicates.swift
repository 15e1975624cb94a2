import LiangText

/// Finds lines whose text stands on the page already: the same line again, or a piece of a longer one.
struct Duplicates {
  /// Lines shorter than this are copies only where they are whole copies; a piece of text is no sign.
  private static let shortest = 12
  /// Scalars that a key is made of.
  private static let keyLength = 10
  /// How many places with the same key are compared.
  private static let placesPerKey = 4

  private let page: FoldedPage
  private let shapes: [LineShape]
  private(set) var isCopy: [Bool]

  /// Marks all copies of the page but one. O(n) for ordinary text.
  init(_ page: FoldedPage, _ shapes: [LineShape]) {
    self.page = page
    self.shapes = shapes
    isCopy = Array(repeating: false, count: page.lines.count)
    markWholeLines()
    markPieces()
    unmarkEnds()
  }

  /// The last words of paragraphs are often the same (万元。): they are copies only where what stands above them is.
  private mutating func unmarkEnds() {
    for index in isCopy.indices.dropFirst()
    where isCopy[index] && page.lines[index].count < 8 && shapes[index].end == .closed && !isCopy[index - 1] {
      isCopy[index] = false
    }
  }

  /// Equal lines. A long one counts where it stands first; a credit or headline where its photo or story is.
  private mutating func markWholeLines() {
    var places: [UInt64: [Int]] = [:]
    for (index, line) in page.lines.enumerated() where shapes[index].marks.isDisjoint(with: [.noise, .row, .section]) {
      let key = hash(page.scalars[line.indices])
      let equal = places[key, default: []].filter { page.text(page.lines[$0]).elementsEqual(page.text(line)) }
      if equal.isEmpty {
        places[key, default: []].append(index)
        continue
      }
      let kept = equal[0]
      let isBetter = line.count < 2 * Self.shortest && fit(index) > fit(kept)
      isCopy[isBetter ? kept : index] = true
      if isBetter { places[key] = places[key]!.map { $0 == kept ? index : $0 } }
    }
  }

  /// How well a short line's neighbours suit it: a credit wants a caption above, a headline its text.
  private func fit(_ index: Int) -> Int {
    func isText(_ other: Int) -> Bool {
      page.lines.indices.contains(other) && page.lines[other].count >= 2 * Self.shortest
        && !shapes[other].marks.contains(.noise) && !isCopy[other]
    }
    if shapes[index].marks.contains(.credit) {
      guard isText(index - 1) else { return 0 }
      return shapes[index - 1].marks.isDisjoint(with: [.dateLead, .figure]) ? 1 : 2
    }
    func opens(_ other: Int) -> Bool { isText(other) && !shapes[other].marks.isDisjoint(with: [.opening, .dateLead]) }
    return opens(index + 1) ? 2 : isText(index + 1) || opens(index - 1) || opens(index - 2) ? 1 : 0
  }

  /// Lines that stand inside another line: a column that was read twice and cut elsewhere.
  private mutating func markPieces() {
    var places: [UInt64: [Int]] = [:]
    for (index, line) in page.lines.enumerated() where isEligible(index) {
      for start in stride(from: Int(line.start), through: Int(line.end) - Self.keyLength, by: Self.keyLength) {
        let key = hash(page.scalars[start..<(start + Self.keyLength)])
        if places[key, default: []].count < Self.placesPerKey { places[key, default: []].append(index) }
      }
    }
    for (index, line) in page.lines.enumerated() where isEligible(index) && line.count >= Self.shortest {
      // One of the first `keyLength` places of the piece begins a key of the line around it.
      for offset in 0..<min(Self.keyLength, line.count - Self.keyLength) {
        let start = Int(line.start) + offset
        let key = hash(page.scalars[start..<(start + Self.keyLength)])
        if places[key]?.contains(where: { holds($0, index) }) ?? false {
          isCopy[index] = true
          break
        }
      }
    }
  }

  private func isEligible(_ index: Int) -> Bool {
    !isCopy[index] && shapes[index].marks.isDisjoint(with: [.noise, .row, .section])
      && page.lines[index].count >= Self.keyLength
  }

  private func holds(_ outer: Int, _ inner: Int) -> Bool {
    guard outer != inner, !isCopy[outer], page.lines[outer].count > page.lines[inner].count else { return false }
    let text = page.text(page.lines[inner])
    // A headline may repeat words of its story.
    guard shapes[inner].marks.isDisjoint(with: [.title, .quoted]) else { return false }
    let around = page.text(page.lines[outer])
    let last = around.endIndex - text.count
    return around.startIndex <= last
      && (around.startIndex...last).contains { start in
        around[start] == text.first! && around[start..<(start + text.count)].elementsEqual(text)
      }
  }

  private func hash(_ text: ArraySlice<UInt16>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in text { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    return hash
  }
}
