import LiangCore
import LiangText

/// Verbs that bound a figure and may govern it: 突破, 超过.
enum BoundVerbs {
  private static let trie = ByteTrie(
    "突破 超过 高出 超出 低于 高于 不足 逾 超 破 跌破 越过 跨过 迈过 过 逼近 直逼 限速 限购 限乘 限载 限 达 差 满 翻"
      .split(separator: " ").enumerated().map { (String($1), $0 + 1) })

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
