import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// What a cue says hangs on the year and on the words before it.
@Suite("modality by cues")
struct ModalityCuesTests {
  private static let cases: [(text: String, published: String, last: Modality)] = [
    ("职工从2000年的3.2万人增加到2005年的5.6万人。", "2009-08-14", .actual),
    ("职工将从2000年的3.2万人增加到2005年的5.6万人。", "2001-08-14", .planned),
    ("棉纱产量完成五月份计划百分之一百零三点六。", "1953-06-18", .actual),
    ("该厂已完成投资3亿元，计划明年再投资5亿元。", "2009-08-14", .planned),
  ]

  @Test("a year gone by and a plan fulfilled are no plans", arguments: cases)
  func reads(_ text: String, _ published: String, _ last: Modality) {
    var page = PlaceCase(text: text)
    page.published = CalendarDate(iso8601: published)
    var extraction = Extraction(page: page.page)
    PlaceCase.stage(MetricsExtractor.self).extract(into: &extraction)
    #expect(extraction.metrics.last?.modality == last)
  }
}
