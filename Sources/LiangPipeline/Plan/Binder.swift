import LiangCore

/// Stages as far as they can be read → stages that exist; then the rules about the files that they read and write.
struct Binder {
  private let file: PipelineFile
  private let context: StageContext
  /// In the order found.
  private(set) var findings: [Diagnostic] = []
  private(set) var loader: (config: StageConfig, stage: any Loader)?
  private(set) var segmenter: (any Segmenter)?
  private(set) var extractors: [any Extractor] = []
  private(set) var normalizers: [any Normalizer] = []
  private(set) var checkers: [Plan.Planned<any Checker>] = []
  private(set) var emitters: [(config: StageConfig, stage: any Emitter)] = []

  init(file: PipelineFile, context: StageContext) {
    self.file = file
    self.context = context
  }

  /// Makes the stage; what does not go together in it becomes a finding.
  mutating func bind(_ stage: ReadStage) {
    do {
      let made = try stage.type.init(stage.config, context)
      // Of a stage whose files are not known, the rules about files say nothing.
      if stage.unread.contains(where: \.type.saysFiles) { return }
      switch made {
      case let made as any Loader: loader = (stage.config, made)
      case let made as any Segmenter: segmenter = made
      case let made as any Extractor: extractors.append(made)
      case let made as any Normalizer: normalizers.append(made)
      case let made as any Checker:
        checkers.append(.init(title: stage.config.spec.title, stage: made))
        checkRejecting(made, stage.config)
      case let made as any Emitter: emitters.append((stage.config, made))
      default: preconditionFailure("\(stage.config.spec.title) conforms to the protocol of no phase")
      }
    } catch {
      // What a stage misses may be what cannot be read.
      if stage.unread.isEmpty || error.code != LintCode.missingField.rawValue { findings.append(error) }
      bindLoader(stage, without: error.location)
    }
  }

  /// A loader that refuses a field still says which files it reads: it is made as if the field were not there.
  private mutating func bindLoader(_ stage: ReadStage, without place: SourceLocation?) {
    guard let place, let type = stage.type as? any Loader.Type,
      let field = stage.config.spec.fields.first(where: { stage.config.locations[$0.name] == place }),
      !field.required, !field.type.saysFiles
    else { return }
    var values = stage.config.values
    values[field.name] = nil
    let config = StageConfig(
      spec: stage.config.spec, values: values, locations: stage.config.locations, location: stage.config.location)
    if !stage.unread.contains(where: \.type.saysFiles), let made = try? type.init(config, context) {
      loader = (config, made)
    }
  }

  private mutating func checkRejecting(_ checker: any Checker, _ config: StageConfig) {
    guard checker.severity == .reject,
      let table = TableID.allCases.first(where: { checker.tables.contains($0) && !$0.isRejectable })
    else { return }
    findings.append(
      Diagnostic(
        .cannotReject, "'\(config.spec.title)' cannot reject rows of '\(table)', which other rows point to",
        at: config.locations["severity"] ?? config.location, hint: "set 'severity' to warn or fail"))
  }

  /// The rules about files. What was not made is passed over.
  mutating func checkFiles() {
    checkRoot()
    checkDirectories()
    checkDoubledOutputs()
    checkOutputDirectory()
  }

  private func pattern(_ path: String) -> GlobPattern? { try? GlobPattern(path) }

  private mutating func checkRoot() {
    guard let (config, loader) = loader else { return }
    for (index, path) in loader.paths.enumerated() {
      guard let directory = pattern(path)?.fixedDirectory, !PathResolver.isInside(directory, loader.root) else {
        continue
      }
      findings.append(
        Diagnostic(
          .outsideRoot, "'\(file.display(path))' lies outside the input root '\(file.display(loader.root))'",
          at: config.locations["paths[\(index)]"] ?? config.location, hint: "name a root that holds every path"))
    }
  }

