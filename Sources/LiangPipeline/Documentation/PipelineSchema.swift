public import LiangCore

/// docs/pipeline.schema.json: what an editor checks and completes pipeline files with.
public enum PipelineSchema {
  /// A JSON Schema (draft 07) of pipeline files with the registry's stages, ending in a line end.
  public static func generate(_ registry: Registry) -> String {
    let schema = object(
      PipelineSpec.fields, title: "A Liang pipeline", registry,
      preamble: [("$schema", .string("http://json-schema.org/draft-07/schema#"))])
    return schema.rendered() + "\n"
  }

  /// A mapping with these fields and no others.
  private static func object(
    _ fields: [FieldSpec], title: String? = nil, _ registry: Registry, preamble: [(String, JSON)] = [],
    heading: [(name: String, schema: JSON)] = []
  ) -> JSON {
    let required = heading.map(\.name) + fields.filter(\.required).map(\.name)
    var members = preamble
    if let title { members.append(("title", .string(title))) }
    members += [
      ("type", .string("object")),
      ("properties", .object(heading.map { ($0.name, $0.schema) } + fields.map { ($0.name, property($0, registry)) })),
    ]
    if !required.isEmpty { members.append(("required", .array(required.map(JSON.string)))) }
    members.append(("additionalProperties", .boolean(false)))
    return .object(members)
  }

  private static func property(_ field: FieldSpec, _ registry: Registry) -> JSON {
    var members = [("description", JSON.string(field.doc))]
    members += schema(field.type, registry)
    if let value = field.defaultValue { members.append(("default", json(value, field.type))) }
    return .object(members)
  }

  /// The keywords of a type.
  private static func schema(_ type: FieldType, _ registry: Registry) -> [(String, JSON)] {
    switch type {
    case .text: return [("type", .string("string"))]
    case .word: return pattern("^[^\\s0-9０-９](.*\\S)?$")
    case .name: return pattern("^[a-z0-9][a-z0-9_-]{0,63}$")
    case .path, .glob: return pattern("^[^“‘]")
    case .integer(let range):
      var members = [("type", JSON.string("integer"))]
      if range.lowerBound > .min { members.append(("minimum", .number(String(range.lowerBound)))) }
      if range.upperBound < .max { members.append(("maximum", .number(String(range.upperBound)))) }
      return members
    case .decimal: return [("type", .string("number"))]
    case .share:
      return [("type", .string("number")), ("minimum", .number("0")), ("maximum", .number("1"))]
    case .positive: return [("type", .string("number")), ("exclusiveMinimum", .number("0"))]
    case .boolean: return [("type", .string("boolean"))]
    case .choice(let names): return [("enum", .array(names.map(JSON.string)))]
    case .table: return [("enum", .array(TableID.names.map(JSON.string)))]
    case .column: return [("enum", .array(TableID.allCases.flatMap(columnNames).map(JSON.string)))]
    case .date: return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .duration: return pattern("^[0-9]+[smhd]$")
    case .list(of: .stage): return list(of: .object([("oneOf", .array(registry.specs.map { stage($0, registry) }))]))
    case .list(let item):
      let one = JSON.object(schema(item, registry))
      return [("oneOf", .array([one, .object(list(of: one))]))]
    case .record(let fields): return members(object(fields, registry))
    case .stage: return [("oneOf", .array(registry.specs.map { stage($0, registry) }))]
    case .rows: return rows()
    }
  }

  private static func members(_ json: JSON) -> [(String, JSON)] {
    guard case .object(let members) = json else { return [] }
    return members
  }

  private static func pattern(_ expression: String) -> [(String, JSON)] {
    [("type", .string("string")), ("pattern", .string(expression))]
  }

  private static func list(of item: JSON) -> [(String, JSON)] {
    [("type", .string("array")), ("items", item), ("minItems", .number("1"))]
  }

  private static func stage(_ spec: StageSpec, _ registry: Registry) -> JSON {
    let heading = JSON.object([("description", .string(spec.summary)), ("const", .string(spec.name))])
    return object(spec.fields, title: spec.title, registry, heading: [(spec.phase.rawValue, heading)])
  }

  private static func columnNames(_ table: TableID) -> [String] {
    TableSchema.of(table).columns.map { "\(table).\($0.name)" }
  }

  // MARK: Rows

  private static func rows() -> [(String, JSON)] {
    let tables = TableID.allCases.map { id -> (String, JSON) in
      let schema = TableSchema.of(id)
      let row = JSON.object([
        ("type", .string("object")),
        ("properties", .object(schema.columns.map { ($0.name, cell($0)) })),
        ("minProperties", .number("1")),
        ("additionalProperties", .boolean(false)),
      ])
      return (
        id.rawValue, .object([("description", .string(schema.summary)), ("type", .string("array")), ("items", row)])
      )
    }
    return [
      ("type", .string("object")), ("properties", .object(tables)), ("minProperties", .number("1")),
      ("additionalProperties", .boolean(false)),
    ]
  }

  private static func cell(_ column: ColumnSpec) -> JSON {
    let types =
      switch column.type {
      case .text, .category: ["string", "number", "boolean"]
      case .integer: ["integer"]
      case .decimal, .double: ["number"]
      case .boolean: ["boolean"]
      case .date: ["string"]
      }
    if let choices = column.choices {
      let values = choices.map(JSON.string) + (column.nullable ? [.null] : [])
      return .object([("description", .string(column.doc)), ("enum", .array(values))])
    }
    let all = types + (column.nullable ? ["null"] : [])
    return .object([
      ("description", .string(column.doc)),
      ("type", all.count == 1 ? .string(all[0]) : .array(all.map(JSON.string))),
    ])
  }

  // MARK: Defaults

  private static func json(_ value: ConfigValue, _ type: FieldType) -> JSON {
    switch (value, type) {
    case (.integer(let seconds), .duration): return .string(FieldType.duration(seconds))
    case (.text(let text), _): return .string(text)
    case (.integer(let number), _): return .number(String(number))
    case (.decimal(let number), _): return .number(number.description)
    case (.boolean(let flag), _): return .boolean(flag)
    case (.list(let items), .list(let type)): return .array(items.map { json($0, type) })
    case (.record(let values), .record(let fields)):
      return .object(fields.compactMap { field in values[field.name].map { (field.name, json($0, field.type)) } })
    case (.list, _), (.record, _), (.cell, _): preconditionFailure("a default that is not of its field's type")
    }
  }
}
