import LiangCore
import LiangText

/// Names of persons that end in a numeral: 刘三石, 田老六.
struct PersonNameReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 老板刘三石说, 果农章九斤把…: a role, a surname, and a given name that reads as a figure. Nobody is called for months or
  /// days, and the 工钱 of 拖欠工钱三元 has no surname in it.
  func isPersonName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.end - numeral.start == 3, !numeral.shape.contains(.digits) else { return false }
    let surname = text.scalar(before: numeral.start)
    let nameStart = numeral.start - surname.length
    if isFamiliarName(numeral, hit) { return true }
    return surname.length == 3 && hit.unit.kind != .duration && !text.has(NameWords.wages, before: numeral.start)
      && NameWords.surnames.longest(in: bytes, at: nameStart, end: numeral.start) != nil
      && text.has(NameWords.roleEnds, before: nameStart, from: text.sentence.start)
      && text.has(NameWords.behindNames, at: hit.end)
  }

  /// 给田老六发了奖金, 老四领一百八十四元: 老 and a numeral behind a surname or at the head of its clause, with a verb behind that
  /// is a classifier too; 李老五次捐款 counts.
  private func isFamiliarName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.ends(with: "老", before: numeral.start) else { return false }
    let surname = numeral.start - 6
    let isName =
      surname + 3 == text.clause
      || surname >= text.sentence.start && NameWords.surnames.longest(in: bytes, at: surname, end: surname + 3) != nil
    return isName && text.isSpelt(NameWords.classifyingVerbs, hit)
  }
}
