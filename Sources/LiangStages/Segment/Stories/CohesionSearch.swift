/// Betters a cover by what the units of whole stories have in common, which no single link shows: as long as it pays,
/// two stories exchange their ends, one is cut in two or two become one.
///
/// What is sought is the most of the links' gains and the stories' cohesion together. The cohesion of a story is the
/// sum over its units of the mean affinity to the others.
struct CohesionSearch {
  /// What a point of cohesion counts against a point of gain; the best for annotated pages left out of the fit.
  private static let weight: Float = 0.3
  /// The most changes. Each takes as long as comparing every two units once.
  private static let mostChanges = 32
  /// A change that is worth no more is none: sums of a Float differ by as much.
  private static let leastValue: Float = 1e-3
  /// Links that gain less are not tried.
  private static let leastGain: Float = -20

  /// Two stories, cut before a place each, the first part of either joined to the second of the other; or one story cut
  /// in two.
  private struct Change {
    var value = CohesionSearch.leastValue
    var first = 0
    var firstCut = 0
    /// -1 = none: the first is cut in two.
    var second = -1
    var secondCut = 0
  }

  /// A story with the affinities within its beginnings and ends, up to and from each place.
  private struct Chain {
    var units: [Int]
    var upTo: [Float]
    var from: [Float]
  }

  private let count: Int
  private let gains: [Float]
  private let affinities: [Float]
  /// Those that have lost all their units stay, empty.
  private var chains: [Chain] = []
  /// By chain: the best cut of it, then the best exchanges with each of those behind it.
  private var changes: [[Change]] = []

  /// By unit: its successor, -1 = none.
  var successor: [Int] {
    var successor = [Int](repeating: -1, count: count)
    for chain in chains {
      for (unit, next) in zip(chain.units, chain.units.dropFirst()) { successor[unit] = next }
    }
    return successor
  }

  /// - Parameters:
  ///   - stories: the units of each story in order; together all units.
  ///   - gains: by unit and unit what is won by the second following the first; minus infinity where it cannot.
  ///   - affinities: by unit and unit what speaks for one story; symmetric.
  init(_ stories: [[Int]], gains: [Float], affinities: [Float]) {
    count = stories.reduce(0) { $0 + $1.count }
    self.gains = gains
    self.affinities = affinities
    chains = stories.map(chain)
    changes = chains.indices.map { first in (first..<chains.count).map { bestChange(first, $0) } }
    for _ in 0..<Self.mostChanges {
      var best = Change()
      for row in changes { for change in row where change.value > best.value { best = change } }
      guard best.value > Change().value else { break }
      for number in apply(best) { compareAnew(number) }
    }
  }

  private func chain(_ units: [Int]) -> Chain {
    var chain = Chain(units: units, upTo: [0], from: [0])
    for place in units.indices {
      chain.upTo.append(chain.upTo[place] + units[..<place].reduce(0) { $0 + affinity($1, units[place]) })
    }
    for place in units.indices.reversed() {
      chain.from.append(chain.from.last! + units[(place + 1)...].reduce(0) { $0 + affinity($1, units[place]) })
    }
    chain.from.reverse()
    return chain
  }

  @inline(__always)
  private func affinity(_ u: Int, _ v: Int) -> Float { affinities[u * count + v] }

  @inline(__always)
  private func gain(_ u: Int, _ v: Int) -> Float { gains[u * count + v] }

  /// What a story of so many units counts whose pairs have this affinity in all.
  @inline(__always)
  private func cohesion(_ sum: Float, _ units: Int) -> Float { Self.cohesion(sum, units) }

  @inline(__always)
  private static func cohesion(_ sum: Float, _ units: Int) -> Float {
    units < 2 ? 0 : weight * 2 * sum / Float(units - 1)
  }

  /// What the two parts of a story have in common as one story more than as two.
  static func cohesion(joining first: [Int], to second: [Int], _ affinities: [Float], count: Int) -> Float {
    func of(_ units: [Int]) -> Float {
      let sum = units.indices.reduce(Float(0)) { sum, place in
        sum + units[..<place].reduce(0) { $0 + affinities[$1 * count + units[place]] }
      }
      return cohesion(sum, units.count)
    }
    return of(first + second) - of(first) - of(second)
  }

