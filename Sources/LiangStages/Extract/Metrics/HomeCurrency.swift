import LiangCore
import LiangText

/// The currency that a page means by 元: the yuan, but on pages in traditional characters the one of where they are from.
struct HomeCurrency {
  /// Of the page, into `codes`.
  private var home = 0
  /// Whether the page tells so much of where its currency is from, beside the mainland, that it is printed there.
  private var isLocal = true

  /// Yuan where the page is in simplified characters or says too little.
  init(of page: SegmentedPage) {
    guard Self.isTraditional(page) else { return }
    var votes = [Int](repeating: 0, count: Self.rows.count)
    for article in page.articles {
      for (row, count) in Self.votes(article).enumerated() { votes[row] += count }
    }
    let most = votes.prefix(Self.codes.count).max()!
    let first = votes.firstIndex(of: most)!
    home = first < Self.abroad || most >= Self.evidence ? first : 0
    isLocal = Self.localShare * most > votes[Self.mainland]
  }

  /// The code of the page's currency. The mainland's instead where an article tells of nothing but the mainland, or, on a
  /// page that is printed elsewhere, mostly of it. A page from Taiwan tells of the mainland in its own dollars.
  func code(of article: Article) -> String {
    guard home >= 2 else { return Self.codes[home] }
    let votes = Self.votes(article)
    let mainland = votes[0] + votes[Self.mainland]
    let isOfMainland = isLocal ? votes[home] == 0 && mainland > 0 : mainland >= votes[home]
    return Self.codes[isOfMainland ? 0 : home]
  }

  /// How often the article has the words of each row.
  private static func votes(_ article: Article) -> [Int] {
    var votes = [Int](repeating: 0, count: rows.count)
    article.text.utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        if let match = words.longest(in: bytes, at: index, end: bytes.count) { votes[match.value] += 1 }
      }
    }
    return votes
  }

  /// Whether one in twenty of the page's characters is a traditional one.
  private static func isTraditional(_ page: SegmentedPage) -> Bool {
    var (changed, all) = (0, 0)
    for article in page.articles where all < sample {
      article.text.utf8.prefix(sample).withUnsafeBufferPointer { text in
        all += text.count
        changed += TraditionalCharacters.shared.changes(in: text)
      }
    }
    // Of the three bytes of a character about two change.
    return changed * 30 > all
  }

  /// The bytes that tell the script.
  private static let sample = 3000

  private static let codes = [
    "CNY", "TWD", "HKD", "MOP", "USD", "CAD", "AUD", "SGD", "MYR", "NZD", "JPY", "EUR", "GBP", "THB", "PHP", "IDR",
  ]
  /// The row from which on other papers too speak of the places, as of news from abroad, and how often a page printed there does.
  private static let abroad = 4
  private static let evidence = 4
  /// How many times as often as of its own place a page may tell of the mainland.
  private static let localShare = 3
  /// The row of the mainland's places, which tell of an article but not of a page.
  private static let mainland = codes.count

  private static let words = ByteTrie(
    rows.enumerated().flatMap { index, row in row.split(separator: " ").map { (String($0), index) } })

  /// What pages from each place speak of, in the order of `codes`, and the mainland's places.
  private static let rows = [
    "人民幣 共產黨 中共中央 毛主席 省委 縣委 市委 區委 黨委 公社 合作社 國務院 人民政府 生產隊",
    "新臺幣 新台幣 臺幣 台幣 臺灣 台灣 臺北 台北 臺中 台中 臺南 台南 高雄 基隆 桃園 新竹 苗栗 彰化 嘉義 屏東 花蓮 台東 宜蘭 新北 雲林 南投 澎湖 金門 馬祖 北市 高市 桃竹苗 全台 台股 台積電 台塑 中油 台電 台糖 縣府 國小 國中 勞保 健保局 農委會 阿嬤 台斤 公噸 行政院 立法院 監察院 立委 民進黨 縣市 健保 捷運",
    "港幣 港元 呎 港股 恆指 恒指 恆生 恒生 港島 將軍澳 尖沙咀 銅鑼灣 深水埗 葵涌 青衣 東涌 港鐵 九廣 房署 房委會 食環署 運輸署 教育署 立法局 特首 香港 九龍 新界 元朗 屯門 沙田 荃灣 觀塘 旺角 灣仔 立法會 特區政府 港府 廉署 強積金",
    "澳門元 葡幣 澳門 氹仔 路環",
    "紐約 華埠 唐人街 三藩市 舊金山 洛杉磯 羅省 芝加哥 波士頓 費城 休士頓 西雅圖 法拉盛 皇后區 布碌崙 布魯克林 曼哈頓 加州 聖荷西 沙加緬度 檀香山 華府",
    "溫哥華 雲高華 多倫多 卡加利 滿地可 加拿大 列治文 卑詩",
    "悉尼 雪梨 墨爾本 布里斯班 澳洲",
    "新加坡 星洲 牛車水 獅城",
    "吉隆坡 檳城 馬來亞 馬來西亞 怡保 柔佛 新山 馬六甲 砂拉越 沙巴",
    "奧克蘭 威靈頓 紐西蘭",
    "東京 橫濱 神戶 池袋 名古屋",
    "巴黎 馬德里 米蘭 普拉托 巴塞隆拿 法蘭克福",
    "倫敦 曼徹斯特 利物浦",
    "曼谷 耀華力",
    "馬尼拉 王彬街 宿霧",
    "雅加達 泗水 棉蘭",
    "廣東 廣西 福建 浙江 江蘇 江西 湖南 湖北 河南 河北 山東 山西 陝西 四川 貴州 雲南 安徽 海南 甘肅 青海 寧夏 新疆 西藏 內蒙古 遼寧 吉林 黑龍江 "
      + "北京 天津 上海 重慶 廣州 深圳 珠海 汕頭 佛山 江門 中山 東莞 惠州 廈門 泉州 福州 晉江 漳州 潮州 梅縣 南京 蘇州 杭州 縣",
  ]
}
