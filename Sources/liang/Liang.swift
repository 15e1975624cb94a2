import ArgumentParser
import Foundation
import LiangCore
import LiangRun

/// The command line: one file per command.
@main
struct Liang: AsyncParsableCommand {
  /// The version and what was built of it (semver.org, 10), also in every file that a run writes and part of the run's
  /// id: rules and weights change between two versions.
  static let version = "0.1.0+\(sourceStamp)"

  static let configuration = CommandConfiguration(
    commandName: "liang",
    abstract:
      "Reads Chinese newspaper pages and writes tables: what was paid or counted, how much, by whom, where and when.",
    discussion: """
      EXAMPLES
        liang run pipelines/union-news.yaml
        echo '全年培训职工2.6万人次。' | liang extract
        liang explain --text '为职工2027人次挽回经济损失1654.9万元。'

      EXIT CODES
        0   clean
        1   too many pages rejected, a check of severity 'fail', or a failed test
        2   could not run
        64  usage
        78  bad pipeline file

      How many pages may be rejected is said by 'allow_rejects' of the pipeline file, or by --allow-rejects. What checks \
      of severity 'warn' and 'reject' find is told, and leaves the code at 0.
      """,
    version: version,
    subcommands: [
      RunCommand.self, CheckCommand.self, TestCommand.self, ExplainCommand.self, ExtractCommand.self, EvalCommand.self,
      StagesCommand.self, SchemaCommand.self, ScheduleCommand.self, RunsCommand.self,
    ])

  static func main() async {
    if let message = MistypedCommand.message(on: CommandLine.arguments.dropFirst()) {
      Terminal.say(message)
      exit(withError: ExitCode.validationFailure)
    }
    await main(nil)
  }
}

/// The same for the argument parser.
extension ExitCode {
  static let failedChecks = ExitCode(ExitStatus.failedChecks.rawValue)
  static let couldNotRun = ExitCode(ExitStatus.couldNotRun.rawValue)
  static let badPipeline = ExitCode(ExitStatus.badPipeline.rawValue)
}
