// A run as a process of its own, for tests that kill it, starve it or take its rights away.
//
//     LiangRunFixture INPUT OUTPUT STATE [--stop-at N] [--without-exchange] [--file-size BYTES] [--user ID]
//
// Prints every step on a line of its own; kills itself at the N-th, from 1. Exits with the code of the run.
import Glibc
import LiangCore
import LiangRun
import Synchronization

/// Counts steps, and dies at the one asked for, as a machine does that loses its power: without a last word.
final class Steps: Sendable {
  private let last: Int?
  private let count = Mutex(0)

  init(last: Int?) { self.last = last }

  func take(_ name: String) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    print(name)
    fflush(nil)
    if number == last { kill(getpid(), SIGKILL) }
  }
}

let arguments = Array(CommandLine.arguments.dropFirst())

func option(_ name: String) -> Int? {
  arguments.firstIndex(of: name).flatMap { Int(arguments[$0 + 1]) }
}

signal(SIGXFSZ, SIG_IGN)
if let bytes = option("--file-size") {
  var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
  precondition(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
}
if let user = option("--user") {
  precondition(setgid(gid_t(user)) == 0 && setuid(uid_t(user)) == 0)
}
let steps = Steps(last: option("--stop-at"))
var hooks = PublishHooks()
hooks.observe = { steps.take("\($0)") }
hooks.withoutExchange = arguments.contains("--without-exchange")
let runner = Runner(version: "1.0", options: RunOptions(workers: 2), clock: .system, hooks: hooks) { event in
  switch event {
  case .page(let source, _, _): steps.take("page \(source)")
  case .warning(let warning): print(warning)
  default: break
  }
}
do {
  let catalog = try RunCatalog(stateDirectory: arguments[2])
  let report = try await runner.run(.fixture(from: arguments[0], to: arguments[1]), catalog: catalog)
  exit(report.exitCode)
} catch {
  print(error)
  exit(2)
}
