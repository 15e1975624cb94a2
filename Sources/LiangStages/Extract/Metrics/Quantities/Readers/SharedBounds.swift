import LiangCore
import LiangText

/// Bounds that hold for more than one figure of a list: the one reader that changes what was read before.
struct SharedBounds {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 超过2000元和3000元, 分别超过100人和30台, 超过140/90毫米汞柱: a bound before the first figure holds all along the list of one
  /// unit; 约, and of several units, behind 分别 and 各.
  func share() {
    var shared: Comparator?
    var isEach = false
    for index in text.quantities.indices {
      let quantity = text.quantities[index]
      if quantity.comparator != .equal, quantity.comparator != .range {
        isEach = isOfEach(quantity)
        shared = isEach || quantity.isBoundBefore && quantity.comparator != .about ? quantity.comparator : nil
      } else if let comparator = shared, index > 0, quantity.comparator == .equal,
        isEach || quantity.unit == text.quantities[index - 1].unit,
        text.listConnector(at: text.quantities[index - 1].rightEdge) == quantity.start || isReading(index)
      {
        text.bound(index, by: comparator)
      } else {
        shared = nil
      }
    }
    shareBackwards()
  }

  /// 分别降到3%和5%以下: a bound behind the last of a list that 分别 deals out holds for the figure before it.
  private func shareBackwards() {
    for index in text.quantities.indices.dropFirst().reversed() {
      let (last, first) = (text.quantities[index], text.quantities[index - 1])
      guard last.rightEdge > last.end, !last.isBoundBefore, last.comparator != .equal, last.comparator != .range,
        first.comparator == .equal, first.unit == last.unit, text.listConnector(at: first.rightEdge) == last.start,
        BoundWords.dealing.first(
          in: bytes, from: max(text.sentence.start, first.start - Reach.dealing), end: first.start)
          != nil
      else { continue }
      text.bound(index - 1, by: last.comparator)
    }
  }

  /// Whether a slash alone parts the figure from the one before: 140/90毫米汞柱 are two figures of one reading.
  private func isReading(_ index: Int) -> Bool {
    let edge = text.quantities[index - 1].rightEdge
    let slash = bytes.scalar(at: edge)
    return (slash.value == 0x2F || slash.value == "／") && edge + slash.length == text.quantities[index].start
  }

  private func isOfEach(_ quantity: Quantity) -> Bool {
    // 分别超过 is one word of the list, so that its 别 makes no 别超过.
    bytes.starts(with: "分别", at: quantity.leftEdge) || bytes.ends(with: "分别", before: quantity.leftEdge)
      || bytes.ends(with: "各", before: quantity.leftEdge)
  }
}
