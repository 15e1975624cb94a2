import ArgumentParser
import Foundation
import LiangCore
import LiangPipeline

/// Which stages read a text: those of a pipeline file, or every one with its defaults.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read as this pipeline file says; without it every stage has its defaults.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  /// - Throws: `ExitCode.badPipeline` after saying what is wrong.
  func chain() throws -> PageChain { try plan()?.chain ?? Composition.defaultChain }

  /// Nil without a pipeline file.
  /// - Throws: as `chain`.
  func plan() throws -> Plan? { try pipeline.map(Pipelines.plan) }

  /// Says that a text is read without what its path would tell, where the pipeline reads paths.
  func warnOfNoPath(_ chain: PageChain, source: String) {
    guard let pipeline, !chain.loader.readsMetadata(of: "") else { return }
    Terminal.say(
      "\(source): warning[load.no_path]: has no path below the input root of \(pipeline), so that 'path_pattern' tells nothing of it; say the day by --published"
    )
  }
}

/// What is known of a text given by hand beside its words.
struct IssueOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day it was published, for relative times.", valueName: "YYYY-MM-DD"))
  var published: String?

  func validate() throws {
    if let published, CalendarDate(iso8601: published) == nil {
      throw ValidationError("'\(published)' is no day; write it as YYYY-MM-DD")
    }
  }

  /// The document with the day that was given, in place of what it says itself.
  func dated(_ document: Document) -> Document {
    var document = document
    if let published { document.published = CalendarDate(iso8601: published) }
    return document
  }
}

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
