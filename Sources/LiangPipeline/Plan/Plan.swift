public import LiangCore

/// A pipeline ready to run: a value made of its file alone, without a look at anything else on the disk.
public struct Plan: Sendable {
  /// A stage with the name that messages call it by.
  public struct Planned<Stage: Sendable>: Sendable {
    /// `check: not_null`.
    public let title: String
    /// With its options; workers share it.
    public let stage: Stage
  }

  /// The pipeline's name.
  public let name: String
  let nameLocation: SourceLocation?
  /// What it is for; nil where the file does not say.
  public let description: String?
  /// The file it was read from.
  public let file: PipelineFile
  /// The share of pages, 0…1, that may be rejected before the exit code is 1.
  public let allowedRejectShare: Double
  /// When it runs; nil where only by hand.
  public let schedule: Schedule?
  /// The fields of every stage in the order of the file, defaults filled in.
  public let stages: [StageConfig]
  /// From a page's bytes to rows.
  public let chain: PageChain
  /// In the order of the file.
  public let checkers: [Planned<any Checker>]
  /// In the order of the file.
  public let emitters: [Planned<any Emitter>]
  /// The deepest directory that holds every file of every emitter, absolute. It holds no input, nor the pipeline file.
  public let outputDirectory: String
  /// The tests of the file, in its order.
  public let tests: [PipelineTest]
  /// What the file says but hardly means; the pipeline runs all the same.
  public let warnings: [Diagnostic]
}
