import Foundation
import LiangTestSupport

/// An article whole: what a shuffle cuts up.
struct WholeArticle {
  /// A paragraph, or a line of the headline.
  struct Part {
    var text: String
    var role: String
    /// Whether a headline line goes on from the one before.
    var joins = false
    /// Whether no blank line stands above it.
    var isClose = false
  }

  var parts: [Part]

  /// What stands above the text.
  static let headRoles: Set<String> = ["section", "kicker", "headline", "subhead", "byline"]

  /// The articles of an annotated page, their column breaks healed.
  static func articles(of page: AnnotatedPage) -> [WholeArticle] {
    let text = page.textLines
    let numbers = Set(page.lines.map(\.article)).subtracting([0]).sorted()
    return numbers.map { number in
      let lines = page.lines.filter { $0.article == number }.sorted { $0.position < $1.position }
      var parts: [Part] = []
      for line in lines {
        let role = line.roles[0]
        let string = text[line.number - 1].trimmingCharacters(in: .whitespaces)
        if line.joins == [true], !headRoles.contains(role), let last = parts.indices.last {
          parts[last].text += string
        } else {
          let isClose = line.number > 1 && !text[line.number - 2].trimmingCharacters(in: .whitespaces).isEmpty
          parts.append(
            Part(text: string, role: role, joins: line.joins == [true], isClose: isClose || line.joins == [true]))
        }
      }
      return WholeArticle(parts: parts)
    }
  }
}

/// Composes a page of whole articles and takes it apart as scanners and layout do, keeping the truth.
struct PageShuffler {
  /// How far a page is taken apart.
  enum Degree: Int, CaseIterable {
    /// Article after article, paragraph after paragraph.
    case whole
    /// Paragraphs cut by column breaks.
    case cut
    /// Two articles at a time in and out of each other.
    case interleaved
    /// Three at a time, headlines below their text, boxes and photos in between, blocks twice.
    case scattered
    /// As before, and single pieces out of their order.
    case torn
  }

  /// A line of the page to be, with its place in its article.
  private struct Piece {
    var article: Int
    var lines: [(text: String, role: String, position: Int, joins: Bool, isClose: Bool)]
    var isNoise = false
  }

  private let degree: Degree
  private var random: SplitMix64
  /// Whether the lines of the page are those of its columns; else a line is a paragraph, or a piece of one.
  private var isSetInColumns = false

  init(_ degree: Degree, seed: UInt64) {
    self.degree = degree
    random = SplitMix64(seed: seed &* 31 &+ UInt64(degree.rawValue))
  }

  /// A page of three to eight of the articles.
  mutating func page(of pool: [WholeArticle], name: String) -> AnnotatedPage {
    isSetInColumns = random.happens(0.5)
    let chosen = Array(pool.shuffled(using: &random).prefix(Int.random(in: 3...8, using: &random)))
    var columns = chosen.enumerated().map { self.pieces(of: $1, number: $0 + 1) }
    var pieces: [Piece] = []
    while !columns.isEmpty {
      let width = degree.rawValue < 2 ? 1 : degree == .interleaved ? 2 : Int.random(in: 1...3, using: &random)
      pieces += interleave(Array(columns.prefix(width)))
      columns.removeFirst(min(width, columns.count))
    }
    if degree == .torn { tear(&pieces) }
    if degree.rawValue >= Degree.scattered.rawValue { repeatSome(&pieces) }
    addFolio(&pieces)
    return lay(out: pieces, chosen, name: name)
  }

  /// Head first, then the paragraphs, some of them cut.
  private mutating func pieces(of article: WholeArticle, number: Int) -> [Piece] {
    var head = Piece(article: number, lines: [])
    var body: [Piece] = []
    var boxes: [Piece] = []
    var position = 0
    let width = Int.random(in: 12...30, using: &random)
    for part in article.parts {
      position += 1
      let first = (part.text, part.role, position, part.joins, part.isClose)
      switch part.role {
      case let role where WholeArticle.headRoles.contains(role) && body.isEmpty: head.lines.append(first)
      case "lead-note":
        if part.text.count <= 8 || boxes.isEmpty {
          boxes.append(Piece(article: number, lines: [first]))
        } else {
          boxes[boxes.count - 1].lines.append(first)
        }
      case "body" where isSetInColumns:
        position -= 1
        set(part.text, in: width, number, &position, &body)
      case "body" where degree != .whole:
        for (index, text) in cut(part.text).enumerated() {
          if index > 0 { position += 1 }
          body.append(
            Piece(article: number, lines: [(text, part.role, position, index > 0, index == 0 && part.isClose)]))
        }
      default: body.append(Piece(article: number, lines: [first]))
      }
    }
    guard !head.lines.isEmpty else { return body + boxes }
    if isSetInColumns, random.happens(0.4), let first = body.first {
      // Set close: the text begins straight below the headline.
      head.lines += first.lines.map { ($0.text, $0.role, $0.position, $0.joins, true) }
      body.removeFirst()
    }
    let isLow = degree.rawValue >= Degree.scattered.rawValue && random.happens(0.25)
    body.insert(head, at: isLow ? Int.random(in: 0...min(3, body.count), using: &random) : 0)
    for box in boxes { body.insert(box, at: Int.random(in: 1...body.count, using: &random)) }
    return body
  }

