import LiangCore
import LiangText

/// The lines of a page that belong to no article: the paper's name, its address and the weather say where it is at
/// home.
enum PageFurniture {
  /// Lines that are longer are stories or advertisements.
  private static let longest = 240
  /// So many lines that agree settle it.
  private static let enough = 4
  /// Behind the place in the name of a paper, behind and before it in a report of the weather, before it in an address.
  private static let paper = ByteWords(
    "日报 晚报 早报 晨报 时报 商报 周报 快报 都市报 工人报 新报 农民报 青年报 广播电视报 工人网 工人在线 工人时报 工人日报 "
      + "职工报 职工网 职工在线 职工时报 工运网 工运在线 工运报")
  /// Papers of the whole country or of readers abroad, though a city begins their names: 上海证券报.
  private static let national = ["证券报", "侨报"]
  /// How long the name of a paper may be behind its place, in scalars.
  private static let longestPaper = 7
  private static let weather = ByteWords("今日天气 今天天气 天气 气象台 今晚到明天 今明")
  private static let afterWeather = ByteWords("天气 天气： 天气:", endings: true)
  private static let address = ByteWords("地址 地址： 地址: 社址 社址： 社址: ", endings: true)

  /// What may stand before the name of a paper at the start of its line.
  private static let opener = ByteWords("《 【 〖 「 『 “ ( （ [ ■ □ ● ○ ★ ☆ ▲ ◆")
  /// Behind the name of a county, its paper.
  private static let countyPaper = ByteWords("新闻")
  /// Head a list of links to other papers, which ends at a line that does not follow.
  private static let links = ByteWords("友情链接 相关链接 合作媒体 友情连接")

  /// The place that the paper's name or such lines name; 0 where none does, or where lines name several that do not lie
  /// together. Names that may be several places are left out.
  static func home(of page: SegmentedPage) -> Int32 {
    if let home = home(ofPaper: page.document) { return home }
    let text = TraditionalCharacters.shared.simplified(page.document.text.utf8)
    var places: [Int32] = []
    var linkLine: Int?
    for line in page.lines where line.article == 0 {
      let range = page.document.text.lines[line.line - 1].bytes
      text[range.indices].withUnsafeBufferPointer { bytes in
        if links.end(bytes, at: nameStart(bytes), end: bytes.count) != nil || linkLine == line.line - 1 {
          linkLine = line.line
        } else if bytes.count <= longest {
          places += Self.places(in: bytes, year: page.document.published?.year)
        }
      }
      guard places.allSatisfy({ isTogether($0, places[0]) }) else { return 0 }
      if places.count >= enough { break }
    }
    return places.first ?? 0
  }

  /// Whether one lies in the other, or both in one prefecture.
  private static func isTogether(_ a: Int32, _ b: Int32) -> Bool {
    a / 100 == b / 100 || PlaceRelation.holds(a, b) || PlaceRelation.holds(b, a)
  }

  /// The place in the name of the page's paper, whoever told it: front matter, path or folio.
  private static func home(ofPaper document: Document) -> Int32? {
    guard let paper = document.paper else { return nil }
    return TraditionalCharacters.shared.simplified(Array(paper.utf8)).withUnsafeBufferPointer {
      places(in: $0, year: document.published?.year, isPaper: true).first
    }
  }

  /// - Parameter isPaper: whether the bytes are known for the name of a paper.
  private static func places(in bytes: UnsafeBufferPointer<UInt8>, year: Int?, isPaper: Bool = false) -> [Int32] {
    guard isPaper || mayName(bytes) else { return [] }
    var finder = PlaceFinder(gazetteer: .builtin, readsLookAlikes: false, year: year)
    finder.read(bytes)
    finder.find()
    let homes = finder.mentions.filter { isHome(finder.text.bytes($0.range), in: bytes) }
    let names = homes.isEmpty ? [county(&finder, bytes, isPaper: isPaper)].compactMap { $0 } : homes
    return names.compactMap { name in
      guard name.readings.count == 1, name.range.count > 1 else { return nil }
      return home(of: finder.readings[name.readings.lowerBound].unit.final)
    }
  }

