/// The line that a diagnostic shows, and the carets below it; of a long line only what stands around the place.
struct Excerpt {
  /// Scalars shown at most, and before the place.
  private static let (longest, context) = (160, 40)

  var text: String
  var carets: String

  init(of line: String, around location: SourceLocation) {
    let scalars = line.unicodeScalars.map { Excerpt.shown($0) }
    let column = min(location.column - 1, scalars.count)
    let start = scalars.count > Self.longest ? max(0, column - Self.context) : 0
    let end = min(scalars.count, start + Self.longest)
    let lead = start > 0 ? "…" : ""
    text = lead + String(String.UnicodeScalarView(scalars[start..<end])) + (end < scalars.count ? "…" : "")
    let before = DisplayWidth.of(lead.unicodeScalars) + DisplayWidth.of(scalars[start..<column])
    let marked = scalars[column..<min(end, column + location.length)]
    carets = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
  }

  /// A tab as a blank, and what would steer the terminal as `�`.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }
}
