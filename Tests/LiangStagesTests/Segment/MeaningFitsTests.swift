import LiangCore
import LiangText
import Testing

@testable import LiangStages

@Suite("segment: meanings")
struct MeaningFitsTests {
  /// Paragraphs of two stories in turn, no two with a word in common.
  private static let page = """
    　　井下瓦斯浓度超标，掘进队撤出了巷道。

    　　剧团排练新编越剧，主演嗓音清亮。

    　　矿长检查风机，采煤面恢复生产。

    　　观众挤满戏院，谢幕三次才散场。

    　　他们昨天也在那里。
    """

  /// The page's units and what they mean.
  private static func read(_ text: String) -> (units: [PageUnit], meanings: MeaningFits) {
    let bytes = [UInt8](text.utf8)
    let document = Document(
      source: "page.txt", sha256: String(repeating: "0", count: 64), encoding: "UTF-8", byteCount: bytes.count,
      text: PageText(utf8: bytes))
    let (page, _, _, cut) = NewspaperSegmenter.read(document)
    return (cut.units, MeaningFits(page, cut.units))
  }

  @Test("paragraphs of one story fit each other without a word in common, and those of another do not")
  func fitsItsStory() throws {
    let (units, meanings) = Self.read(Self.page)
    try #require(units.count == 5)
    for (one, same, others) in [(0, 2, [1, 3]), (1, 3, [0, 2])] {
      #expect(meanings.fit(one, same) > 0)
      for other in others { #expect(meanings.fit(one, other) < 0) }
      #expect(meanings.fit(one, same) == meanings.fit(same, one))
    }
  }

  @Test("what says nothing in particular is near nothing")
  func saysLittle() throws {
    let (units, meanings) = Self.read(Self.page)
    for unit in 0..<units.count - 1 {
      #expect(abs(meanings.fit(units.count - 1, unit)) < abs(meanings.fit(0, 2)))
    }
  }

  @Test("a unit fits a story by the story's other units alone")
  func leavesItselfOut() throws {
    let (units, meanings) = Self.read(Self.page)
    var shares = StoryShares(units: units.count)
    for unit in units.indices {
      shares.append(StoryShare(story: unit % 2, value: 1))
      shares.closeUnit()
    }
    var fits = [Float](repeating: 0, count: 2 * units.count)
    meanings.add(shares, count: 2, to: &fits)
    // The last says next to nothing, and is of the first story.
    for unit in 0..<4 { #expect(fits[2 * unit + unit % 2] > fits[2 * unit + 1 - unit % 2]) }

    // Alone in its story there is nothing that it could fit.
    var alone = StoryShares(units: units.count)
    for unit in units.indices {
      alone.append(StoryShare(story: unit, value: 1))
      alone.closeUnit()
    }
    var none = [Float](repeating: 0, count: units.count * units.count)
    meanings.add(alone, count: units.count, to: &none)
    for unit in units.indices { #expect(abs(none[unit * units.count + unit]) < 1e-4) }
  }

  @Test("a word said twice counts once, and words of one character do not count")
  func countsOnce() throws {
    let (once, meanings) = Self.read(Self.page)
    let (twice, others) = Self.read(Self.page.replacing("井下瓦斯", with: "井下瓦斯瓦斯井下了"))
    try #require(once.count == twice.count)
    for u in once.indices { for v in once.indices { #expect(abs(meanings.fit(u, v) - others.fit(u, v)) < 1e-5) } }
  }

  @Test("the names of those who report say nothing")
  func passesOverNames() throws {
    let (units, meanings) = Self.read("井下瓦斯超标\n本报记者 高矿井\n\n" + Self.page)
    let byline = try #require(units.firstIndex { $0.kind == .byline })
    for unit in units.indices { #expect(meanings.fit(byline, unit) == 0) }
  }

  @Test("a page without words says nothing", arguments: ["", "12\n\n34。", "ABC DEF\n"])
  func saysNothing(text: String) {
    let (units, meanings) = Self.read(text)
    for u in units.indices { for v in units.indices { #expect(meanings.fit(u, v) == 0) } }
  }
}
