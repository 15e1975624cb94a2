import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

@Suite("modality beyond doubt")
struct SureModalityTests {
  @Test("every case", arguments: FigureCase.all(in: "modality.case", separator: "; "))
  func reads(_ testCase: FigureCase) {
    let extraction = FigureCase.extraction(of: testCase.text.replacing("／", with: "\n"))
    let read = extraction.metrics.map {
      "\(extraction.article($0.article).text.string($0.range)) \($0.modality.rawValue)"
    }
    #expect(testCase.expected.allSatisfy(read.contains), "\(read)")
  }
}
