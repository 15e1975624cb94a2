import LiangCore

extension FieldSpec {
  /// What a failed check does; every check has it.
  static let severity = FieldSpec(
    "severity", .choice(CheckSeverity.allCases.map(\.rawValue)), default: .text("reject"),
    "What a failure does: `warn` reports it, `reject` moves the row to `rejects`, `fail` publishes nothing and ends with exit code 1. `warn` and `fail` tell the first five findings; where every row is wanted, `reject` writes it."
  )

  /// The columns a check reads.
  static let columns = FieldSpec.required("columns", .list(of: .column), "The columns, as `table.column`.")
}

extension StageConfig {
  /// The field that `FieldSpec.severity` declares.
  var severity: CheckSeverity { CheckSeverity(rawValue: text("severity")!)! }
}
