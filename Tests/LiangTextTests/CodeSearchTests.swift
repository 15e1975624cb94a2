import Testing

@testable import LiangText

@Suite("search for codes")
struct CodeSearchTests {
  private static let codes = SIMD4<UInt16>(0x4E61, 0x9547, 0x8857, 0x82CF)

  @Test("finds what a search one by one finds", arguments: [0, 1, 15, 16, 17, 31, 32, 33, 70])
  func findsTheFirst(count: Int) {
    for place in 0...count {
      for code in 0..<4 {
        var text = [UInt16](repeating: 0x4E00, count: count)
        if place < count { text[place] = Self.codes[code] }
        text.withUnsafeBufferPointer { text in
          for start in 0...min(count, 18) {
            #expect(text.firstIndex(of: Self.codes, from: start, to: count) == (place >= start ? place : count))
          }
        }
      }
    }
  }

  @Test("what stands at the end or behind it is not found")
  func staysBeforeTheEnd() {
    let text = [UInt16](repeating: 0x4E00, count: 20) + [Self.codes[0], Self.codes[1]]
    text.withUnsafeBufferPointer { text in
      #expect(text.firstIndex(of: Self.codes, from: 0, to: 20) == 20)
      #expect(text.firstIndex(of: Self.codes, from: 0, to: 21) == 20)
      #expect(text.firstIndex(of: Self.codes, from: 21, to: 22) == 21)
      #expect(text.firstIndex(of: Self.codes, from: 22, to: 22) == 22)
    }
  }

  @Test("of several the first counts")
  func takesTheFirst() {
    let text: [UInt16] = [1, 2, 0x82CF, 3, 0x4E61]
    text.withUnsafeBufferPointer { #expect($0.firstIndex(of: Self.codes, from: 0, to: 5) == 2) }
  }
}
