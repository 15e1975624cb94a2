/// A place in a pipeline file.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// As the user named it.
  public var file: String
  /// 1-based.
  public var line: Int
  /// 1-based, in Unicode scalars: the unit libyaml counts in.
  public var column: Int
  /// How many scalars the caret line underlines, at least 1.
  public var length: Int

  /// A place of `length` scalars on one line.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// By file, then line, then column.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
