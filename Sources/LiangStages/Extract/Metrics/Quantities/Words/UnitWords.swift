import LiangText

/// Words around units: what a spelling counts, and what only begins like it.
enum UnitWords {
  /// In a clause whose 个点 are of a share.
  static let shareWords = ByteTrie(
    """
    利率 税率 毛利 净利 利润率 费率 占有率 增长率 增速 增幅 涨幅 降幅 跌幅 占比 份额 退税 税负 税点 贴息 利息 年息 月息 加息 降息 返利 返点 让利 扣点 提成 佣金 抽成 回扣 \
    首付 通胀
    """)
  /// In a clause whose 个点 are places, or points of an index.
  static let placeWords = ByteTrie("设 布点 选了 选定 检测 测了 抽查 试点 指数 沪指 恒指 深指 股指")
  /// 点 that is part of a longer word.
  static let notPoints = ByteTrie("点子 点位 点儿 点心 点名 点将 点评 点播 点燃 点火 点钞 点赞")
  /// Behind 号 that counts heads; 号人 is a unit of its own.
  static let persons = ByteTrie(
    """
    职工 工人 员工 旅客 乘客 顾客 游客 学生 学员 民工 农民 村民 居民 市民 社员 队员 会员 党员 团员 官兵 战士 民兵 师生 干部 弟兄 兄弟 姐妹 徒弟 劳力 劳动力 伙计 汉子 \
    男女 女工 矿工 老乡 乡亲 群众 孩子 青年 老人 病人 伤员 家属 代表 记者 警察 民警 司机 船员 演员
    """)
  /// Units of two characters that a blank may tear; none whose first character is a unit or ends a date: 95分 钟强得92分,
  /// 12月31日 元旦前夕.
  static let tornUnits = ByteTrie("小时 公里 公斤 公顷 公尺 公吨 千克 千瓦 美元 港元 港币 欧元 英镑")
  /// What begins with their second characters.
  static let behindBlanks = ByteTrie(
    "时装 时间 时代 时期 时候 时尚 时令 时事 里程 里面 里外 元旦 元宵 元月 元首 元老 元帅 元素 瓦房 克扣 克服 斤两 镑薪 币值 币种 币制")
  /// 打 that is a verb and no dozen.
  static let notDozens = ByteTrie(
    """
    打工 打造 打击 打开 打破 打算 打印 打井 打谷 打车 打赢 打人 打架 打扫 打听 打扮 打动 打仗 打死 打伤 打电话 打官司 打捞 打磨 打卡 打包 打药 打针 打麻 打牌 打球
    打鱼 打猎 打折 打油 打柴 打草 打场 打假 打拐 打黑 打非 打响 打通 打的 打白 打入 打进 打出 打到 打成 打下 打好 打回 打起 打了 打过 打着 打得 打在 打一 打二 打三
    打掉 打字 打雷 打雪 打气 打铁 打眼 打夯 打桩 打坝 打粮 打扰 打发 打理 打量 打拼 打分 打滚 打湿 打住 打倒 打败 打骂 打饭 打水 打翻 打断 打消 打法 打头 打底 打岔
    打赌 打盹 打坐 打转 打结 打烊 打尖 打样 打钻 打炮 打枪 打靶 打火 打更 打探 打点 打基 打制 打胎 打砸 打款
    """)
  /// Dozens before nouns that begin as what follows such a verb does: 1.2万打出口毛巾, 三打火柴.
  static let dozens = ByteTrie("打出口 打进口 打成品 打成衣 打火柴 打针织 打气球 打球鞋 打球袜 打药皂 打鱼罐头")
  /// In a sentence whose 新币 is the yuan.
  static let oldMoneyWords = ByteTrie("旧币 旧人民币")
  /// Words that begin with the last character of 台次, 个人 or 小时工.
  static let wordsInUnits = ByteTrie("次品 次日 次年 次月 次序 次要 次贷 人民 人大代表 人工湖 人工岛 人造 人物 工作 工资 工时 工会 工人 工友 工程 工伤 工期")
  /// Behind 大 in words that hold no classifier.
  static let greatKinds = ByteTrie("大类别 大类型 大项目")
  /// Words that begin with 天 and leave the 半 before them alone: 两个半天然气罐.
  static let halfDayLookalikes = ByteTrie("天然 天津 天线 天桥 天花 天井 天车")
}
