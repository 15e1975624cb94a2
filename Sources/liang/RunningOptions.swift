import ArgumentParser
import Foundation

/// Options of every command that runs pipelines.
struct RunningOptions: ParsableArguments, Sendable {
  /// How events are written to standard error.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp("Pages worked on at once; the output is the same for any number.", valueName: "n"))
  var cores: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var history: HistoryOptions

  @Option(
    help: ArgumentHelp(
      "The share of documents, 0 to 1, that may be rejected before the exit code is 1.", valueName: "share"))
  var allowRejects: Double = 0

  @Option(
    help: ArgumentHelp(
      "Text for people or JSON, on standard error: each line an event, with its time.", valueName: "format"))
  var logFormat: LogFormat = .text

  func validate() throws {
    guard cores >= 1 else { throw ValidationError("--cores must be at least 1") }
    guard (0...1).contains(allowRejects) else { throw ValidationError("--allow-rejects must be between 0 and 1") }
  }
}
