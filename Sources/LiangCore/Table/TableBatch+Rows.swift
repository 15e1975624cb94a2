// From an extraction to rows of the tables. Offsets turn from UTF-8 bytes into Unicode scalars here and nowhere else.

/// Some of a page's rows of a table.
public struct RowPart: Sendable {
  /// The first of them.
  public var first = 0
  /// With so many bytes of text a batch takes no further row.
  public var textBytes = Int.max

  /// All rows, in one batch.
  public static let all = RowPart()
}

extension TableBatch {
  /// Appends a row of `lines` for every placed line of the page.
  /// - Parameters:
  ///   - number: what the column `line` says, for a text that is one line of a stream; nil for a page.
  ///   - part: which rows.
  public mutating func appendLines(of extraction: Extraction, line number: Int? = nil, _ part: RowPart = .all) {
    precondition(schema.id == .lines)
    let document = extraction.page.document
    let id = document.id
    for placement in extraction.page.lines[part.first...] where textBytes < part.textBytes {
      let line = document.text.lines[placement.line - 1]
      text(id)
      text(document.source)
      integer(number ?? placement.line)
      integer(Int(line.startChar))
      integer(document.text.scalarOffset(ofByte: Int(line.bytes.end)))
      integer(placement.article)
      text(placement.role.rawValue)
      integer(placement.article == 0 ? nil : placement.position)
      boolean(placement.joins)
      text(document.text.utf8[line.bytes.indices])
    }
  }

  /// Appends a row of `articles` for every article.
  /// - Parameter accepted: for each article, how many of its metrics were accepted; all where left out.
  public mutating func appendArticles(of extraction: Extraction, accepted: [Int]? = nil) {
    precondition(schema.id == .articles)
    let metrics = accepted ?? extraction.countMetricsByArticle()
    let document = extraction.page.document
    for (index, article) in extraction.page.articles.enumerated() {
      let place = extraction.articlePlaces[index]
      let body = article.body
      text("\(document.id)-\(article.number)")
      text(document.id)
      text(document.source)
      integer(article.number)
      text(article.type.rawValue)
      text(article.text.utf8[article.kicker.indices])
      text(article.text.utf8[article.headline.indices])
      text(article.text.utf8[article.subhead.indices])
      text(article.reporters.joined(separator: ";"))
      text(article.correspondents.joined(separator: ";"))
      date(article.published ?? document.published)
      adcode(place.adcode)
      text(extraction.arena.utf8[place.name.indices])
      integer(article.blocks.count)
      integer(body.count { $0 & 0xC0 != 0x80 })
      text(body)
      integer(metrics[index])
    }
  }

  /// Appends a row of `metrics` for every quantity.
  /// - Parameters: as in `appendLines`.
  public mutating func appendMetrics(of extraction: Extraction, line: Int? = nil, _ part: RowPart = .all) {
    precondition(schema.id == .metrics)
    let id = extraction.page.document.id
    for metric in extraction.metrics[part.first...] where textBytes < part.textBytes {
      let article = extraction.page.articles[Int(metric.article) - 1]
      let words = article.text.utf8
      let arena = extraction.arena.utf8
      appendPlacing(id: id, article: metric.article, span: metric.span, of: extraction.page.document, line: line)
      text(metric.kind.rawValue)
      double(metric.value)
      decimal(metric.low)
      decimal(metric.high)
      text(metric.comparator.rawValue)
      text(arena[metric.unit.indices])
      if let cell = extraction.cell(of: metric), !cell.rowItem.isEmpty || !cell.groupItem.isEmpty {
        text([cell.rowItem, cell.groupItem, metric.item].flatMap { words[$0.indices] })
      } else {
        text(words[metric.item.indices])
      }
      text(words[metric.action.indices])
      text(arena[metric.period.text.indices])
      date(metric.period.start)
      date(metric.period.end)
      adcode(metric.adcode)
      text(arena[metric.place.indices])
      text(metric.modality.rawValue)
      text(words[article.headline.indices])
      text(words[metric.sentence.indices])
      text(arena[metric.rule.indices])
      double(Confidence.rounded(metric.confidence))
    }
  }

