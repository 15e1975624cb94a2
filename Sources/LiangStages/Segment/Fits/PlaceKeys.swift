import LiangCore
import LiangText

/// Finds the places that units name: the keys are units of the gazetteer. 沙雅县 goes with 阿克苏 though no character is the
/// same.
struct PlaceKeys {
  /// What places in common say.
  static let scale = KeyFits.Scale(least: -0.7, halving: 1.2, most: 2.2, apart: -0.9, weight: 0.5)

  private let gazetteer: Gazetteer
  private let names: LinePlaces

  init(_ names: LinePlaces, _ gazetteer: Gazetteer) {
    self.names = names
    self.gazetteer = gazetteer
  }

  /// The codes of the places, and of the prefectures and provinces they lie in, of two, four or six digits; each once.
  func codes(in unit: PageUnit) -> [Int] {
    var codes: [Int] = []
    for line in unit.lines {
      var end: Int32 = 0
      // The longest first; no name stands in another.
      for name in names[line] where name.start >= end && (name.isPlain || name.use == .weak || name.use == .trap) {
        end = name.end
        if name.use != .trap { add(code(ofKey: Int(name.key)), to: &codes) }
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
