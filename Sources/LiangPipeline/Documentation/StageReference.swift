public import LiangCore

/// docs/stages.md, and what `liang stages` prints.
public enum StageReference {
  /// The whole reference, Markdown, ending in a line end.
  public static func generate(_ registry: Registry) -> String {
    var parts = [preamble, pipelineFile]
    for phase in Phase.allCases {
      let specs = registry.specs.filter { $0.phase == phase }
      parts.append("## \(phase.rawValue)\n\n\(phase.purpose)")
      parts += specs.map(section)
    }
    parts.append(diagnostics(registry.specs.flatMap(\.codes)))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let preamble = """
    # Stages

    Generated from the stages' own declarations; do not edit. A pipeline file is a YAML 1.2 mapping with the fields below.
    Every item of `stages` names its phase and stage (`- load: text_files`) and has the stage's fields beside that; the phases
    follow each other in the order of this page. A pipeline has one `load` and one `segment` stage and at least one `emit`; no
    `extract` or `normalize` stage stands twice.
    """

  private static let pipelineFile = """
    ## The pipeline file

    \(table(PipelineSpec.fields))

    ### schedule

    \(table(PipelineSpec.schedule))

    ### schedule.retry

    \(table(PipelineSpec.retry))

    ### tests

    \(table(PipelineSpec.test))

    ### tests.given

    \(table(PipelineSpec.given))

    ### How values are written

    - Names are never guessed: an unknown or doubled key is an error, and so is a value of another type.
    - Text that YAML reads as a number, `true`, `false` or `null` needs quotes: `"002"`. Booleans are `true` and `false` only.
    - Durations are a whole number and a unit: `30s`, `15m`, `2h`, `3d`.
    - A list with one item may be written without brackets: `paths: ../seeds/*.txt`.
    - Paths are relative to the pipeline file; `~/` is the home directory, and variables (`$HOME`) are an error. In patterns
      `*` is any part of a name, `?` one character, `[a-z]` one of these, `[!0-9]` one that is none of these, and `**` any
      number of directories.
    - Anchors and aliases (`&name`, `*name`) work as in YAML; merge keys (`<<`) and tags (`!name`) do not.
    - All files of all emitters lie in one directory of the pipeline's own: a run publishes by exchanging it as a whole.
      What others lay into it later goes over into the next output, and nothing that Liang did not write is removed.
    """

  /// - Parameter codes: those of stages, which are errors.
  private static func diagnostics(_ codes: [StageCode]) -> String {
    func rows(_ severity: Diagnostic.Severity) -> String {
      let own = LintCode.allCases.filter { $0.severity == severity }.map { ($0.rawValue, $0.meaning) }
      let all = own + (severity == .error ? codes.map { ($0.name, $0.meaning) } : [])
      return all.map { "| `\($0.0)` | \($0.1) |" }.joined(separator: "\n")
    }
    return """
      ## What `liang check` can find

      Errors keep the pipeline from running; the exit code is 78.

      | error | meaning |
      |---|---|
      \(rows(.error))

      Warnings do not; the exit code is 0.

      | warning | meaning |
      |---|---|
      \(rows(.warning))
      """
  }

  private static func section(_ spec: StageSpec) -> String {
    var parts = ["### \(spec.title)\n\n\(spec.summary)"]
    if !spec.fields.isEmpty { parts.append(table(spec.fields)) }
    parts += spec.fields.flatMap { nested($0.type, path: $0.name) }
    parts += spec.examples.map { example($0, of: spec) }
    return parts.joined(separator: "\n\n")
  }

  /// Tables for the fields of mappings inside a field.
  private static func nested(_ type: FieldType, path: String) -> [String] {
    switch type {
    case .record(let fields):
      ["Fields of `\(path)`:\n\n\(table(fields))"] + fields.flatMap { nested($0.type, path: "\(path).\($0.name)") }
    case .list(let item): nested(item, path: path)
    default: []
    }
  }

  private static func table(_ fields: [FieldSpec]) -> String {
    let rows = fields.map { field in
      let fallback = field.required ? "required" : field.defaultValue.map { "`\(field.type.written($0))`" } ?? ""
      return
        "| `\(field.name)` | \(field.type.documented(unit: field.unit)) | \(fallback) | \(StageReference.cell(field.doc)) |"
    }
    return "| field | type | default | meaning |\n|---|---|---|---|\n" + rows.joined(separator: "\n")
  }

  /// Text that cannot end the cell of a table.
  private static func cell(_ text: String) -> String { text.replacing("\n", with: " ").replacing("|", with: "\\|") }

  private static func example(_ example: StageExample, of spec: StageSpec) -> String {
    """
    Example: \(example.title)

    ```yaml
    \(StageReference.yaml(example, of: spec))
    ```
    ```text
    \(example.input)
    ```
    gives
    ```text
    \(example.output.joined(separator: "\n"))
    ```
    """
  }

  /// The stage as an item of `stages`.
  private static func yaml(_ example: StageExample, of spec: StageSpec) -> String {
    let fields = example.config.split(separator: "\n").map { "  " + $0 }
    return (["- \(spec.title)"] + fields).joined(separator: "\n")
  }

  // MARK: On a terminal

  /// One line a stage, by phase: `load: text_files  Reads …`.
  public static func overview(_ registry: Registry) -> String {
    let width = registry.specs.map(\.title.count).max() ?? 0
    return registry.specs.map { spec in
      spec.title + String(repeating: " ", count: width - spec.title.count + 2) + spec.summary + "\n"
    }.joined()
  }

  /// Everything about one stage, plain text, ending in a line end.
  public static func text(_ spec: StageSpec) -> String {
    var lines = [spec.title, spec.summary]
    for field in spec.fields {
      let fallback =
        field.required ? ", required" : field.defaultValue.map { ", default \(field.type.written($0))" } ?? ""
      lines += ["", "  \(field.name): " + field.type.documented(unit: field.unit).replacing("`", with: "") + fallback]
      lines.append("      " + field.doc.replacing("`", with: ""))
    }
    for example in spec.examples {
      lines += ["", "Example: \(example.title)"]
      lines += yaml(example, of: spec).split(separator: "\n").map { "  " + $0 }
      lines += example.input.split(separator: "\n", omittingEmptySubsequences: false).map { "  | " + $0 }
      lines += example.output.map { "  → " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Phase {
  /// What the phase does, for the reference.
  fileprivate var purpose: String {
    switch self {
    case .load: "Which files are read, how they are cut into pages and turned into text."
    case .segment: "Which lines make up which article, and in which order they are read."
    case .extract: "What is looked for in the articles: each stage adds rows to the tables."
    case .normalize:
      "What the rows found are resolved to; each stage runs once, after all of `extract`, in the order of the file."
    case .check:
      "What must hold of the tables. A row that fails is reported (`warn`), moved to `rejects` (`reject`), or stops the run (`fail`)."
    case .emit: "Which files the tables are written to."
    }
  }
}
