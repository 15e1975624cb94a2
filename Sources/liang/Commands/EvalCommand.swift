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
    let scores: [Score]
    do {
      let names = try pages.isEmpty ? GoldPage.names(in: directory) : pages
      scores = try names.map { name in
        try Evaluation.score(GoldPage(directory: directory, name: name, loader: chain.loader), with: chain)
      }
    } catch let error as GoldError {
      Terminal.say(error.description)
      throw ExitCode.couldNotRun
    } catch let reject as Reject {
      Terminal.say("\(reject.source): error[\(reject.code)]: \(reject.message)")
      throw ExitCode.couldNotRun
    }
    let all = scores + [Score.total(of: scores)]
    Terminal.put(json ? EvalReport.json(all) + "\n" : EvalReport.table(all))
    if errors { Terminal.put(all.last!.errors.map(EvalReport.line).joined(separator: "\n") + "\n") }
  }
}

/// How scores are shown.
enum EvalReport {
  static func table(_ scores: [Score]) -> String {
    let detections = ["metric found", "metric exact", "metric row", "place found", "place exact"]
    let lines = ["b3", "reading order", "joins", "role", "headline"]
    let fields = ["kind", "item", "action", "period", "adcode", "modality"]
    var table = TerminalTable(
      header: ["page"] + detections + fields + lines,
      alignment: [.left] + Array(repeating: .right, count: detections.count + fields.count + lines.count))
    for score in scores {
      table.rows.append([score.name] + (detections + fields + lines).map { figure($0, of: score) })
    }
    return table.lines.joined(separator: "\n") + "\n"
  }

  private static func figure(_ name: String, of score: Score) -> String {
    if let detection = score.detections.first(where: { $0.name == name }) { return decimal(detection.value.f) }
    return score.accuracies.first { $0.name == name }!.value.value.map(decimal) ?? "-"
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

  static func json(_ scores: [Score]) -> String {
    let pages = scores.map { score in
      let detections = score.detections.map { name, value in
        "\"\(name)\":{\"p\":\(value.precision),\"r\":\(value.recall),\"f\":\(value.f),\"n\":\(value.gold)}"
      }
      let accuracies = score.accuracies.map { name, value in "\"\(name)\":\(value.value.map { "\($0)" } ?? "null")" }
      return "\"\(score.name)\":{\((detections + accuracies).joined(separator: ","))}"
    }
    return "{\(pages.joined(separator: ","))}"
  }

  static func line(_ error: ScoreError) -> String {
    let parts = [error.gold.isEmpty ? nil : "gold \(error.gold)", error.got.isEmpty ? nil : "got \(error.got)"]
    return "\(error.page) \(error.table) \(error.kind.rawValue): " + parts.compactMap(\.self).joined(separator: "; ")
  }
}
