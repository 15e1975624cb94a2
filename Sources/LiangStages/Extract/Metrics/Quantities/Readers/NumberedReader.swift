import LiangCore
import LiangText

/// What is called by a number: trains, teams, regiments.
struct NumberedReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// How many trains of a list are looked at for the word that says that they are trains.
  private static let longestTrainList = 16

  /// 416次列车, and the 208次 before it in a list of them; 增开200次列车 are so many.
  func isTrain(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("次", hit), numeral.shape.contains(.digits),
      !text.has(CountWords.beforeTrainCounts, before: numeral.start)
    else { return false }
    var end = hit.start
    for _ in 0..<Self.longestTrainList {
      if text.has(CountWords.trainNames, at: end) { return true }
      guard let next = text.listConnector(at: end + 3), next < text.sentence.end, let other = text.numeral(at: next),
        bytes.starts(with: "次", at: other.end)
      else { return false }
      end = other.end
    }
    return false
  }

  /// 六一四队: three or more digits one by one, and what has a number for its name; teams of other countries that are named
  /// so (76人队).
  func isNamedTeam(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let team = text.longest(CountWords.teamsNamedByNumber, at: numeral.start) {
      return !text.has(CountWords.teamLookalikes, at: team.end - 3)
    }
    return numeral.shape.contains(.positional) && !numeral.shape.contains(.digits)
      && text.isSpelt(CountWords.namedByNumber, hit)
  }

  /// 农一师三团, 八团职工, 三团二营, 武警八支队: what troops and the farms of the army are called by their numbers; 来了五团游客 are so many.
  func isUnitOfArms(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard hit.end - hit.start == 3, numeral.bound == .exact else { return false }
    if bytes.starts(with: "支队", at: hit.start), !bytes.starts(with: "支队伍", at: hit.start) {
      return text.has(CountWords.armedForces, before: numeral.start, from: text.sentence.start)
    }
    guard bytes.starts(with: "团", at: hit.start) else { return false }
    if text.has(CountWords.armedForces, before: numeral.start, from: text.sentence.start)
      || text.has(CountWords.behindRegiments, at: hit.end)
    {
      return true
    }
    // 四团、六团: the next of a list of them
    if text.lastEnd > text.clause, bytes.ends(with: "团", before: text.lastEnd),
      text.listConnector(at: text.lastEnd) == numeral.start,
      text.quantities.last?.rightEdge != text.lastEnd
    {
      return true
    }
    guard let battalion = text.numeral(at: hit.end) else { return false }
    return bytes.starts(with: "营", at: battalion.end) || bytes.starts(with: "连", at: battalion.end)
  }
}
