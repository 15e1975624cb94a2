package import LiangCore

extension ErrorCode {
  /// The codes of rows of `rejects` that stages make. Those of checks are made of their names.
  package static let ofStages = [
    loadEmpty, loadBinary, loadInvalidBytes, loadUnknownEncoding, loadWrongEncoding, loadMisread, loadHTML,
    loadReferences, loadPathPattern, loadFrontMatter, loadFrontMatterKey,
    extractNumberTooLarge, extractTableRow, extractTableCell, extractTableUnit,
  ]

  // MARK: load

  package static let loadEmpty = ErrorCode(
    "load.empty", [.rejects], meaning: "The page has no text.", advice: "take the file out or fill it")
  package static let loadBinary = ErrorCode(
    "load.binary", [.rejects], meaning: "The page is no text.",
    advice: "leave it out of 'paths' or convert it to text")
  package static let loadInvalidBytes = ErrorCode(
    "load.invalid_bytes", [.rejects], meaning: "A byte has no meaning in the page's encoding.",
    advice: "repair the file or set 'encoding'")
  package static let loadUnknownEncoding = ErrorCode(
    "load.unknown_encoding", [.rejects], meaning: "No encoding that Liang reads fits the page.",
    advice: "set 'encoding'")
  package static let loadWrongEncoding = ErrorCode(
    "load.wrong_encoding", [.rejects],
    meaning: "The page can be read in the encoding that is set, and is beyond doubt in another.",
    advice: "set 'encoding'")
  static let loadMisread = ErrorCode(
    "load.misread", [.rejects], meaning: "The text was decoded by another encoding than its own before it came here.",
    advice: "take the file as it first came, and name its encoding in 'encoding'")
  static let loadHTML = ErrorCode(
    "load.html", [.rejects], meaning: "The page is HTML or XML: tags stand in it, and line ends are no ends of lines.",
    advice: "convert it to text, or take out the tags that were left in it")
  static let loadReferences = ErrorCode(
    "load.references", [.rejects],
    meaning: "Characters stand in the text as HTML writes them, as in `&nbsp;` and `&lt;`, and are read as they stand.",
    advice: "put the characters in their place")
  static let loadPathPattern = ErrorCode(
    "load.path_pattern", [.rejects],
    meaning: "`path_pattern` does not fit the page's path, so that paper, day and page are not read from it.",
    advice: "rename the file, or mend the pattern")
  static let loadFrontMatter = ErrorCode(
    "load.front_matter", [.rejects], meaning: "A line of front matter has no value that can be read.",
    advice: "mend the line")
  static let loadFrontMatterKey = ErrorCode(
    "load.front_matter_key", [.rejects], meaning: "A line of front matter has no key, or none that is read.",
    advice: "write 'paper', 'published' or 'page', or take the line out")

  // MARK: extract

  static let extractNumberTooLarge = ErrorCode(
    "extract.number_too_large", [.rejects], meaning: "A figure has more digits than DECIMAL(38, 9).",
    advice: "check the page")
  static let extractTableRow = ErrorCode(
    "extract.table_row", [.rejects],
    meaning: "A row does not have as many cells as its table has columns; its bare numbers are not read.",
    advice: "check the page")
  static let extractTableCell = ErrorCode(
    "extract.table_cell", [.rejects], meaning: "A cell of a table is no single number, and is not read.",
    advice: "check the page")
  static let extractTableUnit = ErrorCode(
    "extract.table_unit", [.rejects],
    meaning: "Nothing says the unit of the numbers of a table, or none that is known; they are not read.",
    advice: "check the page, or name the unit in 'units' of 'extract: metrics'")
}
