/// What sort of piece an article is.
public enum ArticleType: String, Sendable, CaseIterable {
  case news, feature, brief, photo, commentary
}
