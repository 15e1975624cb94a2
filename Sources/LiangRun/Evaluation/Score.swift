/// The figures of one page, or of all together.
public struct Score: Sendable {
  /// The page's base name, or `TOTAL`.
  public let name: String
  private var detections: [Figure: Detection] = [:]
  private var accuracies: [Figure: Accuracy] = [:]
  /// What was missed, read wrongly, or not there.
  public internal(set) var errors: [ScoreError] = []

  init(name: String) { self.name = name }

  /// A figure that is a detection.
  public subscript(detection figure: Figure) -> Detection {
    get { detections[figure, default: Detection()] }
    set {
      precondition(figure.isDetection, "\(figure.rawValue) is an accuracy")
      detections[figure] = newValue
    }
  }

  /// A figure that is an accuracy.
  public subscript(accuracy figure: Figure) -> Accuracy {
    get { accuracies[figure, default: Accuracy()] }
    set {
      precondition(!figure.isDetection, "\(figure.rawValue) is a detection")
      accuracies[figure] = newValue
    }
  }

  /// One number between 0 and 1: F, or the share of right answers; nil where there was nothing to answer.
  public func value(of figure: Figure) -> Double? {
    figure.isDetection ? self[detection: figure].f : self[accuracy: figure].value
  }

  /// The figures of all pages together: counts are added, so a page weighs as much as it holds; `b3` is the mean.
  public static func total(of pages: [Score]) -> Score {
    var total = Score(name: "TOTAL")
    for page in pages {
      for (figure, value) in page.detections { total[detection: figure].add(value) }
      for (figure, value) in page.accuracies { total[accuracy: figure].add(value) }
      total.errors += page.errors
    }
    return total
  }
}
