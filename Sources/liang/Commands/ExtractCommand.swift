import ArgumentParser
import Foundation
import LiangCore
import LiangRun

/// `liang extract`: a filter, text in, JSON Lines out.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read text on standard input and write one JSON object a row on standard output.",
    discussion: """
      The keys are the columns of docs/data-dictionary.md. As a page, the text goes through all stages; as lines, each \
      line is a text of its own, no line is taken for a headline or for page furniture, and 'line' tells which it was: equal lines \
      have equal ids. Rows of a line are written before the next one is waited for. The encoding of a page is detected; lines \
      are UTF-8. Where form feeds part several pages, each is read by itself, as a run does it, and 'source' tells which it was.

      EXAMPLES
        echo '全年培训职工2.6万人次。' | liang extract
        liang extract --as lines --tables metrics < sentences.txt
        liang extract --as lines --tables numbers < sentences.txt
        liang extract < page.txt | duckdb -c "from read_json('/dev/stdin')"
      """)

  /// How standard input is cut into texts.
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case page, lines
  }

  @Option(
    help: ArgumentHelp(
      "What standard input is: one 'page', or 'lines' that are each a text of their own.", valueName: "mode"))
  var `as`: Mode = .page

  @Option(
    help: ArgumentHelp("The tables to write, separated by commas.", valueName: "names"),
    completion: .list(ExtractTables.known.map(\.rawValue)))
  var tables = ExtractTables.standard

  @OptionGroup var issue: IssueOptions

  @OptionGroup var reading: ReadingOptions

  /// Taken so that whoever names a page is told what to type.
  @Argument(help: .hidden, completion: .file())
  var pages: [String] = []

  func run() throws {
    if let page = pages.first { throw refusal(of: page) }
    if isatty(STDIN_FILENO) == 1 { Terminal.say("reading a text from the terminal; end it with control-D") }
    let chain = try reading.chain()
    var writer = ExtractWriter(tables: tables.ids)
    switch `as` {
    case .page: try extractPage(chain, &writer)
    case .lines: try extractLines(chain, &writer)
    }
    writer.flush()
  }

  /// Says what to type instead, and answers what to end with. To validate would be too early: what stands behind a
  /// mistyped option is no page.
  private func refusal(of page: String) -> ExitCode {
    var words = ["liang", "extract"]
    if `as` != .page { words += ["--as", `as`.rawValue] }
    if tables.ids != ExtractTables.standard.ids { words += ["--tables", tables.defaultValueDescription] }
    if let published = issue.published { words += ["--published", published] }
    if let pipeline = reading.pipeline { words += ["--pipeline", Shell.quoted(pipeline)] }
    let command = (words + ["<", Shell.quoted(page)]).joined(separator: " ")
    let failure =
      pages.count == 1
      ? RunFailure(.extractPageNamed, "'liang extract' reads standard input", advice: "write: \(command)")
      : RunFailure(
        .extractPageNamed, "'liang extract' reads one page, from standard input",
        advice: "for several write a pipeline file and call 'liang run'")
    Terminal.say(failure.description)
    return .validationFailure
  }

  private func extractPage(_ chain: PageChain, _ writer: inout ExtractWriter) throws {
    var isWhole = true
    reading.warnOfNoPath(chain, source: "stdin")
    for page in chain.loader.pages(of: try StandardInput.bytes(for: "extract <"), source: StandardInput.source) {
      do throws(Reject) {
        let document = issue.dated(try chain.loader.load(page.get(), pipeline: reading.pipeline))
        let extraction = try chain.process(document, tracing: tables.ids.contains(.numbers))
        writer.add(extraction)
        Terminal.say(extraction.rejects)
      } catch {
        Terminal.say(error)
        isWhole = false
      }
    }
    guard isWhole else {
      writer.flush()
      throw ExitCode.couldNotRun
    }
  }

  /// Lines are UTF-8; what is not becomes U+FFFD, so that the numbers of the lines stay right.
  private func extractLines(_ chain: PageChain, _ writer: inout ExtractWriter) throws {
    var lines = StandardLines()
    var number = 0
    var (unreadable, first) = (0, 0)
    var sample: [UInt8] = []
    do {
      while let line = try lines.next({ writer.flush() }) {
        number += 1
        if String(validating: line, as: UTF8.self) == nil {
          unreadable += 1
          if first == 0 { first = number }
          if sample.count < Self.sampleBytes { sample += line + [UInt8(ascii: "\n")] }
        }
        let text = String(decoding: line, as: UTF8.self)
        let page = SegmentedPage(plain: issue.dated(Document(text: text, source: "stdin")))
        let extraction = chain.process(page, tracing: tables.ids.contains(.numbers))
        writer.add(extraction, line: number)
        Terminal.say(extraction.rejects, line: number)
      }
    } catch {
      writer.flush()
      throw StandardInput.unreadable(error.reason, for: "extract <")
    }
    if unreadable > 0 {
      // What is cut at the bytes of a line end may end in half a character of UTF-16.
      if sample.contains(0), !sample.count.isMultiple(of: 2) { sample.removeLast() }
      Terminal.say(
        "stdin: warning[\(ErrorCode.extractNotUTF8.name)]: lines with characters that are not UTF-8: \(unreadable), the first is line \(first); \(UnreadableText(sample).adviceOnLines)"
      )
    }
  }

  /// Enough to know an encoding by.
  private static let sampleBytes = 64 * 1024
}
