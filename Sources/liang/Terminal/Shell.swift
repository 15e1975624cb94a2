/// Words of a command that is to be typed.
enum Shell {
  /// A word as a shell reads it: in quotes where it has more than letters, digits and what usually stands in paths.
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "._-/+,@%=:".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
