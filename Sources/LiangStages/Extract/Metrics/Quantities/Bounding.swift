import LiangCore

/// What bounds a figure, and where the word that says so begins or ends.
struct Bounding {
  var comparator: Comparator
  /// Where the word begins, if it stands at the figure; the figure's own edge, if other words stand between.
  var edge: Int
}
