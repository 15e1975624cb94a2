import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// Tests/Cases/load/folio.case: lines of a page and what is read from them.
struct FolioCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private(set) var lines: [String] = []
  private(set) var expected: [String] = []

  static let all = CaseFile.blocks(in: "load/folio.case").map { FolioCase($0) }

  private init(_ block: CaseFile.Block) {
    testDescription = block.name
    for row in block.rows {
      if row.hasPrefix("| ") { lines.append(String(row.dropFirst(2))) } else { expected.append(row) }
    }
  }
}

@Suite struct FolioTests {
  @Test(arguments: FolioCase.all)
  func reads(_ folio: FolioCase) {
    let page = (folio.lines + ["", "春风送岗", "本报讯 昨日，三百名工人领取工资。"]).joined(separator: "\n")
    let read = FolioReader.read(PageText(utf8: Array(page.utf8)), after: 0)
    #expect(
      [
        "paper: \(read.paper ?? "-")", "published: \(read.published?.description ?? "-")",
        "page: \(read.page ?? "-")",
      ] == folio.expected)
  }
}
