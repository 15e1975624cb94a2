/// Where a figure stands in a table: all ranges of the healed text.
public struct TableCell: Sendable {
  /// The line that heads the table; the cells of a table have it in common.
  public var header: ByteRange
  /// What heads its column; empty where nothing does.
  public var column: ByteRange
  /// What heads its row.
  public var row: ByteRange
  /// What heads it and columns beside it, in the line above their heads.
  public var group: ByteRange
  /// The lines above the table that name it.
  public var title: ByteRange
  /// What the item says before `Metric.item`: of the row, and of the group of columns; each is empty
  /// where the item does without.
  public var rowItem = ByteRange.none
  /// Of the group of columns: see `rowItem`.
  public var groupItem = ByteRange.none

  /// A cell of the table headed so.
  public init(header: ByteRange, column: ByteRange, group: ByteRange, row: ByteRange, title: ByteRange) {
    self.header = header
    self.column = column
    self.group = group
    self.row = row
    self.title = title
  }
}
