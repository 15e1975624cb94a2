public import Foundation

/// Where the files lie that tests read.
public enum Repository {
  /// The repository.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// Its directory Tests.
  public static let tests = root.appending(path: "Tests")
}
