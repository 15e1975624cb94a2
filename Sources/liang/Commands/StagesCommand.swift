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

  func validate() throws {
    guard let name else { return }
    if markdown { throw ValidationError("give either a stage or --markdown") }
    guard specs(named: name).isEmpty else { return }
    let specs = Composition.registry.specs
    let near = Suggestion.nearest(to: name, in: specs.map(\.name) + specs.map(\.title))
    throw ValidationError(
      "there is no stage '\(name)'; \(near.map { "did you mean '\($0)'?" } ?? "'liang stages' lists them")")
  }

  func run() {
    let registry = Composition.registry
    if markdown { return Terminal.put(StageReference.generate(registry)) }
    guard let name else { return Terminal.put(StageReference.overview(registry)) }
    Terminal.put(specs(named: name).map(StageReference.text).joined(separator: "\n"))
  }

  private func specs(named name: String) -> [StageSpec] {
    Composition.registry.specs.filter { $0.name == name || $0.title == name }
  }
}
