extension RandomAccessCollection {
  /// The first index from which on the condition does not hold, `endIndex` where it holds of all: the condition must
  /// hold of a beginning of the collection and of nothing behind that. O(log count).
  ///
  ///     [1, 2, 5, 8].partitionPoint { $0 < 5 }   // 2
  @inlinable
  package func partitionPoint(where holds: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, self.count)
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if holds(self[middle]) {
        low = index(after: middle)
        count -= count / 2 + 1
      } else {
        count /= 2
      }
    }
    return low
  }
}
