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
