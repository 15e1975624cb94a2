// The tables, column by column: the source of docs/data-dictionary.md and of every emitter.

extension TableSchema {
  private static let documentID = ColumnSpec(
    "document_id", .text, "first 16 hex digits of `sha256`")
  private static let source = ColumnSpec(
    "source", .text,
    "path below the pipeline's input root, `/` as separator; a page cut from a file of several pages ends in `#` and its number (`1987.txt#000002`)"
  )
  private static let article = ColumnSpec("article", .integer, "number of the article on its page, from 1")
  private static let articleID = ColumnSpec("article_id", .text, "`document_id`-`article`")
  private static let line = ColumnSpec("line", .integer, "1-based line of the page where the row begins")
  private static let startChar = ColumnSpec("start_char", .integer, "first Unicode scalar on the page, from 0")
  private static let endChar = ColumnSpec("end_char", .integer, "one past the last Unicode scalar")
  private static let surface = ColumnSpec("surface", .text, "what stands on the page: `text[start_char:end_char]`")
  private static let tailStart = ColumnSpec(
    "tail_start_char", .integer, nullable: true,
    "where a column break cuts the row in two: the first scalar of its second part, `surface` being the first")
  private static let tailEnd = ColumnSpec(
    "tail_end_char", .integer, nullable: true, "one past the last scalar of the second part")

  static let documents = TableSchema(
    id: .documents, summary: "one row per page read",
    columns: [
      documentID, source,
      ColumnSpec("sha256", .text, "SHA-256 of the raw bytes, 64 hex digits"),
      ColumnSpec("encoding", .category, "as detected or configured"),
      ColumnSpec("bytes", .integer, "raw bytes"),
      ColumnSpec("chars", .integer, "Unicode scalars of the decoded text"),
      ColumnSpec("lines", .integer, "lines, blank ones too"),
      ColumnSpec(
        "paper", .category, nullable: true, "the newspaper, from the path pattern, front matter or folio line"),
      ColumnSpec("published", .date, nullable: true, "day of the issue, likewise"),
      ColumnSpec("page", .category, nullable: true, "page number or name as printed, likewise"),
      ColumnSpec("articles", .integer, "rows of this page in `articles`"),
      ColumnSpec("metrics", .integer, "rows of this page in `metrics`"),
      ColumnSpec("places", .integer, "rows of this page in `places`"),
      ColumnSpec("rejects", .integer, "rows of this page in `rejects`"),
    ])

  static let lines = TableSchema(
    id: .lines, summary: "one row per non-blank line; where segmentation put it",
    columns: [
      documentID, source, ColumnSpec("line", .integer, "1-based line of the page"), startChar, endChar,
      ColumnSpec("article", .integer, "1, 2 …; 0 = belongs to none"),
      .choice("role", of: LineRole.self),
      ColumnSpec(
        "position", .integer, nullable: true, "place in the article's reading order, from 1; empty for article 0"),
      ColumnSpec(
        "joins", .boolean, "whether it continues the line before it in the reading order without a paragraph break"),
      ColumnSpec("text", .text, "the line"),
    ])

  static let articles = TableSchema(
    id: .articles, summary: "one row per article",
    columns: [
      articleID, documentID, source, article,
      .choice("type", of: ArticleType.self),
      ColumnSpec("kicker", .text, nullable: true, "肩题, the line above the headline"),
      ColumnSpec("headline", .text, nullable: true, "主题"),
      ColumnSpec("subhead", .text, nullable: true, "副题, the line below the headline"),
      ColumnSpec("reporters", .text, nullable: true, "names joined by `;`"),
      ColumnSpec("correspondents", .text, nullable: true, "names joined by `;`"),
      ColumnSpec("published", .date, nullable: true, "the article's own date where it has one, else the page's"),
      ColumnSpec("adcode", .category, nullable: true, "GB/T 2260 code of the place it is about, in the newest year"),
      ColumnSpec("place", .category, nullable: true, "that place's full name"),
      ColumnSpec("lines", .integer, "rows of this article in `lines`"),
      ColumnSpec("chars", .integer, "Unicode scalars of `body`"),
      ColumnSpec(
        "body", .text, nullable: true,
        "the text in reading order without headline and byline, column breaks healed, paragraphs separated by `\\n`"),
      ColumnSpec("metrics", .integer, "rows of this article in `metrics`"),
    ])

