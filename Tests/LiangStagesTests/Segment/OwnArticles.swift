import Foundation

/// The pages of Tests/Cases/segment/articles.txt: whole articles, to be cut and shuffled.
enum OwnArticles {
  /// The articles of one paper.
  struct Paper {
    var name: String
    var articles: [WholeArticle] = []
  }

  /// Reads the file: `=== paper`, `== article`, then one `role: text` a line.
  static func read(_ file: URL) throws -> [Paper] {
    var papers: [Paper] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("=== ") {
        papers.append(Paper(name: String(line.dropFirst(4))))
      } else if line.hasPrefix("== ") {
        papers[papers.count - 1].articles.append(WholeArticle(parts: []))
      } else if let colon = line.firstIndex(of: ":") {
        let text = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        let paper = papers.count - 1
        let article = papers[paper].articles.count - 1
        papers[paper].articles[article].parts.append(WholeArticle.Part(text: text, role: String(line[..<colon])))
      }
    }
    return papers
  }
}
