import LiangCore

extension Plan {
  /// What a run would do, for people: `liang check` and `liang run --dry-run` print it. Ends without a line end.
  public var rendered: String {
    var lines = [name + (description.map { ": \($0)" } ?? "")]
    lines.append("  file      \(file.path)")
    if let schedule { lines.append("  schedule  \(schedule)") }
    lines.append("  root      \(file.display(chain.loader.root))")
    lines.append("  output    \(file.display(outputDirectory))")
    if !tests.isEmpty { lines.append("  tests     \(tests.count)") }
    var writing = emitters[...]
    for config in stages {
      lines.append("  \(config.spec.title)")
      for field in config.spec.fields {
        guard let value = config.values[field.name] else { continue }
        lines.append("    \(field.name): \(shown(value, field.type))")
      }
      if config.spec.phase == .emit, let emitter = writing.popFirst() {
        lines += emitter.stage.outputs.map { output in
          "    → \(file.display(output.path)) (\(output.tables.map(\.rawValue).joined(separator: ", ")))"
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A value as the file would write it, its paths as the user would name them.
  private func shown(_ value: ConfigValue, _ type: FieldType) -> String {
    switch (value, type) {
    case (.text(let path), .path), (.text(let path), .glob): file.display(path)
    case (.list(let items), .list(let type)): "[" + items.map { shown($0, type) }.joined(separator: ", ") + "]"
    default: type.written(value)
    }
  }
}

extension Schedule: CustomStringConvertible {
  /// `30 2 * * * Asia/Shanghai, catch up 2d, overlap skip, timeout 2h, 3 attempts, backoff 30s`.
  public var description: String {
    var parts = ["\(cron) \(timezone)"]
    if let catchUp { parts.append("catch up \(FieldType.duration(catchUp))") }
    parts.append("overlap \(overlap.rawValue)")
    if let timeout { parts.append("timeout \(FieldType.duration(timeout))") }
    if retry.attempts > 1 { parts.append("\(retry.attempts) attempts, backoff \(FieldType.duration(retry.backoff))") }
    return parts.joined(separator: ", ")
  }
}