  /// The county with whose name that of a paper begins: 盱眙日报. As a place of a text it would be in doubt; the day of the
  /// issue beside it or whoever calls it a paper settles it where the name may be a word too (宝应). What districts are
  /// called other things are too: the river of 梅江晨报.
  private static func county(
    _ finder: inout PlaceFinder, _ bytes: UnsafeBufferPointer<UInt8>, isPaper: Bool
  ) -> PlaceChain? {
    let start = nameStart(bytes)
    guard let position = (0..<finder.text.count).first(where: { finder.text.offset(of: $0) == start }) else {
      return nil
    }
    let isNamed = isPaper || FolioLine(Array(bytes))?.date != nil
    for hit in finder.hits(at: position).map({ finder.allHits[$0] }) {
      let use = finder.gazetteer.use(ofKey: Int(hit.key))
      guard use == .plain || use == .word && isNamed, let name = finder.longestChain(startingWith: hit),
        name.readings.allSatisfy({ isCounty(finder.readings[$0].unit.final) })
      else { continue }
      let range = finder.text.bytes(name.range)
      if isHome(range, in: bytes) || isNamed && isNews(range, in: bytes) { return name }
    }
    return nil
  }

  private static func isCounty(_ unit: PlaceUnit) -> Bool { unit.level == .county && !isDistrict(unit) }

  /// Whether 新闻 stands behind the name: 安吉新闻 2010年6月30日. Without a day it heads a page or a column.
  private static func isNews(_ place: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = bytes.skippingSpaces(from: Int(place.end), to: bytes.count)
    guard let end = countyPaper.end(bytes, at: next, end: bytes.count) else { return false }
    return end == bytes.count || Unicode.Scalar(bytes.scalar(at: end).value).map(mayFollowPaper) ?? false
  }

  /// Where the line begins behind blanks and brackets.
  private static func nameStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = bytes.skippingSpaces(from: 0, to: bytes.count)
    while let next = opener.end(bytes, at: start, end: bytes.count) {
      start = bytes.skippingSpaces(from: next, to: bytes.count)
    }
    return start
  }

  private static func isHome(_ place: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = bytes.skippingSpaces(from: Int(place.end), to: bytes.count)
    if weather.end(bytes, at: next, end: bytes.count) != nil { return true }
    var start = Int(place.start)
    if start == nameStart(bytes) {
      if paper.end(bytes, at: next, end: bytes.count) != nil || namesPaper(bytes, place) { return true }
    }
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return afterWeather.ends(bytes, before: start, from: 0) || address.ends(bytes, before: start, from: 0)
  }

  /// Whether the place and the characters behind it are the name of a paper, of any kind: 宜兴报, 临朐县报, 桂林广播电视报.
  private static func namesPaper(_ bytes: UnsafeBufferPointer<UInt8>, _ place: ByteRange) -> Bool {
    let behind = String(decoding: bytes[Int(place.end)...].prefix(4 * longestPaper), as: UTF8.self).unicodeScalars
    guard let last = behind.prefix(longestPaper).firstIndex(where: { $0 == "报" }),
      behind[...last].allSatisfy(\.properties.isIdeographic),
      case let rest = behind[behind.index(after: last)...], rest.first.map(mayFollowPaper) ?? true
    else { return false }
    let name = String(decoding: bytes[place.indices], as: UTF8.self) + String(behind[...last])
    return PaperName.isPaper(Array(name.unicodeScalars)[...]) && !national.contains { name.hasSuffix($0) }
  }

  /// Behind the name of a paper no word goes on: a blank, a mark, or a number of its date.
  private static func mayFollowPaper(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isIdeographic || "一二〇○".unicodeScalars.contains(scalar)
  }

  /// A paper that has its seat in a district is the city's.
  private static func home(of unit: PlaceUnit) -> Int32 {
    Int32((isDistrict(unit) ? unit.parent ?? unit : unit).code)
  }

  private static func isDistrict(_ unit: PlaceUnit) -> Bool {
    unit.level == .county && unit.nameUTF8.ends(with: "区", before: unit.nameUTF8.count)
  }

  /// What is in every word for an address, and in those for other papers.
  private static let seatOrNews = ByteWords("址 报 闻")

  /// Whether a word stands in the line that can make of a name the paper's home.
  private static func mayName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if paper.end(bytes, at: index, end: bytes.count) != nil || weather.end(bytes, at: index, end: bytes.count) != nil
        || seatOrNews.end(bytes, at: index, end: bytes.count) != nil
      {
        return true
      }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }
}
