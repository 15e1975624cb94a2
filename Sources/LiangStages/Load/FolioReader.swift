import LiangCore

/// Reads paper, day and page from folio lines (报头, 版次) and source lines of web archives.
///
///     工人日报 2019年3月14日 星期四 第5版
///     《工人日报》(2012年05月03日 002版)
///
/// Where lines name different days, one that names weekday, page or paper beside it goes before a bare date; among
/// equals the day named most often counts, then the first.
enum FolioReader {
  /// Longer lines are running text; in bytes, about 66 Chinese characters.
  private static let longestLine = 200

  static func read(_ text: PageText, after frontMatterLines: Int) -> PageMetadata {
    var (folioDays, bareDays) = (Tally(), Tally())
    var metadata = PageMetadata()
    for line in text.lines.dropFirst(frontMatterLines) where !line.isBlank && line.bytes.count <= longestLine {
      guard let folio = FolioLine(Array(text.utf8[line.bytes.indices])) else { continue }
      metadata.paper = metadata.paper ?? folio.paper
      metadata.page = metadata.page ?? folio.page
      guard let date = folio.date else { continue }
      if folio.isBareDate { bareDays.add(date) } else { folioDays.add(date) }
    }
    metadata.published = folioDays.winner ?? bareDays.winner
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
