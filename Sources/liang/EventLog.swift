import Foundation
import LiangCore
import LiangPipeline
import LiangRun

/// What `run` and `schedule run` tell on standard error: text for people, or where asked JSON, each line an object with
/// its `event` and `time`, and of one pipeline with its `pipeline`.
struct EventLog: Sendable {
  let format: RunningOptions.LogFormat
  /// Whether a text begins with the time: where cron calls nobody looks on.
  let isTimed: Bool

  /// For commands that have no format of their own.
  static let plain = EventLog(format: .text, isTimed: false)

  /// - Parameters:
  ///   - pipeline: whose it is; nil where it is of all.
  ///   - text: for people; nil for what only programs are told.
  func tell(_ event: String, of pipeline: String? = nil, _ fields: [String: Any] = [:], text: String?) {
    switch format {
    case .text:
      let time = isTimed ? "\(RunsReport.time(.now)) " : ""
      if let text { Terminal.say("\(time)\(pipeline.map { "\($0): " } ?? "")\(text)") }
    case .json:
      var all = fields
      all["event"] = event
      all["time"] = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      all["pipeline"] = pipeline
      let data = try? JSONSerialization.data(withJSONObject: all, options: [.sortedKeys, .withoutEscapingSlashes])
      Terminal.say(String(decoding: data ?? Data(), as: UTF8.self))
    }
  }

  func tell(_ failure: RunFailure, of pipeline: String? = nil) {
    tell(
      "failed", of: pipeline, ["code": failure.code, "message": failure.message], text: failure.description)
  }

  func tell(_ warning: RunWarning, as event: String = "warning", of pipeline: String) {
    tell(event, of: pipeline, ["code": warning.code, "message": warning.message], text: warning.description)
  }

  /// What is wrong with a pipeline file.
  /// - Parameter text: the same with excerpts of the file.
  func tell(_ diagnostics: [Diagnostic], text: String) {
    guard format == .json else { return tell("", text: text) }
    for diagnostic in diagnostics {
      var fields: [String: Any] = ["code": diagnostic.code, "message": diagnostic.message]
      fields["hint"] = diagnostic.hint
      if let place = diagnostic.location {
        fields.merge(["file": place.file, "line": place.line, "column": place.column]) { $1 }
      }
      tell("pipeline_\(diagnostic.severity)", fields, text: nil)
    }
  }
}
