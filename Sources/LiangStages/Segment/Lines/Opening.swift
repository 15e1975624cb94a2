import LiangText

/// What a report begins with: 本报讯(记者…), 新华社北京五月七日电, 记者…报道, 【本报记者…】.
struct Opening {
  /// One past its last scalar, the bracket of names included.
  var end: Int
  /// The people it names.
  var people: [Byline.Person] = []
  /// Where it says the day it was sent; empty where it does not.
  var dateline: Range<Int> = 0..<0
}
