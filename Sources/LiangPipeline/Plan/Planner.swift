import LiangCore

extension Plan {
  /// Reads, checks and binds a pipeline file. Pure: it opens nothing.
  /// - Throws: everything that is wrong with the file.
  public init(_ file: PipelineFile, _ environment: PlanEnvironment) throws(PipelineErrors) {
    let source = try SourceText(file)
    var planner = Planner(file: file, environment: environment)
    let plan = try planner.plan(source)
    guard let plan, planner.findings.isEmpty else {
      throw PipelineErrors(
        planner.findings, source: source.text, warnings: planner.warnings, input: planner.input,
        output: planner.output)
    }
    self = plan
  }
}

/// One file on its way to a plan.
private struct Planner {
  let file: PipelineFile
  let environment: PlanEnvironment
  private(set) var findings: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var input: PlannedInput?
  private(set) var output: PlannedOutput?
  private var reader: ValueReader

  init(file: PipelineFile, environment: PlanEnvironment) {
    self.file = file
    self.environment = environment
    reader = ValueReader(paths: PathResolver(directory: file.directory))
  }

  /// Nil where findings say why.
  mutating func plan(_ source: SourceText) throws(PipelineErrors) -> Plan? {
    var yaml = YAMLReader(source)
    let root = try yaml.read()
    findings += yaml.findings
    guard let root, case .mapping(let entries) = root.content else {
      findings.append(
        Diagnostic(
          .wrongType, "a pipeline file must be a mapping, found \(root?.described ?? "nothing")",
          at: root?.location ?? source.location(line: 1, column: 1), hint: "begin with 'pipeline: name'"))
      return nil
    }
    let values = reader.values(entries, PipelineSpec.fields, owner: "a pipeline", at: root.location)
    checkSchedule(values)
    checkTestNames(values)
    findings += reader.findings
    let stages = readStages(entries)
    let binder = bind(stages.stages)
    if let loader = binder.loader?.stage { checkTestPages(values, loader) }
    input = binder.loader.map { PlannedInput(file: file, config: $0.config, loader: $0.stage) }
    if stages.hasAll { warnings = emptyColumns(stages.stages, binder) }
    if stages.hasAllEmitters, binder.emitters.count == stages.stages.count(where: { $0.config.spec.phase == .emit }) {
      output = values["pipeline"].flatMap { binder.output(of: $0.text) }
    }
    return findings.isEmpty ? makePlan(values, stages.stages, binder) : nil
  }

  private func emptyColumns(_ stages: [ReadStage], _ binder: Binder) -> [Diagnostic] {
    EmptyColumns(
      known: environment.registry.specs, stages: stages.map(\.config),
      tables: Set(binder.emitters.flatMap(\.stage.outputs).flatMap(\.tables))
    ).findings
  }

  private mutating func checkSchedule(_ values: [String: ConfigValue]) {
    guard case .record(let schedule)? = values["schedule"] else { return }
    if case .text(let cron)? = schedule["cron"], let problem = environment.cronProblem(cron) {
      reader.note(
        .badCron, "'\(cron)' is no cron expression: \(problem)", at: reader.locations["schedule.cron"],
        hint: "minute, hour, day of month, month, day of week, as in \"30 2 * * *\"")
    }
    if case .integer(0)? = schedule["timeout"] {
      reader.note(
        .outOfRange, "'timeout' of 0s would stop every run at once", at: reader.locations["schedule.timeout"],
        hint: "take it out for runs without a limit")
    }
    if let backoff = schedule["retry"]?.record["backoff"]?.integer, backoff > Schedule.Retry.longestWait {
      reader.note(
        .outOfRange, "'backoff' of \(FieldType.duration(backoff)) keeps all that is due behind it waiting",
        at: reader.locations["schedule.retry.backoff"],
        hint: "write \(FieldType.duration(Schedule.Retry.longestWait)) or less")
    }
    if case .text(let zone)? = schedule["timezone"], !environment.isTimeZone(zone) {
      let near = Suggestion.nearest(to: zone, in: environment.timeZoneNames())
      reader.note(
        .unknownTimeZone, "there is no time zone '\(zone)'", at: reader.locations["schedule.timezone"],
        hint: near.map { "did you mean '\($0)'?" } ?? "names are like Asia/Shanghai or UTC")
    }
  }

  private mutating func checkTestNames(_ values: [String: ConfigValue]) {
    guard case .list(let tests)? = values["tests"] else { return }
    var first: [String: SourceLocation] = [:]
    for (index, test) in tests.enumerated() {
      guard case .record(let fields) = test, case .text(let name)? = fields["name"],
        let place = reader.locations["tests[\(index)].name"]
      else { continue }
      if let earlier = first[name] {
        reader.note(
          .duplicateTest, "a test '\(name)' stands in line \(earlier.line) already", at: place,
          hint: "give one of the two another name")
      } else {
        first[name] = place
      }
    }
  }

  /// A run would cut the text of a test as it cuts a file.
  private mutating func checkTestPages(_ values: [String: ConfigValue], _ loader: any Loader) {
    guard case .list(let tests)? = values["tests"] else { return }
    for (index, test) in tests.enumerated() {
      guard case .record(let fields) = test, case .record(let given)? = fields["given"],
        case .text(let text)? = given["text"]
      else { continue }
      var splitter = loader.makeSplitter()
      let pages = Array(text.utf8).withUnsafeBytes { splitter.push($0) } + splitter.finish()
      guard pages.count > 1 else { continue }
      findings.append(
        Diagnostic(
          .severalPages, "the text of a test is one page, and a run would read \(pages.count) of this one",
          at: reader.locations["tests[\(index)].given.text"], hint: "write a test for each"))
    }
  }

  private mutating func readStages(_ entries: [YAMLEntry]) -> StageReader {
    var stages = StageReader(registry: environment.registry, paths: reader.paths)
    if let entry = ValueReader.meant(entries, names: PipelineSpec.fields.map(\.name))["stages"] { stages.read(entry) }
    findings += stages.findings
    return stages
  }

  private mutating func bind(_ stages: [ReadStage]) -> Binder {
    var binder = Binder(file: file, context: environment.context)
    for stage in stages { binder.bind(stage) }
    binder.checkFiles()
    findings += binder.findings
    return binder
  }

  /// Everything has been found good: what must be there is there.
  private func makePlan(_ values: [String: ConfigValue], _ stages: [ReadStage], _ binder: Binder) -> Plan {
    guard let loader = binder.loader?.stage, let segmenter = binder.segmenter,
      let directory = Binder.directory(of: binder.emitters.flatMap(\.stage.outputs))
    else { preconditionFailure("a pipeline without findings lacks a stage, or its emitters have no outputs") }
    let tests = values["tests"]?.list ?? []
    return Plan(
      name: values["pipeline"]!.text, nameLocation: reader.locations["pipeline"],
      description: values["description"]?.text, file: file,
      allowedRejectShare: values["allow_rejects"]!.decimal.doubleValue,
      schedule: values["schedule"].map { Schedule($0.record) }, stages: stages.map(\.config),
      chain: PageChain(
        loader: loader, segmenter: segmenter, extractors: binder.extractors, normalizers: binder.normalizers),
      checkers: binder.checkers,
      emitters: binder.emitters.map { .init(title: $0.config.spec.title, stage: $0.stage) },
      outputDirectory: directory,
      tests: tests.enumerated().map { index, test in
        PipelineTest(test.record, path: "tests[\(index)]", locations: reader.locations)
      },
      warnings: warnings)
  }
}
