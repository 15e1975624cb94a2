import LiangCore
import LiangText

/// The measures that a page means by 斤, 两, 钱 and 尺, which differ by place and time: those of Taiwan and of Hong Kong,
/// where the page's currency is theirs, and on the mainland before 1959, when sixteen 两 made a 斤; and the 寸 of what is
/// sold in inches.
enum LocalMeasures {
  case mainland, oldMainland, taiwan, hongKong

  /// - Parameter year: in which the page was printed, nil where it is not known.
  init(currency: String, year: Int?) {
    switch currency {
    case "TWD": self = .taiwan
    case "HKD", "MOP": self = .hongKong
    default: self = (year ?? reform) < reform ? .oldMainland : .mainland
    }
  }

  /// How many kilograms or metres one of the spelling is; nil where it is what the inventory says.
  func factor(of spelling: UInt32) -> Decimal38? {
    switch (self, spelling) {
    case (.oldMainland, "两"): Factors.oldTael
    case (.oldMainland, "钱"): Factors.oldMace
    case (.taiwan, "斤"): Factors.taiwanCatty
    case (.taiwan, "两"): Factors.taiwanTael
    case (.taiwan, "钱"): Factors.taiwanMace
    case (.taiwan, "尺"): Factors.taiwanFoot
    case (.hongKong, "斤"): Factors.hongKongCatty
    case (.hongKong, "两"): Factors.hongKongTael
    case (.hongKong, "钱"): Factors.hongKongMace
    default: nil
    }
  }

  /// Metres of an inch, which the 寸 of screens, wheels, photographs and cakes is: 25寸彩电.
  static let inch = Decimal38(digits: "0.0254")!

  /// Whether what stands at `index` is sold in inches.
  static func isInInches(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Bool {
    let start = bytes.starts(with: "的", at: index) ? index + 3 : index
    return goodsInInches.longest(in: bytes, at: start, end: end) != nil
  }

  private static let goodsInInches = ByteTrie(
    """
    彩电 大彩电 电视 彩色电视 彩色显 黑白电视 黑白机 大屏幕 彩管 显像管 显示器 显示屏 荧光屏 触屏 液晶电视 液晶显 液晶屏 平板电视 平板电脑 背投 纯平 \
    直角平面 等离子 笔记本电脑 手机屏 \
    自行车 单车 童车 轮胎 车轮 轮毂 照片 相片 彩照 免冠 证件照 登记照 软盘 光盘 蛋糕 披萨 比萨 拉杆箱 行李箱 钢管 水管 铁管 闸阀
    """)

  /// Sixteen 两 to the 斤 of 0.5 kg; 台斤 of 0.6 kg, 台尺 of 10/33 m; the catty of Hong Kong's Weights and Measures Ordinance
  /// (0.60478982 kg). Rounded to what newspapers could mean.
  private enum Factors {
    static let oldTael = Decimal38(digits: "0.03125")!
    static let oldMace = Decimal38(digits: "0.003125")!
    static let taiwanCatty = Decimal38(digits: "0.6")!
    static let taiwanTael = Decimal38(digits: "0.0375")!
    static let taiwanMace = Decimal38(digits: "0.00375")!
    static let taiwanFoot = Decimal38(digits: "0.303030303")!
    static let hongKongCatty = Decimal38(digits: "0.60479")!
    static let hongKongTael = Decimal38(digits: "0.0377994")!
    static let hongKongMace = Decimal38(digits: "0.00377994")!
  }
}

/// The year in which ten 两 came to make a 斤.
private let reform = 1959
