import Glibc
import LiangCore

/// The text of an annotated page, to find in it what annotations say of it. White space does not count.
struct GoldText {
  /// The page without white space, and with one blank in place of each run of it.
  private let bare, spaced: String

  init(_ page: PageText) {
    let words = String(decoding: page.utf8, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    bare = words.joined()
    spaced = " \(words.joined(separator: " ")) "
  }

  /// Whether the text stands on the page: as a whole, or in pieces, as where a column break cuts a word, lines of a
  /// headline stand apart, or `liang extract` puts a table's row and column together. A single character is a piece
  /// where a line or a cell begins or ends with it.
  func holds(_ text: String) -> Bool {
    var rest = text.filter { !$0.isWhitespace }[...]
    if Self.stands(rest, in: bare) { return true }
    while !rest.isEmpty {
      guard let piece = longestPiece(of: rest) else { return false }
      let isAtBreak = Self.stands("\(piece) ", in: spaced) || Self.stands(" \(piece)", in: spaced)
      guard piece.count > 1 || isAtBreak else { return false }
      rest = rest[piece.endIndex...]
    }
    return true
  }

  /// The longest beginning that the page has.
  private func longestPiece(of text: Substring) -> Substring? {
    var piece = text
    while !piece.isEmpty, !Self.stands(piece, in: bare) { piece.removeLast() }
    return piece.isEmpty ? nil : piece
  }

  /// By bytes: a page has no NUL.
  private static func stands(_ text: some StringProtocol, in page: String) -> Bool { strstr(page, String(text)) != nil }
}
