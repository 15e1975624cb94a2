import LiangCore
import Testing

@testable import LiangText

@Suite struct UnitTableTests {
  @Test func noSpellingIsOfTwoUnits() {
    var seen: Set<String> = []
    let doubled = UnitInventory.rows.flatMap(\.spellings).filter { !seen.insert($0).inserted }
    #expect(doubled == [])
  }

  @Test func aUsersUnitCountsBeforeThatOfTheLanguage() throws {
    let own = UnitTable.Custom(spelling: "斤", kind: .mass, factor: try #require(Decimal38(digits: "0.6")), unit: "kg")
    let table = UnitTable(custom: [own])
    try Array("斤".utf8).withUnsafeBufferPointer { bytes in
      let match = try #require(table.trie.longest(in: bytes, at: 0, end: bytes.count))
      #expect(table.units[match.value].factor == own.factor)
    }
  }
}
