import LiangCore

/// Plain text files, one page a file or several.
struct TextFilesLoader: Loader {
  static let spec = StageSpec(
    name: "text_files", phase: .load,
    summary: "Reads pages from plain text files and finds out which paper, day and page they are.",
    fields: [
      .required(
        "paths", .list(of: .glob),
        "Files to read; `*`, `**`, `?` and `[…]` as in a shell: upper and lower case differ (`*.txt` fits no `A.TXT`), a name that begins with a dot is found where the dot is written, and `**` goes through no link to a directory."
      ),
      FieldSpec(
        "root", .path,
        "The directory that `source` is relative to; every path must lie below it. Without it: the longest directory without wildcards that all paths share."
      ),
      FieldSpec(
        "encoding", .choice(["auto"] + TextEncoding.allCases.map(\.rawValue)), default: .text("auto"),
        "The encoding of all files; `auto` detects it page by page. `GB18030` reads GBK and GB2312 too. A page that is beyond doubt in another is rejected (`load.wrong_encoding`)."
      ),
      FieldSpec(
        "page_separator", .text, default: .text("form_feed"),
        "What parts the pages of one file: `form_feed`, `none`, or the text of a line that stands alone between pages."
      ),
      FieldSpec(
        "path_pattern", .text,
        "Reads metadata from the path below `root`: `{paper}/{published}/{page}.txt`. `{any}` takes what is of no interest; `{published}` takes `2019-03-14` or `20190314`. Of a path that does not fit nothing is read, and `rejects` has a row (`load.path_pattern`) that says so."
      ),
      FieldSpec(
        "ignored_keys", .list(of: .text),
        "Keys of front matter that are of no interest, as in `[title, author]`. Any other but `paper`, `published` (or `date`) and `page` is a row of `rejects` (`load.front_matter_key`)."
      ),
      FieldSpec(
        "max_page_bytes", .integer(1...1_000_000_000), default: .integer(64_000_000), unit: "bytes",
        "A longer page is rejected."),
      FieldSpec(
        "duplicates", .choice(DuplicatePages.allCases.map(\.rawValue)), default: .text("reject"),
        "A page with the same bytes as an earlier one of the run: `reject` it, so that no figure counts twice, or `keep` it, with the same ids."
      ),
    ],
    examples: [
      StageExample(
        "a folio line", config: "paths: [pages/*.txt]",
        input: "工人日报 2019年3月14日 星期四 第5版\n\n春风送岗",
        output: ["paper 工人日报", "published 2019-03-14", "page 5"]),
      StageExample(
        "front matter", config: "paths: [pages/*.txt]",
        input: "---\npaper: 工人日报\npublished: 2019-03-14\n---\n春风送岗",
        output: ["paper 工人日报", "published 2019-03-14"]),
    ],
    codes: [StageCode("bad_separator", "A `page_separator` that no line of a file can be.")])

