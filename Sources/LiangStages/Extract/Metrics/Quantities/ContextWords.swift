import LiangText

/// Words beside a figure that decide what its unit means.
enum Context {
  /// The hundred most frequent surnames and some more.
  static let surnames = words(
    "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 郑 谢 罗 梁 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 "
      + "姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 钱 严 覃 武 戴 莫 孔 向 汤 章 鲁 葛 包 聂 洪 齐"
  )
  /// In a sentence that tells what currencies cost.
  static let rates = words("牌价 汇率 外汇 中间价 汇价 兑换率 现汇 现钞 报价 外币 兑")
  /// What ends the name of a role before a person's name.
  static let roles = words("农 长 员 师 傅 工 板 者 任 理 记 席 事 手 兵 匠 主 户 妇 士 家 授 姐 哥 嫂 叔 爷 民 友 生 老 小 叫 名", reversed: true)
  /// Classifiers that are verbs as well.
  static let classifyingVerbs = words("发 挑 领 讲 管 截 包 卷 抱 担 提 拨 打 带")
  /// What goes on behind a person's name.
  static let afterNames = words("说 把 在 告 介 表 回 向 和 与 等 是 的 、 ， , 对 被 也 正 带 拿 算 看 走 站 将 就 去 从 给 ” （ ( ：")
  /// Before a number of days written 日.
  static let dayCounts = words(
    "船行 航行 步行 骑行 期限 期限为 时限 时限为 历经 逾期 超期 提前 推迟 延迟 延长 延期 缩短 历时 为期 一连 增至 增为 增加到 增加为 延长到 延长至 延长为 减至 减为 减到 减少到 减少为 缩短到 缩短至 缩短为 耗时 用时 长达 连续 满 足 停业 停工 罢工 停产 停课 误工 旷工 拘留 逾 超 不足 不到 超过 不超过 少于 不少于 至少",
    reversed: true)
  /// Behind a number of days that changes: 由六日增至十日.
  static let dayChanges = words("增至 增为 增加 延长 减至 减为 减到 减少 缩短")
  /// Behind what casualties are reckoned by: 百万吨死亡率.
  static let casualtyRates = words("死亡率 死亡人数 死亡数 工亡率 工亡人数 伤亡率 伤亡人数 负伤率 事故率")
  /// Before the number of a table or a picture.
  static let numberedTitles = words("表 图 附表 附图 续表")
  /// Words that begin with the last character of 台次, 个人 or 小时工.
  static let wordsInUnits = words("次品 次日 次年 次月 次序 次要 次贷 人民 人大代表 人工湖 人工岛 人造 人物 工作 工资 工时 工会 工人 工友 工程 工伤 工期")
  /// Before 一世纪 that is a hundred years and no date.
  static let wholly = words("近 将近 整整 逾 超过 不到 了", reversed: true)
  /// In a clause whose 担 are loads that somebody carries.
  static let carried = words("挑水 担水 送水 浇水 抬水 挑粪 挑肥 挑泥 挑土")
  /// In a clause whose 手 are contracts or lots of shares.
  static let traded = words("全局 弈 黑方 白方 成交 持仓 仓 期货 合约 股 交易 卖盘 买盘 抛")
  /// In a clause whose 注 are bets.
  static let staked = words("奖 彩 投注 中出 购")
  /// Before numbers that call somebody.
  static let dialled = words("电话 热线 拨打 致电 专线 传真 电话： 热线： 电话:", reversed: true)
  /// What trains are called behind their number.
  static let trains = words("次列车 次特快 次直快 次快车 次客车 次旅客列车 次普快")
  /// Before 分 that are money though points are spoken of: 一个工分才值八分.
  static let worth = words("才值 只值 仅值 就值 能值 折合 折款", reversed: true)
  /// Bounds that may stand behind the noun that is counted.
  static let boundsBehindNouns = words("以上 以下 以内")
  /// Before one of a measure that each gets: 每人每天供应口粮一斤.
  static let shares = words("每人 每户 每天 每日 每月 每年 每亩 每头 每株 每次 每班 每餐")
  /// 打 that is a verb and no dozen.
  static let strokes = words(
    "打工 打造 打击 打开 打破 打算 打印 打井 打谷 打车 打赢 打人 打架 打扫 打听 打扮 打动 打仗 打死 打伤 打电话 打官司 打捞 打磨 打卡 打包 打药 打针 打麻 打牌 打球 打鱼 打猎 打折 打油 打柴 打草 打场 打假 打拐 打黑 打非 打响 打通 打的 打白 打入 打进 打出 打到 打成 打下 打好 打回 打起 打了 打过 打着 打得 打在 打一 打二 打三 打掉 打字 打雷 打雪 打气 打铁 打眼 打夯 打桩 打坝 打粮 打扰 打发 打理 打量 打拼 打分 打滚 打湿 打住 打倒 打败 打骂 打饭 打水 打败 打翻 打断 打消 打法 打头 打底 打岔 打赌 打盹 打坐 打转 打结 打烊 打尖 打样 打钻 打炮 打枪 打靶 打火 打更 打探 打点 打基 打制 打胎 打砸 打白骨 打底 打款 打一 打水 打点"
  )
  /// Behind the price of one.
  static let sold = words("一碗 一杯 一个 一斤 一根 一支 一份 一包 一盒 一瓶 一只 一枚 一粒 一串 一两")
  /// Before 半 that is half of what follows, and no 过半.
  static let overHalf = words("超过 不过 再过 没过 才过 刚过", reversed: true)
  /// Before 快 that is faster.
  static let comparisons = words("比 较")
  /// Behind what it is nearly: 快一个月没有人管, 快九十岁了.
  static let awaiting = words("了 没 未 还 才 仍 也 的")
  /// Right behind a sum for somebody: 300万为职工体检, and what begins like them.
  static let towards = words("为 给 让 使 向")
  static let notTowards = words("为民 为国 为人 为生 向往 使用")
  /// Behind a verb that tells what people are like: 20万培训合格的农民工.
  static let described = words("了 的 合格 过")
  /// Before 列车 that run so many times.
  static let runs = words("增开 加开 开行 发生 每天 每日 日均 共 发出", reversed: true)
  /// In a clause whose many 分 are bonds.
  static let bonds = words("认购 公债 债券 国债 折实")
  /// In a clause that tells a price, whatever it names.
  static let costs = words("每吨 每斤 每公斤 每平米 每平方 涨到 涨至 跌到 一份 一块 一张 一天 工钱 报价 售价 单价 卖 要价 工资")
  /// In a sentence where things are moved by the piece.
  static let hauling = words("背 搬 运 砌 码")
  /// In a clause whose 球 and 局 are of a match.
  static let matches = words("连入 打入 攻入 踢进 打进 射入 连扳 扳回 连胜 连负 连赢 连输 连下 胜 负 赢 输 失 丢 落后 领先 净胜 攻进 独进 独中 梅开 扑出 投进 罚进 连丢 救出")
  /// Behind 大 and 小 of a score: 4比1大胜.
  static let triumphs = words("大胜 大败 小胜 小负 险胜 大捷")
  /// Behind metres and kilogrammes that name a contest.
  static let contests = words("自由泳 蛙泳 仰泳 蝶泳 混合泳 自由式 跨栏 栏决赛 栏预赛 栏冠军 接力 障碍赛 障碍跑 竞走")
  /// In a clause whose 公斤级 are of wrestlers and lifters.
  static let athletes = words("举重 摔跤 柔道 拳击 跆拳道 散打 男子 女子")
  /// In a clause whose 下 are beats.
  static let beats = words("心跳 脉搏 心率 敲 拍 跳 鼓 打 磕 踢 响 摇 抽")
  /// Between a five-year plan and some of its years.
  static let planYears = words("五”头 五”前 五”后 五”最后", reversed: true)
  /// Classifiers with which 二 counts behind a noun.
  static let countedByTwo = words("种 件 间 台 匹 头 只 张 把 条 辆 支 枚 架 艘 顶 床")
  /// Shapes that begin like a sum: 4450块三角面板.
  static let shapes = words("三角面 三角形 三角板 三角架 三角铁 三角钢 三角木 三角玻璃")
  /// Before a sum that changes another.
  static let sumChanges = words("加 减 增 补 付 交 收 退 扣 罚 降 省 赔 找", reversed: true)
  /// In a sentence whose 新币 is the yuan.
  static let oldMoney = words("旧币 旧人民币")
  /// In a clause whose 分 are of a 亩.
  static let ofPlots = words("一亩地 亩地")
  /// What ends the name of a road before its 段, and words for roads that are no names.
  static let roads = words("路 街 大道", reversed: true)
  static let noRoads = words("公路 铁路 道路 线路 水路 马路 山路 土路 修路 筑路 条路 管路 电路 条街 全路 全街 该路 该街 段路 条大道", reversed: true)
  /// Before the number of a regiment or another unit of arms, and behind a regiment.
  static let armed = words("师 旅 兵团 武警 消防 边防 公安 交警 特警 解放军 总队", reversed: true)
  static let ofRegiments = words("职工 机关 团部 卫生队 医院 中学 农场 战士 官兵 政委 团长")
  /// In a sentence whose 段 are ranks.
  static let chess = words("围棋 象棋 棋手 执黑 执白 弈 黑方 白方")
  /// Before figures dealt out one by one.
  static let dealing = words("分别")
  /// Before the third class of several.
  static let secondClass = words("二类 Ⅱ类 第二类")
  /// Magnitudes as receipts write them.
  static let financialMagnitudes = words("拾 佰 仟 萬")
  /// What has a number of three digits for its name: 六一四队.
  static let numbered = words("队 厂 所 院 团 营 连 库")
  /// Teams of basketball and football.
  static let numberedTeams = words("76人队 49人队")
  /// The same behind their cities, before what teams do: 费城76人击败.
  static let cityTeams = words("费城76人 旧金山49人 三藩市49人", reversed: true)
  static let playing = words("击败 战胜 主场 客场 以 负 胜 险胜 大胜 完胜 不敌 惜败 输 赢 迎战 对阵 夺 连胜 连败 挑战 做客")
  /// Words that begin with 队 and make people of the number before it: 76人队列训练.
  static let teamWords = words("队伍 队员 队列 队形 队友 队长")
  /// Behind digits that a code has more or fewer of.
  static let digitChanges = words("升 改 变 扩 增 数 即 号 为 和 与 输")
  /// Before shops that are counted.
  static let owned = words("有 有了 开 开了 办 办了 共 设 设了 这 那 等 新开 开出 开办 经营 拥有 盘下 开设 达", reversed: true)
  /// In a clause whose 分 are of money.
  static let prices = words("价 费 元 钱 成人票 儿童票 门票 挂号 附邮 邮资 角 成本 工资 补贴 津贴 每斤 每公斤 每担 每吨 每尺 每米 赚")
  /// In a clause whose 块 are of money.
  static let payment = words(
    "回落 剩 凑 寄 扣 赔 欠 攒 捐 塞 还多 分给 挣 花 卖 赚 付 交 收 给 要 垫 省 罚 奖 领 存 缴 借 补 捐 掏 拿 发 涨 降 贵 便宜 工钱 工资 价 钱 费 票")
  /// Before kilometres that are of an hour.
  static let speeds = words("时速 每小时 小时速度 车速 航速 限速 速度", reversed: true)
  /// In a clause whose 节 are knots.
  static let sailing = words("航速 船速 航行")
  /// Before metres that are of a second.
  static let speedsOfSeconds = words("每秒 秒速 每秒钟", reversed: true)
  /// Between a speed and its figure.
  static let speedFillers = words(
    "最高 最低 可达 达 达到 为 由 从 降至 降到 提高到 提升至 提升为 跌至 跌到 提到 增至 减至 减到 升至 升到 提升 提高 降 升 超过 约 近 设计 高达 不超过 限速", reversed: true)
  /// Behind the one of 一分钱也没有.
  static let atAll = words("也 都 没 未 不少 不差 不剩 不花 不要 不留 不取 不收 不拿 不给 不欠 不能少")
  /// Before the one of 不花一分钱, 不用一斤煤.
  static let naught = words("不花 没花 未花 不用 没用 不费 没费 不占 没占 没要 没拿 没收 没收过 没花过 没拿过 没要过 不欠", reversed: true)
  /// Behind and before the unit of money that others are changed for.
  static let exchanged = words("兑 对 合 折合 可兑 可换 约合 等于 作收 收盘")
  static let exchanging = words("兑 每 对", reversed: true)
  /// Behind the 的 of a condition: 达到80毫克的即为醉驾.
  static let consequences = words("即 应 须 将 一律 属 处 给予 予以")
  /// Behind what suffices when reached: 室温达到16摄氏度就算合格.
  static let sufficing = words("就算 就可 即可 方可 才能 才可 即为 即属")
  /// Behind what is a condition when full: 满三年的, 满三年才准上手.
  static let conditions = words("不满 未满 不足 的 者 才 方 即 可 、 以上 后 後")
  /// What is said not to be missing behind a sum of money.
  static let leastParts = words("一分不 一分没 一分未 一分也 一分都 一毛不 一毛没 一毛也 一毛都 一角不")
  /// Before the one of 各建一所, which is counted.
  static let each = words("各 各设 各建 各有 各派 各配 各获 各得 各选 各办 各组建", reversed: true)
  /// In a clause whose 厘 and 分 are of interest.
  static let interest = words("息 利率 年利 月利 贷")
  static let monthly = words("月息 月利")
  /// Before 口 that are people.
  static let households = words("灾民 难民 移民 居民 灾民达 村民 家属 死掉 死了 家 户 全家 一家 老小 小小 人口 男女", reversed: true)
  /// Behind 口 that are people.
  static let families = words("以上家庭 以上的家庭 之家 家庭 人家 以下家庭")
  /// Between the unit and the word that bounds it.
  static let included = words("（含） (含) （含本数） （不含）")
  /// In a clause whose 分 are of a record.
  static let graded = words(
    "理论考 实操考 笔试 面试 扣分 加分 减分 计分 工分 工资分 积分 得分 总分 评分 成绩 分数 考分 打分 满分 均分 平均分 学分 文科 理科 录取线 分数线 高考 比分 考核 考试 驾照 及格 试卷 问卷 好事 球队")
  /// Behind and before 分 that are a tenth of a 亩.
  static let plots = words("棉花地 菜园 菜地 田 自留地 园子 水田 旱地 稻 宅基地 荒地 蔬菜 秧田 麦地 葱田 薄地 水浇地 口粮田 责任田")
  static let occupied = words("占地 种地 耕地 人均耕地 承包地 自留地 割了 锄了 栽了 插了 耕了", reversed: true)
  /// Behind 分 that are of money.
  static let fees = words("短信费 邮票 邮资 镍币 硬币 平台费 手续费 服务费 管理费 运费 电费 水费 气费 税 利息 加工费 保管费 邮费 包装费 损耗")
  /// In a clause that tells what is paid for one.
  static let pieceRates = words(
    "每单 每票 每件 每只 每粒 每枚 每张 每袋 每包 每块 每盒 每瓶 每份 每页 每字 每度 每斤 每公斤 每个鸡蛋 每支 每条 每根 每千瓦时 每立方米 每平方米 每穗 每双 每匹 每片 每针 一针 一斤 每尺 每寸 每公里 每吨 每股 每方 每株 每棵"
  )
  /// Before 分 in Chinese numerals that are paid.
  static let dealt = words("卖 多卖 少卖 补 贴 贴息 交 拿 挣 赚 省 便宜 贵 罚 奖 加 提 抽 涨 跌 落 降 让 让利 多收 少收 收", reversed: true)
  /// Directly before 分 that are of a record.
  static let marked = words("记 扣 得 考 打 评", reversed: true)
  /// The same where no price is told.
  static let credited = words("加 计 奖励", reversed: true)
  /// Before 分 that are points.
  static let points = words("得 考 扣 打 打了 扣了 考了 得了 均 总 为 达 评 评为 加 减 记 满 获 胜 负 到 至 过 差 低 高 以", reversed: true)
  /// Before what a sum has become.
  static let become = words("到 至 为 成 到了 至了 成了 和 、", reversed: true)
  /// In a clause whose 方 are cubic metres.
  static let capacity = words(
    "用水 供水量 需水量 储水量 灌溉 浇地 节水 省水 水费 沙子 沙石 河沙 黄沙 砂石 砂子 石料 窖 水池 池子 沼气池 化粪池 容积 蓄水 土方 石方 木材 坑木 混凝土 浇筑")
  /// Behind 方 that are parties.
  static let parties = words("签 会谈 协议 协商 磋商 座谈 谈判 验收 代表 合作 联合 共同 共建 参与 当事")
  /// Behind 一年多 and its like.
  static let afterMore = words("时间 来 前 后 以 了 没 就 工夫 功夫 光景 才 里 后来 之")
  /// Before one of which the most is told.
  static let ofMost = words("最多 最高 最长 最大 最快 最少 最低 最好 最忙", reversed: true)
  /// Before one who is counted.
  static let stricken = words("死亡 致死 受伤 重伤 轻伤 失踪 遇难 牺牲 死 致伤", reversed: true)
  /// Behind a 本 that is no classifier: 本项目, 本计划.
  static let ofThese = words(
    "项目 计划 规划 工程 公司 企业 单位 部门 方案 合同 协议 办法 规定 条例 规程 规范 标准 制度 章程 报告 年度 季度 地区 市 县 省 区 厂 院 校 行 系统 产品 研究 课题 专业 行业")
  /// Before one that is the result of a count.
  static let totals = words(
    "共计 合计 总计 计有 一共有 总共有 总共 一共 一共来了 总共来了 共来了 共发生 共出现 共发现 共收到 共死亡", reversed: true)
  /// Before the one day of 逾期一天, by which a fine is reckoned.
  static let overdue = words("逾期 超期 超时 误期 误工 旷工 迟到 逾时", reversed: true)
  /// Before a sum that is paid.
  static let paid = words("扣 罚 奖 付 交 收 赚 挣 省 补 找 优惠 便宜", reversed: true)
  /// Before an amount by which a price has changed.
  static let moved = words("涨 跌 降 落 升 升值 贬值 涨了 跌了 降了 落了 升了 便宜 贵 加价 上涨 下跌 下调 上调 回落", reversed: true)
  /// In a clause whose 毫 and 仙 are money.
  static let fares = words("票价 车费 收费 电费 售 卖 加价 每度 每磅 每打 每斤 每只 每个 每份 元")
  /// Behind 三分一 that is no share of the kind: 三分一厘, 二分一秒.
  static let partsOfFigures = words("厘 毫 秒 钱 角 丝 刻 分 助攻 篮板 抢断 盖帽 封盖")
  /// Before a 三分一 that goes on a figure, or is of time: 一元三分一, 九时三分, 每三分一班.
  static let beforeParts = words("元 角 块 毛 点 时 每 第 息 之", reversed: true)
  /// Before an hour.
  static let hours = words("凌晨 清晨 早上 早晨 上午 中午 下午 晚上 晚间 夜里 深夜 午夜 半夜 昨晚 当晚", reversed: true)
  /// Behind 角 or 毛 that is money.
  static let afterCoin = words("翻 改 多 调 也 都 就 还 提 增 加 涨 上 降 减 下 到 至 以 左 的 五 钱 起 和 与 一 二 三 四 六 七 八 九")
  /// Behind 点 that is a classifier.
  static let pointed = words("意见 建议 要求 希望 体会 启示 共识 措施 做法 经验 原因 想法 看法 理由 主张 倡议 声明 说明 计划 内容 好处 不足")
  /// Before 点 that are of an index.
  static let indices = words("涨 跌 升 降 报 收于 报收 指数 上涨 下跌 回落", reversed: true)
  /// Behind a duration that is the last so many years and not almost so many.
  static let afterRecent = words("来 间 里 内 以来 ， , 、")
  /// In a clause whose 折 reduce a price.
  static let discounts = words("卡 员 打 惠 扣 价 票 购 买 卖 费 售 促 低 享 商 店 房 车 券 按 以 半")
  /// Before a dash behind which a share of a whole stands.
  static let partsOfWhole = words("率 占比 比重 比例", reversed: true)
  static let colons = words("： :")
  /// Signs that bound a figure, and stand round titles where a page has no better marks.
  static let angles = words("< > ＜ ＞ ‹ ›")
  /// What is paid or asked, at least so much: 年薪30万起. Of 处罚1.5万起 and 成交2万起 the cases are counted.
  static let startingPrices = words("年薪 月薪 底薪 起薪 价 均价 总价 底价 起拍价 售价 房价 报价", reversed: true)
  /// What money is called before a figure whose unit is not said.
  static let moneyNames = words(
    "余额 投资 总投资 资金 工资 欠薪 薪 年薪 月薪 净赚 赚 拨 划拨 认捐 捐 捐了 各得 分得 赔 倒赔 赔了 赔进 多收 少收 罚 攒到 攒 攒下 挣 多挣 借 垫 垫付 收入 产值 利润 利税 税收 营收 票房 资金净流出 资金净流入 净买入 净卖出 买超 卖超 市值缩水 资产缩水 拉动消费 带动消费 每户补 每人补 每亩补 年租 作价 均价 车价 底价 拍价 营业额 销售额 成交额 交易额 贸易额 贷款 赔偿 赔偿款 赔付 补助 补贴 奖金 罚款 捐款 善款 侨汇 索价 叫价 "
      + "经费 税款 债 债务 欠款 售价 造价 总价 身价 市值 估值 融资 募资 注资 耗资 斥资 出资 集资 投入 损失 创收 增收 节支 借款 存款 货款 工程款 拨款 总额 金额 成本 标的额 "
      + "月入 年入 日入 卖 卖到 卖出 付 付出 得付 要付 喊到 涨到 抬到 开罚 罚了 缴 亏 亏损 亏了 赚了 还了 还回去 花 砸 投了 贴 贴进 补了 超利 盈利 获利 净利 净利润 纯利 纯收入 纯收 领到 拿到 只得 贷了 欠 欠了 筹得 募得 募 得款 进账 入账 身家 "
      + "骗走 骗 骗取 捧出 淘出 掏 多掏 掏出 讨回 追回 揽 揽金 吸金 豪掷 砸下 省下 节约 节省 挽损 募集 捐出 捐赠 赈 筹 索赔 判赔 获赔 卷走 盗走 筹资 自筹 集资款 贪污 受贿 挪用 侵吞 欠下 负债 让利 纳税 上缴 上交 创汇 创利 创税 扭亏 减亏 身价 拍出 拍得 成交 标价 开价 要价 "
      + "价值 省回 赚回 挣回 挣个 赚个 花个 卖个 攒个 存个 存了 存下 卖了 用去 花去 月供 年供 开销 支出 欠银行 欠信用社 欠国家 欠人家 欠外债 "
      + "花掉 亏掉 赔掉 本钱 周转金 进项 凑 只值 才值 花费 花了 租金 房租 彩礼 首付 定金 押金 奖池 人民币 换来 投 中奖 喜中",
    reversed: true)
  /// In a clause that speaks of a sum in hand.
  static let cash = words("费 佣金 税 流水 钱 工资 房租 月租 租金 薪 路费 费用 车费 学费 餐费 补贴 奖金 押金 挣 赚 净落 赔 亏 便宜 彩礼 力资 进项 本钱 开销 月供")
  /// Before a sum, behind another in the same sentence.
  static let sums = words(
    "每人 拿了 成了 赚了 挣了 交了 付了 罚了 扣了 得 各得 涨到 降到 寄 赔 倒赔 花了 借了 给了 加收 多收 少收 只剩 只卖 压到 杀到 翻到 还欠 尚差 还差 仍差 尚欠 仍欠", reversed: true)
  /// Before and behind the first of two ends: 由每年6万抬到了15万元.
  static let starts = words("由 从 由每年 由每月 由每人 从每年 从每月 从每人 由原来的 从原来的 由过去的 从过去的 由去年的 从去年的 由最初的 从最初的", reversed: true)
  static let ends = words("到 至 为 到了 成 成了 至了")
  /// Behind a sum that goes on to another.
  static let changing = words("涨到 升到 降到 加到 提到 跌到 减到 变成")
  /// In a clause whose k and w are thousands and ten thousands of money.
  static let pay = words("薪 工资 酬 价 奖 收入 预算 贷 花 费")
  /// Before a minus sign, whatever it is of.
  static let beforeMinus = words("、 到 至 为 达 约 近 是 于 在 从 由 有 / ／", reversed: true)
  /// What the names of measures end in that may be less than nothing.
  static let balances = words("率 长 幅 速 润 流 产 额 益 值 温 净利 同比 环比 最低 最高", reversed: true)
  /// Before a dash that is a minus.
  static let deltas = words("利润 净利 现金流 增长 增幅 涨幅 增速 增长率 同比 环比", reversed: true)
  /// In a sentence whose shares grow, or shrink behind a dash.
  static let growth = words("增长 下降 同比 环比 增速 增幅 涨幅 比上年 比去年")
  /// Classifiers of which one or two, three or five are about that many.
  static let rough = words("个 人 个人 名 次 回 遍 趟")
  /// Before the years of a calendar: 民国廿三年.
  static let eras = words("民国 公元 公元前 西历 昭和 平成 大正 明治 光绪 宣统 同治 咸丰 道光 嘉庆 乾隆 雍正 康熙 顺治 崇祯 万历", reversed: true)
  /// In a clause that compares.
  static let compared = words("比 较")
  /// What a 块 counts.
  private static let pieceWords = "砖 屏 瓦 板 牌 碑 玉 石 电池 地 田 表 匾 肥皂"
  /// Before the price of one: 一趟6块, 住一晚25块.
  static let perOne = words(
    "一斤 一公斤 一两 一趟 一次 一回 一晚 一夜 一天 一月 一个月 一年 一顿 一餐 一碗 一杯 一瓶 一包 一盒 一袋 一箱 一份 一张 一条 一只 一件 一把 一个 一支 一枝 一台 一亩 一车 一票 一里 一公里 一度 一吨 一小时 一钟头",
    reversed: true)
  /// In a clause that tells how long something took: 停工一天三小时.
  static let taking = words("停工 停产 停电 停水 耗时 用时 历时 行程 长达 为期 花了 用了 延误 晚点")
  /// Straight before it.
  static let takingDirectly = words(
    "停气 停暖 停课 停业 停运 停航 停机 断网 断电 断水 断气 断路 中断 历经 堵车 堵了 滞留 受阻 罢工 静坐 被困 封路 昏迷 抢修 搜救 激战 鏖战 行军 跋涉", reversed: true)
  /// 两个亿, 三个多亿.
  static let hundredMillions = words("个亿 个多亿 个来亿", reversed: true)
  /// In a clause whose 个亿 are no money.
  static let audiences = words("播放 点击 阅读 观看 浏览 访问 人口 用户 粉丝 流量 人 册 份")
  /// What a price is told for besides units: 四块五一夜.
  static let nights = words("夜 晚")
  /// What begins like those and is none.
  static let eveningThings = words("夜校 夜市 夜班 夜宵 夜总 晚会 晚宴 晚饭 晚餐 晚上 晚报")
  /// In a clause whose 块 are pieces however many.
  static let pieces = words(pieceWords + " 玻璃 面板 光伏板 电池板 处理器 硬盘 芯片 展板 石板 钢板 挡板 路牌 银幕 骨头 骨骼 蜂窝煤 煤球 残块 坯 砚 墨锭")
  /// What a 块 counts, near behind it: 20块样板田, 3块奖牌.
  static let slabs = words(
    pieceWords
      + " 处理器 面板 三角面板 电路板 显示屏 煤 玻璃 糖 布 木 豆腐 饼 肉 草坪 菜 橡皮 面包 冰 蛋糕 硬盘 芯片 骨 疤 毛巾 香皂 头巾 膏药 补丁 银元 大洋 光洋 区域 阵 钢 铁 铜 铝 锭 坯 铅 组件 材 窗 帆 纱 皮 泥 土 炭 墓"
  )
  /// Animals that are counted by the head.
  static let livestock = words("牛 猪 驴 骡 马 羊 鹿 象 驼 奶牛 黄牛 水牛 耕牛 毛驴 架子牛 肥猪 母猪 仔猪 大 小 种 役")
  /// The same before their number: 养猪两头.
  static let herds = words("牛 猪 驴 骡 马 羊 鹿 驼 牲口 牲畜", reversed: true)
  /// What people are called before a figure whose unit is not said.
  static let peopleNames = words(
    "人数 参保人数 在校生 乡亲 侨胞 华侨 华人 婴幼儿 儿童 老人 妇女 青年 残疾人 党员 团员 教师 患者 病人 灾民 移民 选民 股民 考生 信众 人口 总人口 工人 社员 农民 村民 居民 市民 观众 读者 用户 网民 人员 揽客 游客 旅客 客流 客流量 职工 员工 从业人员 会员 学生 农民工 劳动者 劳动力 参保 用工 就业 接待游客 发送旅客",
    reversed: true)
  /// People of a kind, behind a large number.
  static let crowds = words(
    "从业人员 从业者 建筑大军 务工大军 打工大军 劳务大军 产业大军 民工大军 外出务工 务工者 纳税人 消费者 用户 观众 居民 民众 儿女 同胞 军民 人民群众 各族 中国人民 全国人民 中华儿女 华夏儿女")
  /// Whom a large number before them, or before what describes them, counts.
  static let folk = words(
    "职工 工人 农民工 民工 技工 矿工 环卫工 防腐工 建筑工人 钟点工 合同工 护林员 保洁员 快递员 骑手 司机 教师 医生 护士 学子 学生 师生 大学生 青年 少年 儿童 老人 妇女 女工 农民 村民 居民 市民 乡亲 侨胞 台胞 移民 灾民 难民 渔民 牧民 选手 能手 健儿 观众 球迷 网民 股民 志愿者 "
      + "党员 团员 干部 官兵 民兵 将士 战士 军民 百姓 群众 打工仔 打工妹 大嫂 纺嫂 矿嫂 军嫂 渔嫂 劳模 工匠 打工者 务工者 考生 新生 毕业生 病人 患者 旅客 游客 乘客 用户 读者 会员 社员 人才 弟子 学徒 徒弟 孩子 娃娃 学童 生命 农村人口 贫困人口 流动人口 外来人口 失业人员 务工人员 退休人员 退伍军人 残疾人 返乡人员 从业人员 劳动者 劳动力 劳力 技术员 科技人员"
  )
  /// What so many 位 are the digits of.
  static let codes = words("身份证 卡号 手机号 邮编 电话号 牌照 号码 密码 数字 代码 编码 编号 条码 验证码 电话 车牌 学号 账号")
  /// What counts the readers of a page on the web, before a colon.
  static let visits = words(
    "点击 点击数 点击率 点击量 点击次数 浏览 浏览数 浏览量 浏览次数 阅读 阅读数 阅读量 阅读次数 访问量 访问次数 人气 跟帖 评论数", reversed: true)
  /// What is done with money for people: who stands behind is not counted.
  static let aid = words("资助 救济 扶持 扶助 帮助 安置 培训 解决 用于 支付 发给 送给 分给 供给 购买 打造 救助 帮扶 支援 奖励 慰问 补助 补贴 兴建 修建 建设 建成 建起")
  /// What a large number right before them makes a sum of money.
  static let sumNouns = words(
    "贷款 菜款 粮款 货款 善款 捐款 赔款 赃款 公款 巨款 房款 税款 欠款 存款 罚款 补偿款 工程款 工钱 工资 欠薪 薪酬 年薪 月薪 大奖 奖金 奖学金 助学金 基金 创业基金 负债 债务 外债 赔偿 彩礼 学费 药费 医药费 保费 罚金 补贴 补助 资金 经费 家产 资产 产值 利润 房贷 首付 押金 保证金 定金 运费 外汇 侨汇 补偿 救助金 抚恤金 消费券 血汗钱 养老钱 救命钱 现金 现款 损失 投资 投入 拨款 预算 债"
  )
  /// Words that begin like those and are no money.
  static let noSums = words(
    "投资者 投资人 投资商 投资客 投资户 投资基金会 投入使用 投入运 投入生产 投入市场 投入建设 投入战斗 投入到 基金会 基金经理 贷款户 贷款人 贷款者 存款户 存款人 债权人 债务人 补助对象 补贴对象 补偿对象 资产者 工资卡 负债人"
  )
  /// Between what is counted and its figure.
  static let kept = words("控制 保持 稳定 控制在 保持在 稳定在 增至 增加到 减少到 降到 上升到", reversed: true)
  /// Before the 过 of a share.
  static let ratios = words("率 幅 占比 比例 比重 每", reversed: true)
  /// In a clause where 二元 and 三角 are prices.
  static let priced = words("每 价 元 涨 跌 降 费 高出 便宜")
  /// Behind 三角 and 三毛 that are a price which changes.
  static let afterPrice = words("抬到 抬至 抬高 落到 落至 减到 减至 改为 改成 翻到 涨到 涨至 升到 提到 提高 降到 降至 跌到 调到 调为 变成 到 至")
  /// What may follow money whose unit is not said.
  static let afterMoney = words(
    "为 供 转让 打 修 盖 办 搞 基金 资金 贷款 大奖 奖金 彩礼 的 以上 以下 以内 左右 上下 多 余 和 与 及 用于 资助 救济 扶持 打造 救助 建 买 给 到 至 元 起 出头")
  /// In a clause whose 度 are of temperature.
  static let warmth = words("三伏 伏天 晒到 晒得 烫 窑里 炉膛 温 热 冷 寒 零下 零上 摄氏 烧 暖 冻 酷暑 室外 室内 水银")
  /// Directly before degrees of the globe.
  static let meridians = words("北纬 南纬 东经 西经 北纬约 东经约 北纬： 东经：", reversed: true)
  /// In a clause whose 度 are of Fahrenheit's scale.
  static let fahrenheit = words("华氏")
  /// In a clause whose 度 are of electricity.
  static let current = words("电 耗能 用能")
  /// What tells of electricity used, and directly before so many 度 of it in a clause of their own.
  static let consumption = words("耗电 用电 费电 省电 节电 电费 电量 度电")
  static let usage = words("一天 一夜 一晚 一月 一年 每天 每月 每年 月均 日均 耗 多耗 少耗 多用 少用", reversed: true)
  /// Words that begin with 天 and leave the 半 before them alone: 两个半天然气罐.
  static let behindHalf = words("天然 天津 天线 天桥 天花 天井 天车")
  /// Behind 方 that is a cubic metre.
  static let bulk = words("水 土 沙 砂 石 气 木 混凝土 料 渣 砼 泥 煤气 天然气")
  /// The same before the figure: 用海水五十方.
  static let bulkBefore = words("水 淋水 涌水 落石 土方 沙子 沙石 河沙 黄沙 砂石 砂子 石方 气 木材 混凝土", reversed: true)
  /// Behind a congress.
  static let congress = words("以来 报告 精神 召开 代表 闭幕 开幕 期间 之后 胜利 确定 提出 是 的 对 上 后 前 和 会议 把 作出 文件 明确 通过 部署 指出 强调 描绘 擘画")
  /// Before a counted 届.
  static let countedSession = words("近 最近 前 头 这 连续 连 已 共 过 了 举办 办 历经 历时", reversed: true)
  /// Behind 里, 两, 斗 that are units in any case.
  static let measured = words("路 米 酒 肉 油 粮 麦 豆 谷 地 黄金 白银")
  /// Behind 里, 两, 钱 that are none.
  static let unmeasured = words(
    "面 程 弄 昂 应 约 头 家 个 人 岸 名 种 次 天 年 大 类 项 条 会 级 者 端 侧 边 手 只 镇 乡 屯 河 桥 街 铺 店 堡 庄 袋 坪 包 财 塘 多 通 书 江 湖 山 村 坡 香 长街 洋场 台 墩 井 亭 子"
  )
  /// Nouns that a single Chinese digit may count.
  static let nounsCounted = words(
    "部门 部委 省 市 城 县 地 州 旗 省份 省市 单位 国家 地区 城市 企业 乡镇 县市 市县 区县 县区 省区 州县 打 县（市） 县(市) 县（区） 县(区) 县（市、区） 县(市、区)")
  /// Behind 国 in the name of an alliance.
  static let unions = words("集团 峰会 论坛 联盟 公约 会议 机制")
  /// Behind 大 in words that hold no classifier.
  static let kinds = words("大类别 大类型 大项目")
  /// Before 前 and a rank.
  static let ranking = words(
    "全国 世界 全球 亚洲 全省 全市 全县 全区 全校 全行业 国内 列 进 居 排 挤进 跻身 进入 排名 排在 位居 位列 名列", reversed: true)
  /// Before a number of months that is a length of time though 前 stands before it.
  static let ahead = words("提前 以前 之前", reversed: true)
  /// What web pages print behind the time of a reader's words.
  static let reactions = words("赞 点赞 回复 评论 举报 转发")
  /// Behind 级 that are steps.
  static let stairs = words("台阶 石阶 阶梯 石级 楼梯 木阶")
  /// Behind 口 that are no people.
  static let dug = words("井 水井 机井 塘 鱼塘 水塘 池塘 堰塘 窑 土窑 砖窑 锅 铁锅 大锅 窖 水窖 缸 水缸 棺")
  /// Classifiers that rank behind 前.
  static let ranked = words("名 位 强 席 甲")
  /// Words that begin with 半 and are no half of the unit before.
  static let halfWords = words(
    "半份 半碗 半杯 半瓶 半桶 半包 半袋 半间 半张 半页 半截 半块 半条 半价 半夜 半径 半年 半月 半天 半决 半导 半成 半场 半小时 半票 半路 半数 半空 半山 半岛 半身 半边 半途 半信 半推 半自 半封 半个 半日 半公 半亩 半斤 半步 半拉 半职 半专 半机 半脱 半农 半私 半官 半工 半文 半野 半圆 半球 半旗 半壁 半生 半熟 半干 半透 半挂 半潜 半开 半停 半地 半老 半劳 半军 半主 半强 半失 半新 半旧 半大 半死 半裸 半人"
  )
  /// In a clause or behind a figure whose 码 are a size.
  static let worn = words("鞋 靴 脚 衣 裤 衫 穿 尺码 帽")
  /// Behind 半天 that is a long while.
  static let vainly = words("也 才 没 不 就 仍 却 终")
  /// Words that begin with 数 and make no 半数 of a 半 before them.
  static let digital = words("数据 数控 数字 数码 数学")
  /// Behind 半月 that is no time.
  static let moons = words("刊 谈 形 板 湾 弯 池 牙 报 状 岛 份")
  /// Before a 半 that is half of what went before.
  static let halved = words("近 将近 不到 不足 扣 罚 少", reversed: true)
  /// What is filled by halves: 半桶水.
  static let vessels = words("桶 瓶 碗 杯 袋 箱 车 船 筐 缸 壶 盆 勺 卷 驮 间 锅 罐 坛 挑 垛")
  /// Behind the 里 of 半里.
  static let ways = words("地 路 远 外 长 多")
  /// In a clause, or behind 出头的, that tells of a person's years.
  static let aged = words("年纪 年龄 岁数 小伙 姑娘 媳妇 绣娘 汉子 青年 后生 师傅 女工 女子 男子 妇女 他 她 我")
  /// Before a mile that is a figure of speech.
  static let lasts = words("最后 最後 最先 最初", reversed: true)
  /// What may stand between the two.
  static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x22, 0x300C, 0x300E, 0x2018, 0x20: true  // “"「『‘ and a space
    default: false
    }
  }
  /// Behind a length and 多.
  static let waysMore = words("地 路 山路 水路 土路 泥路 小路 远 外 长")
  /// In a clause or behind a figure whose 呎 are of a flat.
  static let dwellings = words("面积 单位 屋 房 楼 铺 店 住宅 厂厦 写字楼 商场 实用 建筑 呎租")
  /// In a clause whose 甲 are of land, and behind them.
  static let fields = words("鱼塭 盐田 种 栽 田 地 农 稻 园 耕 每 施")
  static let ploughed = words("鱼塭 鱼塘 盐田 蒜田 稻田 半 多 余 的 地 田 水田 ， 。 、 ； 以")
  /// Before a way that somebody goes.
  static let walked = words("走 走了 走过 跑 跑了 绕 绕了 离 相距 赶 行 来回 往返 要走 得走", reversed: true)
  /// 里 and the way that it measures, and what makes a name of the two.
  static let lanes = words("里路 里山路 里水路 里土路 里夜路 里雪路 里泥路 里地 里远 里外 里长 里水渠 里长堤 里河堤 里江堤 里海堤 里铁路 里公路 里航道 里防线 里渠道")
  static let crossings = words("口 站 街 社区 小学 菜市 店 村 镇 乡 居委")
  /// Before a number of doublings.
  static let doubling = words("翻 翻了 翻上 再翻 滚 滚了", reversed: true)
  /// Before 一成 and 一倍.
  static let changes = words("了 近 约 增 减 降 少 多 占 涨 超 到 至", reversed: true)
  /// Before 一 and a unit of time that make it a length of time and no article.
  static let lasting = words(
    "免收 免交 免缴 免 停收 停产 停工 资格 入住 使用 试用 实习 禁赛 停赛 提前 期 时 达 近 满 过 至 到 约 为 了 长 超 逾 足 续 隔 短 差 仅 需 用 延 停 限 费 早 晚 快 慢 少 多",
    reversed: true)

  private static func words(_ list: String, reversed: Bool = false) -> ByteTrie {
    ByteTrie(list.split(separator: " ").map { (String($0), 1) }, reversed: reversed)
  }
}
