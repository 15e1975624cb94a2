import LiangCore
import LiangText

/// What is called by a number: trains, teams, squads, regiments, offices.
struct NumberedReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// How many trains of a list are looked at for the word that says that they are trains.
  private static let longestTrainList = 16

  /// 416次列车, and the 208次 before it in a list of them; 增开200次列车 and 三次列车相撞 are so many.
  func isTrain(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("次", hit), isTrainNumber(numeral),
      !text.has(CountWords.beforeTrainCounts, before: numeral.start)
    else { return false }
    var end = hit.start
    for _ in 0..<Self.longestTrainList {
      if let train = text.longest(CountWords.trainNames, at: end) {
        return !text.has(CountWords.behindTrainCounts, at: train.end)
      }
      guard let next = text.listConnector(at: end + 3), next < text.sentence.end, let other = text.numeral(at: next),
        bytes.starts(with: "次", at: other.end)
      else { return false }
      end = other.end
    }
    return false
  }

  /// 416, 一三九; 二十一 where a clause begins or one rides in it.
  private func isTrainNumber(_ numeral: Numeral) -> Bool {
    if numeral.shape.contains(.digits) { return true }
    if numeral.shape.contains(.positional) { return numeral.digitCount > 2 }
    return !numeral.equals(2) && numeral.bound == .exact
      && (numeral.start == text.clause || text.has(CountWords.ridingVerbs, before: numeral.start))
  }

  /// 九连三班, 六连三排七班, 五班战士, 工程四队, 三队社员, 铁三局五处: squads, brigades and offices by their numbers; 三班轮流, 三队人马 and
  /// 公司三处门店 are so many.
  func isUnitOfWork(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard hit.end - hit.start == 3, numeral.shape == .chinese, numeral.bound == .exact,
      numeral.high <= Self.mostUnits, !bytes.starts(with: "两", at: numeral.start)
    else { return false }
    switch bytes.scalar(at: hit.start).value {
    case "班": return isOfTroop(before: numeral.start) || isFollowed(by: CountWords.ofSquads, numeral, hit)
    case "排": return isOfTroop(before: numeral.start) || isBeforeSquad(hit.end)
    case "队":
      return text.has(CountWords.tradesOfTeams, before: numeral.start)
        && !text.has(CountWords.ofSeveralTeams, at: hit.end)
        || text.has(CountWords.worksOfTeams, before: numeral.start) && text.has(CountWords.deedsOfUnits, at: hit.end)
        || isFollowed(by: CountWords.ofTeams, numeral, hit)
    case "处":
      if text.has(CountWords.staffHouses, at: hit.end) { return false }
      return text.has(CountWords.offices, before: numeral.start) && text.has(CountWords.deedsOfUnits, at: hit.end)
        || isFollowed(by: CountWords.ofOffices, numeral, hit)
    default: return false
    }
  }

  /// How high units of work are numbered.
  private static let mostUnits = Decimal38(20)

  /// Whether the number of a company or a platoon stands before `index`: 九连, 二排.
  private func isOfTroop(before index: Int) -> Bool {
    guard text.has(CountWords.troops, before: index), !bytes.ends(with: "一连", before: index) else { return false }
    return text.glyphs.lookup(text.scalar(before: index - 3).value).glyph != .none
  }

  /// The 七班 behind 三排.
  private func isBeforeSquad(_ index: Int) -> Bool {
    text.numeral(at: index).map { bytes.starts(with: "班", at: $0.end) } ?? false
  }

  /// Whether a clause begins with the number, and goes on with what only one that is called so has or does.
  private func isFollowed(by words: ByteTrie, _ numeral: Numeral, _ hit: UnitHit) -> Bool {
    numeral.start == text.clause && text.has(words, at: hit.end)
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
