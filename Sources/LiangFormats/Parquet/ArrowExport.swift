import CArrowBridge
import Glibc
import LiangCore

// Tables as the structs of the Arrow C data interface. Whoever takes such a struct calls its `release`, which frees
// what is allocated here: never the cells, which stay the batch's own.

extension ArrowSchema {
  /// A struct of the table's columns.
  init(_ table: TableSchema) {
    let children = UnsafeMutablePointer<UnsafeMutablePointer<ArrowSchema>?>.allocate(capacity: table.columns.count)
    for (index, column) in table.columns.enumerated() {
      let child = UnsafeMutablePointer<ArrowSchema>.allocate(capacity: 1)
      child.initialize(
        to: ArrowSchema(
          format: strdup(column.type.arrowFormat), name: strdup(column.name), metadata: nil,
          flags: column.nullable ? Int64(ARROW_FLAG_NULLABLE) : 0, n_children: 0, children: nil, dictionary: nil,
          release: Self.releaseAll, private_data: nil))
      children[index] = child
    }
    self.init(
      format: strdup("+s"), name: strdup(""), metadata: nil, flags: 0, n_children: Int64(table.columns.count),
      children: children, dictionary: nil, release: Self.releaseAll, private_data: nil)
  }

  private static let releaseAll: @convention(c) (UnsafeMutablePointer<ArrowSchema>?) -> Void = { schema in
    guard let schema else { return }
    free(UnsafeMutableRawPointer(mutating: schema.pointee.format))
    free(UnsafeMutableRawPointer(mutating: schema.pointee.name))
    for index in 0..<Int(schema.pointee.n_children) {
      guard let child = schema.pointee.children[index] else { continue }
      // A child that was moved out has no release any more; its memory is still ours.
      child.pointee.release?(child)
      child.deallocate()
    }
    schema.pointee.children?.deallocate()
    schema.pointee.release = nil
  }
}

extension ColumnType {
  /// The type's name in the Arrow C data interface.
  var arrowFormat: String {
    switch self {
    case .text, .category: "u"
    case .integer: "l"
    case .decimal: "d:38,9"
    case .double: "g"
    case .boolean: "b"
    case .date: "tdD"
    }
  }
}

extension TableBatch {
  /// Calls `body` with the rows as an Arrow struct array, which it has to release, over the batch's own memory: only
  /// booleans are repacked. The cells are valid until `body` returns.
  func withArrowArray<R>(_ body: (inout ArrowArray) -> R) -> R {
    withChildren(from: 0, []) { children in
      let list = UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>.allocate(capacity: children.count)
      list.initialize(from: children, count: children.count)
      var array = ArrowArray(
        length: Int64(rowCount), nullCount: 0, buffers: [nil], children: list, childCount: children.count)
      return body(&array)
    }
  }

  /// Adds the columns from the one at `index` on to `children`, each inside the scope that keeps its cells in place.
  private func withChildren<R>(
    from index: Int, _ children: [UnsafeMutablePointer<ArrowArray>?],
    _ body: ([UnsafeMutablePointer<ArrowArray>?]) -> R
  ) -> R {
    guard index < columns.count else { return body(children) }
    let column = columns[index]
    return column.withArrowBuffers { buffers in
      let child = UnsafeMutablePointer<ArrowArray>.allocate(capacity: 1)
      child.initialize(
        to: ArrowArray(
          length: Int64(rowCount), nullCount: Int64(column.nullCount), buffers: buffers, children: nil, childCount: 0))
      return withChildren(from: index + 1, children + [child], body)
    }
  }
}

extension TableBatch.Column {
  /// Validity, offsets where there are some, and cells.
  fileprivate func withArrowBuffers<R>(_ body: ([UnsafeRawPointer?]) -> R) -> R {
    validity.withUnsafeBytes { validity in
      let validity = nullCount == 0 ? nil : validity.baseAddress
      return switch storage {
      case .text(let offsets, let utf8):
        offsets.withUnsafeBytes { offsets in
          // Where all texts are empty there may be no address; any will do.
          utf8.withUnsafeBytes { body([validity, offsets.baseAddress, $0.baseAddress ?? offsets.baseAddress]) }
        }
      case .integer(let values): values.withUnsafeBytes { body([validity, $0.baseAddress]) }
      case .decimal(let values): values.withUnsafeBytes { body([validity, $0.baseAddress]) }
      case .double(let values): values.withUnsafeBytes { body([validity, $0.baseAddress]) }
      case .boolean(let values): Self.packed(values).withUnsafeBytes { body([validity, $0.baseAddress]) }
      case .date(let values): values.withUnsafeBytes { body([validity, $0.baseAddress]) }
      }
    }
  }

  /// One bit a row, least significant first.
  private static func packed(_ flags: [UInt8]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: (flags.count + 7) / 8)
    for (row, flag) in flags.enumerated() where flag != 0 { bits[row >> 3] |= 1 << UInt8(row & 7) }
    return bits
  }
}

extension ArrowArray {
  fileprivate init(
    length: Int64, nullCount: Int64, buffers: [UnsafeRawPointer?],
    children: UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>?, childCount: Int
  ) {
    let list = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: buffers.count)
    list.initialize(from: buffers, count: buffers.count)
    self.init(
      length: length, null_count: nullCount, offset: 0, n_buffers: Int64(buffers.count), n_children: Int64(childCount),
      buffers: list, children: children, dictionary: nil, release: Self.releaseAll, private_data: nil)
  }

  private static let releaseAll: @convention(c) (UnsafeMutablePointer<ArrowArray>?) -> Void = { array in
    guard let array else { return }
    array.pointee.buffers.deallocate()
    for index in 0..<Int(array.pointee.n_children) {
      guard let child = array.pointee.children[index] else { continue }
      child.pointee.release?(child)
      child.deallocate()
    }
    array.pointee.children?.deallocate()
    array.pointee.release = nil
  }
}
