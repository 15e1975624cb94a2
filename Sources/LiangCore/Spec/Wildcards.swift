/// Matching with a wildcard for any number of elements, be they characters of a name or names of a path.
enum Wildcards {
  /// Greedy with one point to come back to, which is enough: O(pattern × elements).
  static func match<Token, Element>(
    _ pattern: [Token], _ elements: [Element], isStar: (Token) -> Bool, absorbs: (Element) -> Bool,
    fits: (Token, Element) -> Bool
  ) -> Bool {
    var (p, e) = (0, 0)
    var back: (pattern: Int, element: Int)?
    while e < elements.count {
      if p < pattern.count, isStar(pattern[p]) {
        back = (p, e)
        p += 1
      } else if p < pattern.count, fits(pattern[p], elements[e]) {
        p += 1
        e += 1
      } else if let point = back, absorbs(elements[point.element]) {
        back = (point.pattern, point.element + 1)
        p = point.pattern + 1
        e = point.element + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy(isStar)
  }
}
