import LiangCore

/// What speaks for one option of a choice, by what people call it.
struct PhraseEvidence: PhraseFeatures {
  private let weights: UnsafePointer<Int16>
  private let modality: Int
  private var sums: [String: Int32] = [:]

  /// - Parameter modality: the number of the one that is described; 0 for other choices.
  init(_ weights: UnsafePointer<Int16>, modality: Int = 0) { (self.weights, self.modality) = (weights, modality) }

  mutating func take(_ template: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    let feature = PhraseFeature(template, a, b, c, d).with(modality)
    sums[PhraseTemplates.name(template), default: 0] += Int32(weights[feature.number])
  }

  mutating func take(_ feature: PhraseFeature) { preconditionFailure("a feature without its template has no name") }

  /// One piece for each name.
  var evidence: [Evidence] {
    sums.map { Evidence(name: $0, points: Float($1) / Float(PhraseWeights.scale)) }
  }
}

/// What the templates of features look at.
enum PhraseTemplates {
  /// A few words; templates that look at one thing share them.
  static func name(_ template: Int) -> String { names[template] ?? "template \(template)" }

  private static let names = Dictionary(
    uniqueKeysWithValues: lists.flatMap { name, templates in templates.map { ($0, name) } })

  private static let lists: [(name: String, templates: [Int])] = [
    ("how often it is so", [1, 200, 291, 300]),
    ("the kind of figure", [2, 12, 201, 301]),
    ("the bounds of the figure", [6, 204, 217, 292, 293, 294, 302, 303, 304, 305]),
    ("the rule of the figure", [7, 206, 318]),
    ("the unit", [8, 16, 87, 91, 216, 413, 454]),
    ("the figure before", [9, 10, 11, 55, 56, 57, 211, 212, 256, 257, 320, 321, 516, 517, 540]),
    (
      "words beside the figure",
      [
        3, 4, 5, 13, 17, 18, 74, 202, 203, 205, 207, 215, 218, 246, 247, 295, 313, 316, 317, 400, 401, 402, 403, 404,
        405, 501, 502,
      ]
    ),
    ("the verb before the figure", [14, 15, 19, 81, 82, 90, 213, 214, 415, 416, 417, 446, 500]),
    ("verbs of its clause", [118, 119, 120, 208, 209, 238, 239, 240, 418, 419, 420]),
    ("the item", [210, 250, 251, 252, 253, 296]),
    ("the action", [314, 315]),
    ("the word itself", [51, 85, 86, 115, 134, 140, 141, 234, 235, 236, 260, 265, 266, 267, 268, 269, 431, 458, 459]),
    ("its ending", [33, 35, 37]),
    ("its length", [50, 100, 103, 107, 114, 117, 124, 125, 126, 127, 129, 231, 233, 456]),
    ("what it is made of", [105, 106, 108, 109, 110, 123, 128]),
    ("what it names", [412, 414, 432, 433, 435]),
    ("what it means", [510, 511, 512, 513, 520, 522, 523]),
    ("what it does", [450, 451, 452, 453, 455, 457, 460, 461]),
    ("where it stands", [22, 23, 30, 31, 32, 58, 64, 83, 223, 232, 245, 262, 270, 274, 275]),
    (
      "words beside it",
      [
        26, 27, 28, 29, 59, 62, 63, 84, 102, 111, 116, 132, 133, 135, 136, 137, 138, 227, 228, 237, 263, 264, 430,
        514, 515, 521,
      ]
    ),
    ("words between", [70, 71, 72, 73, 75, 89, 241, 242, 243, 244]),
    ("the preposition before it", [80, 88]),
    ("cues in its clause", [306, 308, 312]),
    ("cues before its clause", [307, 309]),
    ("cues behind it", [310]),
    ("how its clause begins", [319]),
  ]
}
