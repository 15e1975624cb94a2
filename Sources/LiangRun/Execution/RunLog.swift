import LiangCore

/// What a run notes about itself on the way: warnings and how long each phase took.
final class RunLog {
  private let clock: RunClock
  let onEvent: @Sendable (RunEvent) -> Void
  private(set) var warnings: [RunWarning] = []
  private(set) var phases: [RunReport.Phase] = []
  private var last: Duration

  init(clock: RunClock, onEvent: @escaping @Sendable (RunEvent) -> Void) {
    self.clock = clock
    self.onEvent = onEvent
    last = clock.uptime()
  }

  func warn(_ warning: RunWarning) {
    warnings.append(warning)
    onEvent(.warning(warning))
  }

  func warn(_ list: [RunWarning]) {
    for warning in list { warn(warning) }
  }

  /// Notes that a phase ended: it began where the one before ended.
  func ended(_ phase: String) {
    let now = clock.uptime()
    phases.append(RunReport.Phase(name: phase, seconds: (now - last) / .seconds(1)))
    last = now
  }
}
