/// The stages a build of Liang knows: a value, made by the composition root and passed down.
public struct Registry: Sendable {
  /// By phase, each list in the order the docs show and, of extractors and normalizers, in which they run by default.
  public let loaders: [any Loader.Type]
  /// See `loaders`.
  public let segmenters: [any Segmenter.Type]
  /// See `loaders`.
  public let extractors: [any Extractor.Type]
  /// See `loaders`.
  public let normalizers: [any Normalizer.Type]
  /// See `loaders`.
  public let checkers: [any Checker.Type]
  /// See `loaders`.
  public let emitters: [any Emitter.Type]

  /// A registry of these stages.
  public init(
    loaders: [any Loader.Type] = [], segmenters: [any Segmenter.Type] = [], extractors: [any Extractor.Type] = [],
    normalizers: [any Normalizer.Type] = [], checkers: [any Checker.Type] = [], emitters: [any Emitter.Type] = []
  ) {
    self.loaders = loaders
    self.segmenters = segmenters
    self.extractors = extractors
    self.normalizers = normalizers
    self.checkers = checkers
    self.emitters = emitters
  }

  /// The stages of both.
  public static func + (a: Registry, b: Registry) -> Registry {
    Registry(
      loaders: a.loaders + b.loaders, segmenters: a.segmenters + b.segmenters, extractors: a.extractors + b.extractors,
      normalizers: a.normalizers + b.normalizers, checkers: a.checkers + b.checkers, emitters: a.emitters + b.emitters)
  }

  /// Every stage type, in the order of the phases.
  public var stages: [any Stage.Type] {
    loaders as [any Stage.Type] + segmenters as [any Stage.Type] + extractors as [any Stage.Type]
      + normalizers as [any Stage.Type] + checkers as [any Stage.Type] + emitters as [any Stage.Type]
  }

  /// Every spec, in the order of the phases.
  public var specs: [StageSpec] { stages.map { $0.spec } }
}
