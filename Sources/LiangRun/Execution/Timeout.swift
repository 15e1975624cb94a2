import Synchronization

/// Stops what takes too long by cancelling it, and knows then that it did.
final class Timeout: Sendable {
  private let seconds: Int?
  private let isUp = Mutex(false)

  /// - Parameter seconds: nil for no limit.
  init(seconds: Int?) { self.seconds = seconds }

  /// Cancels the body once its time is up, and where the caller is cancelled.
  func hold<Value: Sendable>(
    _ body: @escaping @Sendable () async throws(RunFailure) -> Value
  ) async throws(RunFailure) -> Value {
    guard let seconds else { return try await body() }
    let work = Task { () async -> Result<Value, RunFailure> in
      do throws(RunFailure) {
        return .success(try await body())
      } catch {
        return .failure(error)
      }
    }
    let watch = Task {
      try await Task.sleep(for: .seconds(seconds))
      isUp.withLock { $0 = true }
      work.cancel()
    }
    defer { watch.cancel() }
    let outcome = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
    return try outcome.get()
  }

  /// Why the body ended so: a run that is stopped does not know by whom.
  func reason(of failure: RunFailure) -> RunFailure {
    guard failure.isCancelled, let seconds, isUp.withLock({ $0 }) else { return failure }
    return .timeout(after: seconds)
  }
}
