import Foundation
import LiangTestSupport
import Testing

@testable import LiangStages

/// The lists of words as the sources spell them: a trie does not know how it is asked.
@Suite("lists of words")
struct WordListTests {
  private struct WordList {
    var name: String
    var words: [String]
    var isReversed: Bool
    /// What stands straight before and behind its name wherever it is used.
    var uses: [(before: Substring, behind: Substring)]

    /// Whether all that is ever asked is if one of the words stands somewhere in a stretch of text.
    var isHeld: Bool { uses.allSatisfy { $0.before.firstMatch(of: /olds\((?:\w+\.)?$/) != nil } }

    /// Whether all that is ever asked is if one of the words stands at a place.
    var isMet: Bool {
      uses.allSatisfy { use in
        use.before.firstMatch(of: /\bhas\((?:\w+\.)?$/) != nil
          || use.behind.prefixMatch(of: /\.longest\(\s*in: [^\n]*\) [!=]= nil/) != nil
          || use.behind.prefixMatch(of: /\.end\(bytes, [^\n]*\) [!=]= nil/) != nil
          || use.behind.prefixMatch(of: /\.ends\(/) != nil
      }
    }

    /// The words that a shorter one makes idle.
    var idle: [String] {
      let (isHeld, isMet) = (isHeld, isMet)
      return words.filter { word in
        words.contains { other in
          other != word
            && (isHeld && word.contains(other) || isMet && (isReversed ? word.hasSuffix(other) : word.hasPrefix(other)))
        }
      }
    }
  }

  @Test("each word stands in its list once, and no shorter one makes it idle")
  func areNeeded() throws {
    let lists = try lists()
    #expect(lists.count > 200)
    for list in lists {
      #expect(Set(list.words).count == list.words.count, "\(list.name)")
      #expect(list.uses.isEmpty || list.idle.isEmpty, "\(list.name): \(list.idle)")
    }
  }

  @Test("each word stands once in the list of a mark, and in one class of verbs")
  func standOnce() {
    for mark in WordMark.allCases {
      let words = words(mark.words)
      #expect(!words.isEmpty && Set(words).count == words.count, "\(mark)")
    }
    let verbs = VerbClass.allCases.flatMap { words($0.words) }
    #expect(Set(verbs).count == verbs.count)
  }

  private func words(_ list: String) -> [Substring] { list.split(whereSeparator: \.isWhitespace) }

  private func lists() throws -> [WordList] {
    let files = try ["Sources/LiangText", "Sources/LiangStages"].flatMap(sources)
    let declaration =
      /static let (\w+) = (?:Byte(?:Trie|Words)|finder)\(\s*(?:of:)?\s*(?:"""\n([^"]*)"""|"([^"\n]*)")\s*(, (?:reversed|endings): true)?\s*\)/
    return files.flatMap { file in
      file.matches(of: declaration).map { list in
        let words = (list.2 ?? list.3 ?? "").split { $0.isWhitespace || $0 == "\\" }.map(String.init)
        let types = file[..<list.range.lowerBound].matches(of: /(?:enum|struct|class|extension) (\w+)/)
        let (type, name) = (String(types.last?.1 ?? ""), String(list.1))
        return WordList(
          name: "\(type).\(name)", words: words, isReversed: list.4 != nil,
          uses: files.flatMap { uses(of: name, in: $0, by: $0 == file ? nil : type) })
      }
    }
  }

  private func sources(below folder: String) throws -> [String] {
    let root = Repository.root.appending(path: folder)
    return try #require(FileManager.default.subpaths(atPath: root.path)).filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }

  /// - Parameter type: what the name must be asked of; nil in the file of its own.
  private func uses(of name: String, in text: String, by type: String?) -> [(before: Substring, behind: Substring)] {
    let parts = text.components(separatedBy: name)
    return zip(parts, parts.dropFirst()).compactMap { before, behind in
      let isWord = before.last?.isLetter != true && behind.first?.isLetter != true && !before.hasSuffix("let ")
      guard isWord, type.map({ before.hasSuffix("\($0).") }) ?? true else { return nil }
      return (before.suffix(60), behind.prefix(200))
    }
  }
}
