import LiangCore
import LiangText

/// Tells the paragraphs of a statute: 第十二条　用人单位…, and （一）… below it.
struct StatuteReader {
  /// Whether the paragraph read last is one.
  private(set) var isStatute = false

  /// Reads the beginning of a paragraph.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    if bytes.starts(with: "第", at: start) {
      let index = Self.passing(bytes, from: start + 3, end)
      isStatute =
        index > start + 3 && bytes.starts(with: "条", at: index) && isParted(bytes, at: index + 3, end)
        && Self.norms.first(in: bytes, from: index + 3, end: end) != nil
    } else if isStatute {
      isStatute = bytes.starts(with: "（", at: start) && Self.passing(bytes, from: start + 3, end) > start + 3
    }
  }

  /// What statutes say; 第三条 地铁线路全长20公里 says none of it.
  private static let norms = WordFinder(
    "应当 应该 应由 必须 不得 有权 处以 处罚 罚款 违反 本法 本条例 本规定 本办法 本细则 依法 按照 标准 期为 不超过 不少于 不低于 以上 以下 以内 给予 发给 享受 规定"
      .split(separator: " ").map { (String($0), 0) })

  /// One past the digits and numerals, at most eight.
  private static func passing(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int) -> Int {
    var index = start
    for _ in 0..<8 where index < end && TextMarks.shared.mark(bytes.scalar(at: index).value) == .numeral {
      index += bytes.scalar(at: index).length
    }
    return index
  }

  /// Whether a space stands there, and no word goes on: 第三条战线.
  private func isParted(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    return TextMarks.shared.mark(bytes.scalar(at: index).value) == .space
  }
}
