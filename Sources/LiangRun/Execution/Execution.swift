import LiangCore

/// Pages through the stages on several cores, and back in order.
///
/// One task reads the files and collects the results; workers run the stages. Documents between the two are at most two
/// for each worker: one worked on, one waiting. Of a page's rows a batch of each table is held
/// (`PageBatches`). So memory does not grow with the text, but by what is known of each file and page (its entry in the
/// inventory, its digest, the rows of a check for what is unique); the order of the output is that of the input.
struct Execution {
  let inventory: Inventory
  let chain: PageChain
  let options: RunOptions
  /// Where the pages being read are noted; nil for nowhere.
  let pages: PagesAtWork?
  let onEvent: @Sendable (RunEvent) -> Void

  /// Runs every document of the inventory.
  func run(into collector: PageCollector) async throws(RunFailure) {
    let queue = PageQueue()
    let (results, sender) = AsyncStream.makeStream(of: (index: Int, result: PageResult).self)
    let (chain, pages) = (chain, pages)
    let outcome = await withTaskGroup(of: Void.self) { group -> Result<Void, RunFailure> in
      for worker in 0..<options.workers {
        group.addTask {
          while let job = await queue.next(), !Task.isCancelled {
            pages?.begin(job.page.source, worker: worker)
            let result = PageResult(of: job.page, through: chain)
            pages?.end(worker: worker)
            sender.yield((job.index, result))
          }
        }
      }
      defer { queue.close() }
      do throws(RunFailure) {
        return .success(try await drive(queue, results, collector))
      } catch {
        // Pages that wait are not begun.
        group.cancelAll()
        return .failure(error)
      }
    }
    try outcome.get()
  }

  private func drive(
    _ queue: PageQueue, _ results: AsyncStream<(index: Int, result: PageResult)>, _ collector: PageCollector
  ) async throws(RunFailure) {
    var source = PageSource(inventory, loader: chain.loader)
    var arrivals = results.makeAsyncIterator()
    var done: [Int: PageResult] = [:]
    var (taken, collected) = (0, 0)
    var isExhausted = false
    while !isExhausted || collected < taken {
      if !isExhausted, taken - collected < 2 * options.workers {
        guard let offer = source.next() else {
          isExhausted = true
          continue
        }
        collector.offer()
        switch offer {
        case .success(let page): queue.put(PageJob(index: taken, page: page))
        case .failure(let reject): done[taken] = PageResult(reject)
        }
        taken += 1
      } else if done[collected] == nil, let arrival = await arrivals.next() {
        done[arrival.index] = arrival.result
      }
      try RunFailure.checkCancellation()
      while let result = done.removeValue(forKey: collected) {
        try collect(result, into: collector)
        collected += 1
      }
    }
  }

  private func collect(_ result: PageResult, into collector: PageCollector) throws(RunFailure) {
    try collector.collect(result)
    let reject: Reject? = if case .failure(let reject) = result.outcome { reject } else { nil }
    onEvent(.page(source: result.source, bytes: result.byteCount, reject: reject))
  }
}
