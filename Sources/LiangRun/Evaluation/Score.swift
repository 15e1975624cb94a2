/// Precision, recall and F of something found, as counts that can be added up.
public struct Detection: Sendable {
  /// Found and right.
  public var right = 0
  /// Found.
  public var found = 0
  /// In the gold.
  public var gold = 0

  mutating func add(_ other: Detection) {
    right += other.right
    found += other.found
    gold += other.gold
  }

  /// Right of those found; 0 where nothing was found.
  public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// Right of those in the gold; 0 where the gold has none.
  public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  /// The harmonic mean; 1 where there is nothing to find and nothing was found.
  public var f: Double { found + gold == 0 ? 1 : 2 * Double(right) / Double(found + gold) }
}

/// A share of right answers, as a sum and a count.
public struct Accuracy: Sendable {
  /// The sum of the shares, or the number of right answers.
  public var right = 0.0
  /// How many.
  public var count = 0

  mutating func add(_ isRight: Bool) {
    right += isRight ? 1 : 0
    count += 1
  }

  mutating func add(_ other: Accuracy) {
    right += other.right
    count += other.count
  }

  /// nil where there was nothing to answer.
  public var value: Double? { count == 0 ? nil : right / Double(count) }
}

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

/// One difference from the gold.
public struct ScoreError: Sendable {
  /// What sort.
  public enum Kind: String, Sendable {
    case missed, wrong, spurious
  }

  /// The page's base name.
  public var page: String
  /// `metric`, `metric item`, `place`, `line role`, `headline`, `article type`, `article people`.
  public var table: String
  /// What sort.
  public var kind: Kind
  /// The gold's fields, shortly; empty for a spurious row.
  public var gold: String
  /// The row's fields, shortly; empty for a missed one.
  public var got: String
}
