import LiangCore
import LiangText

/// The place that each figure is about: the last one named before it in its sentence, else the article's.
struct MetricPlaces {
  private let places: [PlaceMention]

  init(_ extraction: Extraction) { places = extraction.places.filter { $0.adcode != 0 } }

  func assign(to extraction: inout Extraction) {
    for index in extraction.metrics.indices {
      let metric = extraction.metrics[index]
      let about = extraction.articlePlaces[Int(metric.article) - 1]
      let named = place(of: metric)
      extraction.metrics[index].adcode = named?.adcode ?? about.adcode
      extraction.metrics[index].place = named?.name ?? about.name
    }
  }

  private func place(of metric: Metric) -> PlaceMention? {
    let inSentence = places.filter {
      $0.article == metric.article && $0.range.start >= metric.sentence.start && $0.range.end <= metric.sentence.end
    }
    return inSentence.last { $0.range.end <= metric.range.start }
  }
}
