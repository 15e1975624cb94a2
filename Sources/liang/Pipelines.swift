import ArgumentParser
import Foundation
import LiangPipeline

/// Pipeline files on the command line.
enum Pipelines {
  /// Reads and checks a pipeline file.
  static func read(_ path: String) throws(PipelineErrors) -> Plan {
    let directory = FileManager.default.currentDirectoryPath
    return try Plan(PipelineFile.read(path, workingDirectory: directory), Composition.planning)
  }

  /// Reads and checks a pipeline file.
  /// - Throws: `ExitCode.badPipeline` after saying all that is wrong.
  static func plan(_ path: String) throws -> Plan {
    do throws(PipelineErrors) {
      return try read(path)
    } catch {
      Terminal.say(error.rendered)
      throw ExitCode.badPipeline
    }
  }

  /// All of several files, so that what is wrong with each is said.
  /// - Throws: `ExitCode.badPipeline` where one of them is bad.
  static func plans(_ paths: [String], log: EventLog = .plain) throws -> [Plan] {
    let plans = sound(paths, log: log)
    guard plans.count == paths.count else { throw ExitCode.badPipeline }
    return plans
  }

  /// Those of several files that are good; what is wrong with the others is said.
  static func sound(_ paths: [String], log: EventLog = .plain) -> [Plan] {
    paths.compactMap { path in
      do throws(PipelineErrors) {
        return try read(path)
      } catch {
        log.tell(error.diagnostics, text: error.rendered)
        return nil
      }
    }
  }

  /// Says which of the pipelines would get into each other's way.
  static func warnOfClashes(_ plans: [Plan], log: EventLog = .plain) {
    for (plan, warning) in Plan.sharedNames(of: plans) + Plan.sharedOutputs(of: plans) {
      log.tell([warning], text: plan.rendered([warning]))
    }
  }
}
