/// How far a unit belongs to a story.
struct StoryShare {
  var story: Int
  /// 0…1.
  var value: Float
}

/// The stories of every unit, in one flat list.
struct StoryShares {
  /// Unit after unit.
  private(set) var list: [StoryShare] = []
  /// By unit: the first of its shares; and at last the end.
  private(set) var starts: [Int] = [0]

  init(units: Int) {
    starts.reserveCapacity(units + 1)
    list.reserveCapacity(2 * units)
  }

  /// The places in `list` of the unit's shares.
  @inline(__always)
  func places(of unit: Int) -> Range<Int> { starts[unit]..<starts[unit + 1] }

  /// The shares of the unit.
  @inline(__always)
  subscript(_ unit: Int) -> ArraySlice<StoryShare> { list[places(of: unit)] }

  /// Adds a share to those of the unit that is next to be closed.
  @inline(__always)
  mutating func append(_ share: StoryShare) { list.append(share) }

  /// Ends the shares of a unit.
  mutating func closeUnit() { starts.append(list.count) }

  /// Puts the largest share of the unit that is next to be closed first; of two alike the first story.
  mutating func sort() {
    guard list.count > starts.last! + 1 else { return }
    list[starts.last!...].sort { ($0.value, $1.story) > ($1.value, $0.story) }
  }

  /// The same shares, of stories by other numbers.
  func renamed(_ name: (Int) -> Int) -> StoryShares {
    var renamed = self
    for place in list.indices { renamed.list[place].story = name(list[place].story) }
    return renamed
  }

  /// Those shares that are kept.
  func filtered(_ keeps: (StoryShare) -> Bool) -> StoryShares {
    var filtered = StoryShares(units: starts.count - 1)
    for unit in 0..<starts.count - 1 {
      for share in self[unit] where keeps(share) { filtered.append(share) }
      filtered.closeUnit()
    }
    return filtered
  }
}
