import LiangCore
import LiangText

extension QuantityScanner {
  /// Behind 一年多 and its like.
  private static let behindMoreTime = ByteTrie("时间 来 前 后 以 了 没 就 工夫 功夫 光景 才 里 之")

  /// The word that bounds it from behind: 以上, 左右, 多.
  func comparator(behind draft: Draft) -> Bounding? {
    guard let bound = text.boundBehind(draft.end) else { return boundBehindNoun(draft) }
    // 多, 余, 内, 起 in one character bind to measures only: 三年多, 5米余, 40分钟内, 2600元起.
    if bound.isShort, !isMeasure(draft.unit) { return nil }
    // 一天多抓回九十斤: what one day brings more.
    if bound.isShort, draft.isBareOne || bytes.ends(with: "每", before: draft.start), bound.comparator == .above,
      !text.isEnd(bound.end),
      !text.has(Self.behindMoreTime, at: bound.end)
    {
      return nil
    }
    if bound.comparator == .atLeast, bound.isShort, draft.unit.kind != .money { return nil }
    // 18座车站已有5个封顶: the buildings have their roofs.
    if bytes.ends(with: "封顶", before: bound.end), !isMeasure(draft.unit) { return nil }
    return Bounding(comparator: bound.comparator, edge: bound.end)
  }

  /// Bounds that may stand behind the noun that is counted.
  private static let boundsBehindNouns = ByteTrie("以上 以下 以内")

  /// 认得一千五百个字以上, 五百名职工以内: a short noun stands between the classifier and the word, and nothing behind it.
  private func boundBehindNoun(_ draft: Draft) -> Bounding? {
    guard draft.unit.trait == .classifier, draft.unitStart < draft.end else { return nil }
    var index = draft.end
    for _ in 0..<3 {
      let scalar = bytes.scalar(at: index)
      guard index < text.sentence.end, scalar.value >= 0x4E00, text.marks.mark(scalar.value) == .none else {
        return nil
      }
      index += scalar.length
      if let word = text.longest(Self.boundsBehindNouns, at: index), text.isEnd(word.end),
        let bound = text.boundBehind(index), bound.end == word.end
      {
        return Bounding(comparator: bound.comparator, edge: draft.end)
      }
    }
    return nil
  }

  private func isMeasure(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .count, .people, .other: false
    default: true
    }
  }

  /// 超过2000元和3000元, 分别超过100人和30台: a bound before the first figure holds all along the list of one unit; 约, and of
  /// several units, behind 分别 and 各.
  func shareComparators() {
    var shared: Comparator?
    var isEach = false
    for index in text.quantities.indices {
      let quantity = text.quantities[index]
      if quantity.comparator != .equal, quantity.comparator != .range {
        isEach = isOfEach(quantity)
        shared = isEach || quantity.isBoundBefore && quantity.comparator != .about ? quantity.comparator : nil
      } else if let comparator = shared, index > 0, quantity.comparator == .equal,
        isEach || quantity.unit == text.quantities[index - 1].unit,
        text.listConnector(at: text.quantities[index - 1].rightEdge) == quantity.start
      {
        text.bound(index, by: comparator)
      } else {
        shared = nil
      }
    }
    shareBackwards()
  }

  /// Before figures dealt out one by one.
  private static let dealing = ByteTrie("分别")

  /// 分别降到3%和5%以下: a bound behind the last of a list that 分别 deals out holds for the figure before it.
  private func shareBackwards() {
    for index in text.quantities.indices.dropFirst().reversed() {
      let (last, first) = (text.quantities[index], text.quantities[index - 1])
      guard last.rightEdge > last.end, !last.isBoundBefore, last.comparator != .equal, last.comparator != .range,
        first.comparator == .equal, first.unit == last.unit, text.listConnector(at: first.rightEdge) == last.start,
        Self.dealing.first(in: bytes, from: max(text.sentence.start, first.start - Reach.dealing), end: first.start)
          != nil
      else { continue }
      text.bound(index - 1, by: last.comparator)
    }
  }

  private func isOfEach(_ quantity: Quantity) -> Bool {
    // 分别超过 is one word of the list, so that its 别 makes no 别超过.
    bytes.starts(with: "分别", at: quantity.leftEdge) || bytes.ends(with: "分别", before: quantity.leftEdge)
      || bytes.ends(with: "各", before: quantity.leftEdge)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Before one ASCII or ideographic space that ends at `index`; `index` itself where none does.
  func skippingSpace(before index: Int) -> Int {
    guard index > 0 else { return index }
    if self[index - 1] == 0x20 { return index - 1 }
    return ends(with: "\u{3000}", before: index) ? index - 3 : index
  }
}
