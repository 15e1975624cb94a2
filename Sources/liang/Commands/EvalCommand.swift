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
        let page = try GoldPage(directory: directory, name: name, loader: chain.loader)
        for slip in page.slips { Terminal.say(slip.description) }
        return try Evaluation.score(page, with: chain)
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
