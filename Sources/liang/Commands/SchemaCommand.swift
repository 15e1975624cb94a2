import ArgumentParser
import LiangCore
import LiangPipeline

/// `liang schema`: what editors and readers of the tables want to know.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of pipeline files, the data dictionary, or the codes of errors.",
    discussion: """
      EXAMPLES
        liang schema > docs/pipeline.schema.json
        liang schema --tables > docs/data-dictionary.md
        liang schema --errors > docs/errors.md
      """)

  @Flag(help: "The data dictionary in Markdown: every table and column.")
  var tables = false

  @Flag(help: "What can go wrong in a run in Markdown: every code, what it means and what to do.")
  var errors = false

  func validate() throws {
    if tables, errors { throw ValidationError("give either --tables or --errors") }
  }

  func run() {
    if tables { return Terminal.put(DataDictionary.generate()) }
    if errors { return Terminal.put(ErrorReference.generate(ErrorCode.all)) }
    Terminal.put(PipelineSchema.generate(Composition.registry))
  }
}
