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
    let plans = files.compactMap(Self.plan)
    Pipelines.warnOfClashes(plans)
    guard plans.count == files.count else { throw ExitCode.badPipeline }
    guard !quiet else { return }
    Terminal.put(plans.map(\.rendered).joined(separator: "\n\n") + "\n")
  }

  /// Nil where the file is bad. Its warnings are said in either case, so that nobody who
  /// mends the errors meets them next.
  private static func plan(_ path: String) -> Plan? {
    do throws(PipelineErrors) {
      let plan = try Pipelines.read(path)
      let warnings = plan.warnings + plan.input.pathWarnings + plan.output.warnings
      if !warnings.isEmpty { Terminal.say(plan.rendered(warnings)) }
      return plan
    } catch {
      let warnings = error.warnings + (error.input?.pathWarnings ?? []) + (error.output?.warnings ?? [])
      Terminal.say(error.rendered(with: warnings))
      return nil
    }
  }
}
