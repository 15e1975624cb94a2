import ArgumentParser
import Foundation
import LiangCore
import LiangPipeline
import LiangRun
@preconcurrency import Rainbow

/// `liang explain`: why everything on a page was read as it was.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show a text with everything marked that was read in it, and why.",
    discussion: """
      Figures and places are marked in the healed text of each article; below it stand their values, the rule that \
      read each, and the steps that normalized it. Of what was chosen for a figure, item, action, modality and period, \
      it shows the next best and the others too, each with what speaks for it (+) and against it (-), the heaviest \
      first, in natural logarithms of odds. Numerals that are no figure are listed with the rule that excluded them.

      With --segments it shows of every line why it stands where it stands: which line it is put behind, or that an \
      article begins with it, and the next best place, in the same way.

      EXAMPLES
        liang explain --text '为职工2027人次挽回经济损失1654.9万元。'
        liang explain page.txt --pipeline pipelines/union-news.yaml
        liang explain seeds/000_c262b603533a3837.txt --segments
        liang explain - < page.txt
      """)

  @Option(help: ArgumentHelp("A text instead of a page.", valueName: "text"))
  var text: String?

  @OptionGroup var issue: IssueOptions

  @Flag(help: "Show why each line went into its article.")
  var segments = false

  @OptionGroup var reading: ReadingOptions

  @Argument(help: "The page, a text file; - is standard input.", completion: .file())
  var page: String?

  func validate() throws {
    guard (text == nil) != (page == nil) else {
      throw ValidationError("give either a page, where - is standard input, or --text")
    }
    if let text, text.allSatisfy(\.isWhitespace) { throw ValidationError("--text has no text; give it a sentence") }
    if segments, text != nil { throw ValidationError("--segments needs a page: a text given by hand is one article") }
  }

  func run() throws {
    Terminal.setUpColor(for: STDOUT_FILENO)
    let plan = try reading.plan()
    let chain = plan?.chain ?? Composition.defaultChain
    if let text {
      let document = issue.dated(Document(text: text, source: "text"))
      return Terminal.put(ExplainReport(chain.process(SegmentedPage(plain: document), tracing: true)).text)
    }
    let isInput = page == StandardInput.argument
    let source = isInput ? StandardInput.source : page!
    let bytes = isInput ? try StandardInput.bytes(for: "explain - <") : try fileBytes()
    let path = isInput ? nil : plan?.input.source(of: source)
    if path == nil { reading.warnOfNoPath(chain, source: source) }
    let pages = chain.loader.pages(of: bytes, source: source, path: path)
    var isWhole = true
    for (index, page) in pages.enumerated() {
      do throws(Reject) {
        let document = issue.dated(try chain.loader.load(page.get(), pipeline: reading.pipeline))
        let report = try report(document, chain)
        // Which of several pages it is.
        let head = pages.count > 1 ? "\(index > 0 ? "\n" : "")page \(document.source)".bold + "\n" : ""
        Terminal.put(head + report)
      } catch {
        Terminal.say(error)
        isWhole = false
      }
    }
    if !isWhole { throw ExitCode.couldNotRun }
  }

  private func report(_ document: Document, _ chain: PageChain) throws(Reject) -> String {
    if segments {
      Terminal.say(document.rejects)
      return try SegmentsReport(chain.segmenter, document).text
    }
    let extraction = try chain.process(document, tracing: true)
    Terminal.say(extraction.rejects)
    return ExplainReport(extraction).text
  }

  private static func whyUnreadable(_ path: String) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return "there is no such file; check its name"
    }
    return isDirectory.boolValue
      ? "this is a directory; name a page in it" : "the file cannot be read; check its permissions"
  }

  private func fileBytes() throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: page!) else {
      Terminal.say("\(page!): error[\(ErrorCode.loadUnreadable.name)]: \(Self.whyUnreadable(page!))")
      throw ExitCode.couldNotRun
    }
    return Array(data)
  }
}
