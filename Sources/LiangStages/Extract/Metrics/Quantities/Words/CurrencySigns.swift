import LiangCore
import LiangText

/// Currency signs that stand before the figure.
enum CurrencySigns {
  static let codes = ["CNY", "USD", "HKD", "EUR", "GBP", "TWD", "JPY"]
  static let trie = ByteTrie(
    [
      ("￥", 0), ("¥", 0), ("RMB", 0), ("CNY", 0), ("$", 1), ("＄", 1), ("US$", 1), ("USD", 1), ("HK$", 2), ("HKD", 2),
      ("€", 3),
      ("EUR", 3), ("£", 4), ("GBP", 4), ("人民币", 0), ("美金", 1), ("港币", 2), ("新台币", 5), ("NT$", 5), ("日元", 6),
    ], reversed: true)
}
