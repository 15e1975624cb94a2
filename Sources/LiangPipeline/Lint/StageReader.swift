import LiangCore

/// A stage of the file that can be made, as far as its fields can be read.
struct ReadStage {
  var type: any Stage.Type
  var config: StageConfig
  /// Fields that are in the file and have no value, because what stands there cannot be read.
  var unread: [FieldSpec]
}

/// The items of `stages` → stages of the registry with their fields; then the rules about which stages there must be.
struct StageReader {
  private let registry: Registry
  private let paths: PathResolver
  /// In the order found.
  private(set) var findings: [Diagnostic] = []
  /// In the order of the file; those that lack a field they need are left out.
  private(set) var stages: [ReadStage] = []
  /// Whether `stages` has all stages of the file, and those that every pipeline needs.
  private(set) var hasAll = false
  /// Whether `stages` has all emitters of the file: then it is known where it writes to, whatever else is wrong.
  private(set) var hasAllEmitters = false
  /// Whether an item that could not be read may be an emitter.
  private var mayHideEmitter = false
  /// The phase and name of every item that names a phase, for the rules.
  private var headings: [Heading] = []

  /// The key of a stage and its value.
  private struct Heading {
    var phase: Phase
    /// Nil where it is no text.
    var name: String?
    var location: SourceLocation

    var title: String { "\(phase.rawValue): \(name ?? "…")" }
  }

  init(registry: Registry, paths: PathResolver) {
    self.registry = registry
    self.paths = paths
  }

  /// Reads the value of `stages`.
  mutating func read(_ entry: YAMLEntry) {
    guard case .sequence(let items) = entry.value.content else {
      note(
        .wrongType, "'stages' must be a list of stages, found \(entry.value.described)", at: entry.value.location,
        hint: "begin each stage with '- ', as in '- load: text_files'")
      return
    }
    for item in items { readItem(item) }
    checkOrder()
    // What names no phase may be the stage that seems to be missing.
    if headings.count == items.count { checkPresence(at: entry.keyLocation) }
    checkNumbers()
    hasAll =
      stages.count == items.count
      && StageReader.needed.allSatisfy { phase in headings.contains { $0.phase == phase } }
    hasAllEmitters =
      !mayHideEmitter
      && stages.count { $0.config.spec.phase == .emit } == headings.count { $0.phase == .emit }
  }

  private mutating func note(_ code: LintCode, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    findings.append(Diagnostic(code, message, at: location, hint: hint))
  }

  // MARK: One stage

  private mutating func readItem(_ item: YAMLNode) {
    guard case .mapping(let entries) = item.content else {
      let isFullWidth = item.text?.contains("：") ?? false
      note(
        .notAStage, "a stage is a mapping, found \(item.described)", at: item.location,
        hint: "write it as in 'load: text_files'\(isFullWidth ? ", with the colon of ASCII and a space" : "")")
      mayHideEmitter = true
      return
    }
    guard let entry = phaseEntry(entries, of: item), let phase = Phase(rawValue: entry.key) else {
      let meant = entries.compactMap { Suggestion.nearest(to: $0.key, in: Phase.names) }
      if meant.isEmpty || meant.contains(Phase.emit.rawValue) { mayHideEmitter = true }
      return
    }
    let heading = Heading(phase: phase, name: entry.value.text, location: StageReader.headingLocation(entry))
    headings.append(heading)
    guard let name = heading.name else {
      note(
        .wrongType, "'\(phase.rawValue)' must name a stage, found \(entry.value.described)", at: entry.value.location,
        hint: ValueReader.hint("", among: registry.names(of: phase), plural: "\(phase.rawValue) stages"))
      return
    }
    let exact = registry.type(name, in: phase)
    if exact == nil {
      note(
        .unknownStage, "there is no stage '\(heading.title)'", at: entry.value.location,
        hint: unknownStageHint(name, phase))
    }
    // A misspelt name hides nothing else: the fields are read as those of the stage that was meant.
    let near = Suggestion.nearest(to: name, in: registry.names(of: phase)).flatMap { registry.type($0, in: phase) }
    guard let type = exact ?? near else { return }
    readFields(entries.filter { $0.key != entry.key }, of: type, at: heading.location)
  }

