import Foundation
import LiangPipeline
import LiangTestSupport
import Testing

/// The pipelines below Tests/Cases/pipeline, each with what must come of it beside it.
struct PipelineCase: CustomTestStringConvertible, Sendable {
  static let directory = Repository.tests.appending(path: "Cases/pipeline")

  /// Sorted by name.
  static let all: [PipelineCase] = {
    let names = try! FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    precondition(!names.isEmpty, "no pipeline lies in '\(directory.path)'")
    return names.map(PipelineCase.init)
  }()

  /// `unknown_field.yaml`; what is behind a further dot tells cases of one code apart.
  let name: String

  var testDescription: String { name }
  var code: String { String(name.prefix { $0 != "." }) }
  var isGood: Bool { code == "good" }
  var file: PipelineFile {
    get throws {
      PipelineFile(name, bytes: [UInt8](try Data(contentsOf: PipelineCase.directory.appending(path: name))))
    }
  }
  var expectedURL: URL { PipelineCase.directory.appending(path: name.replacing(".yaml", with: ".expected")) }

  /// The plan, its warnings first, or everything that is wrong with the file.
  func rendered() throws -> String {
    let file = try file
    do {
      let plan = try Plan(file, .fake)
      return (plan.warnings.isEmpty ? "" : plan.rendered(plan.warnings) + "\n\n") + plan.rendered + "\n"
    } catch {
      return error.rendered + "\n"
    }
  }
}
