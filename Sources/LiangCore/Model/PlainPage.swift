extension SegmentedPage {
  /// A page that is one article of running text: each non-blank line a paragraph, nothing judged, nothing left out.
  ///
  /// For texts that are no newspaper pages, such as the lines of `liang extract --as lines`.
  public init(plain document: Document) {
    var text = HealedText()
    var blocks: [Article.Block] = []
    var lines: [LinePlacement] = []
    document.text.utf8.withUnsafeBufferPointer { bytes in
      for (index, line) in document.text.lines.enumerated() where !line.isBlank {
        if !blocks.isEmpty { text.appendParagraphBreak() }
        let range = text.appendMended(Whitespace.trimmed(bytes, line.bytes), of: document.text)
        blocks.append(Article.Block(line: index + 1, role: .body, range: range, joins: false))
        lines.append(
          LinePlacement(line: index + 1, article: 1, role: .body, position: blocks.count, joins: false))
      }
    }
    let article = Article(number: 1, type: .news, text: text, blocks: blocks)
    self.init(document: document, lines: lines, articles: blocks.isEmpty ? [] : [article])
  }
}