  private mutating func readFields(_ entries: [YAMLEntry], of type: any Stage.Type, at location: SourceLocation) {
    let spec = type.spec
    var reader = ValueReader(paths: paths)
    var values = reader.values(entries, spec.fields, owner: "'\(spec.title)'", at: location)
    findings += reader.findings
    // Of a mapping a stage needs all that its fields promise.
    for field in spec.fields where reader.faulty.contains(field.name) && field.type.holdsRecords {
      values[field.name] = nil
    }
    guard spec.fields.allSatisfy({ !$0.required || values[$0.name] != nil }) else { return }
    let unread = spec.fields.filter { reader.faulty.contains($0.name) && values[$0.name] == nil }
    let config = StageConfig(spec: spec, values: values, locations: reader.locations, location: location)
    stages.append(ReadStage(type: type, config: config, unread: unread))
  }

  /// The one key that is a phase.
  private mutating func phaseEntry(_ entries: [YAMLEntry], of item: YAMLNode) -> YAMLEntry? {
    let phases = entries.filter { Phase(rawValue: $0.key) != nil }
    if let second = phases.dropFirst().first(where: { $0.key != phases[0].key }) {
      note(
        .notAStage, "a stage has one phase, this one has '\(phases[0].key)' and '\(second.key)'",
        at: second.keyLocation, hint: "begin a stage of its own with '- \(second.key): …'")
      return nil
    }
    if phases.isEmpty {
      let near = entries.first { Suggestion.nearest(to: $0.key, in: Phase.names) != nil }
      note(
        .notAStage, "this stage names no phase", at: near?.keyLocation ?? item.location,
        hint: near.map { ValueReader.hint($0.key, among: Phase.names, plural: "phases") }
          ?? "phases: \(Phase.names.joined(separator: ", ")); 'liang stages' shows what the stages of each can do")
    }
    return phases.first
  }

  private func unknownStageHint(_ name: String, _ phase: Phase) -> String {
    if let other = registry.specs.first(where: { $0.name == name }) { return "did you mean '\(other.title)'?" }
    return ValueReader.hint(name, among: registry.names(of: phase), plural: "\(phase.rawValue) stages")
  }

  /// From the phase key to the end of the name, where they stand on one line.
  private static func headingLocation(_ entry: YAMLEntry) -> SourceLocation {
    var place = entry.keyLocation
    let value = entry.value.location
    if value.line == place.line, value.column > place.column {
      place.length = value.column + value.length - place.column
    }
    return place
  }

  // MARK: The stages together

  private mutating func checkOrder() {
    var latest: Heading?
    for heading in headings {
      if let earlier = latest, heading.phase < earlier.phase {
        note(
          .wrongOrder, "'\(heading.title)' stands after '\(earlier.title)'", at: heading.location,
          hint: "the order is \(Phase.names.joined(separator: ", "))")
      } else {
        latest = heading
      }
    }
  }

  /// A loader, a segmenter, something to write to.
  private static let needed: [Phase] = [.load, .segment, .emit]

  private mutating func checkPresence(at location: SourceLocation) {
    for phase in StageReader.needed where !headings.contains(where: { $0.phase == phase }) {
      let names = registry.names(of: phase)
      note(
        .missingStage, "the pipeline has no '\(phase.rawValue)' stage", at: location,
        hint: names.count == 1 ? "add '- \(phase.rawValue): \(names[0])'" : "add one: \(names.joined(separator: ", "))")
    }
  }

  /// One loader, one segmenter; and nothing extracted or normalized twice.
  private mutating func checkNumbers() {
    var first: [String: Heading] = [:]
    for heading in headings where heading.phase != .check && heading.phase != .emit {
      let isSingle = heading.phase == .load || heading.phase == .segment
      let key = isSingle ? heading.phase.rawValue : heading.title
      if let earlier = first[key] {
        note(
          .duplicateStage,
          isSingle
            ? "a pipeline has one '\(key)' stage, the first is in line \(earlier.location.line)"
            : "'\(heading.title)' stands a second time, first in line \(earlier.location.line)",
          at: heading.location, hint: "keep one of the two")
      } else {
        first[key] = heading
      }
    }
  }
}

extension Registry {
  /// The names of a phase's stages, in the order of the docs.
  func names(of phase: Phase) -> [String] { specs.filter { $0.phase == phase }.map(\.name) }

  fileprivate func type(_ name: String, in phase: Phase) -> (any Stage.Type)? {
    stages.first { $0.spec.phase == phase && $0.spec.name == name }
  }
}

extension FieldType {
  fileprivate var holdsRecords: Bool {
    switch self {
    case .record: true
    case .list(let item): item.holdsRecords
    default: false
    }
  }
}

extension Phase {
  /// All phases, in order.
  static let names = allCases.map(\.rawValue)
}
