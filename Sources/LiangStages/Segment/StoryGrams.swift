/// How often each story has each of the common grams, by the shares that units have in it.
struct StoryGrams {
  /// A gram in a story.
  struct Run {
    var story: Int32
    /// How often the story has it.
    var total: Float
    /// Its parts: `first` up to `end`.
    fileprivate var first: Int32
    fileprivate var end: Int32
  }

  /// What a unit adds to a run.
  private struct Part {
    var unit: Int32
    var value: Float
  }

  /// Gram after gram, with room for as many as it has parts; by story.
  private(set) var runs: [Run]
  /// By gram: the first of its runs and parts; and at last the end.
  private var starts: [Int32]
  /// By gram: one past its last run.
  private var ends: [Int32]
  private var parts: [Part]

  init(_ common: CommonGrams, _ shares: StoryShares, stories: Int) {
    starts = Self.starts(common, shares)
    ends = starts
    let room = Int(starts.last!)
    runs = Array(repeating: Run(story: -1, total: 0, first: 0, end: 0), count: room)
    parts = Array(repeating: Part(unit: 0, value: 0), count: room)
    var free = starts
    for (story, unit, share) in Self.byStory(shares, stories: stories) {
      for use in common.uses[common.useStarts[unit]..<common.useStarts[unit + 1]] {
        let gram = Int(use.gram)
        let place = free[gram]
        let value = use.count * share
        free[gram] += 1
        parts[Int(place)] = Part(unit: Int32(unit), value: value)
        if ends[gram] == starts[gram] || runs[Int(ends[gram]) - 1].story != story {
          runs[Int(ends[gram])] = Run(story: Int32(story), total: value, first: place, end: place + 1)
          ends[gram] += 1
        } else {
          runs[Int(ends[gram]) - 1].total += value
          runs[Int(ends[gram]) - 1].end += 1
        }
      }
    }
  }

  /// By gram: where its parts begin, one for each share of each unit that has it.
  private static func starts(_ common: CommonGrams, _ shares: StoryShares) -> [Int32] {
    var starts = [Int32](repeating: 0, count: common.holderStarts.count)
    for gram in 0..<starts.count - 1 {
      starts[gram + 1] = common.holders(of: Int32(gram)).reduce(into: starts[gram]) { sum, place in
        sum += Int32(shares.places(of: Int(common.holders[place].unit)).count)
      }
    }
    return starts
  }

  /// The shares by story, the last unit first.
  private static func byStory(_ shares: StoryShares, stories: Int) -> [(story: Int, unit: Int, share: Float)] {
    var free = [Int](repeating: 0, count: stories + 1)
    for share in shares.list { free[share.story + 1] += 1 }
    for story in 0..<stories { free[story + 1] += free[story] }
    var sorted = [(story: Int, unit: Int, share: Float)](repeating: (0, 0, 0), count: shares.list.count)
    for unit in (0..<shares.starts.count - 1).reversed() {
      for share in shares[unit] {
        sorted[free[share.story]] = (share.story, unit, share.value)
        free[share.story] += 1
      }
    }
    return sorted
  }

  /// The runs of the gram.
  @inline(__always)
  func places(of gram: Int32) -> Range<Int> { Int(starts[Int(gram)])..<Int(ends[Int(gram)]) }

  /// How often the run's story has its gram, the unit left out.
  func total(of run: Run, without unit: Int) -> Float {
    var total: Float = 0
    for place in Int(run.first)..<Int(run.end) where parts[place].unit != unit { total += parts[place].value }
    return total
  }
}
