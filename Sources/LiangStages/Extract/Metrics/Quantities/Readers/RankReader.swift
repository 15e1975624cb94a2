import LiangCore
import LiangText

/// Ranks, grades and classes: 前三名, 九段, 三类地区.
struct RankReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  private static let classesBehindSecond = 3...6

  /// 前三名 are ranks, the first hundred are so many, unless they are of a ranking: 全国前50名. So are 后10位 of one, and 倒数五位.
  func isRank(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if text.isSpelt(CountWords.rankingClassifiers, hit), text.has(CountWords.lastRanks, before: numeral.start) {
      return true
    }
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    guard isFirst || bytes.ends(with: "头", before: numeral.start),
      text.isSpelt(CountWords.rankingClassifiers, hit)
    else { return false }
    return numeral.high <= Decimal38(20)
      || isFirst && text.has(CountWords.rankingWords, before: numeral.start - 3)
  }

  /// The 四段 and 九段 of a player of go.
  func isDan(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("段", hit) && numeral.high < Decimal38(10)
      && !bytes.starts(with: "两", at: numeral.start)
      && text.holds(
        CountWords.chessWords, from: max(text.sentence.start, numeral.start - Reach.topic),
        before: min(text.sentence.end, hit.end + Reach.topic))
  }

  /// The 三类 and 四类 of 一类地区920元，二类地区830元，三类地区730元，四类地区650元.
  func isNextClass(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("类", hit) && numeral.shape == .chinese && numeral.isWhole(in: Self.classesBehindSecond)
      && text.topicHolds(CountWords.secondClasses, before: numeral.start)
  }
}
