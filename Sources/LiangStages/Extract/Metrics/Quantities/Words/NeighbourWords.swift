import LiangText

/// Words beside numerals that number or score.
enum NeighbourWords {
  /// Before the number of a table or a picture.
  static let tableLabels = ByteTrie("表 图 附表 附图 续表")
  /// Women over forty and men over fifty out of work, as the programmes for them call them.
  static let fortyFifty = ByteTrie(
    "4050人员 4050工程 4050群体 4050大龄 40、50人员 40/50人员 40－50人员 ４０５０人员 ４０５０工程 ４０、５０人员")
  /// Of whom a numbered session meets, behind the number of its term: 九届人大四次会议.
  static let assemblies = ByteTrie("人大 政协 人民代表大会 职代会 工代会 党代会 团代会 妇代会 委员会 常委会 理事会", reversed: true)
  static let terms = ByteTrie("届")
  static let sessions = ByteTrie("次会议 次全会 次全委会 次全体会议 次职代会")
  /// Before numbers that call somebody.
  static let beforePhoneNumbers = ByteTrie("电话 热线 拨打 致电 专线 传真 电话： 热线： 电话:", reversed: true)
  /// What holders of ten shares get: 10送3转5派2元.
  static let distributed = ByteTrie("送 转 派 配 送股 转增 转送 配股 派现 派息")
  /// Behind 大 and 小 of a score: 4比1大胜.
  static let behindScores = ByteTrie("大胜 大败 小胜 小负 险胜 大捷")
}
