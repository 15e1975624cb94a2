/// Puts units into chains so that the gains of the links add up to the most: every unit has at most one successor and
/// at most one predecessor, and no chain bites its own tail.
///
/// An assignment by shortest augmenting paths over the listed candidates; a unit may stay without a successor. Rings
/// are broken at their weakest link, which is then forbidden.
struct PathCover {
  /// One possible link.
  struct Candidate {
    var to: Int
    /// What is won by it against beginning and ending there; above 0.
    var gain: Float
  }

  /// By unit: its successor, -1 = none.
  private(set) var successor: [Int]
  private var predecessor: [Int]
  private var candidates: [[Candidate]]
  // What `augment` finds out on its way, by unit and untouched between calls; kept to be used again.
  private var loss: [Float]
  private var cameFrom: [Int]
  private var atUnit: [Float]
  private var queue: [Int] = []
  private var reached: [Int] = []

  /// The best cover. O(units · candidates) in the usual case.
  init(_ candidates: [[Candidate]]) {
    self.candidates = candidates
    successor = Array(repeating: -1, count: candidates.count)
    predecessor = successor
    cameFrom = successor
    loss = Array(repeating: .infinity, count: candidates.count)
    atUnit = loss
    for unit in candidates.indices { augment(from: unit) }
    breakRings()
  }

  /// Gives the unit a successor where the sum grows, moving others to their next best along the way.
  ///
  /// Bellman-Ford over the residual graph, label-correcting with a queue; `loss` is what is lost so far, the lower the
  /// better. A path ends at a free successor, or at a unit that is left without one.
  private mutating func augment(from root: Int) {
    queue.removeAll(keepingCapacity: true)
    reached.removeAll(keepingCapacity: true)
    queue.append(root)
    atUnit[root] = 0
    var best: (loss: Float, unit: Int, column: Int) = (0, -1, -1)
    var head = 0
    var steps = 0
    while head < queue.count, steps < 4096 {
      let unit = queue[head]
      head += 1
      steps += 1
      let base = atUnit[unit]
      // Leave this unit without successor: its old link is lost already in `base`.
      if unit != root, base < best.loss - 1e-4 { best = (base, unit, -1) }
      for candidate in candidates[unit] where successor[unit] != candidate.to {
        let cost = base - candidate.gain
        guard cost < loss[candidate.to] - 1e-4 else { continue }
        if loss[candidate.to] == .infinity { reached.append(candidate.to) }
        loss[candidate.to] = cost
        cameFrom[candidate.to] = unit
        let owner = predecessor[candidate.to]
        if owner < 0 {
          if cost < best.loss - 1e-4 { best = (cost, unit, candidate.to) }
        } else if owner != root {
          atUnit[owner] = cost + gain(owner, candidate.to)
          queue.append(owner)
        }
      }
    }
    apply(best.unit, best.column, root)
    for column in reached { loss[column] = .infinity }
  }

  private func gain(_ unit: Int, _ to: Int) -> Float { candidates[unit].first { $0.to == to }!.gain }

  /// Walks the path back, giving each unit the column it was reached by.
  private mutating func apply(_ last: Int, _ column: Int, _ root: Int) {
    guard last >= 0 else { return }
    var unit = last
    var target = column
    for _ in 0...candidates.count {
      let freed = successor[unit]
      successor[unit] = target
      if target >= 0 { predecessor[target] = unit }
      // A path that came by one unit twice ends where that has nothing left to give.
      if unit == root || freed < 0 { return }
      target = freed
      unit = cameFrom[freed]
    }
  }

  private mutating func breakRings() {
    for _ in candidates.indices {
      guard let ring = firstRing() else { return }
      let weakest = ring.min { gain($0, successor[$0]) < gain($1, successor[$1]) }!
      let to = successor[weakest]
      candidates[weakest].removeAll { $0.to == to }
      successor[weakest] = -1
      predecessor[to] = -1
      augment(from: weakest)
    }
  }

  private func firstRing() -> [Int]? {
    var seen = [Int](repeating: -1, count: successor.count)
    for start in successor.indices where seen[start] < 0 {
      var unit = start
      var path: [Int] = []
      while unit >= 0, seen[unit] < 0 {
        seen[unit] = start
        path.append(unit)
        unit = successor[unit]
      }
      if unit >= 0, seen[unit] == start, let entry = path.firstIndex(of: unit) { return Array(path[entry...]) }
    }
    return nil
  }
}
