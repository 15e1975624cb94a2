import ArgumentParser
import LiangCore
import LiangPipeline

/// `liang stages`: what a pipeline can be made of.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "List the stages, or show one with its fields and examples.",
    discussion: """
      EXAMPLES
        liang stages
        liang stages metrics
        liang stages --markdown > docs/stages.md
      """)

  @Argument(help: "A stage: its name, or phase and name ('emit: csv').")
  var name: String?

  @Flag(help: "The whole reference in Markdown.")
  var markdown = false

  func run() throws {
    let registry = Composition.registry
    if markdown { return Terminal.put(StageReference.generate(registry)) }
    guard let name else { return Terminal.put(StageReference.overview(registry)) }
    let specs = registry.specs.filter { $0.name == name || $0.title == name }
    guard !specs.isEmpty else {
      let near = Suggestion.nearest(to: name, in: registry.specs.map(\.name))
      throw ValidationError("there is no stage '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    Terminal.put(specs.map(StageReference.text).joined(separator: "\n"))
  }
}
