import LiangCore
import LiangText

/// Verbs that bound a figure and may govern it: 突破, 超过.
enum BoundVerbs {
  private static let trie = ByteTrie(
    "突破 超过 高出 低于 高于 不足 逾 超 破 限速 达".split(separator: " ").enumerated().map { (String($1), $0 + 1) })

  /// The first of them and its number; `.none` and 0 where there is none.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> (ByteRange, Int) {
    var index = start
    while index < end {
      if let match = trie.longest(in: bytes, at: index, end: end) { return (ByteRange(index, match.end), match.value) }
      index += 1
    }
    return (.none, 0)
  }
}
