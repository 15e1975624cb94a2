import LiangCore

/// What is known of a page beside its text.
struct PageMetadata: Equatable, Sendable {
  var paper: String?
  var published: CalendarDate?
  var page: String?

  /// This, with what it lacks taken from the other.
  func filled(from other: PageMetadata) -> PageMetadata {
    PageMetadata(
      paper: paper ?? other.paper, published: published ?? other.published, page: page ?? other.page)
  }
}