  /// Of one file a table, whoever names a file would get a directory of that name.
  private mutating func checkDirectories() {
    for (config, emitter) in emitters {
      guard case .text(let target)? = config.values["to"], let output = emitter.outputs.first,
        PathResolver.parent(of: output.path) == target, let dot = output.path.lastIndex(of: "."),
        target.hasSuffix(output.path[dot...])
      else { continue }
      findings.append(
        Diagnostic(
          .badPath, "'\(file.display(target))' would be a directory, with a file for each table in it",
          at: Binder.target(of: config),
          hint: "name a directory, without '\(output.path[dot...])'"))
    }
  }

  private mutating func checkDoubledOutputs() {
    var written: [(path: String, by: StageConfig)] = []
    for (config, emitter) in emitters {
      for output in emitter.outputs {
        let clash = written.first {
          PathResolver.isInside(output.path, $0.path) || PathResolver.isInside($0.path, output.path)
        }
        if let clash {
          findings.append(doubled(output.path, of: config, clash.path, by: clash.by))
          break
        }
      }
      written += emitter.outputs.map { ($0.path, config) }
    }
  }

  private func doubled(
    _ path: String, of config: StageConfig, _ earlierPath: String, by earlier: StageConfig
  ) -> Diagnostic {
    let writer = "'\(earlier.spec.title)'" + (earlier.location.map { " in line \($0.line)" } ?? "")
    let message =
      path == earlierPath
      ? "'\(file.display(path))' is written by \(writer) too"
      : "'\(file.display(path))' cannot stand beside '\(file.display(earlierPath))' of \(writer)"
    return Diagnostic(
      .duplicateOutput, message, at: Binder.target(of: config), hint: "give one of the two another name")
  }

  /// A run publishes by exchanging the output directory as a whole, so it must hold nothing else.
  private mutating func checkOutputDirectory() {
    var outputs: [EmitterOutput] = []
    for (config, emitter) in emitters {
      outputs += emitter.outputs
      guard let directory = Binder.directory(of: outputs), let objection = objection(to: directory, outputs) else {
        continue
      }
      findings.append(
        Diagnostic(
          .outputsApart,
          "the directory that holds all output would be '\(file.display(directory))', \(objection)",
          at: Binder.target(of: config), hint: "write everything below one directory of its own"))
      return
    }
  }

  /// Why the directory is not the output's alone.
  private func objection(to directory: String, _ outputs: [EmitterOutput]) -> String? {
    if PathResolver.isInside(file.absolutePath, directory) { return "which also holds the pipeline file" }
    for path in loader?.stage.paths ?? [] {
      guard let pattern = pattern(path) else { continue }
      if PathResolver.isInside(pattern.fixedDirectory, directory) {
        return "which also holds the input '\(file.display(path))'"
      }
      if outputs.contains(where: { pattern.matches($0.path) }) { return "which '\(file.display(path))' reads from" }
    }
    return nil
  }

  /// Where the pipeline writes to; nil where the rules forbid it, or nothing is written.
  func output(of pipeline: String) -> PlannedOutput? {
    let forbidden: Set = [LintCode.outputsApart.rawValue, LintCode.duplicateOutput.rawValue]
    guard let first = emitters.first, !findings.contains(where: { forbidden.contains($0.code) }) else { return nil }
    return Binder.directory(of: emitters.flatMap(\.stage.outputs)).map {
      PlannedOutput(pipeline: pipeline, directory: $0, location: Binder.target(of: first.config))
    }
  }

  /// The deepest directory that holds all files; nil where there are none.
  static func directory(of outputs: [EmitterOutput]) -> String? {
    let directories = outputs.map { PathResolver.parent(of: $0.path) }
    return directories.dropFirst().reduce(directories.first) { PathResolver.common($0!, $1) }
  }

  /// Where the file says what an emitter writes to.
  private static func target(of config: StageConfig) -> SourceLocation? { config.locations["to"] ?? config.location }
}

extension FieldType {
  /// Whether a field of this type may say which files are read or written.
  fileprivate var saysFiles: Bool {
    switch self {
    case .path, .glob, .table: true
    case .list(let item): item.saysFiles
    default: false
    }
  }
}
