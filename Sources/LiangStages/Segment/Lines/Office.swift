import LiangText

/// Names of offices that make reports public: 国家统计局, 人力资源和社会保障部.
enum Office {
  /// The shortest, in scalars: 农业部 may be a name.
  private static let shortest = 4
  private static let lasts = ScalarSet("局委部厅院会处办室司署行".utf16)

  /// Whether an office stands there alone or before its day, or the number of its decree, and no reporter:
  /// 人力资源和社会保障部 2013年5月28日, 国务院令第174号.
  static func signs(_ text: ArraySlice<UInt16>, _ byline: Byline) -> Bool {
    !byline.beginsWithRole && (text.last == 0x53F7 || text.split(separator: 0x20).first.map(isNamed) ?? false)
  }

  /// Whether the text ends as such a name does.
  static func isNamed(_ text: ArraySlice<UInt16>) -> Bool {
    text.count >= shortest && text.last.map(lasts.contains) ?? false
  }
}
