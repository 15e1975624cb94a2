import LiangCore

/// What parts the pages of one file.
enum PageSeparator: Sendable, Equatable {
  /// The whole file is one page.
  case none
  /// U+000C.
  case formFeed
  /// A line of its own, white space around it aside.
  case line(String)
}
