package import LiangCore

extension Registry {
  /// Every emitter shipped with Liang, in the order the docs list them.
  package static let formats = Registry(emitters: [
    CSVEmitter.self, ParquetEmitter.self, XLSXEmitter.self, JSONLinesEmitter.self,
  ])
}
