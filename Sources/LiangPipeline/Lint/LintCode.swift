public import LiangCore

/// The codes of what can be wrong with a pipeline file. Stages may add codes of their own.
public enum LintCode: String, Sendable, CaseIterable {
  case fileNotReadable = "file_not_readable"
  case fileTooLarge = "file_too_large"
  case notUTF8 = "not_utf8"
  case yamlSyntax = "yaml_syntax"
  case multipleDocuments = "multiple_documents"
  case aliasBomb = "alias_bomb"
  case duplicateKey = "duplicate_key"
  case unknownField = "unknown_field"
  case missingField = "missing_field"
  case wrongType = "wrong_type"
  case outOfRange = "out_of_range"
  case emptyList = "empty_list"
  case badName = "bad_name"
  case badPath = "bad_path"
  case badPattern = "bad_pattern"
  case unknownChoice = "unknown_choice"
  case unknownTable = "unknown_table"
  case unknownColumn = "unknown_column"
  case notAStage = "not_a_stage"
  case unknownStage = "unknown_stage"
  case missingStage = "missing_stage"
  case duplicateStage = "duplicate_stage"
  case wrongOrder = "wrong_order"
  case badCron = "bad_cron"
  case unknownTimeZone = "unknown_time_zone"
  case cannotReject = "cannot_reject"
  case duplicateTest = "duplicate_test"
  case severalPages = "several_pages"
  case outsideRoot = "outside_root"
  case duplicateOutput = "duplicate_output"
  case outputsApart = "outputs_apart"
  case noMatch = "no_match"
  case patternNoMatch = "pattern_no_match"
  case emptyColumns = "empty_columns"
  case sharedOutput = "shared_output"
  case sharedName = "shared_name"
  case outputRefused = "output_refused"

  /// Errors keep the pipeline from running, warnings do not.
  public var severity: Diagnostic.Severity {
    switch self {
    case .noMatch, .patternNoMatch, .emptyColumns, .sharedOutput, .sharedName, .outputRefused: .warning
    default: .error
    }
  }

  /// What it means, one line of Markdown.
  public var meaning: String {
    switch self {
    case .fileNotReadable: "The pipeline file does not exist or may not be read."
    case .fileTooLarge: "The pipeline file is larger than 1 MB."
    case .notUTF8: "The pipeline file is not UTF-8."
    case .yamlSyntax: "The file is not YAML."
    case .multipleDocuments: "The file holds more than one YAML document."
    case .aliasBomb: "Aliases (`*name`) would blow the file up."
    case .duplicateKey: "A mapping holds the same key twice."
    case .unknownField: "There is no field of that name."
    case .missingField: "A field that must be there is not."
    case .wrongType: "A value is not of the field's type."
    case .outOfRange: "A number is too small or too large."
    case .emptyList: "A list, or what a test expects, without items."
    case .badName: "A name with characters that are not safe in file names."
    case .badPath: "A path that would be taken for another than is meant."
    case .badPattern: "A path pattern that cannot be read."
    case .unknownChoice: "The field takes one of a few names, and this is none of them."
    case .unknownTable: "The data dictionary has no table of that name."
    case .unknownColumn: "The table has no column of that name."
    case .notAStage: "An item of `stages` names no phase, or more than one."
    case .unknownStage: "The phase has no stage of that name."
    case .missingStage: "A phase that every pipeline needs has no stage."
    case .duplicateStage: "A stage that may stand once stands twice."
    case .wrongOrder: "A stage stands after one of a later phase."
    case .badCron: "The cron expression cannot be read."
    case .unknownTimeZone: "There is no time zone of that name."
    case .cannotReject: "A check would reject rows that rows of other tables point to."
    case .duplicateTest: "Two tests have the same name."
    case .severalPages: "The text of a test is more than one page."
    case .outsideRoot: "A path of `load` lies outside the input root."
    case .duplicateOutput: "Two emitters would write the same file."
    case .outputsApart: "The emitters do not share an output directory of their own."
    case .noMatch: "No file fits one of the `paths` at present."
    case .patternNoMatch: "The `path_pattern` does not fit all files that are there at present."
    case .emptyColumns: "Tables or columns stay empty because a stage is not there that fills them."
    case .sharedOutput: "Two pipelines would write to one directory, or one of them inside the other's."
    case .sharedName: "Two pipeline files have one name, by which the run history tells them apart."
    case .outputRefused: "The output directory is at present one that a run would not write to."
    }
  }
}

extension Diagnostic {
  /// A finding with a code of the list. Messages quote what stands in the file, which may be long and have several
  /// lines; they stay one line that can be read.
  init(_ code: LintCode, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    let line = message.replacing("\n", with: "⏎")
    self.init(
      code.rawValue, line.count > 240 ? line.prefix(240) + "…" : line, at: location, hint: hint,
      severity: code.severity)
  }
}
