import LiangText

/// What the choices of places have in common.
enum PlaceChoice {
  /// The places to choose from: none, all that the article names, what they lie in, what its words mean, and the page's
  /// home. In order of their codes.
  static func candidates(_ text: PlaceText, _ home: PageHome) -> [Int32] {
    var codes: [Int32] = [0]
    func add(_ code: Int32) {
      guard code != 0, !codes.contains(code) else { return }
      var unit = Gazetteer.builtin.newest(code: Int(code))
      while let known = unit {
        if !codes.contains(Int32(known.code)) { codes.append(Int32(known.code)) }
        unit = known.parent
      }
    }
    for code in text.codes { add(code) }
    for cue in text.cues { add(cue.code) }
    add(home.code)
    return codes.sorted()
  }

  /// In which of the steps that end at the bounds the number lies.
  static func step(_ value: Double, _ bounds: Double...) -> Int { bounds.count { value > $0 } }
  static func step(_ value: Int, _ bounds: Int...) -> Int { bounds.count { value > $0 } }

  /// The best of the candidates, by the weights' sums; the first of equals.
  static func best(_ scores: [Int32]) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }
}

/// The weights of both choices: what an article is about, and what a figure is.
struct PlaceWeights: @unchecked Sendable {
  let article: UnsafePointer<Int16>
  let metric: UnsafePointer<Int16>

  /// Those of this build.
  static let fitted = PlaceWeights(PlaceData.bytes)

  /// - Parameter bytes: two tables, one after the other; they must outlive the value.
  init(_ bytes: UnsafeRawPointer) {
    article = bytes.assumingMemoryBound(to: Int16.self)
    metric = article + 1 << PhraseFeatures.bits
  }
}

extension Bool {
  var number: Int { self ? 1 : 0 }
}
