/// The nearest of the known names, for "did you mean".
public enum Suggestion {
  /// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours), where it is at most
  /// a third of the name's length (at least 1, at most 3), the case of letters left aside; of equals the first.
  /// O(names × length²).
  ///
  ///     Suggestion.nearest(to: "kind", in: ["kinds", "tables"])   // "kinds"
  public static func nearest(to name: String, in candidates: [String]) -> String? {
    let limit = min(3, max(1, (name.count + 1) / 3))
    let letters = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - name.count) <= limit {
      let distance = distance(letters, Array(candidate.lowercased().unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Damerau–Levenshtein distance, restricted to one edit of a place.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 1...max(1, a.count) where i <= a.count {
      var row = [i]
      for j in 1...max(1, b.count) where j <= b.count {
        var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[i - 2][j - 2] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
