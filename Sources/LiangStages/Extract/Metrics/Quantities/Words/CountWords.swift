import LiangText

/// Words around classifiers and nouns that tell whether a number counts them.
enum CountWords {
  /// Nouns that a single Chinese digit may count.
  static let nounsCounted = ByteTrie(
    """
    部门 部委 省 市 城 县 地 州 旗 省份 省市 单位 国家 地区 城市 企业 乡镇 县市 市县 区县 县区 省区 州县 打 县（市） 县(市) 县（区） 县(区) 县（市、区）
    县(市、区)
    """)
  /// Behind 国 in the name of an alliance.
  static let behindAlliances = ByteTrie("集团 峰会 论坛 联盟 公约 会议 机制")
  /// Before the 上 of 上千职工.
  static let beforeUpTo = ByteTrie(
    "了 有 来 着 过 吸引 组织 动员 召集 发动 带领 率领 聚集 集合 使 让 对 给 为 向 由 被 的 是 共 现 已", reversed: true)
  /// Before 口 that are people.
  static let beforeHouseholdMembers = ByteTrie(
    """
    灾民 难民 移民 居民 灾民达 村民 家属 死掉 死了 家 户 老小 小小 人口 男女
    """, reversed: true)
  /// Behind 口 that are people.
  static let behindHouseholdMembers = ByteTrie("以上家庭 以上的家庭 之家 家庭 人家 以下家庭")
  /// Behind 口 that are no people.
  static let thingsWithMouths = ByteTrie("井 水井 机井 塘 鱼塘 水塘 池塘 堰塘 窑 土窑 砖窑 锅 铁锅 大锅 窖 水窖 缸 水缸 棺")
  /// Behind 级 that are steps.
  static let stairs = ByteTrie("台阶 石阶 阶梯 石级 楼梯 木阶")
  /// Behind digits that a code has more or fewer of.
  static let behindDigitCounts = ByteTrie("升 改 变 扩 增 数 即 号 为 和 与 输")
  /// What so many 位 are the digits of.
  static let codeWords = ByteTrie("身份证 卡号 手机号 邮编 牌照 号码 密码 数字 代码 编码 编号 条码 验证码 电话 车牌 学号 账号")
  /// Straight before so many digits of a number, whether few or many: 小数点后一千万位.
  static let beforePlaces = ByteTrie("字长 字长为 字长达 小数点后 小数点后面 小数点以后 小数点后第 精确到", reversed: true)
  /// Before characters that are a word just told: “自愿”两个字; 这两个字 at the end of its clause.
  static let wordsTold = ByteTrie("” ’ 」 』 》 】 〉", reversed: true)
  static let pointing = ByteTrie("这 那 同样 同样的", reversed: true)
  /// Words that begin with 字 and are counted themselves.
  static let wordsInCharacter = ByteTrie("字典 字母 字号 字条 字谜 字眼 字幕 字画 字帖 字据 字节 字体")
  /// Classifiers with which 二 counts behind a noun.
  static let classifiersOfTwo = ByteTrie("种 件 间 台 匹 头 只 张 把 条 辆 支 枚 架 艘 顶 床")
  /// In a sentence whose 段 are ranks.
  static let chessWords = ByteTrie("围棋 象棋 棋手 执黑 执白 弈 黑方 白方")
  /// Before the third class of several, and those behind it.
  static let secondClasses = ByteTrie("二类 Ⅱ类")
  /// What trains are called behind their number.
  static let trainNames = ByteTrie("次列车 次特快 次直快 次快车 次客车 次旅客列车 次普快")
  /// Before 列车 that run so many times.
  static let beforeTrainCounts = ByteTrie("增开 加开 开行 发生 每天 每日 日均 共 发出", reversed: true)
  /// Behind trains to which something happened so often, and of which there are so many: 三次列车相撞, 二十次列车全部晚点.
  static let behindTrainCounts = ByteTrie("相撞 脱轨 脱线 颠覆 出轨 爆炸 追尾 事故 冲突 停运 全部 都 往返 晚点 。 ，")
  /// Before the train that somebody rides in.
  static let ridingVerbs = ByteTrie("乘 乘坐 搭乘 登上 跳上 赶上 担任", reversed: true)
  /// What a squad or a platoon is of, behind its number.
  static let troops = ByteTrie("连 排 营", reversed: true)
  /// Behind the number of a squad.
  static let ofSquads = ByteTrie("战士 新战士 老战士 班长 副班长 夜间射击 射击 打靶 投弹 刺杀 荣获 荣立 被评 立功")
  /// Before the number of a team, what it is there for; and what may be done in so many teams as well.
  static let tradesOfTeams = ByteTrie(
    "工程 钻井 地质 勘探 采煤 掘进 综采 采掘 开拓 探矿 基建 修井 采油 筑路 测量 物探 井下", reversed: true)
  static let worksOfTeams = ByteTrie("生产 运输 作业 施工 建筑 捕捞 机耕 汽车 装卸", reversed: true)
  /// Behind the number of a brigade.
  static let ofTeams = ByteTrie("社员 副队长 队部 党支部 团支部 支书 会计 保管员")
  /// Behind so many of them: 采煤五队全部达产, 基建五队人马.
  static let ofSeveralTeams = ByteTrie("人马 全部 都 均 先后 同时")
  /// What has offices that are numbered.
  static let offices = ByteTrie("铁路局 工程局 铁一局 铁二局 铁三局 铁四局 铁五局 一局 二局 三局 四局 五局 六局 七局 八局 总队", reversed: true)
  static let ofOffices = ByteTrie("处长 副处长 党委 党总支 团委 职工")
  /// What begins with those who work there, and is counted.
  static let staffHouses = ByteTrie(
    """
    职工宿舍 职工住宅 职工住房 职工食堂 职工医院 职工之家 职工俱乐部 职工浴室 职工楼 职工公寓 职工书屋 职工学校 职工培训 职工活动 职工幼儿 职工疗养 职工子弟 职工文化 职工服务 职工中心
    职工技校 职工大学 职工夜校 职工图书 职工驿站 工人新村 工人宿舍 工人文化宫 工人俱乐部 工人疗养 工人医院 干部宿舍 干部学校 干部培训
    """)
  /// What teams and offices do and have.
  static let deedsOfUnits = ByteTrie(
    "承担 承建 承包 负责 施工 提前 完成 荣获 被评 组织 职工 社员 工人 干部 党委 党支部 团委 工会 队长 副队长 处长 副处长")
  /// Behind a 本 that is no classifier: 本项目, 本计划.
  static let behindThis = ByteTrie(
    """
    项目 计划 规划 工程 公司 企业 单位 部门 方案 合同 协议 办法 规定 条例 规程 规范 标准 制度 章程 报告 年度 季度 地区 市 县 省 区 厂 院 校 行 系统 产品 研究 课题
    专业
    """)
  /// What counts the readers of a page on the web, before a colon.
  static let visitCounters = ByteTrie(CounterWords.readers + " " + CounterWords.answers, reversed: true)
  /// What has a number of three digits for its name: 六一四队.
  static let namedByNumber = ByteTrie("队 厂 所 院 团 营 连 库")
  /// Teams of basketball and football.
  static let teamsNamedByNumber = ByteTrie("76人队 49人队")
  /// Words that begin with 队 and make people of the number before it: 76人队列训练.
  static let teamLookalikes = ByteTrie("队伍 队员 队列 队形 队友 队长")
  /// Before 前 and a rank.
  static let rankingWords = ByteTrie(
    """
    全国 世界 全球 亚洲 全省 全市 全县 全区 全校 全行业 国内 列 进 居 排 跻身 进入 排名 排在
    """, reversed: true)
  /// Before the last so many of a ranking; 最后三名 and 先后十名 are so many.
  static let lastRanks = ByteTrie(
    """
    倒数 倒数前 排名后 排在后 位列后 位居后 名列后 较差的后 最差的后 较低的后 最低的后 排名的后 产量后 增量后 产值后 总值后 增速后 增幅后 降幅后 比率后 进度后 指数后
    """, reversed: true)
  /// Classifiers that rank behind 前.
  static let rankingClassifiers = ByteTrie("名 位 强 席 甲")
  /// What ends the name of a road before its 段, and words for roads that are no names.
  static let roadEnds = ByteTrie("路 街 大道", reversed: true)
  static let roadsWithoutName = ByteTrie(
    """
    公路 铁路 道路 线路 水路 马路 山路 土路 修路 筑路 条路 管路 电路 条街 全路 全街 该路 该街 段路 条大道
    """, reversed: true)
  /// Before the number of a regiment or another unit of arms, and behind a regiment.
  static let armedForces = ByteTrie("师 旅 兵团 武警 消防 边防 公安 交警 特警 解放军 总队", reversed: true)
  static let behindRegiments = ByteTrie("职工 机关 团部 卫生队 医院 中学 农场 战士 官兵 政委 团长")
}
