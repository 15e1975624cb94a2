import LiangCore
import LiangText

/// Finds the places that units name: the keys are units of the gazetteer. 沙雅县 goes with 阿克苏 though no character is the same.
struct PlaceKeys {
  /// What places in common say.
  static let scale = KeyFits.Scale(least: -0.7, halving: 1.2, most: 2.2, apart: -0.9, weight: 0.5)

  private let gazetteer: Gazetteer
  private var folded = FoldedText()
  private var hits: [NameHit] = []

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The codes of the places, and of the prefectures and provinces they lie in, of two, four or six digits; each once.
  mutating func codes(in unit: PageUnit, _ text: PageText, _ page: FoldedPage) -> [Int] {
    var codes: [Int] = []
    for line in unit.lines {
      let range = text.lines[Int(page.lines[line].number) - 1].bytes.indices
      text.utf8.withUnsafeBufferPointer {
        folded.read(UnsafeBufferPointer(rebasing: $0[range]), with: gazetteer)
      }
      gazetteer.findNames(in: folded, into: &hits)
      var end: Int32 = 0
      // The longest first; no name stands in another.
      for hit in hits where hit.start >= end && hit.end - hit.start >= 2 {
        let use = gazetteer.use(ofKey: Int(hit.key))
        guard use != .never, use != .named, use != .word || hit.end - hit.start >= 3 else { continue }
        end = hit.end
        if use != .trap { add(code(ofKey: Int(hit.key)), to: &codes) }
      }
    }
    return codes
  }

  /// The code of today that all readings of the name have in common: a county's, or what is left of it; 0 = nothing.
  private func code(ofKey key: Int) -> Int {
    var code = 0
    for (place, posting) in gazetteer.postings(ofKey: key).enumerated() {
      guard posting.form == .full || posting.form == .short else { return 0 }
      var other = Self.shortened(gazetteer.unit(posting.index).final.code)
      if place == 0 { code = other }
      while code != other {
        if code > other { code /= 100 } else { other /= 100 }
      }
    }
    return code
  }

  /// Without the noughts that stand for no prefecture or county.
  private static func shortened(_ code: Int) -> Int {
    code % 10000 == 0 ? code / 10000 : code % 100 == 0 ? code / 100 : code
  }

  private func add(_ code: Int, to codes: inout [Int]) {
    var code = code
    while code > 0 {
      if !codes.contains(code) { codes.append(code) }
      code /= 100
    }
  }
}
