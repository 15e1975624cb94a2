import LiangCore
import LiangText

/// Reads paper, day and page from folio lines (报头, 版次), the name of the paper above or below them, and source lines of
/// web archives.
///
///     工人日报 2019年3月14日 星期四 第5版
///     《工人日报》(2012年05月03日 002版)
///
/// Where lines name different days, one that names weekday, page or paper beside it goes before one that tells the
/// source of an article, and that before a bare date; among equals the day named most often counts, then the first.
enum FolioReader {
  /// Longer lines are running text; in bytes, 100 Chinese characters.
  private static let longestLine = 300

  static func read(_ text: PageText, after frontMatterLines: Int) -> PageMetadata {
    var (folioDays, sourceDays, bareDays) = (Tally(), Tally(), Tally())
    var metadata = PageMetadata()
    let masthead = Masthead(text, after: frontMatterLines)
    // Before a masthead goes what lines as near the top name.
    var linesAbove = 0
    for line in text.lines.dropFirst(frontMatterLines) where !line.isBlank {
      defer { linesAbove += 1 }
      if linesAbove == Masthead.reach { metadata.paper = metadata.paper ?? masthead?.name }
      guard line.bytes.count <= longestLine,
        let folio = FolioLine(Array(text.utf8[line.bytes.indices]), opensPage: linesAbove == 0)
      else { continue }
      metadata.paper = metadata.paper ?? folio.paper
      metadata.page = metadata.page ?? folio.page
      guard let date = folio.date else { continue }
      switch folio.kind {
      case .folio: folioDays.add(date)
      case .source: sourceDays.add(date)
      case .date: bareDays.add(date)
      }
    }
    metadata.paper = metadata.paper ?? masthead?.name
    metadata.published = folioDays.winner ?? sourceDays.winner ?? bareDays.winner
    return metadata
  }

  /// How often each day is named.
  private struct Tally {
    /// In the order of the page.
    private var days: [(date: CalendarDate, count: Int)] = []

    mutating func add(_ date: CalendarDate) {
      if let index = days.firstIndex(where: { $0.date == date }) {
        days[index].count += 1
      } else {
        days.append((date, 1))
      }
    }

    var winner: CalendarDate? {
      let most = days.map(\.count).max()
      return days.first { $0.count == most }?.date
    }
  }
}
