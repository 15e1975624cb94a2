import ArgumentParser
import Foundation
import LiangCore
import LiangPipeline
import LiangRun

/// Where the history lies.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the history of runs is kept; $XDG_STATE_HOME/liang or ~/.local/state/liang without it.", valueName: "dir"),
    completion: .directory)
  var state: String?

  /// Opens the history of runs, and makes it where there is none; where it would lie inside the output of one of the
  /// plans, nothing is made.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func catalog(of plans: [Plan], _ log: EventLog) throws -> RunCatalog {
    let directory = try directory(log)
    return try reporting(log) { () throws(RunFailure) in
      try RunCatalog(stateDirectory: directory, outside: plans.map(\.outputDirectory))
    }
  }

  /// Opens the history of runs to look into it; nil where there is none.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func existingCatalog() throws -> RunCatalog? {
    let directory = try directory()
    return try reporting { () throws(RunFailure) in try RunCatalog.existing(in: directory) }
  }

  /// - Throws: `ExitCode.couldNotRun` after saying why there is none.
  func directory(_ log: EventLog = .plain) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let directory = state.map { URL(filePath: $0).path } ?? StateDirectory.standard(environment: environment)
    guard let directory else {
      log.tell(
        RunFailure(.catalogNoHome, "neither HOME nor XDG_STATE_HOME says where to keep the history"))
      throw ExitCode.couldNotRun
    }
    return directory
  }

  /// Reads something from the history; nil where there is none.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func read<Value>(_ body: (RunCatalog) throws(RunFailure) -> Value) throws -> Value? {
    guard let catalog = try existingCatalog() else { return nil }
    return try reporting { () throws(RunFailure) in try body(catalog) }
  }

  func reporting<Value>(_ log: EventLog = .plain, _ body: () throws(RunFailure) -> Value) throws -> Value {
    do throws(RunFailure) {
      return try body()
    } catch {
      log.tell(error)
      throw ExitCode.couldNotRun
    }
  }
}
