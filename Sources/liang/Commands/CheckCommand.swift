import ArgumentParser
import LiangPipeline
import LiangRun

/// `liang check`: is the pipeline file good?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check pipeline files and show what a run would do; no page is opened.",
    discussion: """
      All that is wrong is said at once, each with its place, a code and one thing to do. Warnings, of what can run but \
      is hardly meant, leave the exit code at 0.

      EXAMPLES
        liang check pipelines/*.yaml
      """)

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(help: "Say nothing where all is well.")
  var quiet = false

  func run() throws {
    let plans = try Pipelines.plans(files)
    for plan in plans {
      let warnings = plan.warnings + plan.pathWarnings
      if !warnings.isEmpty { Terminal.say(plan.rendered(warnings)) }
    }
    Pipelines.warnOfSharedOutputs(plans)
    guard !quiet else { return }
    Terminal.put(plans.map(\.rendered).joined(separator: "\n\n") + "\n")
  }
}
