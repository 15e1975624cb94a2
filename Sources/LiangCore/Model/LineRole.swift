/// What a line is in its article.
public enum LineRole: String, Sendable, CaseIterable {
  /// 肩题: the line above the headline.
  case kicker
  /// 主题: the headline itself.
  case headline
  /// 副题: the line below the headline.
  case subhead
  /// 小标题: a heading inside the body.
  case crosshead
  /// 栏目: the name of a column.
  case section
  /// 署名: a line that only names reporters.
  case byline
  /// 阅读提示, 编者按: a note by the editor.
  case leadNote = "lead-note"
  /// 正文: running text.
  case body
  /// 图片说明: the text of a photo.
  case caption
  /// 摄影署名: a line that only names photographer or agency.
  case credit
  /// Page furniture, advertisements, text that stands elsewhere already.
  case noise
}
