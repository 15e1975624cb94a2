import LiangText

/// Words around measures whose spelling is a common word.
enum MeasureWords {
  /// In a clause whose 担 are loads that somebody carries.
  static let carryingWords = ByteTrie("挑水 担水 送水 浇水 抬水 挑粪 挑肥 挑泥 挑土")
  /// Behind metres and kilogrammes that name a contest.
  static let contestsByLength = ByteTrie("自由泳 蛙泳 仰泳 蝶泳 混合泳 自由式 跨栏 栏决赛 栏预赛 栏冠军 接力 障碍赛 障碍跑 竞走")
  /// In a clause whose 公斤级 are of wrestlers and lifters.
  static let contestsByWeight = ByteTrie("举重 摔跤 柔道 拳击 跆拳道 散打 男子 女子")
  /// Before kilometres that are of an hour.
  static let beforeKilometresPerHour = ByteTrie("时速 每小时 车速 航速 限速 速度", reversed: true)
  /// Behind them: 300公里的时速, and not 全长486公里时速300公里.
  static let behindKilometresPerHour = ByteTrie("的时速 的航速 的车速")
  /// Before metres that are of a second.
  static let beforeMetresPerSecond = ByteTrie("每秒 秒速 每秒钟", reversed: true)
  /// Between a speed and its figure.
  static let speedFillers = ByteTrie(
    """
    最高 最低 可达 达 达到 为 由 从 降至 降到 提高到 提升至 提升为 跌至 跌到 提到 增至 减至 减到 升至 升到 提升 提高 降 升 超过 约 近 设计 高达 不超过 限速
    """, reversed: true)
  /// In a clause or behind a figure whose 呎 are of a flat.
  static let dwellingWords = ByteTrie("面积 单位 屋 房 楼 铺 店 住宅 厂厦 商场 实用 建筑 呎租")
  /// In a clause whose 节 are knots.
  static let sailingWords = ByteTrie("航速 船速 航行")
  /// Behind 点 that is a classifier.
  static let thingsInPoints = ByteTrie("意见 建议 要求 希望 体会 启示 共识 措施 做法 经验 原因 想法 看法 理由 主张 倡议 声明 说明 计划 内容 好处 不足")
  /// Before 点 that are of an index.
  static let indexMoves = ByteTrie("涨 跌 升 降 报 收于 报收 指数 回落", reversed: true)
  /// In a clause whose 度 are of temperature.
  static let warmthWords = ByteTrie("三伏 伏天 晒到 晒得 烫 窑里 炉膛 温 热 冷 寒 零下 零上 摄氏 烧 暖 冻 酷暑 室外 室内 水银")
  /// Directly before degrees of the globe.
  static let latitudes = ByteTrie("北纬 南纬 东经 西经 北纬约 东经约 北纬： 东经：", reversed: true)
  /// In a clause whose 度 are of Fahrenheit's scale.
  static let fahrenheitNames = ByteTrie("华氏")
  /// In a clause whose 度 are of electricity.
  static let electricityWords = ByteTrie("电 耗能 用能")
  /// What tells of electricity used, and directly before so many 度 of it in a clause of their own.
  static let electricityUsed = ByteTrie("耗电 用电 费电 省电 节电 电费 电量 度电")
  /// Directly before so many 度, few or many.
  static let beforeElectricity = ByteTrie("耗电 用电 节电 省电 费电", reversed: true)
  /// Where a 度 is said to be of electricity.
  static let electricityByDegree = ByteTrie("度电 电费每度 电价每度 度的电")
  static let beforeElectricityUsed = ByteTrie("一天 一夜 一晚 一月 一年 每天 每月 每年 月均 日均 耗 多用 少用", reversed: true)
  /// In a clause whose 方 are cubic metres.
  static let cubicMetreWords = ByteTrie(
    """
    用水 供水量 需水量 储水量 灌溉 浇地 节水 省水 水费 沙子 沙石 河沙 黄沙 砂石 砂子 石料 窖 水池 池子 沼气池 化粪池 容积 蓄水 土方 石方 木材 坑木 混凝土 浇筑
    """)
  /// Behind 方 that are parties.
  static let behindParties = ByteTrie("签 会谈 协议 协商 磋商 座谈 谈判 验收 代表 合作 联合 共同 共建 参与 当事")
  /// Behind 方 that is a cubic metre.
  static let behindCubicMetres = ByteTrie("水 土 沙 砂 石 气 木 混凝土 料 渣 砼 泥 煤气 天然气")
  /// What is measured in cubic metres, before the figure: 用海水五十方.
  static let beforeCubicMetres = ByteTrie("水 落石 土方 沙子 沙石 河沙 黄沙 砂石 砂子 石方 气 木材 混凝土", reversed: true)
  /// Behind a congress.
  static let behindCongress = ByteTrie(
    """
    以来 报告 精神 召开 代表 闭幕 开幕 期间 之后 胜利 确定 提出 是 的 对 上 后 前 和 会议 把 作出 文件 明确 通过 部署 指出 强调 描绘 擘画
    """)
  /// Before a counted 届.
  static let beforeSessionCounts = ByteTrie("近 前 头 这 连续 连 已 共 过 了 办 历经 历时", reversed: true)
  /// Behind 里, 两, 斗 that are units in any case.
  static let measuredGoods = ByteTrie("路 米 酒 肉 油 粮 麦 豆 谷 地 黄金 白银")
  /// A tenth of a 斤, or one or two.
  static let oneTael = ByteTrie("一两 一兩")
  /// Behind a tenth of a 斤: what is weighed, and no classifier.
  static let weighedGoods = ByteTrie(
    """
    粮 口粮 大米 小米 白米 玉米 白面 油 茶 盐 糖 酒 肉 猪肉 牛肉 羊肉 豆腐 酱油 味精 木耳 奶粉 花生 芝麻 辣椒 花椒 瓜子 饭 馍 馒头 饼干 黄金 白银 银子 金子 药材 草药 中药 人参 虫草
    麝香 棉花 皮棉 蚕丝 羊毛 毛线 烟叶 烟丝
    """)
  /// Behind it where its word ends.
  static let behindOneTael = ByteTrie("的 都 也 有余 出头 左右 上下 以上 以下 重的 重。 重， 重、")
  /// Before one or two of something not said: 少则一两，多则三五.
  static let beforeOneOrTwo = ByteTrie("则 三 第 万", reversed: true)
  /// Before rice and flour of which somebody eats, saves or gives too little: 浪费一两米, 少了一两面.
  static let sparingVerbs = ByteTrie("浪费 浪费了 节约 节约了 节省 省 省下 少 少了 少给 短 短了 缺 缺了 克扣 扣 吃 少吃 多吃 淘", reversed: true)
  static let grains = ByteTrie("米 面 米饭")
  /// In a sentence about food.
  static let foodWords = ByteTrie("粮 饭 灶 锅 厨 食堂 斤 吃 煮 淘 馍 面条 馒头 碗 秤 每天 每日 一天 每人 每户 每顿 每餐")
  /// In a sentence about what is measured in metres, or in sheets.
  static let lengthWords = ByteTrie("布 线 缆 管 绳 路 墙 水 井 木 衣 电 宽 长 高 深 厚 距 旗 镜 锣 鼓")
  /// Behind 里, 两, 钱 that are none.
  static let behindNoMeasure = ByteTrie(
    """
    面 程 弄 昂 应 约 头 家 个 人 岸 名 种 次 天 年 大 类 项 条 会 级 者 端 侧 边 手 只 镇 乡 屯 河 桥 街 铺 店 堡 庄 袋 坪 包 财 塘 多 通 书 江 湖
    山 村 坡 香 长街 洋场 台 墩 井 亭 子
    """)
  /// In a clause whose 手 are contracts or lots of shares.
  static let tradingWords = ByteTrie("全局 弈 黑方 白方 成交 仓 期货 合约 股 交易 卖盘 买盘 抛")
  /// In a clause whose 注 are bets.
  static let bettingWords = ByteTrie("奖 彩 投注 中出 购")
  /// In a clause whose 球 and 局 are of a match.
  static let matchWords = ByteTrie(
    """
    连入 打入 攻入 踢进 打进 射入 连扳 扳回 连下 胜 负 赢 输 失 丢 落后 领先 攻进 独进 独中 梅开 扑出 投进 罚进 救出
    """)
  /// In a clause whose 下 are beats.
  static let beatVerbs = ByteTrie("脉搏 心率 敲 拍 跳 鼓 打 磕 踢 响 摇 抽")
  /// In a clause whose 甲 are of land, and behind them.
  static let fieldWords = ByteTrie("鱼塭 种 栽 田 地 农 稻 园 耕 每 施")
  static let behindJia = ByteTrie("鱼塭 鱼塘 盐田 蒜田 稻田 半 多 余 的 地 田 水田 ， 。 、 ； 以")
  /// Behind a length and 多.
  static let behindLiMore = ByteTrie("地 路 山路 水路 土路 泥路 小路 远 外 长")
  /// Before a way that somebody goes.
  static let goingVerbs = ByteTrie("走 走了 走过 跑 跑了 绕 绕了 离 相距 赶 行 来回 往返", reversed: true)
  /// 里 and the way that it measures, and what makes a name of the two.
  static let liWithWay = ByteTrie(
    """
    里路 里山路 里水路 里土路 里夜路 里雪路 里泥路 里地 里远 里外 里长 里水渠 里长堤 里河堤 里江堤 里海堤 里铁路 里公路 里航道 里防线 里渠道
    """)
  static let behindPlaceNames = ByteTrie("口 站 街 社区 小学 菜市 店 村 镇 乡 居委")
  /// In a clause or behind a figure whose 码 are a size.
  static let wornThings = ByteTrie("鞋 靴 脚 衣 裤 衫 穿 尺码 帽")
}
