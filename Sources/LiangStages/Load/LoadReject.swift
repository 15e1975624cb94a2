import LiangCore

/// Why a page could not be loaded, in the words of the table `rejects`.
enum LoadReject {
  /// Nothing but white space, or front matter.
  static func empty(_ page: RawPage) -> Reject {
    let advice =
      page.path == page.source || page.path == nil ? nil : "take the separator before or behind it out of the file"
    return reject(page, .loadEmpty, "the page has no text", advice)
  }

  /// A path that metadata cannot be read from.
  /// - Parameter oddDay: what stands where the day should, and is none.
  static func path(_ page: RawPage, _ path: String, oddDay: String?) -> Reject {
    let reason = oddDay.map { ", because '\($0)' is no day such as 2019-03-14 or 20190314" } ?? ""
    var reject = reject(
      page, .loadPathPattern,
      "'path_pattern' does not fit '\(path)'\(reason), so that paper, day and page are not read from it")
    reject.severity = .value
    return reject
  }

  static func undecodable(_ page: RawPage, _ failure: DecodeFailure) -> Reject {
    switch failure.reason {
    case .binary:
      return reject(page, .loadBinary, "byte \(failure.offset) is no text (the file looks binary)")
    case .invalidBytes:
      let name = failure.encoding ?? "the encoding"
      let line = 1 + CodeUnits(of: failure.encoding).lineEnds(in: page.bytes, before: failure.offset)
      return reject(
        page, .loadInvalidBytes, "byte \(failure.offset) (line \(line)) is not valid \(name)",
        likeness(failure), line: line, at: failure.offset)
    case .unknownEncoding:
      let (problem, advice): (String, String?) =
        switch failure.likeness {
        case .foreign(let name): ("the page looks like \(name), which Liang does not read", "convert it to UTF-8")
        default: ("no encoding fits the bytes", likeness(failure))
        }
      return reject(page, .loadUnknownEncoding, problem, advice, at: failure.offset)
    case .wrongEncoding:
      return reject(
        page, .loadWrongEncoding, "read as \(failure.encoding ?? "the encoding") the page is no Chinese text",
        likeness(failure), at: failure.offset)
    }
  }

  /// What to do where the bytes look like an encoding that was not tried.
  private static func likeness(_ failure: DecodeFailure) -> String? {
    switch failure.likeness {
    case .detected(let encoding): "the page looks like \(encoding.rawValue): set 'encoding: auto'"
    case .undetected(let encoding):
      "the page looks like \(encoding.rawValue): set 'encoding: \(encoding.rawValue)'"
    case .foreign(let name): "the page looks like \(name), which Liang does not read: convert it to UTF-8"
    case nil: nil
    }
  }

  /// A text that was decoded by another encoding than its own: it is not read, whatever stands in it.
  static func misread(_ page: RawPage, _ letters: ForeignLetters) -> Reject {
    reject(
      page, .loadMisread,
      "of its letters \(letters.foreign) are as in '\(letters.sample)' and \(letters.chinese) are Chinese, as where a text was "
        + "decoded by an encoding that it is not in",
      sample: letters.sample)
  }

  /// A text with its tags, which would be read as words.
  static func html(_ page: RawPage, _ tags: MarkupTags) -> Reject {
    reject(
      page, .loadHTML, "the page is HTML or XML: it has \(tags.count) tags such as '\(tags.sample)'",
      sample: tags.sample)
  }

  /// Nil where the page has none.
  static func references(_ document: Document, _ references: CharacterReferences) -> Reject? {
    references.first.map { first in
      value(
        document, .loadReferences, at: first,
        "characters are written as in HTML (\(references.count) of them), and are read as they stand")
    }
  }

  static func frontMatter(_ document: Document, _ problem: FrontMatter.Problem) -> Reject {
    value(
      document, problem.kind == .key ? .loadFrontMatterKey : .loadFrontMatter,
      at: document.text.lines[problem.line - 1].bytes, problem.problem, problem.advice)
  }

  /// What stands on a page that is read for all that.
  /// - Parameter advice: nil for that of the code.
  private static func value(
    _ document: Document, _ code: ErrorCode, at span: ByteRange, _ problem: String, _ advice: String? = nil
  ) -> Reject {
    let text = document.text
    let start = text.scalarOffset(ofByte: Int(span.start))
    return Reject(
      documentID: document.id, source: document.source, stage: TextFilesLoader.spec.title, code: code, severity: .value,
      line: text.lineNumber(ofByte: Int(span.start)), chars: start..<start + text.scalarCount(of: span),
      problem: problem, advice: advice ?? code.advice, sample: text.string(span))
  }

  /// - Parameter advice: nil for that of the code.
  private static func reject(
    _ page: RawPage, _ code: ErrorCode, _ problem: String, _ advice: String? = nil, line: Int? = nil,
    at offset: Int? = nil,
    sample: String = ""
  ) -> Reject {
    Reject(
      documentID: String(page.sha256.prefix(16)), source: page.source, stage: TextFilesLoader.spec.title, code: code,
      severity: .document, line: line, problem: problem, advice: advice ?? code.advice,
      sample: offset.map { "bytes \(hex(page.bytes, around: $0))" } ?? sample)
  }

  /// Up to eight bytes on either side, the one meant in brackets.
  private static func hex(_ bytes: [UInt8], around offset: Int) -> String {
    let range = max(0, offset - 8)..<min(bytes.count, offset + 9)
    return range.map { index in
      let digits = String(bytes[index], radix: 16, uppercase: true)
      let pair = digits.count == 1 ? "0" + digits : digits
      return index == offset ? "[\(pair)]" : pair
    }.joined(separator: " ")
  }
}
