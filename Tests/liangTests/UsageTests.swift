import Foundation
import LiangTestSupport
import Testing

/// The command line itself: usage, help and what is mistyped.
@Suite struct UsageTests {
  private static let usages = [
    "liang run <files> ... [--dry-run] [--cores <n>] [--state <dir>] [--allow-rejects <share>] [--log-format <format>]",
    "liang check <files> ... [--quiet]",
    "liang test <files> ...",
    "liang explain [--text <text>] [--published <YYYY-MM-DD>] [--segments] [--pipeline <file>] [<page>]",
    "liang extract [--as <mode>] [--tables <names>] [--published <YYYY-MM-DD>] [--pipeline <file>]",
    "liang eval --gold <dir> [--pipeline <file>] [--json] [--errors] [<pages> ...]",
    "liang stages [<name>] [--markdown]",
    "liang schema [--tables] [--errors]",
    "liang schedule <subcommand>",
    "liang runs <subcommand>",
  ]

  @Test func everyCommandHasItsUsageAndExamples() throws {
    let help = try Ran.liang("help").out.components(separatedBy: "SUBCOMMANDS:\n")[1]
    let commands = help.components(separatedBy: "\n\n")[0].split(separator: "\n")
      .compactMap { $0.dropFirst(2).first == " " ? nil : String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(commands.count == Self.usages.count, "\(commands)")
    for (command, usage) in zip(commands, Self.usages) {
      let ran = try Ran.liang("help", command)
      #expect(ran.status == 0)
      let parts = ran.out.components(separatedBy: "USAGE: ")
      #expect(parts.count == 2 && parts[1].prefix { $0 != "\n" } == usage)
      let examples = parts[0].components(separatedBy: "EXAMPLES\n").dropFirst().joined()
      #expect(examples.contains("  liang \(command)") || examples.contains("| liang \(command)"), "\(examples)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCanComplete(shell: String) throws {
    let ran = try Ran.liang("--generate-completion-script", shell)
    #expect(ran.status == 0)
    #expect(ran.out.contains("explain"))
  }

  @Test func usageErrorsAre64() throws {
    #expect(try Ran.liang("extract", "--no-such-option").status == 64)
    #expect(try Ran.liang("explain").status == 64)
  }

  @Test(arguments: [
    (["schedule", "next", "small.yaml", "--count=-3"], "Error: --count must be at least 1\n"),
    (["runs", "list", "--limit=-5"], "Error: --limit must be at least 1\n"),
    (["stages", "metrisc"], "Error: there is no stage 'metrisc'; did you mean 'metrics'?\n"),
    (["stages", "emit:csv"], "Error: there is no stage 'emit:csv'; did you mean 'emit: csv'?\n"),
    (["stages", "weather"], "Error: there is no stage 'weather'; 'liang stages' lists them\n"),
    (["stages", "csv", "--markdown"], "Error: give either a stage or --markdown\n"),
  ])
  func optionsThatMakeNoSenseAreUsage(arguments: [String], message: String) throws {
    let ran = try Ran.liang(arguments, in: try Example.small.scratch())
    #expect(ran.status == 64)
    #expect(ran.err.hasPrefix(message + "Usage: liang \(arguments[0])"), "\(ran.err)")
  }

  @Test(arguments: [
    (["rum"], "liang rum", "did you mean 'liang run'?", "liang"),
    (["help", "chek"], "liang chek", "did you mean 'liang check'?", "liang"),
    (["small.yaml"], "liang small.yaml", "did you mean 'liang run small.yaml'?", "liang"),
    (
      ["weather"], "liang weather",
      "commands: run, check, test, explain, extract, eval, stages, schema, schedule, runs", "liang"
    ),
    (["runs", "lst", "--limit", "2"], "liang runs lst", "did you mean 'liang runs list'?", "liang runs"),
    (
      ["schedule", "small.yaml"], "liang schedule small.yaml", "did you mean 'liang schedule list small.yaml'?",
      "liang schedule"
    ),
    (["schedule", "weather"], "liang schedule weather", "commands: list, next, run", "liang schedule"),
    (["runs", "7"], "liang runs 7", "did you mean 'liang runs show 7'?", "liang runs"),
    (["my p.yaml"], "liang my p.yaml", "did you mean this? liang run 'my p.yaml'", "liang"),
  ])
  func aMistypedCommandIsSaid(arguments: [String], given: String, advice: String, owner: String) throws {
    let ran = try Ran.liang(arguments, in: try Example.small.scratch())
    #expect(ran.status == 64)
    #expect(
      ran.err == """
        Error: there is no command '\(given)'; \(advice)
        Usage: \(owner) <subcommand>
          See '\(owner) --help' for more information.

        """)
  }

  @Test(arguments: [
    (["run", "small.yaml", "--core", "1"], "Error: Unknown option '--core'. Did you mean '--cores'?\n"),
    (["extract", "--table", "metrics"], "Error: Unknown option '--table'. Did you mean '--tables'?\n"),
  ])
  func aMistypedOptionIsSaid(arguments: [String], message: String) throws {
    let ran = try Ran.liang(arguments, in: try Example.small.scratch())
    #expect(ran.status == 64)
    #expect(ran.err.hasPrefix(message), "\(ran.err)")
  }

  /// The parser breaks paragraphs to the width of the terminal; one broken before is broken twice.
  @Test(arguments: [
    [], ["run"], ["check"], ["test"], ["explain"], ["extract"], ["eval"], ["stages"], ["schema"], ["schedule"],
    ["schedule", "list"], ["schedule", "next"], ["schedule", "run"], ["runs"], ["runs", "list"], ["runs", "show"],
  ])
  func helpIsBrokenOnce(command: [String]) throws {
    let help = try Ran.liang(["help"] + command, in: try Scratch()).out
    let text = help.prefix(upTo: try #require(help.firstRange(of: "USAGE:")).lowerBound)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      if next.hasPrefix("  ") || line.allSatisfy({ $0.isUppercase || $0 == " " }) { continue }
      #expect(!line.hasPrefix("  "), "an example is broken: \(line)")
      let word = next.prefix { $0 != " " }
      #expect(line.count + 1 + word.count >= 80, "'\(line)' has room for '\(word)'")
    }
  }
}
