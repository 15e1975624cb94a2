import LiangCore

extension Decimal38 {
  static let half = Decimal38(digits: "0.5")!
  static let oneAndHalf = Decimal38(digits: "1.5")!
}