  /// A paragraph in lines of a column; a block ends at some of them, and at every second paragraph.
  private mutating func set(_ text: String, in width: Int, _ number: Int, _ position: inout Int, _ body: inout [Piece])
  {
    let probability = degree == .whole ? 0.0 : degree == .cut ? 0.06 : 0.1
    var isBlockOpen = body.last?.lines.last?.role == "body" && random.happens(0.5)
    for (index, line) in lines(of: text, width).enumerated() {
      position += 1
      let piece = (line, "body", position, index > 0, isBlockOpen)
      if isBlockOpen {
        body[body.count - 1].lines.append(piece)
      } else {
        body.append(Piece(article: number, lines: [piece]))
      }
      isBlockOpen = !random.happens(probability)
    }
  }

  /// The lines of a paragraph; none begins with a mark that ends something.
  private func lines(of text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in text {
      if line.count >= width, !"，。、；：？！”）》」』】,.".contains(character) {
        lines.append(line)
        line = ""
      }
      if line.isEmpty, character.isWhitespace { continue }
      line.append(character)
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  /// A paragraph in one, two or three pieces, cut anywhere but near its ends.
  private mutating func cut(_ text: String) -> [String] {
    let characters = Array(text)
    let probability = degree == .cut ? 0.3 : 0.45
    guard characters.count >= 24, random.happens(probability) else { return [text] }
    let place = Int.random(in: 6...(characters.count - 4), using: &random)
    let rest = String(characters[place...])
    // A piece never begins or ends with a blank: it would not be seen on the page.
    guard characters[place] != " ", characters[place - 1] != " " else { return [text] }
    return [String(characters[..<place])] + (random.happens(0.3) ? cut(rest) : [rest])
  }

  /// In and out of each other, each in its own order.
  private mutating func interleave(_ columns: [[Piece]]) -> [Piece] {
    var queues = columns.map { $0[...] }
    var pieces: [Piece] = []
    while let index = queues.indices.filter({ !queues[$0].isEmpty }).randomElement(using: &random) {
      let run = columns.count == 1 ? queues[index].count : Int.random(in: 1...3, using: &random)
      pieces += queues[index].prefix(run)
      queues[index] = queues[index].dropFirst(run)
    }
    return pieces
  }

  /// Moves some pieces a little.
  private mutating func tear(_ pieces: inout [Piece]) {
    for index in pieces.indices where random.happens(0.06) {
      let piece = pieces.remove(at: index)
      let target = min(max(0, index + Int.random(in: -6...6, using: &random)), pieces.count)
      pieces.insert(piece, at: target)
    }
  }

  /// Copies of some pieces, further down the page.
  private mutating func repeatSome(_ pieces: inout [Piece]) {
    for index in pieces.indices where random.happens(0.02) && pieces[index].lines[0].role == "body" {
      guard pieces[index].lines[0].text.count >= 12 else { continue }
      var copy = pieces[index]
      copy.isNoise = true
      pieces.insert(copy, at: Int.random(in: (index + 1)...pieces.count, using: &random))
    }
  }

  private mutating func addFolio(_ pieces: inout [Piece]) {
    func noise(_ text: String) -> Piece { Piece(article: 0, lines: [(text, "noise", 0, false, false)], isNoise: true) }
    if random.happens(0.5) { pieces.insert(noise("2021年3月14日 星期日 第\(Int.random(in: 1...8, using: &random))版"), at: 0) }
    if random.happens(0.5) { pieces.append(noise("责任编辑:林晓 版式:周远 校对:何川")) }
  }

  private func lay(out pieces: [Piece], _ articles: [WholeArticle], name: String) -> AnnotatedPage {
    var text: [String] = []
    var lines: [AnnotatedPage.Line] = []
    for piece in pieces {
      for (place, line) in piece.lines.enumerated() {
        let isNext =
          place > 0 || lines.last.map { $0.article == piece.article && $0.position + 1 == line.position } ?? false
        if !text.isEmpty, !line.isClose || !isNext || piece.isNoise { text.append("") }
        text.append(line.text)
        lines.append(
          AnnotatedPage.Line(
            number: text.count, article: piece.isNoise ? 0 : piece.article,
            roles: [piece.isNoise ? "noise" : line.role],
            position: piece.isNoise ? 0 : line.position, joins: [piece.isNoise ? false : line.joins]))
      }
    }
    let headlines = articles.map { article in
      article.parts.filter { $0.role == "headline" }.map(\.text).joined()
    }
    return AnnotatedPage(
      name: name, text: text.joined(separator: "\n") + "\n", lines: lines,
      headlines: headlines.filter { !$0.isEmpty }.map { [$0] })
  }
}
