import LiangCore
import LiangText

/// Features of one option all of whose values are few: the sum of their weights is made for each place of the group,
/// and one load stands for all of them. That changes no sum; whoever wants the features themselves gets them too.
protocol FeatureGroup: CaseIterable, RawRepresentable<Int> where AllCases == [Self] {
  /// How many values each of the group's may have, from the first on.
  var sizes: GroupValues { get }
  /// Adds the features of the group, with these values.
  func describe(_ v: GroupValues, _ features: inout some PhraseFeatures)
}

/// The values of a group's features; how many each may have.
struct GroupValues {
  var a = 0
  var b = 1
  var c = 1
  var d = 1
  var e = 1
  var f = 1
}

extension GroupValues {
  @inline(__always)
  init(_ a: Int, _ b: Int = 1, _ c: Int = 1, _ d: Int = 1, _ e: Int = 1, _ f: Int = 1) {
    self.init(a: a, b: b, c: c, d: d, e: e, f: f)
  }

  /// What verbs do, or that there is none, as one of few numbers: the classes of `PhraseContext` leave gaps.
  @inline(__always)
  static func dense(_ action: Int) -> Int { action < 50 ? action &+ 2 : action &- 30 }

  /// The class of `PhraseContext` again.
  static func thin(_ action: Int) -> Int { action < 20 ? action - 2 : action + 30 }

  /// How many values there are of what many groups tell.
  enum Count {
    static let kinds = 15
    static let tags = 36
    static let comparators = 7
    static let suffixes = 6
    static let lengths = 16
    static let nouns = 17
    static let verbs = 18
    /// As `PhraseContext.governorClass` and `actionClass`.
    static let actions = 22
    /// As `PhraseContext.position`.
    static let positions = 14
  }
}

extension FeatureGroup {
  /// How many places there are.
  var count: Int { sizes.a * sizes.b * sizes.c * sizes.d * sizes.e * sizes.f }

  /// The place of the values among all that the group may have.
  @inline(__always)
  func place(_ v: GroupValues) -> Int {
    let sizes = sizes
    assert(
      v.a < sizes.a && v.b < sizes.b && v.c < sizes.c && v.d < sizes.d && v.e < sizes.e && v.f < sizes.f,
      "a value beyond those of its group")
    let first = (v.a &* sizes.b &+ v.b) &* sizes.c &+ v.c
    return ((first &* sizes.d &+ v.d) &* sizes.e &+ v.e) &* sizes.f &+ v.f
  }

  /// The values that have the place.
  func values(at place: Int) -> GroupValues {
    var rest = place
    func next(_ size: Int) -> Int {
      defer { rest /= size }
      return rest % size
    }
    let (f, e, d) = (next(sizes.f), next(sizes.e), next(sizes.d))
    let (c, b) = (next(sizes.c), next(sizes.b))
    return GroupValues(rest, b, c, d, e, f)
  }
}

/// The weights of the groups of one choice, added up for each place of theirs.
struct GroupSums<Sum>: @unchecked Sendable {
  /// Where the sums of each group begin, by its place in the declaration.
  private let starts: UnsafePointer<UnsafePointer<Sum>>

  /// Sums that live as long as the process.
  /// - Parameter sum: adds up what a group has at a place.
  init<Group: FeatureGroup>(of groups: Group.Type, _ sum: (Group, GroupValues) -> Sum) {
    let starts = UnsafeMutablePointer<UnsafePointer<Sum>>.allocate(capacity: Group.allCases.count)
    for group in Group.allCases {
      let sums = UnsafeMutablePointer<Sum>.allocate(capacity: group.count)
      for place in 0..<group.count { (sums + place).initialize(to: sum(group, group.values(at: place))) }
      (starts + group.rawValue).initialize(to: UnsafePointer(sums))
    }
    self.starts = UnsafePointer(starts)
  }

  @inline(__always)
  subscript(group: some FeatureGroup, values: GroupValues) -> Sum { starts[group.rawValue][group.place(values)] }
}
