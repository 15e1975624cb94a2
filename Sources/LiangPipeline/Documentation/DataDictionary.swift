import LiangCore

/// docs/data-dictionary.md: the tables, for everybody who reads them.
public enum DataDictionary {
  /// The whole text, Markdown, ending in a line end.
  public static func generate() -> String {
    ([preamble, types] + (TableID.allCases + [.numbers]).map { section(TableSchema.of($0)) } + [accounting]).joined(
      separator: "\n\n")
      + "\n"
  }

  private static let preamble = """
    # The tables: data dictionary

    This is the contract between the pipeline and everybody who reads its output. Column names and order are as below in
    every format. One row type per table; every row says where on the page it comes from. Generated from the table schemas in
    the code; do not edit.

    ## Conventions

    - Offsets (`start_char`, `end_char`) count Unicode scalars in the decoded page text (line ends normalised to `\\n`), end
      exclusive: `text[start_char:end_char] == surface` holds for every row in Python, and `text[start_char + 1 : end_char]`
      in DuckDB, which counts from one. `line` is 1-based, split at `\\n`.
    - Empty means "the text does not say": empty cell in CSV and XLSX, NULL in Parquet, null in JSON Lines. Never 0, never "null".
    - `low`, `high` are exact decimals, DECIMAL(38, 9) in Parquet, plain digits without exponent or trailing zeros in CSV; XLSX
      has those of more than fifteen digits as text, because a spreadsheet would round them.
    - A `sentence` is the text between two full stops, or 6,000 to 12,000 bytes of it where there is none (a list): then the rows of a
      page can be a thousand times the page, in all formats.
    - Ids are deterministic: the same bytes give the same ids on every machine and in every run.
    - Codes and times are text. CSV does not say so: DuckDB needs
      `read_csv('metrics.csv', types = {'adcode': 'VARCHAR', 'period': 'VARCHAR'})`, pandas
      `dtype={"adcode": str, "period": str}`, to join them with codes of other files.
    - `adcode` is everywhere the GB/T 2260 code of the gazetteer's newest year, so that rows of all years join with today's
      tables; a unit since abolished has its successor's code (of several, the one that kept its seat).
    - No column name is a reserved word of SQL: `SELECT` needs no quotes in DuckDB, Spark, SQLite or PostgreSQL.
    - Strings are UTF-8, NFC is not applied: `surface` is what stands on the page, `item` and `action` are words as printed.
      Numbers, units, periods and names of places are normalised (full-width digits → ASCII …).
    - Rows are ordered by `source`, then `start_char`: the same input gives byte-identical files. The order of sources is
      that of the files' names, byte by byte; pages of one file follow each other by number.
    """

  private static let types = """
    ## Types

    | type | CSV | Parquet |
    |---|---|---|
    | text | as it is | STRING |
    | category | text with few different values | STRING, dictionary-encoded |
    | integer | digits | INT64 |
    | decimal | plain digits, no exponent, no trailing zeros | DECIMAL(38, 9) |
    | double | plain digits, no exponent | DOUBLE |
    | boolean | `true`, `false` | BOOLEAN |
    | date | `YYYY-MM-DD` | DATE |

    In the tables below a column marked ○ may be empty.
    """

  private static func section(_ schema: TableSchema) -> String {
    let rows = schema.columns.map { column in
      "| `\(column.name)` | \(column.type.rawValue) | \(column.nullable ? "○" : "") | \(column.doc) |"
    }
    return "## \(schema.id): \(schema.summary)\n\n| column | type | | meaning |\n|---|---|---|---|\n"
      + rows.joined(separator: "\n")
  }

  private static let accounting = """
    ## Accounting

    In every run: documents offered = documents loaded + documents rejected.
    """
}
