import Foundation
import LiangTestSupport
import Testing

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
    var isHeld: Bool { uses.allSatisfy { $0.before.hasSuffix("olds(Self.") || $0.before.hasSuffix("olds(") } }

    /// Whether all that is ever asked is if one of the words stands at a place.
    var isMet: Bool {
      uses.allSatisfy { use in
        use.behind.prefixMatch(of: /\.longest\(\s*in: [^\n]*\) [!=]= nil/) != nil
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
      #expect(list.uses.isEmpty || list.idle.isEmpty, "\(list.name)")
    }
  }

  private func lists() throws -> [WordList] {
    let files = try ["Sources/LiangText", "Sources/LiangStages/Extract"].flatMap(sources)
    let everything = files.joined(separator: "\n")
    let declaration =
      /(private )?static let (\w+) = ByteTrie\(\s*(?:"""\n([^"]*)"""|"([^"\n]*)")\s*(, reversed: true)?\s*\)/
    return files.flatMap { file in
      file.matches(of: declaration).map { list in
        let words = (list.3 ?? list.4 ?? "").split { $0.isWhitespace || $0 == "\\" }.map(String.init)
        return WordList(
          name: String(list.2), words: words, isReversed: list.5 != nil,
          uses: uses(of: String(list.2), in: list.1 == nil ? everything : file))
      }
    }
  }

  private func sources(below folder: String) throws -> [String] {
    let root = Repository.root.appending(path: folder)
    return try #require(FileManager.default.subpaths(atPath: root.path)).filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }

  private func uses(of name: String, in text: String) -> [(before: Substring, behind: Substring)] {
    let parts = text.components(separatedBy: name)
    return zip(parts, parts.dropFirst()).compactMap { before, behind in
      let isWord = before.last?.isLetter != true && behind.first?.isLetter != true
      return isWord && !before.hasSuffix("let ") ? (before.suffix(20), behind.prefix(200)) : nil
    }
  }
}