  let paths: [String]
  let root: String
  let duplicates: DuplicatePages
  private let encoding: String?
  private let separator: PageSeparator
  private let pattern: PathPattern?
  private let ignoredKeys: Set<String>
  private let maxPageBytes: Int
  private let decoder: any TextDecoder

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    paths = config.texts("paths")
    root = config.text("root") ?? Self.sharedDirectory(of: paths)
    let name = config.text("encoding")!
    encoding = name == "auto" ? nil : name
    separator = try Self.separator(config)
    do {
      pattern = try config.text("path_pattern").map { text throws(PathPattern.Problem) in try PathPattern(text) }
    } catch {
      throw config.diagnostic("bad_pattern", field: "path_pattern", error.message, hint: error.hint)
    }
    ignoredKeys = Set(config.texts("ignored_keys"))
    maxPageBytes = config.integer("max_page_bytes")!
    duplicates = DuplicatePages(rawValue: config.text("duplicates")!)!
    decoder = context.decoder
  }

  private static func separator(_ config: StageConfig) throws(Diagnostic) -> PageSeparator {
    let text = config.text("page_separator")!
    switch text {
    case "form_feed": return .formFeed
    case "none": return .none
    default: break
    }
    func bad(_ problem: String, _ hint: String) -> Diagnostic {
      config.diagnostic("bad_separator", field: "page_separator", "'page_separator' \(problem)", hint: hint)
    }
    let word = text.lowercased().filter(\.isLetter)
    if let keyword = ["form_feed", "none"].first(where: { $0.filter(\.isLetter) == word }) {
      throw bad("is '\(text)', which would be the text of a line", "did you mean '\(keyword)'?")
    }
    guard !text.trimmed.isEmpty else {
      throw bad(
        "has no text, so that every blank line would part two pages", "write form_feed, none, or the text of a line")
    }
    guard text == text.trimmed, !text.contains(where: \.isNewline) else {
      throw bad(
        "has white space at an end or several lines, and no line is compared with these",
        "write the text of one line, as in \"=====\"")
    }
    return .line(text)
  }

  /// The directories without wildcards that all patterns begin with.
  private static func sharedDirectory(of patterns: [String]) -> String {
    let fixed = patterns.map { ((try? GlobPattern($0))?.fixedDirectory ?? "/").split(separator: "/") }
    guard var shared = fixed.first else { return "/" }
    for directories in fixed { shared = zip(shared, directories).prefix { $0 == $1 }.map(\.0) }
    return "/" + shared.joined(separator: "/")
  }

  func readsMetadata(of source: String) -> Bool { pattern.map { $0.metadata(of: source) != nil } ?? true }

  func makeSplitter() -> any PageSplitter {
    PageByteSplitter(separator: separator, maxBytes: maxPageBytes, encoding: encoding, decoder: decoder)
  }

  func load(_ page: RawPage) throws(Reject) -> Document {
    let decoded: DecodedText
    do {
      decoded = try decoder.decode(page.bytes, encoding: page.encoding ?? encoding)
    } catch {
      throw LoadReject.undecodable(page, error)
    }
    var utf8 = decoded.utf8
    LineEnds.normalize(&utf8)
    let text = PageText(utf8: utf8)
    let frontMatter = FrontMatter(of: text, ignoring: ignoredKeys)
    guard text.lines[frontMatter.lineCount...].contains(where: { !$0.isBlank }) else { throw LoadReject.empty(page) }
    let tags = MarkupTags(in: text.utf8)
    guard !tags.areMarkup else { throw LoadReject.html(page, tags) }
    let letters = ForeignLetters(in: text.utf8)
    guard !letters.areMisread else { throw LoadReject.misread(page, letters) }
    var metadata =
      fileFrontMatter(of: page, in: decoded.encoding).map(frontMatter.metadata(below:)) ?? frontMatter.metadata
    var rejects: [Reject] = []
    if let pattern, let path = page.path {
      if let found = pattern.metadata(of: path) {
        metadata = metadata.filled(from: found)
      } else {
        rejects.append(LoadReject.path(page, path, oddDay: pattern.oddDay(in: path)))
      }
    }
    metadata = metadata.filled(from: FolioReader.read(text, after: frontMatter.lineCount))
    var document = Document(
      source: page.source, sha256: page.sha256, encoding: decoded.encoding, byteCount: page.bytes.count, text: text,
      paper: metadata.paper, published: metadata.published, page: metadata.page)
    document.frontMatterLines = frontMatter.lineCount
    document.rejects = rejects + frontMatter.problems.map { LoadReject.frontMatter(document, $0) }
    if let reject = LoadReject.references(document, CharacterReferences(in: text)) { document.rejects.append(reject) }
    return document
  }

  /// What the file of a page behind the first begins with; nil where that is no front matter.
  private func fileFrontMatter(of page: RawPage, in encoding: String) -> FrontMatter? {
    guard !page.fileFrontMatter.isEmpty else { return nil }
    // A page may be ASCII, and the first one not.
    let decoded = [encoding, nil].lazy.compactMap { try? decoder.decode(page.fileFrontMatter, encoding: $0) }.first
    guard var utf8 = decoded?.utf8 else { return nil }
    LineEnds.normalize(&utf8)
    return FrontMatter(of: PageText(utf8: utf8), ignoring: ignoredKeys)
  }
}
