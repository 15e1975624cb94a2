/// A stage's fields after parsing: checked against its spec, defaults filled in.
///
/// The accessors trap where the spec does not declare the field with that type: that is a mistake in the stage, not in
/// the pipeline file.
public struct StageConfig: Sendable {
  /// The spec the values were checked against.
  public let spec: StageSpec
  /// By field name; a field without value and default is absent.
  public let values: [String: ConfigValue]
  /// Where each given field's value stands; a field left to its default has none. The items of a list stand under
  /// `paths[0]`, `paths[1]` …, the fields of a mapping under `retry.attempts`.
  public let locations: [String: SourceLocation]
  /// Where the stage itself stands.
  public let location: SourceLocation?

  /// Values that the pipeline reader has checked, or a test's own.
  public init(
    spec: StageSpec, values: [String: ConfigValue] = [:], locations: [String: SourceLocation] = [:],
    location: SourceLocation? = nil
  ) {
    self.spec = spec
    var all = values
    for field in spec.fields where all[field.name] == nil { all[field.name] = field.defaultValue }
    self.values = all
    self.locations = locations
    self.location = location
  }

  /// A finding at the field's value, or at the stage where the field is not in the file.
  public func diagnostic(_ code: String, field: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(code, message, at: locations[field] ?? location, hint: hint)
  }

  /// Text, choice, path, glob, table or column; nil where absent.
  public func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    guard case .text(let text) = value else { wrongType(name) }
    return text
  }

  /// A whole number (of seconds, for a duration); nil where absent.
  public func integer(_ name: String) -> Int? {
    guard let value = value(name) else { return nil }
    guard case .integer(let number) = value else { wrongType(name) }
    return number
  }

  /// An exact number; nil where absent.
  public func decimal(_ name: String) -> Decimal38? {
    guard let value = value(name) else { return nil }
    guard case .decimal(let number) = value else { wrongType(name) }
    return number
  }

  /// A boolean; its spec must give it a default.
  public func boolean(_ name: String) -> Bool {
    guard case .boolean(let flag)? = value(name) else { wrongType(name) }
    return flag
  }

  /// A list of texts; empty where absent.
  public func texts(_ name: String) -> [String] {
    list(name).map {
      guard case .text(let text) = $0 else { wrongType(name) }
      return text
    }
  }

  /// A list of mappings; empty where absent.
  public func records(_ name: String) -> [[String: ConfigValue]] {
    list(name).map {
      guard case .record(let record) = $0 else { wrongType(name) }
      return record
    }
  }

  private func list(_ name: String) -> [ConfigValue] {
    guard let value = value(name) else { return [] }
    guard case .list(let items) = value else { wrongType(name) }
    return items
  }

  private func value(_ name: String) -> ConfigValue? {
    precondition(spec.fields.contains { $0.name == name }, "\(spec.title) declares no field '\(name)'")
    return values[name]
  }

  private func wrongType(_ name: String) -> Never {
    preconditionFailure("\(spec.title) declares '\(name)' with another type")
  }
}
