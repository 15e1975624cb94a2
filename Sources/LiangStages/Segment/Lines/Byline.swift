import LiangText

/// What a person named in a byline did.
enum BylineRole {
  case reporter, correspondent, photographer, author
  /// Who planned, told, edited or drew it, and reports nothing.
  case staff
}

/// People named together: 本报记者 张三 通讯员 李四.
struct Byline {
  /// One name.
  struct Person {
    /// What was said beside the name; nil where nothing was.
    var role: BylineRole?
    /// Its scalars in the folded page.
    var range: Range<Int>
    /// Whether 摄 follows the name.
    var photographs = false
  }

  /// In the order named.
  var people: [Person] = []
  /// One past what was read.
  var end: Int
  /// Whether 报道 follows the names, which makes it the opening of a report.
  var reports = false
  /// Whether all are said to have taken a picture, which makes it the credit of a photo.
  var photographs = false
  /// Whether it begins with what the people are.
  var beginsWithRole = false
  /// Whether what they did stands behind names: 李颖/文 王建国/摄.
  var saysDeeds = false
  /// Whether every name begins with a family name.
  var namesAreUsual = true
}
