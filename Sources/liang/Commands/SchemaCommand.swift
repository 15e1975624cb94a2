import ArgumentParser
import LiangPipeline

/// `liang schema`: what editors and readers of the tables want to know.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of pipeline files, or the data dictionary.",
    discussion: """
      EXAMPLES
        liang schema > docs/pipeline.schema.json
        liang schema --tables > docs/data-dictionary.md
      """)

  @Flag(help: "The data dictionary in Markdown: every table and column.")
  var tables = false

  func run() {
    Terminal.put(tables ? DataDictionary.generate() : PipelineSchema.generate(Composition.registry))
  }
}
