public import LiangCore
public import LiangPipeline

/// A pipeline ready to run.
public struct RunPlan: Sendable {
  /// The pipeline's name.
  public var name: String
  /// The pipeline file's bytes: part of the run's id.
  public var definition: [UInt8]
  /// Which files to read, and how.
  public var chain: PageChain
  /// In the order of the pipeline.
  public var checkers: [any Checker]
  /// In the order of the pipeline.
  public var emitters: [any Emitter]
  /// Absolute. Every output of every emitter lies below it; all of it is replaced in one step.
  public var outputDirectory: String
  /// The share of documents, 0…1, that may be rejected before the exit code is 1, whatever `RunOptions` say.
  public var allowedRejectShare = 0.0

  /// A plan that allows no rejects.
  public init(
    name: String, definition: [UInt8], chain: PageChain, checkers: [any Checker], emitters: [any Emitter],
    outputDirectory: String
  ) {
    self.name = name
    self.definition = definition
    self.chain = chain
    self.checkers = checkers
    self.emitters = emitters
    self.outputDirectory = outputDirectory
  }

  /// A pipeline file's plan.
  public init(_ plan: Plan) {
    self.init(
      name: plan.name, definition: plan.file.bytes, chain: plan.chain, checkers: plan.checkers.map(\.stage),
      emitters: plan.emitters.map(\.stage), outputDirectory: plan.outputDirectory)
    allowedRejectShare = plan.allowedRejectShare
  }
}
