/// The phases of a pipeline, in the order a page goes through them. Also the keys of a stage in YAML.
public enum Phase: String, Sendable, CaseIterable, Comparable {
  case load, segment, extract, normalize, check, emit

  /// Earlier on the road of a page is less.
  public static func < (a: Phase, b: Phase) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// A stage's declaration of itself: the only source for parsing, defaults, lint, `liang stages`, docs/stages.md and the
/// JSON Schema.
public struct StageSpec: Sendable {
  /// The name in YAML, snake_case: `text_files` in `load: text_files`.
  public var name: String
  /// The phase, and with it the protocol the stage conforms to.
  public var phase: Phase
  /// One sentence, ending in a full stop.
  public var summary: String
  /// The fields beside the phase key, in the order the docs list them.
  public var fields: [FieldSpec]
  /// At least one; each is run as a test.
  public var examples: [StageExample]
  /// The tables (`places`) and columns (`metrics.adcode`) that stay empty without the stage.
  public var fills: [String]
  /// The titles of the stages without which it has nothing to work on.
  public var needs: [String]
  /// The codes of its own that its findings in a pipeline file have.
  public var codes: [StageCode]

  /// `load: text_files`, the way messages name the stage.
  public var title: String { "\(phase.rawValue): \(name)" }

  /// What is left out is empty: such a stage fills nothing and needs no other.
  public init(
    name: String, phase: Phase, summary: String, fields: [FieldSpec], examples: [StageExample], fills: [String] = [],
    needs: [String] = [], codes: [StageCode] = []
  ) {
    self.name = name
    self.phase = phase
    self.summary = summary
    self.fields = fields
    self.examples = examples
    self.fills = fills
    self.needs = needs
    self.codes = codes
  }
}

/// The code of something that a stage finds wrong with its fields in a pipeline file.
public struct StageCode: Sendable {
  /// snake_case.
  public var name: String
  /// What it means, one line of Markdown.
  public var meaning: String

  /// - Parameter meaning: one line of Markdown.
  public init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
