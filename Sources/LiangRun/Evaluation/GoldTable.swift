import Foundation
import LiangCore

/// The rows of an annotation file.
struct GoldTable<Row: Decodable> {
  private let file: URL
  var rows: [Row] = []
  /// What rows hold that none may hold.
  private(set) var slips: [GoldError] = []
  /// The line of the file, 1-based, that each row stands on.
  private var fileLines: [Int] = []

  init(_ file: URL, _ fields: GoldFields) throws(GoldError) {
    self.file = file
    guard let data = try? Data(contentsOf: file) else {
      throw fault(nil, "cannot be read; every page needs it, empty where there is nothing to annotate")
    }
    let decoder = JSONDecoder()
    decoder.userInfo[.goldFields] = fields
    for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { continue }
      fileLines.append(index + 1)
      do {
        let checked = try decoder.decode(CheckedRow<Row>.self, from: line)
        rows.append(checked.row)
        for error in checked.slips { slips.append(slip(rows.count - 1, Self.message(of: error, in: line))) }
      } catch {
        throw fault(fileLines.count - 1, Self.message(of: error, in: line))
      }
    }
  }

  var name: String { file.lastPathComponent }

  /// - Parameter row: its index; nil where the file as a whole is meant.
  func fault(_ row: Int?, _ message: String) -> GoldError {
    GoldError(path: file.path, line: row.map { fileLines[$0] }, message: message)
  }

  /// The same of what can be scored all the same.
  func slip(_ row: Int?, _ message: String) -> GoldError {
    GoldError(path: file.path, line: row.map { fileLines[$0] }, message: message, code: .goldSlip)
  }

  private static func message(of error: any Error, in line: Data) -> String {
    "\(problem(of: error, in: line)); docs/gold.md gives the fields"
  }

  /// What keeps a line from being a row.
  private static func problem(of error: any Error, in line: Data) -> String {
    switch error {
    case let fault as GoldFields.Fault: fault.message
    case DecodingError.keyNotFound(let key, _): "has no field '\(key.stringValue)'"
    case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
      problem(of: context, wanted: type, line)
    default: "is no JSON object"
    }
  }

  private static func problem(of context: DecodingError.Context, wanted type: any Any.Type, _ line: Data) -> String {
    guard let row = try? JSONSerialization.jsonObject(with: line) as? [String: Any], let key = context.codingPath.first
    else { return "is no JSON object" }
    let wanted =
      switch type {
      case is Int.Type: "a whole number"
      case is Bool.Type: "true or false"
      case is String.Type: "text"
      default: "text or a list of texts"
      }
    return "has a field '\(key.stringValue)' that must be \(wanted), found \(described(row[key.stringValue]))"
  }

  /// A JSON value in words.
  private static func described(_ value: Any?) -> String {
    switch value {
    case let text as String: "the text '\(text)'"
    case is [Any]: "a list"
    case is [String: Any]: "an object"
    // 1 passes for a Bool, too.
    case let number as NSNumber: String(cString: number.objCType) == "c" ? "\(number.boolValue)" : "\(number)"
    default: "null"
    }
  }
}

/// A row, and what in it is a slip of the pen.
private struct CheckedRow<Row: Decodable>: Decodable {
  let row: Row
  let slips: [any Error]

  init(from decoder: any Decoder) throws {
    row = try Row(from: decoder)
    let fields = decoder.userInfo[.goldFields] as! GoldFields
    slips = fields.slips(in: try decoder.container(keyedBy: GoldFields.Key.self))
  }
}

extension CodingUserInfoKey {
  /// What the rows that are decoded may hold.
  fileprivate static let goldFields = CodingUserInfoKey(rawValue: "goldFields")!
}
