import LiangCore
import LiangFormats
import LiangPipeline
import LiangSchedule
import LiangStages

/// Wires the modules: the only place that knows them all.
enum Composition {
  /// Every stage of this build.
  static let registry = Registry.builtinStages + Registry.formats

  /// What stages need from outside.
  static let context = StageContext(decoder: EncodingDecoder())

  /// What planning needs from outside.
  static let planning = PlanEnvironment(
    registry: registry, context: context,
    cronProblem: CronExpression.problem(in:), isTimeZone: { ZoneClock(named: $0) != nil },
    timeZoneNames: { ZoneClock.names })

  /// Every reading stage with its defaults, for commands that are given no pipeline file.
  static let defaultChain: PageChain = {
    do throws(Diagnostic) {
      return PageChain(
        loader: try make(registry.loaders[0]), segmenter: try make(registry.segmenters[0]),
        extractors: try registry.extractors.map { type throws(Diagnostic) in try make(type) },
        normalizers: try registry.normalizers.map { type throws(Diagnostic) in try make(type) })
    } catch {
      preconditionFailure("a stage refuses its own defaults: \(error.message)")
    }
  }()

  private static func make<T: Stage>(_ type: T.Type) throws(Diagnostic) -> T {
    try type.init(StageConfig(spec: type.spec), context)
  }
}
