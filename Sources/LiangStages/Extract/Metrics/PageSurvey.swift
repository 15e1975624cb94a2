import LiangCore
import LiangText

/// What one walk over a page tells before its figures are read.
struct PageSurvey {
  /// Which articles hold traditional characters, in their order; few do.
  private(set) var traditional: [Bool] = []
  /// How often places abroad are named; not counted beyond what is evidence of a page from there.
  private(set) var placesAbroad = 0

  init(of page: SegmentedPage) {
    traditional.reserveCapacity(page.articles.count)
    for article in page.articles {
      traditional.append(article.text.utf8.withUnsafeBufferPointer { walk($0) })
    }
  }

  /// Characters that are not traditional and begin no name of a place abroad.
  private static let plain = ThreeByteSet {
    !TraditionalCharacters.shared.contains($0) && !HomeCurrency.placesAbroad.begins(with: $0)
  }

  /// Counts the places and answers whether there are traditional characters.
  private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (plain, characters, places) = (Self.plain, TraditionalCharacters.shared, HomeCurrency.placesAbroad)
    var (found, isTraditional) = (placesAbroad, false)
    var index = 0
    while true {
      index = plain.end(in: bytes, from: index, to: bytes.count)
      guard index &+ 2 < bytes.count else { break }
      let lead = bytes[index]
      if lead < 0x80 {
        index &+= 1
        continue
      }
      guard lead & 0xF0 == 0xE0 else {
        index &+= lead < 0xE0 ? 2 : 4
        continue
      }
      if characters.contains(bytes.threeByteScalar(at: index)) { isTraditional = true }
      if found < HomeCurrency.evidence, places.word(in: bytes, at: index, end: bytes.count) != nil { found &+= 1 }
      index &+= 3
    }
    placesAbroad = found
    return isTraditional
  }
}
