import Foundation
import LiangCore
import Testing

@testable import LiangStages

/// The periods of the annotated pages, with the annotators' own articles and with those of the segmenter: what is wrong
/// with the former is the fault of the periods alone. `LIANG_PERIODS=1 swift test --filter PeriodScoreTests` prints both.
@Suite("periods of annotated pages", .enabled(if: ProcessInfo.processInfo.environment["LIANG_PERIODS"] != nil))
struct PeriodScoreTests {
  @Test(arguments: ["Gold", "Pages"])
  func printsWhatIsWrong(_ name: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let directory = tests.appending(path: name)
    var (annotated, read) = ((right: 0, all: 0), (right: 0, all: 0))
    for page in try AnnotatedPage.gold(in: directory) {
      let cut = page.segmented
      let score = try PeriodScore(cut, annotations: directory, name: page.name)
      for error in score.errors { print("\(page.name): \(error)") }
      annotated = (annotated.right + score.right, annotated.all + score.all)
      let own = try PeriodScore(
        NewspaperSegmenter(.fitted).segment(cut.document), annotations: directory, name: page.name)
      read = (read.right + own.right, read.all + own.all)
    }
    print("\(name): \(annotated.right) of \(annotated.all) in annotated articles, \(read.right) of \(read.all) in ours")
    #expect(annotated.right > annotated.all / 2 && read.right > read.all / 2)
  }
}
