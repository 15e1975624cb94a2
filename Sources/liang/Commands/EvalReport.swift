import Foundation
import LiangRun

/// How scores are shown.
enum EvalReport {
  static func table(_ scores: [Score]) -> String {
    var table = TerminalTable(
      header: ["page"] + Measure.allCases.map(\.rawValue),
      alignment: [.left] + Array(repeating: .right, count: Measure.allCases.count))
    for score in scores {
      table.rows.append([score.name] + Measure.allCases.map { score.value(of: $0).map(decimal) ?? "-" })
    }
    return table.lines.joined(separator: "\n") + "\n"
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

  /// By page and name of the measure.
  static func json(_ scores: [Score]) throws -> String {
    let pages = scores.map { score in
      let values = Measure.allCases.map { measure in
        let value =
          measure.isDetection ? Value.detection(score[detection: measure]) : .accuracy(score[accuracy: measure])
        return (measure.rawValue, value)
      }
      return (score.name, Dictionary(uniqueKeysWithValues: values))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Dictionary(uniqueKeysWithValues: pages)), as: UTF8.self)
  }

  private enum Value: Encodable {
    case detection(Detection)
    case accuracy(Accuracy)

    private enum Key: String, CodingKey {
      case precision = "p"
      case recall = "r"
      case f
      case gold = "n"
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .detection(let detection):
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(detection.precision, forKey: .precision)
        try object.encode(detection.recall, forKey: .recall)
        try object.encode(detection.f, forKey: .f)
        try object.encode(detection.gold, forKey: .gold)
      case .accuracy(let accuracy):
        var value = encoder.singleValueContainer()
        try value.encode(accuracy.value)
      }
    }
  }

  static func line(_ error: ScoreError) -> String {
    let parts = [error.gold.isEmpty ? nil : "gold \(error.gold)", error.got.isEmpty ? nil : "got \(error.got)"]
    return "\(error.page) \(error.table) \(error.kind.rawValue): " + parts.compactMap(\.self).joined(separator: "; ")
  }
}
