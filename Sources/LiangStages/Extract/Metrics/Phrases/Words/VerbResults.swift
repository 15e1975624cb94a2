import LiangText

/// Words that are a verb and what says how far it goes, of which readers take the verb as often as both: 卖|给, 背|着.
enum VerbResults {
  /// What the second character is; nil where the word is no such verb.
  @inline(__always)
  static func tag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> WordTag? {
    guard end &- start == 6 else { return nil }
    let last = bytes.threeByteScalar(at: start &+ 3)
    guard last == "着" || last == "给" || last == "到",
      trie.matches(bytes, from: start, to: end)
    else { return nil }
    return last == "着" ? .aspect : .preposition
  }

  private static let trie = ByteTrie(
    """
    背着 跟着 乘着 划着 围着 引着 怀着 打着 指着 挨着 点着 烧着 照着 看着 穿着 贴着 赶着 闲着 靠着
    交给 付给 传给 借给 写给 分给 包给 卖给 发给 奖给 带给 拨给 拿给 捐给 教给 献给 留给 租给 让给 赠给 转给 输给 还给 送给 递给
    交到 传到 分到 办到 卖到 占到 发到 带到 打到 拿到 挂到 挣到 接到 提到 放到 落到 赚到 赶到 运到 送到 领到
    """)
}