  static let metrics = TableSchema(
    id: .metrics, summary: "one row per quantity",
    columns: [
      ColumnSpec("metric_id", .text, "`document_id`-`start_char`-`end_char`"),
      articleID, documentID, source, article, line, startChar, endChar, surface, tailStart, tailEnd,
      .choice("kind", of: MetricKind.self),
      ColumnSpec(
        "value", .double,
        "for plotting: the number itself, the middle of a range, the known bound of an open side; of kind `multiple` the number that is printed, 1 of 增长一倍 and 增加1倍, 3 of 增长3倍, 4 of 是1980年的4倍, but of 翻一番 2, of 翻两番 4"
      ),
      ColumnSpec("low", .decimal, nullable: true, "lower bound, exact; empty where open"),
      ColumnSpec("high", .decimal, nullable: true, "upper bound, exact; empty where open"),
      .choice("comparator", of: Comparator.self),
      ColumnSpec(
        "unit", .category, nullable: true,
        "canonical unit (`CNY`, `person`), or the classifier as on the page (件); yuan of before March 1955, 10,000 of which became one, are `CNY` too"
      ),
      ColumnSpec(
        "item", .text, nullable: true,
        "the thing counted or measured; of a table whose rows are things, what heads row and column, the one behind the other (猪肉零售价)"
      ),
      ColumnSpec("action", .text, nullable: true, "the verb that governs it"),
      ColumnSpec(
        "period", .category, nullable: true,
        "ISO 8601 date, month, year or interval that the figure covers: `2023-05-11` `2022-10` `2022` `2020/2022`, `2021/..` = since 2021, a quarter `2019-01/2019-03`"
      ),
      ColumnSpec("period_start", .date, nullable: true, "its first day, inclusive"),
      ColumnSpec("period_end", .date, nullable: true, "its last day, inclusive"),
      ColumnSpec(
        "adcode", .category, nullable: true, "GB/T 2260 code of the place the figure is about, in the newest year"),
      ColumnSpec("place", .category, nullable: true, "that place's full name"),
      .choice("modality", of: Modality.self),
      ColumnSpec("headline", .text, nullable: true, "the article's headline"),
      ColumnSpec("sentence", .text, "the sentence in the healed text"),
      ColumnSpec(
        "rule", .category,
        "the name of the rule that matched; `table_total` where a row of a table sums up others (合计), so that no sum counts twice"
      ),
      ColumnSpec(
        "confidence", .double,
        "0 to 1: how often value, unit, item and modality are right in rows that are read alike; in the cells of a table how sure value and unit are, whose item is the label beside them"
      ),
    ])

  static let places = TableSchema(
    id: .places, summary: "one row per mention of a place",
    columns: [
      ColumnSpec(
        "place_id", .text,
        "`document_id`-`start_char`-`end_char`; in the rows of `method` region, which share a span, `-adcode` after it"),
      articleID, documentID, source, article, line, startChar, endChar, surface, tailStart, tailEnd,
      ColumnSpec("adcode", .category, nullable: true, "GB/T 2260 code in the newest year; empty where undecidable"),
      .choice("level", of: PlaceLevel.self, nullable: true),
      ColumnSpec("name", .category, nullable: true, "full chain: 广东省中山市"),
      ColumnSpec("province", .category, nullable: true, "the province's name"),
      ColumnSpec("prefecture", .category, nullable: true, "the prefecture's name"),
      ColumnSpec("county", .category, nullable: true, "the county's name"),
      ColumnSpec("town", .category, nullable: true, "the town's name"),
      ColumnSpec(
        "adcode_then", .category, nullable: true,
        "the code in force at `published`, or in the pipeline's `as_of` year, where it differs from `adcode`"),
      .choice("method", of: PlaceMethod.self),
      ColumnSpec(
        "confidence", .double,
        "0 to 1: one number for each way of reading, set by hand: 0.98 for a full name, less where the text around decides"
      ),
    ])

  static let rejects = TableSchema(
    id: .rejects, summary: "one row per thing that could not be processed; nothing is ever dropped in silence",
    columns: [
      ColumnSpec(
        "document_id", .text, nullable: true, "first 16 hex digits of the SHA-256; empty where nothing could be read"),
      source,
      ColumnSpec("stage", .category, "`load: text_files`"),
      ColumnSpec("code", .category, "stable: `load.invalid_bytes`; [errors.md](errors.md) says what each means"),
      .choice("severity", of: Reject.Severity.self),
      ColumnSpec("line", .integer, nullable: true, "1-based line of the page"),
      ColumnSpec("start_char", .integer, nullable: true, "first Unicode scalar on the page"),
      ColumnSpec("end_char", .integer, nullable: true, "one past the last Unicode scalar"),
      ColumnSpec("message", .text, "what is wrong and what to do"),
      ColumnSpec("sample", .text, nullable: true, "at most 200 characters of it"),
      ColumnSpec(
        "run_id", .text, "the run that rejected it: the same for the same input, pipeline file and sources of Liang"),
    ])

  static let numbers = TableSchema(
    id: .numbers,
    summary: "one row per numeral, quantity or not; written by `liang extract --tables numbers`, not by a run",
    columns: [
      ColumnSpec("number_id", .text, "`document_id`-`start_char`-`end_char`"),
      articleID, documentID, source, article, line, startChar, endChar, surface, tailStart, tailEnd,
      ColumnSpec("value", .double, "for plotting: the number itself, the middle of a range, the known bound"),
      ColumnSpec(
        "low", .decimal, nullable: true,
        "the number, exact to nine places; of 三四十 the lower one; empty where less is meant (负30多)"),
      ColumnSpec("high", .decimal, nullable: true, "the same or the upper one; empty where more is meant (30多)"),
      ColumnSpec("counted", .boolean, "whether it is a quantity: part of a row of `metrics`"),
      ColumnSpec("rule", .category, "the rule that made it one, or (`exclude.…`) none"),
    ])
}
