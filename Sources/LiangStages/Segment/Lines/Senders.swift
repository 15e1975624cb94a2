/// What those are who write letters to the paper, and report nothing: （司机 李建明）, 韩城 一矿工家属.
enum Senders {
  static let words = """
    读者 居民 村民 市民 职工 工人 学生 教师 家长 顾客 乘客 旅客 用户 网友 住户 老师 群众 社员 家属 战士 农民 矿工 司机 青年 党员 团员 店员 女工 青工 民工
    """
  /// Before a name and a blank, or alone.
  private static let beginnings = Beginnings(words.split(whereSeparator: \.isWhitespace))

  /// Whether the text begins with such a word as one of its own: not 工人日报记者.
  static func sign(_ text: ArraySlice<UInt16>) -> Bool {
    guard let word = beginnings.match(text) else { return false }
    let rest = text.dropFirst(word.count)
    return rest.isEmpty || rest.first == 0x20
  }
}
