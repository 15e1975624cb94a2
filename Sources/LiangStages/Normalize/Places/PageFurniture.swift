import LiangCore
import LiangText

/// The lines of a page that belong to no article: the paper's name, its address and the weather say where it is at home.
enum PageFurniture {
  /// Lines that are longer are stories or advertisements.
  private static let longest = 240
  /// Behind the place in the name of a paper, behind and before it in a report of the weather, before it in an address.
  private static let paper = ByteWords(
    "日报 日報 晚报 晚報 早报 早報 晨报 晨報 时报 時報 商报 商報 周报 快报 都市报 工人报 新报 农民报 青年报 广播电视报 职工 工人 工运")
  private static let weather = ByteWords("今日天气 今天天气 天气 天氣 气象台 今晚到明天 今明")
  private static let afterWeather = ByteWords("天气 天氣 天气： 天气: 今日天气： ", endings: true)
  private static let address = ByteWords("地址 地址： 地址: 社址 社址： 社址: ", endings: true)

  /// The places that such lines name, in order; those that may be several are left out.
  static func places(of page: SegmentedPage) -> [Int32] {
    var places: [Int32] = []
    for line in page.lines where line.article == 0 {
      let range = page.document.text.lines[line.line - 1].bytes
      guard range.count <= longest else { continue }
      page.document.text.utf8[range.indices].withUnsafeBufferPointer { bytes in
        guard mayName(bytes) else { return }
        var finder = PlaceFinder(gazetteer: .builtin, readsLookAlikes: false, year: page.document.published?.year)
        finder.read(bytes)
        finder.find()
        for mention in finder.mentions where mention.readings.count == 1 && mention.range.count > 1 {
          guard isHome(finder.text.bytes(mention.range), in: bytes) else { continue }
          places.append(home(of: finder.readings[mention.readings.lowerBound].unit.final))
        }
      }
    }
    return places
  }

  private static func isHome(_ place: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = bytes.skippingSpaces(from: Int(place.end), to: bytes.count)
    if paper.end(bytes, at: next, end: bytes.count) ?? weather.end(bytes, at: next, end: bytes.count) != nil {
      return true
    }
    var start = Int(place.start)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return afterWeather.ends(bytes, before: start, from: 0) || address.ends(bytes, before: start, from: 0)
  }

  /// A paper that has its seat in a district is the city's.
  private static func home(of unit: PlaceUnit) -> Int32 {
    let isDistrict = unit.level == .county && unit.nameUTF8.ends(with: "区", before: unit.nameUTF8.count)
    return Int32((isDistrict ? unit.parent ?? unit : unit).code)
  }

  /// Whether a word stands in the line that can make of a name the paper's home.
  private static func mayName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      for words in [paper, weather] where words.end(bytes, at: index, end: bytes.count) != nil { return true }
      if bytes.starts(with: "址", at: index) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }
}
