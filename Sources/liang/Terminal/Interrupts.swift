import Foundation

/// Signals that end a run: it stops between two pages, publishes nothing and leaves nothing behind.
enum Interrupts {
  /// Runs the body and cancels it at SIGINT (control-C), SIGTERM or SIGHUP (the terminal is gone; not where 'nohup'
  /// said to go on); a second signal ends the process at once, which the next run clears up after.
  static func cancelling(_ body: @escaping @Sendable () async throws -> Void) async throws {
    // A limit on the size of files must be an error of the write, and so must a reader who is
    // gone: not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    let work = Task { try await body() }
    let numbers = [SIGINT, SIGTERM] + (isIgnored(SIGHUP) ? [] : [SIGHUP])
    let sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        work.cancel()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    try await work.value
  }

  private static func isIgnored(_ number: CInt) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
