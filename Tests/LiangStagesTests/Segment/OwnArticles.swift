import Foundation

/// The articles of Tests/Cases/segment/articles.txt.
enum OwnArticles {
  /// Reads the file: `== title`, then one `role: text` a line.
  static func read(_ file: URL) throws -> [WholeArticle] {
    var articles: [WholeArticle] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        articles.append(WholeArticle(parts: []))
      } else if let colon = line.firstIndex(of: ":") {
        let text = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        articles[articles.count - 1].parts.append(WholeArticle.Part(text: text, role: String(line[..<colon])))
      }
    }
    return articles
  }
}
