import LiangCore
import LiangText

/// 里 两 斗, 手 球 局, 码: units that are common words.
struct HomographReader {
  let text: FigureText
  private let placeNames: PlaceNameReader

  init(text: FigureText) {
    self.text = text
    placeNames = PlaceNameReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 里, 两, 斗: units behind a round or compound numeral or digits, where what follows does not make a word of them.
  func isMeasured(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let isCounted = isPlayedOrTraded(numeral, hit) { return isCounted }
    if isWay(numeral, hit) { return true }
    // 吃一两半酒
    if bytes.starts(with: "两半", at: hit.start) || hasSmallerPart(numeral, hit) { return true }
    if placeNames.isPlaceName(numeral, hit) { return false }
    guard !numeral.isBareOne, !numeral.shape.contains(.positional) else {
      return text.has(MeasureWords.measuredGoods, at: hit.end) || isOneTael(at: numeral.start)
    }
    return !text.has(MeasureWords.behindNoMeasure, at: hit.end)
  }

  /// Whether spellings that measure in one trade or play alone are spoken of there: 犁地三甲, 成交三万手, 净胜两球; nil for others.
  private func isPlayedOrTraded(_ numeral: Numeral, _ hit: UnitHit) -> Bool? {
    switch bytes.scalar(at: hit.start).value {
    case "甲":
      text.clauseHolds(MeasureWords.fieldWords, before: numeral.start) && text.has(MeasureWords.behindJia, at: hit.end)
    case "手": isManifold(numeral) && text.clauseHolds(MeasureWords.tradingWords, before: numeral.start)
    case "球", "局":
      text.clauseHolds(MeasureWords.matchWords, before: numeral.start) && !placeNames.isPlaceName(numeral, hit)
    case "下":
      text.isEnd(hit.end) && text.clauseHolds(MeasureWords.beatVerbs, before: numeral.start)
        && (numeral.shape.contains(.digits) || bytes.ends(with: "了", before: numeral.start))
    case "注":
      text.holds(
        MeasureWords.bettingWords, from: max(text.sentence.start, numeral.start - Reach.topic),
        before: min(text.sentence.end, hit.end + Reach.topic))
    default: nil
    }
  }

  /// Whether 里 is a length of way: 走了三里多, 走五里路到市集, 离公路11里山路. 百里多彩画廊 is none; 五里路口 and 十里路站 are places.
  private func isWay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "里", at: hit.start) else { return false }
    if bytes.starts(with: "里多", at: hit.start),
      text.isBeforeMark(hit.end + 3) || text.has(MeasureWords.behindLiMore, at: hit.end + 3)
    {
      return true
    }
    if bytes.starts(with: "里路", at: hit.start),
      text.has(MeasureWords.goingVerbs, before: text.fillersStart(before: numeral.start))
    {
      return true
    }
    guard let way = text.longest(MeasureWords.liWithWay, at: hit.start), !numeral.isBareOne else {
      return false
    }
    return !text.has(MeasureWords.behindPlaceNames, at: way.end)
  }

  /// Whether the 一两 at `index` is a tenth of a 斤, and not one or two: 短秤一两, 一两粮票, 浪费一两米; not 一两天, 水深一两米,
  /// 少则一两，多则三五.
  func isOneTael(at index: Int) -> Bool {
    guard let tael = text.longest(MeasureWords.oneTael, at: index),
      !text.has(MeasureWords.beforeOneOrTwo, before: index, from: text.sentence.start)
    else { return false }
    let end = bytes.skippingSpaces(at: tael.end)
    // 一两、三天
    if let next = text.past(.listComma, at: end), text.glyph(at: next) != .none { return false }
    if text.isBeforeMark(end) || text.has(MeasureWords.behindOneTael, at: end)
      || text.has(MeasureWords.weighedGoods, at: end)
    {
      return true
    }
    guard let grain = text.longest(MeasureWords.grains, at: end), text.isBeforeMark(grain.end),
      text.has(MeasureWords.sparingVerbs, before: index)
    else { return false }
    func isAbout(_ words: ByteTrie) -> Bool { text.holds(words, from: text.sentence.start, before: text.sentence.end) }
    return isAbout(MeasureWords.foodWords) && !isAbout(MeasureWords.lengthWords)
  }

  /// Whether so much of a smaller unit follows: 一两八钱, 一斗三升.
  private func hasSmallerPart(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), let part = text.numeral(at: hit.end), part.shape == .chinese,
      let smaller = text.unit(at: part.end), smaller.unit.kind == hit.unit.kind, smaller.unit.name == hit.unit.name
    else { return false }
    return smaller.unit.factor < hit.unit.factor && !text.has(MeasureWords.behindNoMeasure, at: smaller.end)
  }

  /// Whether it is a hundred or more, in digits or with a magnitude.
  private func isManifold(_ numeral: Numeral) -> Bool {
    numeral.high >= Decimal38(100) && (numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude))
  }

  /// 43码的胶鞋, 鞋穿四十三码.
  func isSize(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "码", at: hit.start)
      && (text.clauseHolds(MeasureWords.wornThings, before: numeral.start)
        || text.nounHolds(MeasureWords.wornThings, behind: hit.end))
  }
}
