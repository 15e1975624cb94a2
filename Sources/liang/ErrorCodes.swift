import LiangCore
import LiangFormats
import LiangRun
import LiangStages

extension ErrorCode {
  /// Every code of this build.
  static let all = ofStages + ofChecks + ofFormats + ofRuns + ofCommands

  /// Of the checks that can take out rows.
  private static let ofChecks = Composition.registry.checkers.map { $0.spec }
    .filter { $0.fields.contains { $0.type.allows(CheckSeverity.reject.rawValue) } }
    .map(ErrorCode.init(check:))

  private static let ofCommands = [
    loadNoPath, extractPageNamed, extractNotUTF8, outputCannotWrite, testNone, runsUnknown, catalogNoHome,
    scheduleMissed,
  ]

  static let loadNoPath = ErrorCode(
    "load.no_path", [.warning], meaning: "A text given by hand has no path that `path_pattern` could read.",
    advice: "say the day by --published")
  static let extractPageNamed = ErrorCode(
    "extract.page_named", [.exit], meaning: "`liang extract` was given the name of a page.",
    advice: "give it the page, as in 'liang extract < page.txt'")
  static let extractNotUTF8 = ErrorCode(
    "extract.not_utf8", [.warning], meaning: "Lines given to `liang extract --as lines` are not UTF-8.",
    advice: "convert them first, by 'iconv'")
  static let outputCannotWrite = ErrorCode(
    "output.cannot_write", [.exit], meaning: "Standard output cannot be written.", advice: "write it somewhere else")
  static let testNone = ErrorCode(
    "test.none", [.exit], meaning: "No pipeline file given to `liang test` has a test.",
    advice: "write one at the end of the pipeline file")
  static let runsUnknown = ErrorCode(
    "runs.unknown", [.exit], meaning: "The history has no run of that number or pipeline.",
    advice: "see 'liang runs list'")
  static let catalogNoHome = ErrorCode(
    "catalog.no_home", [.exit], meaning: "Nothing says where the history of runs lies.", advice: "use --state")
  static let scheduleMissed = ErrorCode(
    "schedule.missed", [.warning], meaning: "A scheduled time is longer ago than `catch_up`, and was left out.",
    advice: "run it by hand, or raise that")
}

extension FieldType {
  /// Whether it is a choice that the name is one of.
  fileprivate func allows(_ name: String) -> Bool {
    if case .choice(let names) = self { names.contains(name) } else { false }
  }
}
