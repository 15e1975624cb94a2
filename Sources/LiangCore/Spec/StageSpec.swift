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

  /// A declaration.
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

  /// A code.
  public init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}

/// A small pipeline use of one stage with what comes out of it, run by a test and printed in the docs.
public struct StageExample: Sendable {
  /// What it shows.
  public var title: String
  /// The stage's fields in YAML, without the phase key; may be empty.
  public var config: String
  /// The text of a page.
  public var input: String
  /// What comes out, one line each. For load: `paper published page`; segment: `article role text`; extract and
  /// normalize: the rows as `surface → …` the docs show; check and emit: the lines of the finding or file.
  public var output: [String]

  /// One example.
  public init(_ title: String, config: String = "", input: String, output: [String]) {
    self.title = title
    self.config = config
    self.input = input
    self.output = output
  }
}

/// One field of a stage or of the pipeline itself.
public struct FieldSpec: Sendable {
  /// snake_case, whole units.
  public var name: String
  /// What may stand there.
  public var type: FieldType
  /// Whether the file must say it; a required field has no default.
  public var required: Bool
  /// What holds where the file does not say.
  public var defaultValue: ConfigValue?
  /// The unit of a number, spelled out: `bytes`, `rows`.
  public var unit: String?
  /// One or two sentences.
  public var doc: String

  /// A field that may be left out. Without `default` it is then absent.
  public init(_ name: String, _ type: FieldType, default value: ConfigValue? = nil, unit: String? = nil, _ doc: String)
  {
    self.name = name
    self.type = type
    required = false
    defaultValue = value
    self.unit = unit
    self.doc = doc
  }

  /// A field that must be there.
  public static func required(_ name: String, _ type: FieldType, unit: String? = nil, _ doc: String) -> FieldSpec {
    var spec = FieldSpec(name, type, unit: unit, doc)
    spec.required = true
    return spec
  }
}

/// What may stand in a field.
public indirect enum FieldType: Sendable {
  /// Any text.
  case text
  /// What may stand behind a numeral: not empty, no digit first, no white space around it.
  case word
  /// Lower-case letters, digits, `-` and `_`, at most 64, a letter or digit first: safe in file names everywhere.
  case name
  /// A file or directory, relative to the pipeline file. Becomes absolute when parsed.
  case path
  /// A path with `*`, `**`, `?` and `[…]`, relative to the pipeline file. Becomes absolute when parsed.
  case glob
  /// A whole number in the range.
  case integer(ClosedRange<Int>)
  /// An exact decimal number.
  case decimal
  /// An exact decimal number above zero.
  case positive
  /// An exact decimal number from zero to one.
  case share
  case boolean
  /// One of the names.
  case choice([String])
  /// The name of a table of the data dictionary.
  case table
  /// `table.column` of the data dictionary.
  case column
  /// `YYYY-MM-DD`.
  case date
  /// `30s`, `15m`, `2h`, `3d`; becomes whole seconds.
  case duration
  /// A list, not empty; one bare value stands for a list of one.
  case list(of: FieldType)
  /// A mapping with these fields.
  case record([FieldSpec])
  /// A stage of the registry: a mapping whose phase key names it.
  case stage
  /// Rows by table of the data dictionary, each with some of the table's columns.
  case rows
}

/// A value of a field after parsing.
public indirect enum ConfigValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(Decimal38)
  case boolean(Bool)
  case list([ConfigValue])
  case record([String: ConfigValue])
  /// In rows only: typed as the column is, empty where the file says `null`.
  case cell(Cell)
}