  /// Appends a row of `places` for every mention; `line` and `part` as in `appendLines`.
  public mutating func appendPlaces(of extraction: Extraction, line: Int? = nil, _ part: RowPart = .all) {
    precondition(schema.id == .places)
    let id = extraction.page.document.id
    let arena = extraction.arena.utf8
    for place in extraction.places[part.first...] where textBytes < part.textBytes {
      appendPlacing(
        id: id, article: place.article, span: place.span, of: extraction.page.document, line: line,
        // The rows of 长三角 share a span.
        part: place.method == .region ? place.adcode : nil)
      adcode(place.adcode)
      text(place.adcode == 0 ? nil : place.level.rawValue)
      text(arena[place.name.indices])
      text(arena[place.province.indices])
      text(arena[place.prefecture.indices])
      text(arena[place.county.indices])
      text(arena[place.town.indices])
      adcode(place.adcodeThen)
      text(place.method.rawValue)
      double(Confidence.rounded(place.confidence))
    }
  }

  /// Appends a row of `numbers` for every numeral that was traced; `line` as in `appendLines`.
  public mutating func appendNumbers(of extraction: Extraction, line: Int? = nil) {
    precondition(schema.id == .numbers)
    let id = extraction.page.document.id
    for number in extraction.trace?.numbers ?? [] {
      appendPlacing(id: id, article: number.article, span: number.span, of: extraction.page.document, line: line)
      double(Decimal38.value(between: number.low, and: number.high))
      decimal(number.low)
      decimal(number.high)
      boolean(number.isCounted)
      text(number.rule)
    }
  }

  /// Appends the row of `documents` for a page; the counts are of accepted rows.
  public mutating func appendDocument(_ document: Document, articles: Int, metrics: Int, places: Int, rejects: Int) {
    precondition(schema.id == .documents)
    text(document.id)
    text(document.source)
    text(document.sha256)
    text(document.encoding)
    integer(document.byteCount)
    integer(document.text.scalarCount)
    integer(document.text.lines.count)
    text(document.paper)
    date(document.published)
    text(document.page)
    integer(articles)
    integer(metrics)
    integer(places)
    integer(rejects)
  }

  /// Appends one row of `rejects`.
  public mutating func appendReject(_ reject: Reject, runID: String) {
    precondition(schema.id == .rejects)
    text(reject.documentID)
    text(reject.source)
    text(reject.stage)
    text(reject.code)
    text(reject.severity.rawValue)
    integer(reject.line)
    integer(reject.chars?.lowerBound)
    integer(reject.chars?.upperBound)
    text(reject.message)
    text(reject.sample)
    text(runID)
  }

  /// The columns that `metrics` and `places` begin with: ids, place on the page, surface; `part` tells rows of one span
  /// apart.
  private mutating func appendPlacing(
    id: String, article: Int32, span: PageSpan, of document: Document, line: Int?, part: Int32? = nil
  ) {
    let page = document.text
    let start = page.scalarOffset(ofByte: Int(span.first.start))
    let end = start + page.scalarCount(of: span.first)
    text("\(id)-\(start)-\(end)" + (part.map { "-\($0)" } ?? ""))
    text("\(id)-\(article)")
    text(id)
    text(document.source)
    integer(Int(article))
    integer(line ?? page.lineNumber(ofByte: Int(span.first.start)))
    integer(start)
    integer(end)
    text(page.utf8[span.first.indices])
    if span.tail.isEmpty {
      empty()
      empty()
    } else {
      let tail = page.scalarOffset(ofByte: Int(span.tail.start))
      integer(tail)
      integer(tail + page.scalarCount(of: span.tail))
    }
  }

  private mutating func adcode(_ code: Int32) {
    text(code == 0 ? nil : String(code))
  }
}

/// Confidences as the tables give them.
enum Confidence {
  /// To three places, so that a difference in the last bit of a sum never changes a file.
  static func rounded(_ value: Float) -> Double { (Double(value) * 1000).rounded() / 1000 }
}

extension Article {
  /// The roles that make up the column `body`.
  static let bodyRoles: Set<LineRole> = [.leadNote, .body, .crosshead, .caption]

  /// The running text, UTF-8: lead note, body, crossheads and captions in reading order, paragraphs parted by `\n`.
  public var body: [UInt8] {
    var bytes: [UInt8] = []
    var previous: Int?
    for (index, block) in blocks.enumerated() where Article.bodyRoles.contains(block.role) {
      if !bytes.isEmpty, !(block.joins && previous == index - 1) { bytes.append(0x0A) }
      bytes.append(contentsOf: text.utf8[block.range.indices])
      previous = index
    }
    return bytes
  }
}

extension Extraction {
  /// How many metrics each article has, from the first to the last.
  fileprivate func countMetricsByArticle() -> [Int] {
    var counts = Array(repeating: 0, count: page.articles.count)
    for metric in metrics { counts[Int(metric.article) - 1] += 1 }
    return counts
  }
}
