import Foundation
import LiangCore

@testable import LiangStages

/// How many of a page's annotated figures get a period that an annotator gave them.
struct PeriodScore {
  private(set) var right = 0
  private(set) var all = 0
  /// One line for each figure with another period.
  private(set) var errors: [String] = []

  /// Reads the figures of the page, however it was cut into articles; those that readers may skip do not count.
  init(_ page: SegmentedPage, annotations: URL, name: String) throws {
    var extraction = Extraction(page: page)
    let context = StageContext(decoder: NoText())
    try MetricsExtractor(StageConfig(spec: MetricsExtractor.spec), context).extract(into: &extraction)
    PeriodsNormalizer(StageConfig(spec: PeriodsNormalizer.spec), context).normalize(&extraction)
    let truths = try Self.truths(annotations.appending(path: "\(name).metrics.jsonl"), of: page.document.text)
    for metric in extraction.metrics {
      guard let readings = truths[Int(metric.span.first.start)] else { continue }
      all += 1
      let period = extraction.arena.string(metric.period.text)
      if readings.contains(period) {
        right += 1
      } else {
        let surface = extraction.article(metric.article).text.string(metric.range)
        errors.append("\(surface) is '\(period)', not '\(readings.joined(separator: "' or '"))'")
      }
    }
  }

  /// The readings of the period, none as "", by the byte of the page where each figure begins.
  private static func truths(_ file: URL, of page: PageText) throws -> [Int: [String]] {
    var truths: [Int: [String]] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as! [String: Any]
      guard row["optional"] as? Bool != true else { continue }
      let range = page.lines[row["line"] as! Int - 1].bytes
      let surface = Array((row["surface"] as! String).utf8)
      var left = row["nth"] as? Int ?? 1
      for start in Int(range.start)..<Int(range.end) where page.utf8[start...].starts(with: surface) {
        left -= 1
        guard left == 0 else { continue }
        truths[start] = (row["period"] as? [Any])?.map { $0 as? String ?? "" } ?? [row["period"] as? String ?? ""]
        break
      }
    }
    return truths
  }
}
