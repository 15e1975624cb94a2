/// How one place, by its code, stands to another; 0 is no place.
enum PlaceRelation: Int, CaseIterable {
  /// The same place.
  case same
  /// The place above it: its prefecture, or the province of a prefecture.
  case above
  /// The province of a county.
  case farAbove
  /// A part of it.
  case inside
  /// Another of the same province.
  case besides
  /// One of another province.
  case elsewhere
  /// No place against a place, a place against none, and none against none.
  case none, some, bothNone

  init(_ code: Int32, to other: Int32) {
    self =
      if code == 0 {
        other == 0 ? .bothNone : .none
      } else if other == 0 {
        .some
      } else if code == other {
        .same
      } else if Self.holds(code, other) {
        code % 10000 == 0 && other % 100 != 0 ? .farAbove : .above
      } else if Self.holds(other, code) {
        .inside
      } else {
        code / 10000 == other / 10000 ? .besides : .elsewhere
      }
  }

  /// Whether the second is the first or lies in it.
  static func holds(_ upper: Int32, _ lower: Int32) -> Bool {
    guard upper != 0, lower != 0 else { return false }
    if upper == lower { return true }
    return upper % 10000 == 0 ? upper / 10000 == lower / 10000 : upper % 100 == 0 && upper / 100 == lower / 100
  }

  /// 0 for no place, 1 for a province, 2 for a prefecture, 3 for a county.
  static func level(_ code: Int32) -> Int { code == 0 ? 0 : code % 10000 == 0 ? 1 : code % 100 == 0 ? 2 : 3 }

  /// The most specific of them where each lies in the next; else the most specific unit that all lie in; 0 for none.
  static func common(_ codes: [Int32]) -> Int32 {
    guard var code = codes.max(by: { level($0) < level($1) }) else { return 0 }
    if codes.allSatisfy({ holds($0, code) }) { return code }
    while code != 0 {
      code = code % 10000 == 0 ? 0 : code % 100 == 0 ? code / 10000 * 10000 : code / 100 * 100
      if code != 0, codes.allSatisfy({ holds(code, $0) }) { return code }
    }
    return 0
  }
}
