/// One step of a pipeline: a spec, its options, and one method (of the protocol of its phase).
///
/// Stages have no logger, no clock and no globals, and open no file: the runner gives and measures.
public protocol Stage: Sendable {
  /// The declaration that parsing, lint and docs derive from.
  static var spec: StageSpec { get }
  /// - Throws: a `Diagnostic` where values that are fine one by one do not go together.
  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic)
}

/// What stages need from outside.
public struct StageContext: Sendable {
  /// Bytes to text.
  public var decoder: any TextDecoder

  /// What the composition root gives.
  public init(decoder: any TextDecoder) { self.decoder = decoder }
}
