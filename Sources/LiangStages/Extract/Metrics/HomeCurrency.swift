import LiangCore
import LiangText

/// The currency that a page means by 元: the yuan, but on pages in traditional characters the one of where they are from.
enum HomeCurrency {
  /// Its code; CNY where the page is in simplified characters or says too little.
  static func code(of page: SegmentedPage) -> String {
    guard isTraditional(page) else { return codes[0] }
    var votes = [Int](repeating: 0, count: codes.count)
    for article in page.articles {
      article.text.utf8.withUnsafeBufferPointer { bytes in
        for index in bytes.indices {
          if let match = words.longest(in: bytes, at: index, end: bytes.count) { votes[match.value] += 1 }
        }
      }
    }
    let most = votes.max()!
    return votes[0] == most ? codes[0] : codes[votes.firstIndex(of: most)!]
  }

  /// Whether one in twenty of the page's characters is a traditional one.
  private static func isTraditional(_ page: SegmentedPage) -> Bool {
    var (changed, all) = (0, 0)
    for article in page.articles where all < sample {
      var text = Array(article.text.utf8.prefix(sample))
      text.withUnsafeMutableBufferPointer { TraditionalCharacters.shared.simplify($0) }
      all += text.count
      for (old, new) in zip(article.text.utf8, text) where old != new { changed += 1 }
    }
    // Of the three bytes of a character about two change.
    return changed * 30 > all
  }

  /// The bytes that tell the script.
  private static let sample = 3000

  private static let codes = ["CNY", "TWD", "HKD", "MOP"]

  private static let words = ByteTrie(
    rows.enumerated().flatMap { index, row in row.split(separator: " ").map { (String($0), index) } })

  /// What pages from each place speak of, in the order of `codes`.
  private static let rows = [
    "人民幣 共產黨 中共中央 毛主席 省委 縣委 市委 區委 黨委 公社 合作社 國務院 人民政府 生產隊",
    "新臺幣 新台幣 臺幣 台幣 臺灣 台灣 臺北 台北 臺中 台中 臺南 台南 高雄 基隆 桃園 新竹 苗栗 彰化 嘉義 屏東 花蓮 台東 宜蘭 行政院 立法院 監察院 立委 民進黨 縣市 健保 捷運",
    "港幣 港元 香港 九龍 新界 元朗 屯門 沙田 荃灣 觀塘 旺角 灣仔 立法會 特區政府 港府 廉署 強積金",
    "澳門元 葡幣 澳門 氹仔 路環",
  ]
}
