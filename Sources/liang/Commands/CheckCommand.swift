import ArgumentParser
import LiangPipeline

/// `liang check`: is the pipeline file good?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check pipeline files and show what a run would do; nothing else is opened.",
    discussion: """
      All that is wrong is said at once, each with its place, a code and one thing to do.

      EXAMPLES
        liang check pipelines/*.yaml
      """)

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(help: "Say nothing where all is well.")
  var quiet = false

  func run() throws {
    let plans = try Pipelines.plans(files)
    guard !quiet else { return }
    Terminal.put(plans.map(\.rendered).joined(separator: "\n\n") + "\n")
  }
}
