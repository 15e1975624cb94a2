package import LiangCore

extension ErrorCode {
  /// The codes of emitters.
  package static let ofFormats = [
    emitCannotWrite, emitDiskFull, emitCannotRead, emitDamaged, emitFurtherSheets, emitCut,
  ]

  static let emitCannotWrite = ErrorCode(
    "emit.cannot_write", [.exit], meaning: "A file cannot be written.",
    advice: "check that the directory can be written to")
  static let emitDiskFull = ErrorCode(
    "emit.\(DiskFull.code)", [.exit], meaning: "There is no room for a file.", advice: DiskFull.space.advice)
  static let emitCannotRead = ErrorCode(
    "emit.cannot_read", [.exit], meaning: "A file that was written cannot be read back.",
    advice: "check the disk and run again")
  static let emitDamaged = ErrorCode(
    "emit.damaged", [.exit], meaning: "A file that was written does not hold what was written.",
    advice: "check the disk and run again")
  static let emitFurtherSheets = ErrorCode(
    "emit.further_sheets", [.warning], meaning: "A table has more rows than a sheet of a workbook can hold.",
    advice: "read its further sheets too, or another format")
  static let emitCut = ErrorCode(
    "emit.cut", [.warning], meaning: "Cells have more text than a cell of a workbook can hold.",
    advice: "read them in another format")
}
