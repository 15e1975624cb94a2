public import LiangCore

/// What planning needs from outside: values and functions of the composition root.
public struct PlanEnvironment: Sendable {
  /// The stages there are.
  public var registry: Registry
  /// What stages are made with.
  public var context: StageContext
  /// What is wrong with a cron expression, lower case, no full stop; nil where nothing is.
  public var cronProblem: @Sendable (String) -> String?
  /// Whether there is such a time zone.
  public var isTimeZone: @Sendable (String) -> Bool
  /// Names of time zones, to suggest one.
  public var timeZoneNames: @Sendable () -> [String]

  /// What the composition root gives.
  public init(
    registry: Registry, context: StageContext, cronProblem: @escaping @Sendable (String) -> String?,
    isTimeZone: @escaping @Sendable (String) -> Bool, timeZoneNames: @escaping @Sendable () -> [String]
  ) {
    self.registry = registry
    self.context = context
    self.cronProblem = cronProblem
    self.isTimeZone = isTimeZone
    self.timeZoneNames = timeZoneNames
  }
}
