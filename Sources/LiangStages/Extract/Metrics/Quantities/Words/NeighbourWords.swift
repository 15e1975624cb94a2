import LiangText

/// Words beside numerals that number or score.
enum NeighbourWords {
  /// Before the number of a table or a picture.
  static let tableLabels = ByteTrie("表 图 附表 附图 续表")
  /// Before numbers that call somebody.
  static let beforePhoneNumbers = ByteTrie("电话 热线 拨打 致电 专线 传真 电话： 热线： 电话:", reversed: true)
  /// What holders of ten shares get: 10送3转5派2元.
  static let distributed = ByteTrie("送 转 派 配 送股 转增 转送 配股 派现 派息")
  /// Behind 大 and 小 of a score: 4比1大胜.
  static let behindScores = ByteTrie("大胜 大败 小胜 小负 险胜 大捷")
}
