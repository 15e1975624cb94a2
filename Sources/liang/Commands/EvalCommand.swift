import ArgumentParser
import Foundation
import LiangCore
import LiangRun

/// `liang eval`: how good the tables are, against pages annotated by hand.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score the tables against annotated pages.",
    discussion: """
      DIR holds PAGE.txt beside PAGE.{lines,articles,metrics,places}.jsonl, as docs/gold.md describes them.

      EXAMPLES
        liang eval --gold Tests/Gold
        liang eval --gold my-pages --pipeline my.yaml --errors
      """)

  @Option(help: ArgumentHelp("The directory of annotated pages.", valueName: "dir"), completion: .directory)
  var gold: String

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "One JSON object instead of a table.")
  var json = false

  @Flag(help: "List every figure, place, role and headline that was missed, read wrongly, or is not in the gold.")
  var errors = false

  @Argument(help: "Pages to score, by base name; all without any.")
  var pages: [String] = []

  func run() throws {
    let chain = try reading.chain()
    let directory = URL(filePath: gold)
    let names = try saying { try pages.isEmpty ? GoldPage.names(in: directory) : pages } ?? []
    let scores = try names.compactMap { name in
      try saying {
        try Evaluation.score(GoldPage(directory: directory, name: name, loader: chain.loader), with: chain)
      }
    }
    guard !names.isEmpty, scores.count == names.count else { throw ExitCode.couldNotRun }
    let all = scores + [Score.total(of: scores)]
    Terminal.put(json ? try EvalReport.json(all) + "\n" : EvalReport.table(all))
    if errors { Terminal.put(all.last!.errors.map(EvalReport.line).joined(separator: "\n") + "\n") }
  }

  /// Nil where the annotations, or the page, cannot be used; the other pages are looked at all the same.
  private func saying<Value>(_ body: () throws -> Value) throws -> Value? {
    do {
      return try body()
    } catch let error as GoldError {
      Terminal.say(error.description)
    } catch let reject as Reject {
      Terminal.say(reject)
    }
    return nil
  }
}

/// How scores are shown.
enum EvalReport {
  static func table(_ scores: [Score]) -> String {
    var table = TerminalTable(
      header: ["page"] + Figure.allCases.map(\.rawValue),
      alignment: [.left] + Array(repeating: .right, count: Figure.allCases.count))
    for score in scores {
      table.rows.append([score.name] + Figure.allCases.map { score.value(of: $0).map(decimal) ?? "-" })
    }
    return table.lines.joined(separator: "\n") + "\n"
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

  /// By page and name of the figure.
  static func json(_ scores: [Score]) throws -> String {
    let pages = scores.map { score in
      let values = Figure.allCases.map { figure in
        let value =
          figure.isDetection ? Value.detection(score[detection: figure]) : .accuracy(score[accuracy: figure])
        return (figure.rawValue, value)
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
