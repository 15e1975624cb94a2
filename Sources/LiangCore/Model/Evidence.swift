/// Something that speaks for or against an option.
public struct Evidence: Sendable, CustomStringConvertible {
  /// What it is, for people; for lines its name among the weights.
  public var name: String
  /// Its weight times how much of it there is, in natural logarithms of odds; below 0 it speaks against.
  public var points: Float

  /// One piece of evidence.
  public init(name: String, points: Float) {
    self.name = name
    self.points = points
  }

  /// `gap -1.2`.
  public var description: String { "\(name) \(Evidence.signed(points))" }

  /// To one place, with its sign.
  public static func signed(_ points: Float) -> String {
    let tenths = Int((abs(points) * 10).rounded())
    return "\(points < 0 && tenths > 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
  }

  /// Without what says nothing, the heaviest first.
  public static func sorted(_ evidence: [Evidence]) -> [Evidence] {
    evidence.filter { $0.points != 0 }.sorted { (abs($0.points), $1.name) > (abs($1.points), $0.name) }
  }
}
