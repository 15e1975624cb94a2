import LiangCore

/// What speaks for or against something, broken to the width of the terminal.
struct EvidenceLines {
  /// The width; nobody reads less than 40 columns.
  let columns: Int

  init(columns: Int = Terminal.columns) { self.columns = max(40, columns) }

  /// `heading: gap -1.2, next +0.8, …`: the heaviest evidence, lines that follow three columns further in.
  /// - Parameter shown: how many pieces at most.
  func lines(_ heading: String, _ evidence: [Evidence], shown: Int, indent: Int) -> [String] {
    let items = evidence.prefix(shown).map(\.description) + (evidence.count > shown ? ["…"] : [])
    return lines("\(heading):", items, indent: indent)
  }

  /// The heading and items behind it, parted by commas.
  func lines(_ heading: String, _ items: [String], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines = [margin + heading]
    for (place, item) in items.enumerated() {
      // A comma before it, a space, and a comma behind it.
      let isFull = width(lines[lines.count - 1]) + width(item) + 3 > columns
      if place > 0 { lines[lines.count - 1] += "," }
      if isFull { lines.append(margin + "   ") }
      lines[lines.count - 1] += " \(item)"
    }
    return lines
  }

  private func width(_ text: String) -> Int { DisplayWidth.of(text.unicodeScalars) }
}