  /// The best exchange between two stories; of one and itself its best cut.
  private func bestChange(_ first: Int, _ second: Int) -> Change {
    var best = Change()
    if first == second {
      cut(first, best: &best)
    } else if !chains[first].units.isEmpty, !chains[second].units.isEmpty {
      exchange(first, second, best: &best)
    }
    return best
  }

  /// Finds the best changes of a story that has changed, or is new.
  private mutating func compareAnew(_ number: Int) {
    for first in 0..<number {
      let change = bestChange(first, number)
      if number - first < changes[first].count {
        changes[first][number - first] = change
      } else {
        changes[first].append(change)
      }
    }
    let row = (number..<chains.count).map { bestChange(number, $0) }
    if number < changes.count { changes[number] = row } else { changes.append(row) }
  }

  private func cut(_ number: Int, best: inout Change) {
    let chain = chains[number]
    let units = chain.units
    for cut in units.indices.dropFirst() {
      let value =
        cohesion(chain.upTo[cut], cut) + cohesion(chain.from[cut], units.count - cut)
        - cohesion(chain.upTo[units.count], units.count) - gain(units[cut - 1], units[cut])
      if value > best.value { best = Change(value: value, first: number, firstCut: cut) }
    }
  }

  /// Tries every place in both: the beginning of the one with the end of the other, and the other way round.
  private func exchange(_ first: Int, _ second: Int, best: inout Change) {
    let (a, b) = (chains[first], chains[second])
    let (units, others) = (a.units.span, b.units.span)
    let now = cohesion(a.upTo.last!, units.count) + cohesion(b.upTo.last!, others.count)
    // The affinities of all of `a`, and of its beginning up to the place, to the end of `b` from each place.
    var allToEnds = [Float](repeating: 0, count: others.count + 1)
    var beginningToEnds = allToEnds
    var whole = allToEnds.mutableSpan
    var across = beginningToEnds.mutableSpan
    for place in units.indices { add(units[place], to: others, into: &whole) }
    for x in 0...units.count {
      if x > 0 { add(units[x - 1], to: others, into: &across) }
      for y in 0...others.count {
        let (won, isPossible) = gains(units, x, others, y)
        guard isPossible else { continue }
        let rest = whole[0] - across[0] - whole[y] + across[y]
        let value =
          won - now + cohesion(a.upTo[x] + b.from[y] + across[y], x + others.count - y)
          + cohesion(b.upTo[y] + a.from[x] + rest, y + units.count - x)
        if value > best.value {
          best = Change(value: value, first: first, firstCut: x, second: second, secondCut: y)
        }
      }
    }
  }

  /// Adds the affinities of a unit to the ends of a story, from each place.
  @inline(__always)
  private func add(_ unit: Int, to units: Span<Int>, into sums: inout MutableSpan<Float>) {
    var sum: Float = 0
    for place in units.indices.reversed() {
      sum += affinity(unit, units[place])
      sums[place] += sum
    }
  }

  /// What the links of an exchange gain, and whether there can be such links.
  @inline(__always)
  private func gains(_ a: Span<Int>, _ x: Int, _ b: Span<Int>, _ y: Int) -> (won: Float, isPossible: Bool) {
    var won: Float = 0
    if x > 0, y < b.count {
      won += gain(a[x - 1], b[y])
      if won < Self.leastGain { return (0, false) }
    }
    if y > 0, x < a.count {
      let other = gain(b[y - 1], a[x])
      if other < Self.leastGain { return (0, false) }
      won += other
    }
    if x > 0, x < a.count { won -= gain(a[x - 1], a[x]) }
    if y > 0, y < b.count { won -= gain(b[y - 1], b[y]) }
    return (won, true)
  }

  /// Answers which stories have changed.
  private mutating func apply(_ change: Change) -> [Int] {
    let a = chains[change.first].units
    guard change.second >= 0 else {
      chains[change.first] = chain(Array(a[..<change.firstCut]))
      chains.append(chain(Array(a[change.firstCut...])))
      // The new one last: until then the others' rows end before it.
      return [change.first, chains.count - 1]
    }
    let b = chains[change.second].units
    chains[change.first] = chain(Array(a[..<change.firstCut]) + b[change.secondCut...])
    chains[change.second] = chain(Array(b[..<change.secondCut]) + a[change.firstCut...])
    return [change.first, change.second]
  }
}
