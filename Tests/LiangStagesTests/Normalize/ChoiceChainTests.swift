import Testing

@testable import LiangStages

@Suite("options of several figures chosen together")
struct ChoiceChainTests {
  /// The best of all ways, each tried.
  private func bestSum(_ scores: [[Int32]], _ steps: [[Int32]]) -> Int32 {
    var ways: [(last: Int, sum: Int32)] = scores[0].enumerated().map { ($0, $1) }
    for figure in scores.dropFirst() {
      ways = ways.flatMap { way in
        figure.indices.map { ($0, way.sum + figure[$0] + steps[way.last][$0]) }
      }
    }
    return ways.map(\.sum).max()!
  }

  @Test("no other way is better")
  func isBest() {
    let steps: [[Int32]] = [[4, -3, 0, 2], [-6, 2, 1, 0], [0, 1, -2, 3], [1, 0, 5, -4]]
    let lists: [[[Int32]]] = [
      [[3, 0, 1], [0, 5, 4], [2, 2, 0], [1, 0, 7]], [[1], [0, 5, 4, 4], [2, 2], [1, 0, 7], [3]],
      [[0, 1, 2, 3], [6, 0], [1, 2, 0, 4], [0]],
    ]
    for scores in lists { expectBest(scores, steps) }
  }

  private func expectBest(_ scores: [[Int32]], _ steps: [[Int32]]) {
    var chain = ChoiceChain()
    for figure in scores { chain.add(figure) { steps[$0][$1] } }
    let best = chain.best
    var sum: Int32 = 0
    for (index, option) in best.enumerated() {
      sum += scores[index][option] + (index == 0 ? 0 : steps[best[index - 1]][option])
    }
    #expect(sum == bestSum(scores, steps))
  }

  @Test("a figure behind decides one before it")
  func looksAhead() {
    var chain = ChoiceChain()
    chain.add([1, 0]) { _, _ in 0 }
    chain.add([0, 3]) { $0 == $1 ? 2 : 0 }
    #expect(chain.best == [1, 1])
  }

  @Test("nothing, one figure, and the first of equals")
  func holdsAtItsBounds() {
    #expect(ChoiceChain().best == [])
    var chain = ChoiceChain()
    chain.add([2, 2]) { _, _ in 0 }
    #expect(chain.best == [0])
  }

  @Test("however many figures, the sums hold")
  func holdsOnLongTexts() {
    var chain = ChoiceChain()
    for _ in 0..<4000 { chain.add([1 << 20, 0]) { $0 == $1 ? 1 << 20 : 0 } }
    #expect(chain.best == Array(repeating: 0, count: 4000))
  }

  @Test("a step that is not allowed is not taken")
  func keepsAway() {
    var chain = ChoiceChain()
    chain.add([9, 0]) { _, _ in 0 }
    chain.add([0, 900]) { $0 == 0 && $1 == 1 ? ChoiceChain.never : 0 }
    #expect(chain.best == [1, 1])
  }
}
