import LiangCore
import Synchronization

/// A page on its way through the workers.
struct PageJob: Sendable {
  /// Its place in the output, from 0.
  let index: Int
  let page: RawPage
}

/// Pages waiting for a worker. Whoever fills it bounds it.
final class PageQueue: Sendable {
  private struct State {
    var jobs: [PageJob] = []
    var idle: [CheckedContinuation<PageJob?, Never>] = []
    var isClosed = false
  }

  private let state = Mutex(State())

  /// Hands the page to an idle worker, or keeps it for the next.
  func put(_ job: PageJob) {
    let worker = state.withLock { state in
      if state.idle.isEmpty { state.jobs.append(job) }
      return state.idle.popLast()
    }
    worker?.resume(returning: job)
  }

  /// The page that has waited longest; nil once the queue is closed and empty.
  func next() async -> PageJob? {
    await withCheckedContinuation { continuation in
      let job: PageJob?? = state.withLock { state in
        if !state.jobs.isEmpty { return .some(state.jobs.removeFirst()) }
        if state.isClosed { return .some(nil) }
        state.idle.append(continuation)
        return nil
      }
      if let job { continuation.resume(returning: job) }
    }
  }

  /// Lets the workers end once the queue is empty.
  func close() {
    let idle = state.withLock { state in
      state.isClosed = true
      defer { state.idle = [] }
      return state.idle
    }
    for worker in idle { worker.resume(returning: nil) }
  }
}
