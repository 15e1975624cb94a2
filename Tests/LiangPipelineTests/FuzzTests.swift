import Foundation
import LiangCore
import LiangPipeline
import LiangTestSupport
import Testing

@Suite struct FuzzTests {
  private static let pieces = [
    ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", " #", "&a", "*a", "!x", "\t", "\n", "\r\n", "  ",
    "?",
    "? ", "---\n", "...\n", "~", "null", "yes", "-1", "1e9", "0x1F", "99999999999999999999", "30s", "../", "**", "人",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{7}", "\u{1F600}", "%YAML 1.1\n", "<<: ", "&a [*a]", "@", "`", "load",
    "emit: csv", "metrics", "unit", "👩‍👩‍👧", "e\u{301}",
  ]

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...12, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: FuzzTests.pieces.randomElement(using: &generator)!.utf8, at: start)
    case 2: bytes.replaceSubrange(start..<end, with: FuzzTests.pieces.randomElement(using: &generator)!.utf8)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: start)
    case 4: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &generator))
    default:
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
      lines.swapAt(lines.indices.randomElement(using: &generator)!, lines.indices.randomElement(using: &generator)!)
      bytes = Array(lines.joined(separator: [10]))
    }
  }

  /// Either a plan, or findings whose places lie in the file.
  private func check(_ bytes: [UInt8]) {
    do {
      _ = try Plan(PipelineFile(bytes: bytes), .fake).rendered
    } catch {
      let lines = (error.source ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      #expect(!error.diagnostics.isEmpty)
      #expect(!error.rendered.isEmpty)
      for finding in error.diagnostics {
        guard let place = finding.location else {
          Issue.record("no place: \(finding)")
          continue
        }
        let isInside =
          (1...lines.count).contains(place.line)
          && (1...lines[place.line - 1].unicodeScalars.count + 1).contains(place.column)
        #expect(isInside, "\(finding) of \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test(arguments: PipelineCase.all.filter(\.isGood))
  func mutatedPipelinesGiveAPlanOrFindings(_ file: PipelineCase) throws {
    let original = try file.file.bytes
    var generator = SplitMix64(seed: UInt64(original.count))
    for _ in 0..<600 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) { mutate(&bytes, &generator) }
      check(bytes)
    }
  }

  @Test func randomBytesGiveFindings() {
    var generator = SplitMix64(seed: 7)
    for length in 0..<300 { check((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }) }
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&a [", "\"", "|\n ", "a:\n "])
  func deepNestingGivesFindings(_ opening: String) {
    for depth in [10, 500, 1001, 5000] { check(Array(String(repeating: opening, count: depth).utf8)) }
  }

  /// Each list names the one before it, at the bottom of as much nesting as YAML's reader takes.
  @Test func deepAliasesGiveFindings() {
    var text = "a0: &a0 [x]\n"
    for level in 1..<40 {
      text +=
        "a\(level): &a\(level) \(String(repeating: "[", count: 900))*a\(level - 1)\(String(repeating: "]", count: 900))\n"
    }
    check(Array(text.utf8))
  }
}
