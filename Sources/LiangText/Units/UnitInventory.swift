import LiangCore

/// The units and classifiers of Chinese, one line for each canonical unit:
///
///     kind  unit  factor  trait  spelling …
///
/// `-` for the unit makes every spelling its own. The classifiers are those that the counts of numeral and classifier
/// in JioNLP 1.5 (`quantifiers_stat`) and the part-of-speech tags of jieba 0.42 (q, and m for 一 with one character or
/// two) know, without those that count nothing in print (手 眼 脸), with the compounds of statistics (场次, 架次).
enum UnitInventory {
  struct Row {
    var kind: MetricKind
    /// nil where each spelling names itself.
    var name: String?
    var factor: UnitFactor
    var trait: UnitTrait
    var spellings: [String]
  }

  static let rows: [Row] = [money, people, shares, times, measures, squared, counts, nouns].flatMap(parse)

  private static func parse(_ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count > 4, let kind = MetricKind(rawValue: String(fields[0])), let factor = UnitFactor(fields[2]),
        let trait = UnitTrait(rawValue: String(fields[3]))
      else { preconditionFailure("a line of the unit inventory: \(line)") }
      return Row(
        kind: kind, name: fields[1] == "-" ? nil : String(fields[1]), factor: factor, trait: trait,
        spellings: fields[4...].map(String.init))
    }
  }

  private static let money = """
    money CNY 1 plain 元 圆 元人民币 人民币 元钱 块钱 元整 圆整 人民币元 块人民币
    money CNY 0.1 plain 角钱 毛钱
    money CNY 0.1 coin 角 毛 毫
    money CNY 0.1 plain 毫子
    money CNY 0.01 coin 仙
    money CNY 0.01 plain 分钱
    money CNY 0.001 plain 厘钱
    money CNY 0.0001 plain 毫钱
    money USD 1 plain 美元 美金 美圆 元美金 元美元 块美金 块美元 元美币 美钞
    money USD 0.01 plain 美分
    money HKD 1 plain 港元 港币 港圆 港纸 蚊 元港币 元港元 块港币
    money HKD 0.01 plain 港仙
    money MOP 1 plain 澳门元 澳门币 葡币 元澳门币 元葡币
    money TWD 1 plain 新台币 台币 新台币元 元新台币 元台币 元新臺币 元臺币 块台币 新臺币
    money EUR 1 plain 欧元 欧罗
    money EUR 0.01 plain 欧分
    money JPY 1 plain 日元 日圆 日币 元日币
    money GBP 1 plain 英镑 镑
    money GBP 0.01 plain 便士
    money KRW 1 plain 韩元 韩圆 韩币
    money KPW 1 plain 朝元
    money AUD 1 plain 澳元 澳大利亚元 澳币 元澳币
    money CAD 1 plain 加元 加拿大元 加币 元加币
    money NZD 1 plain 新西兰元 纽元 纽币
    money SGD 1 plain 新加坡元 新元 新币 坡币 叻币 元新币 元坡币
    money CHF 1 plain 瑞士法郎 瑞郎
    money FRF 1 plain 法国法郎 法郎
    money DEM 1 plain 德国马克 西德马克 马克
    money ITL 1 plain 意大利里拉 里拉
    money NLG 1 plain 荷兰盾
    money RUB 1 plain 卢布 俄罗斯卢布
    money SUR 1 plain 苏联卢布
    money THB 1 plain 泰铢 铢 泰币
    money MYR 1 plain 林吉特 马币 令吉 元马币 马来西亚林吉特 马来西亚令吉
    money IDR 1 plain 印尼盾 印度尼西亚盾 印尼卢比 印尼币
    money INR 1 plain 印度卢比 卢比
    money PKR 1 plain 巴基斯坦卢比
    money VND 1 plain 越南盾 越盾 越币
    money PHP 1 plain 菲律宾比索 披索 菲币
    money MXN 1 plain 墨西哥比索
    money ARS 1 plain 阿根廷比索
    money BRL 1 plain 雷亚尔 巴西雷亚尔
    money ZAR 1 plain 兰特 南非兰特
    money TRY 1 plain 土耳其里拉
    money SEK 1 plain 瑞典克朗
    money NOK 1 plain 挪威克朗
    money DKK 1 plain 丹麦克朗
    money AED 1 plain 迪拉姆
    money SAR 1 plain 沙特里亚尔
    money ILS 1 plain 谢克尔
    money KZT 1 plain 坚戈
    money MNT 1 plain 图格里克
    money EGP 1 plain 埃及镑
    money NGN 1 plain 奈拉 尼日利亚奈拉
    money HUF 1 plain 福林 匈牙利福林
    money PLN 1 plain 兹罗提 波兰兹罗提
    money CZK 1 plain 捷克克朗
    money ISK 1 plain 冰岛克朗
    money RON 1 plain 罗马尼亚列伊
    money BGN 1 plain 保加利亚列弗
    money UAH 1 plain 格里夫纳 乌克兰格里夫纳
    money GEL 1 plain 格鲁吉亚拉里
    money AMD 1 plain 亚美尼亚德拉姆
    money AZN 1 plain 马纳特 阿塞拜疆马纳特
    money UZS 1 plain 乌兹别克斯坦苏姆 乌兹别克苏姆
    money KGS 1 plain 吉尔吉斯斯坦索姆 吉尔吉斯索姆
    money TJS 1 plain 索莫尼
    money IRR 1 plain 伊朗里亚尔
    money IQD 1 plain 伊拉克第纳尔
    money KWD 1 plain 科威特第纳尔
    money BHD 1 plain 巴林第纳尔
    money JOD 1 plain 约旦第纳尔
    money QAR 1 plain 卡塔尔里亚尔
    money OMR 1 plain 阿曼里亚尔
    money RSD 1 plain 塞尔维亚第纳尔
    money DZD 1 plain 阿尔及利亚第纳尔
    money MAD 1 plain 摩洛哥迪拉姆
    money BDT 1 plain 塔卡 孟加拉塔卡
    money LKR 1 plain 斯里兰卡卢比
    money NPR 1 plain 尼泊尔卢比
    money MMK 1 plain 缅元 缅甸元 缅币
    money LAK 1 plain 基普 老挝基普
    money KHR 1 plain 瑞尔 柬埔寨瑞尔
    money KES 1 plain 肯尼亚先令
    money TZS 1 plain 坦桑尼亚先令
    money UGX 1 plain 乌干达先令
    money ETB 1 plain 比尔 埃塞俄比亚比尔
    money GHS 1 plain 塞地 加纳塞地
    money ZMW 1 plain 克瓦查 赞比亚克瓦查
    money AOA 1 plain 宽扎 安哥拉宽扎
    money CLP 1 plain 智利比索
    money COP 1 plain 哥伦比亚比索
    money UYU 1 plain 乌拉圭比索
    money CUP 1 plain 古巴比索
    money PEN 1 plain 秘鲁索尔
    money VES 1 plain 委内瑞拉玻利瓦尔 玻利瓦尔
    """

  private static let people = """
    people person 1 classifier 人 名 位 口人 个人 口子人 号人
    people person_time 1 plain 人次 人·次 人／次 人/次 人（次） 人(次)
    people person 1 casualty 死 伤 亡 失踪 失联 男 女
    """

  private static let shares = """
    percent percent 1 plain 巴仙 % ％ ﹪ 个百分点 百分点 个百分数 个pct
    percent percent 0.01 plain 个基点 基点 个基本点 BP
    percent percent 0.1 plain ‰ 个千分点 千分点
    percent percent 0.001 plain /10万 ／10万 /十万 ／十万 /10万人 ／10万人
    percent percent 1 interest 厘
    percent percent 10 plain 成
    percent percent 10 discount 折
    percent percent 50 half 半 半数 大半
    multiple times 1 plain 倍
    multiple times 1 doubling 番
    """

  private static let times = """
    duration year 1 plain 个财政年度 个会计年度 个财年
    duration year 1 year 年
    duration year 1 plain 年头 个年头 周年 载 整年
    duration year 100 plain 个世纪
    duration year 100 century 世纪
    duration month 3 plain 个季度
    duration month 1 month 月 月份
    duration month 1 plain 个月 个整月
    duration week 1 span 周
    duration week 1 plain 个星期 星期 个礼拜 礼拜
    duration day 1 day 日
    duration day 1 span 天
    duration day 1 plain 整天 个自然日 自然日 个日历天 日历天 个日历日 日历日
    duration day 1 plain 昼夜 个昼夜 宿
    duration workday 1 plain 个工作日 工作日 个工作天 工作天
    duration hour 1 hour 时
    duration hour 1 plain 小时 个小时 个钟头 钟头 个钟 个钟点 钟点
    duration minute 15 plain 刻钟
    duration minute 1 plain 分钟
    duration second 1 plain 秒 秒钟
    duration second 0.001 plain 毫秒
    duration second 0.000001 plain 微秒
    duration second 0.000000001 plain 纳秒
    age year_old 1 plain 岁 周岁
    age year_old 10 decade 旬
    """

  private static let measures = """
    length m 1 plain 米 公尺 m 延米 延长米
    length km 1 plain 公里 延长公里 千米 km KM
    length m 0.1 plain 分米
    length m 0.01 plain 厘米 公分 cm CM
    length m 0.001 plain 毫米 mm MM 公厘 公釐 毫公尺
    length m 0.000001 plain 微米 μm
    length nm 1 plain 纳米 奈米 nm
    length km 0.5 homograph 里
    length km 0.5 plain 华里
    length km 1.852 plain 海里 浬
    length km 1.609344 plain 英里 哩 mile miles
    length m 0.303030303 plain 台尺
    length m 0.00001 noun 丝
    length m 0.3048 plain 英尺 呎 ft foot feet
    length m 0.0254 plain 英寸 吋 英吋 inch inches
    length m 0.9144 homograph 码
    length m 10/3 plain 丈 市丈
    length m 1/3 plain 尺 市尺
    length m 1/30 plain 寸 市寸
    area m2 1 plain 平方米 平米 平方公尺 ㎡ m2 m² 平方
    area m2 0.01 plain 平方分米
    area m2 0.0001 plain 平方厘米 平方公分
    area m2 0.000001 plain 平方毫米
    area m2 1/9 plain 平方尺 平方市尺 方尺
    area m2 1/900 plain 平方寸 平方市寸
    area m2 100/9 plain 平方丈 平方市丈 方丈
    area m2 0.09290304 plain 平方英尺 平方呎 方呎
    area m2 0.00064516 plain 平方英寸 平方吋
    area m2 0.83612736 plain 平方码
    area km2 1 plain 平方公里 平方千米 km2 km² k㎡
    area km2 0.25 plain 平方里 平方华里 方里
    area km2 2589.988110336/1000 plain 平方英里 平方哩 方哩
    area km2 3.429904 plain 平方海里 平方浬
    area mu 1 plain 亩 市亩 标准亩 标亩
    area mu 0.1 plain 分地
    area mu 100 plain 顷
    area mu 15 homograph 垧 晌
    area m2 100 plain 公亩
    area m2 3.305785 plain 坪
    area ha 0.969917 homograph 甲
    area ha 1 plain 公顷 hm2 hm²
    area ha 1000 plain 千公顷
    area ha 404.68564224/1000 plain 英亩
    mass t 1 plain 吨 t 公吨
    mass kg 1 plain 公斤 千克 kg KG Kg
    mass kg 0.5 plain 斤 市斤
    mass kg 0.6 plain 台斤 臺斤
    mass kg 100 plain 公担
    mass kg 50 plain 担 市担
    mass kg 0.05 homograph 两
    mass kg 0.05 plain 市两
    mass kg 0.001 plain 克 g
    mass kg 0.005 homograph 钱
    mass kg 0.000001 plain 毫克 mg
    mass mg 0.001 plain 微克 μg µg ug
    mass kg 0.0002 plain 克拉
    mass kg 0.45359237 plain 磅
    mass kg 28.349523125/1000 plain 盎司
    volume m3 1 plain 标准立方米 标立方米 标方 标立方 立方米 立方公尺 立方 m3 m³ 方米 立米 公方
    volume m3 1000000000 plain 立方公里 立方千米
    volume m3 0.000001 plain 立方厘米 立方公分
    volume m3 0.000000001 plain 立方毫米
    volume m3 1000/27 plain 立方丈 立方市丈
    volume m3 1/27 plain 立方尺 立方市尺
    volume m3 1/27000 plain 立方寸 立方市寸
    volume m3 764.554857984/1000 plain 立方码
    volume m3 28.316846592/1000 plain 立方英尺 立方呎
    volume m3 0.016387064/1000 plain 立方英寸 立方吋
    volume m3 0.001 plain 升 公升 立升 L 立方分米
    volume m3 0.000001 plain 毫升 ml mL ML cc CC 西西 公撮
    volume m3 3.785411784/1000 plain 加仑 个加仑
    volume m3 0.01 homograph 斗
    volume m3 0.1 homograph 石
    energy kWh 1 plain 千瓦时 千瓦小时 度电 kWh kwh KWh KWH
    energy kWh 0.001 plain 瓦时 瓦小时
    energy kWh 1000 plain 兆瓦时 MWh
    energy W 1000 plain 千瓦 kW KW kw
    energy W 1000000 plain 兆瓦 MW
    energy W 1000000000 plain 吉瓦 GW
    energy W 1 plain 瓦 W 瓦特
    energy W 1000 plain 瓩 仟瓦
    energy W 735.49875 plain 马力 匹马力
    energy J 1 plain 焦 焦耳 J
    energy J 1000 plain 千焦 kJ
    energy J 1000000 plain 兆焦 MJ
    energy J 1000000000 plain 吉焦 GJ
    energy kcal 1 plain 千卡 大卡 kcal
    energy kcal 0.001 plain 卡路里
    temperature celsius 1 plain 摄氏度 摄氏° ℃ °C ˚C º
    temperature celsius 1 degree 度 °
    temperature fahrenheit 1 plain 华氏度 华氏° ℉ °F
    speed km/h 1 plain 公里/小时 公里／小时 公里每小时 千米/小时 千米每小时 km/h 公里/时 千米/时 迈
    speed km/h 1.609344 plain 英里/小时 英里／小时 英里每小时 英里/时 哩/小时 哩每小时 mph
    speed km/h 1.852 plain 海里/小时 海里／小时 海里每小时 海里/时 浬/小时
    speed km/h 3.6 plain 米/秒 米／秒 米每秒 m/s
    speed km/h 0.06 plain 米/分 米/分钟 米每分钟
    speed km/h 60 plain 公里/分钟
    speed km/h 3600 plain 公里/秒 千米/秒 公里每秒 千米每秒
    other bit/s 1000000 plain Mbps 兆比特每秒
    other bit/s 1000000000 plain Gbps
    other byte 1 plain 字节
    other byte 1000 plain KB 千字节
    other byte 1000000 plain MB 兆字节
    other byte 1000000000 plain GB 吉字节
    other byte 1000000000000 plain TB 太字节
    other bit 1 plain 比特
    other bit 1000 plain 千比特
    other bit 1000000 plain 兆比特
    other bit 1000000000 plain 吉比特
    other Hz 1 plain 赫兹 Hz 赫
    other Hz 1000 plain 千赫 千赫兹 kHz
    other Hz 1000000 plain 兆赫 兆赫兹 MHz
    other Hz 1000000000 plain GHz 吉赫 吉赫兹
    other 伏 1 plain 伏 伏特
    other 千伏 1 plain 千伏 kV KV
    other VA 1 plain 伏安
    other VA 1000 plain 千伏安 kVA
    other VA 1000000 plain 兆伏安 MVA
    other 毫安时 1 plain 毫安时 mAh
    other 安时 1 plain 安时
    other A 1 plain 安培
    other 分贝 1 plain 分贝 dB
    other ohm 1 plain 欧姆 Ω
    other mol 1 plain mol
    other cd 1 plain 坎德拉
    other hPa 1 plain 百帕 hPa
    other bpm 1 plain 次/分 次／分 次/分钟
    other Pa 1 plain 帕
    other Pa 1000 plain 千帕 kPa
    other 兆帕 1 plain 兆帕 MPa
    other 毫米汞柱 1 plain 毫米汞柱 mmHg
    other N 1 plain 牛顿
    other 千牛 1 plain 千牛 kN
    other 大气压 1 plain 大气压 个大气压
    other 转 1 noun 转
    other 转 1 plain 转/分 转／分 转/分钟 r/min rpm
    other 勒克斯 1 plain 勒克斯
    other 流明 1 plain 流明
    other 西弗 1 plain 西弗
    other 西弗 0.001 plain 毫西弗
    other 西弗 0.000001 plain 微西弗
    other 摩尔 1 plain 摩尔
    other 摩尔 0.001 plain 毫摩尔
    other 蒲式耳 1 plain 蒲式耳
    other ppm 1 plain ppm
    other px 1 plain 像素
    other 吨公里 1 plain 吨公里 换算吨公里
    other 人公里 1 plain 人公里
    other 杆公里 1 plain 杆公里
    other 对公里 1 plain 对公里
    other 芯公里 1 plain 芯公里
    other 皮长公里 1 plain 皮长公里
    other ly 1 plain 光年
    other 度 1 plain 度角
    other 分 1 minor 分
    other 点 1 point 点
    """

  /// The units that print sets into one square (U+3380 to U+33DF).
  private static let squared = """
    length km 1 plain ㎞
    length m 0.01 plain ㎝
    length m 0.001 plain ㎜
    length m 0.000001 plain ㎛
    area km2 1 plain ㎢
    area m2 0.0001 plain ㎠
    area m2 0.000001 plain ㎟
    area ha 1 plain ㏊
    mass kg 1 plain ㎏
    mass kg 0.000001 plain ㎎
    volume m3 1 plain ㎥
    volume m3 1 plain ㎘
    volume m3 0.000001 plain ㎖ ㏄ ㎤
    energy W 1000 plain ㎾
    energy W 1000000 plain ㎿
    """

  private static let counts = """
    count - 1 classifier 个 件 项 家 条 种 次 场 份 批 座 所 户 台 辆 套 只 支 处 类 间 栋 幢 层 张 本 册 部 篇 幅 首 片 枚 颗 粒
    count - 1 classifier 根 株 棵 头 匹 尾 羽 口 眼 门 扇 面 盏 把 艘 架 列 节 段 道 股 组 队 班 排 群 伙 对 双 副 串 束 簇 堆 捆 垛
    count - 1 classifier 起 宗 例 桩 款 样 期 代 任 轮 回 遍 趟 遭 步 声 句 章 页 卷 辑 集 课 讲 出 曲 幕 封 笔 单 票 则 通 帧 顶 枝
    count - 1 classifier 朵 挺 发 锭 具 尊 顿 餐 桌 席 床 剂 味 缕 滴 瓶 盒 箱 袋 包 桶 罐 杯 碗 盘 盆 壶 筐 篮 坛 缸 瓢 勺 车 船 站
    count - 1 classifier 行 圈 团 丛 畦 垄 茬 窝 胎 重 档 堂 字 拨 叠 格 筒 绪 摞 沓 卡 匣 屉 篓 挑 驮 撮 炷 樘 榀 阕 匝
    count - 1 classifier 场次 架次 台次 辆次 艘次 车次 列次 批次 班次 户次 家次 件次 例次 宗次 起次 项次 座次 头次 床次 台套 套件 人份 头份 羽份 份次 队次
    count - 1 classifier 课时 标段 机位 床位 席位 车位 泊位 工位 航次 站次 册次 标准箱 标箱 集装箱 截 案 环 轮次 车道 学分 剂次 管 科 级 蔸 台（套） 台(套) 件（组） 件(组) 件（套） 件(套) 门次 站点次 步曲 匹次 工时 人日 人天 公里次 炮 锅 杆 稿 笼 锹 丸 帖 听 囤 簸箕 坨 捧 撮箕
    count - 1 classifier 麻袋 编织袋 蛇皮袋 背篓
    count - 1 classifier TEU 炉 炉次 纱锭 台时 皮箱 道岔组 台班 个台班 列车次 摊 题 孔 箩筐 坐席 基 针 兜 领 梯次 道次 工日 劳动日 工分 穗 荚 席次 标台 换算吨 载重吨 重量吨 总吨 车皮 列车 卡车
    count - 1 homograph 手 注 下 球 局
    count 担 1 classifier 担子
    count 本 1 classifier 大本
    count 桶 1 classifier 大桶
    count 包 1 classifier 大包
    count 箱 1 classifier 大箱
    count 筐 1 classifier 大筐
    count 袋 1 classifier 大袋
    count 车 1 classifier 大车
    count 捆 1 classifier 大捆
    count 叠 1 classifier 大叠
    count 锅 1 classifier 大锅
    count 碗 1 classifier 大碗
    count 缸 1 classifier 大缸
    count - 1 classifier 大类 大项
    count 课时 1 classifier 个课时
    count 学时 1 classifier 学时
    count 学分 1 classifier 个学分
    count 批次 1 classifier 个批次
    count 自然箱 1 classifier 自然箱 个自然箱
    count - 1 piece 块
    count - 1 side 方
    count - 1 great 大
    count - 1 session 届
    """

  private static let nouns = """
    count - 1 noun 县（市） 县(市) 县（区） 县(区) 市（县） 市(县) 县（市、区） 县(市、区) 区（县） 区(县) 县（市区） 乡（镇） 乡(镇)
    count - 1 noun 省 市 县 区 地 州 旗 镇 乡 村 国 校 企 寨 省份 省市 省区市 省区 市县 县市 县区 区县 市州 地市 州市 打 乡镇 村镇 街道 社区 国家 地区
    count - 1 noun 企业 单位 部门 公司 工厂 学校 院校 高校 医院 工会 家庭 项目 班组 车间 机构 城市 城 行业 商户 商家 网点 岗位 品种 小时工 部委 片区 集团 种植户 养殖户
    people person 1 noun 职工 员工 工人 农民工 群众 市民 会员 党员 青壮年 青壮年农民 社员 贫困人口 常住人口 人口 移民 灾民 残疾人 考生 骑手 网民 股民 民兵 战士 知青 务工人员 读者 球迷 干部 学生 学员 教师 医生 护士 志愿者 劳模 工匠 选手 代表 观众 居民 村民
    people person 1 noun 农民 官兵 人员 师生 青年 妇女 儿童 老人 游客 旅客 乘客 民工 工友 技工 人民 百姓 矿工 农户人口 船员 车手
    """
}
