public import LiangCore

/// The fields of the pipeline file itself, declared as a stage declares its own: lint, docs and schema derive from it.
public enum PipelineSpec {
  /// At the top of the file.
  public static let fields: [FieldSpec] = [
    .required("pipeline", .name, "The pipeline's name, in the run history and in file metadata."),
    FieldSpec("description", .text, "What the pipeline is for."),
    FieldSpec(
      "allow_rejects", .share, default: .decimal(.zero),
      "The share of pages, 0 to 1, that may be rejected before a run ends with exit code 1; `--allow-rejects` can only raise it."
    ),
    FieldSpec("schedule", .record(schedule), "When `liang schedule` runs it. Without it the pipeline runs by hand."),
    .required("stages", .list(of: .stage), "What is done with a page, in the order of the phases."),
    FieldSpec("tests", .list(of: .record(test)), "Examples that `liang test` checks the stages against."),
  ]

  /// Below `schedule`.
  public static let schedule: [FieldSpec] = [
    .required(
      "cron", .text,
      "Minute, hour, day of month, month and day of week: `30 2 * * *` is every day at half past two. `*/10`, `1-5`, `MON-FRI`, `JAN`, Sunday as 0 or 7, `@hourly`, `@daily`, `@weekly`, `@monthly` and `@yearly` are read, too."
    ),
    FieldSpec(
      "timezone", .text, default: .text("UTC"), "The time zone that the cron expression is meant in, `Asia/Shanghai`."),
    FieldSpec(
      "catch_up", .duration,
      "How long after its time a missed run is still made up for; without it, however long. A pipeline that never ran has missed nothing, and is due at once."
    ),
    FieldSpec(
      "overlap", .choice(Schedule.Overlap.allCases.map(\.rawValue)), default: .text(Schedule.Overlap.skip.rawValue),
      "What happens to a run that is due while the one before it still runs: `skip` leaves it to the next call of `liang schedule run`, `queue` waits and starts it afterwards."
    ),
    FieldSpec(
      "timeout", .duration,
      "A run that takes longer is stopped: no further page is begun and nothing is published. Without it a run may take as "
        + "long as it likes."),
    FieldSpec(
      "retry", .record(retry), "Whether a run that could not be finished is tried again. Without it it is not."),
  ]

  /// Below `schedule.retry`.
  public static let retry: [FieldSpec] = [
    FieldSpec(
      "attempts", .integer(1...20), default: .integer(Schedule.Retry.once.attempts), unit: "attempts",
      "How often a run is tried in all."),
    FieldSpec(
      "backoff", .duration, default: .integer(Schedule.Retry.once.backoff),
      "The wait before the second attempt, `1d` at most; it doubles with each further one, up to a day."),
  ]

  /// Below `tests`.
  public static let test: [FieldSpec] = [
    .required("name", .text, "What the test shows; no two of a file are the same."),
    .required("given", .record(given), "The page."),
    FieldSpec(
      "match", .choice(PipelineTest.Match.allCases.map(\.rawValue)), default: .text(PipelineTest.Match.exact.rawValue),
      "`exact`: the tables named in `expect` hold these rows and no others. `contains`: they hold at least these."),
    .required(
      "expect", .rows,
      "By table, the rows in the order of the page. Only the columns that a row names are compared, each by its type; `null` is an empty cell, `[]` means no row. It names one table at least, and a row one column."
    ),
  ]

  /// Below `tests.given`.
  public static let given: [FieldSpec] = [
    .required("text", .text, "The text of one page; what `page_separator` would part is an error."),
    FieldSpec("published", .date, "The day of the issue, in place of what the page or its path says."),
    FieldSpec(
      "source", .text, default: .text("page.txt"),
      "The page's path below the input root, for path patterns."),
  ]
}
