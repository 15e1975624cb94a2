import ArgumentParser
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
      "\(source): warning[\(ErrorCode.loadNoPath.name)]: has no path below the input root of \(pipeline), so that 'path_pattern' tells nothing of it; \(ErrorCode.loadNoPath.advice)"
    )
  }
}
