/// The measures of one page, or of all together.
public struct Score: Sendable {
  /// The page's base name, or `TOTAL`.
  public let name: String
  private var detections: [Measure: Detection] = [:]
  private var accuracies: [Measure: Accuracy] = [:]
  /// What was missed, read wrongly, or not there.
  public internal(set) var errors: [ScoreError] = []

  init(name: String) { self.name = name }

  /// A measure that is a detection.
  public subscript(detection measure: Measure) -> Detection {
    get { detections[measure, default: Detection()] }
    set {
      precondition(measure.isDetection, "\(measure.rawValue) is an accuracy")
      detections[measure] = newValue
    }
  }

  /// A measure that is an accuracy.
  public subscript(accuracy measure: Measure) -> Accuracy {
    get { accuracies[measure, default: Accuracy()] }
    set {
      precondition(!measure.isDetection, "\(measure.rawValue) is a detection")
      accuracies[measure] = newValue
    }
  }

  /// One number between 0 and 1: F, or the share of right answers; nil where there was nothing to answer.
  public func value(of measure: Measure) -> Double? {
    measure.isDetection ? self[detection: measure].f : self[accuracy: measure].value
  }

  /// The measures of all pages together: counts are added, so a page weighs as much as it holds; `b3` is the mean.
  public static func total(of pages: [Score]) -> Score {
    var total = Score(name: "TOTAL")
    for page in pages {
      for (measure, value) in page.detections { total[detection: measure].add(value) }
      for (measure, value) in page.accuracies { total[accuracy: measure].add(value) }
      total.errors += page.errors
    }
    return total
  }
}
