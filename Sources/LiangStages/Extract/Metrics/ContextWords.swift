import LiangText

/// Words beside a figure that decide what its unit means.
enum Context {
  /// The hundred most frequent surnames and some more.
  static let surnames = words(
    "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 郑 谢 罗 梁 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 "
      + "姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 钱 严 覃 武 戴 莫 孔 向 汤 章 鲁 葛 包 聂 洪 齐"
  )
  /// What ends the name of a role before a person's name.
  static let roles = words("农 长 员 师 傅 工 板 者 任 理 记 席 事 手 兵 匠 主 户 妇 士 家 授 姐 哥 嫂 叔 爷 民 友 生 老 小 叫 名", reversed: true)
  /// What goes on behind a person's name.
  static let afterNames = words("说 把 在 告 介 表 回 向 和 与 等 是 的 、 ， , 对 被 也 正 带 拿 算 看 走 站 将 就 去 从 给 ” （ ( ：")
  /// Before a number of days written 日.
  static let dayCounts = words(
    "逾期 超期 提前 推迟 延迟 延长 延期 缩短 历时 为期 耗时 用时 长达 连续 满 足 停业 拘留 不足 不到 超过 不超过 少于 不少于 至少", reversed: true)
  /// In a clause whose 分 are of money.
  static let prices = words("价 费 元 钱 角 成本 工资")
  /// In a clause whose 块 are of money.
  static let payment = words("挣 花 卖 赚 付 交 收 给 要 垫 省 罚 奖 领 存 缴 借 补 捐 掏 拿 发 涨 降 贵 便宜 工钱 工资 价 钱 费 票")
  /// Before kilometres that are of an hour.
  static let speeds = words("时速 每小时 小时速度 车速 航速", reversed: true)
  /// Names of currencies before the figure, and their codes.
  static let currencies = ByteTrie(
    [
      ("港币", 0), ("港元", 0), ("新台币", 1), ("台币", 1), ("美金", 2), ("美元", 2), ("澳门币", 3), ("欧元", 4), ("日元", 5), ("英镑", 6),
    ], reversed: true)
  static let currencyCodes = ["HKD", "TWD", "USD", "MOP", "EUR", "JPY", "GBP"]
  /// Between the unit and the word that bounds it.
  static let included = words("（含） (含) （含本数） （不含）")
  /// Before 分 that are points.
  static let points = words("得 考 扣 打 打了 扣了 考了 得了 均 总 为 达 评 评为 加 减 记 满 获 胜 负 到 至 过 差 低 高 以", reversed: true)
  /// Behind 角 or 毛 that is money.
  static let afterCoin = words("提 增 加 涨 上 降 减 下 到 至 以 左 的 五 钱 起 和 与 一 二 三 四 六 七 八 九")
  /// Behind 点 that is a classifier.
  static let pointed = words("意见 建议 要求 希望 体会 启示 共识 措施 做法 经验 原因 想法 看法 理由 主张 倡议 声明 说明 计划 内容 好处 不足")
  /// Before 点 that are of an index.
  static let indices = words("涨 跌 升 降 报 收于 报收 指数 上涨 下跌 回落", reversed: true)
  /// Behind a duration that is the last so many years and not almost so many.
  static let afterRecent = words("来 间 里 内 以来 ， , 、")
  /// In a clause whose 度 are of temperature.
  static let warmth = words("温 热 冷 寒 零下 零上 摄氏 烧 暖 冻 酷暑 室外 室内 水银")
  /// In a clause whose 度 are of Fahrenheit's scale.
  static let fahrenheit = words("华氏")
  /// In a clause whose 度 are of electricity.
  static let current = words("电 耗能 用能")
  /// Behind 方 that is a cubic metre.
  static let bulk = words("水 土 沙 砂 石 气 木 混凝土 料 渣 砼 泥 煤气 天然气")
  /// Behind a congress.
  static let congress = words("以来 报告 精神 召开 代表 闭幕 开幕 期间 之后 胜利 确定 提出 是 的 对 上 后 前 和 会议 把 作出 文件 明确 通过 部署 指出 强调 描绘 擘画")
  /// Before a counted 届.
  static let countedSession = words("连续 连 已 共 过 了 举办 办 历经 历时", reversed: true)
  /// Behind 里, 两, 斗 that are units in any case.
  static let measured = words("路 米 酒 肉 油 粮 麦 豆 谷 地 黄金 白银")
  /// Behind 里, 两, 钱 that are none.
  static let unmeasured = words(
    "面 程 弄 外 昂 应 约 头 家 个 人 岸 名 种 次 天 年 大 类 项 条 会 级 者 端 侧 边 手 只 镇 乡 屯 河 桥 街 铺 店 堡 庄 袋 坪 包 财 塘 多 通 书 江 湖 山 村 坡 香 长街 洋场 台 墩 井 亭 子"
  )
  /// Nouns that a single Chinese digit may count.
  static let nounsCounted = words("部门 省 市 县 地 州 旗 省份 省市 单位 国家 地区 城市 企业")
  /// Classifiers that rank behind 前.
  static let ranked = words("名 位 强 席 甲")
  /// Words that begin with 半 and are no half of the unit before.
  static let halfWords = words("半价 半夜 半径 半年 半月 半天 半决 半导 半成 半场 半小 半路 半数 半空 半山 半岛 半身 半边 半途 半信 半推 半自 半封 半个 半日 半公 半亩 半斤 半步")
  /// Before a number of doublings.
  static let doubling = words("翻 翻了 翻上 再翻", reversed: true)
  /// Before 一成 and 一倍.
  static let changes = words("了 近 约 增 减 降 少 多 占 涨 超 到 至", reversed: true)
  /// Before 一 and a unit of time that make it a length of time and no article.
  static let lasting = words("期 时 达 近 满 过 至 到 约 为 了 长 超 逾 足 续 隔 短 差 仅 需 用 延 停 限 费 早 晚 快 慢 少 多", reversed: true)

  private static func words(_ list: String, reversed: Bool = false) -> ByteTrie {
    ByteTrie(list.split(separator: " ").map { (String($0), 1) }, reversed: reversed)
  }
}
