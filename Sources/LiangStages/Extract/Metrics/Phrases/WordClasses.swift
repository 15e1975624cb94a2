import LiangText

/// What verbs do with the figures that they govern: verbs that no page at hand has used behave as the others of their class.
enum VerbClass: UInt8, CaseIterable {
  case none, change, reach, have, pay, invest, gain, make, conduct, engage, handle, trade, last, lose, say, mean, move
  case name

  /// The words of each class.
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .change:
      """
      增长 下降 提高 降低 增加 减少 上升 上涨 下跌 下调 上调 上浮 下浮 升 降 涨 跌 增 减 回落 扩大 缩短 缩小 压缩 提升 攀升 回升 下滑 递增 激增
      猛增 剧增 锐减 净增 加大 加快 改善 翻 压减 削减 精简 缩减 反弹 增多 多 变 变为 改为 调整 提 提到 新增 超额 放宽 恢复 压 增产 减产 减排 减负
      降价 掉 改 改成 转为 换 换成 更换 加 加强 递 净减 超产 缩水 翻番 加固 延伸
      """
    case .reach:
      """
      达 达到 为 是 占 计 共计 总计 合计 累计 超过 突破 不足 超 逾 等于 高达 低于 高于 相当于 接近 过 至 保持 稳定 维持 平均 定为 列 位居 高出
      落后 折合 折 余 够 约合 属 列为 成为 作为 位于 组成 超出 达标
      """
    case .have:
      """
      有 共有 现有 拥有 设有 存有 具有 具备 含 包括 设 配有 配备 留有 持有 尚有 没有 剩 剩余 结余 存 保有 带有 住 居住 容纳 还有 已有 没 无 留
      留存 留用 包 坐 带 占有 享有 含有 分布
      """
    case .pay:
      """
      发放 给予 补贴 补助 奖励 支付 拨付 捐 捐款 捐赠 资助 救助 赔偿 奖 发 给 付 拨 送 送去 送出 派发 补 补发 退还 返还 偿还 缴纳 交 罚 罚款 扣
      扣除 收 收取 报销 下拨 拨款 免除 减免 垫付 赠送 缴 退 还 提供 享受 领取 领到 支出 花费 花 用 扶持 援助 分红 处 首付 垫 予以 免 优惠 赔
      掏 自费 收费 结算 借款 还款 还清 缴存 提取 放款 捐血 兑换 兑现 奖补 贴 贴息 转账 汇 索赔 讨 补缴 代缴 抵扣 发奖 支取 折让 赠 赞助 上缴 负担
      分担
      """
    case .invest:
      """
      投资 投入 出资 筹集 筹资 募集 投 贷款 融资 耗资 引资 贷 借 注资 增资 投放 追加 安排 配套 列支 预算 集资 入股 注册 动用 担保 储 自筹 存款 存入
      筹 下达 划拨 争取 凑
      """
    case .gain:
      """
      获得 挽回 实现 取得 获 收入 创收 赚 挣 盈利 收回 追回 节约 节省 创汇 赢得 夺得 创造 完成 得 得到 省 增收 收益 获利 夺 中标 拿 拿到 取 考取
      讨回 到手 到账 入账 增效 创效 评 获评 引进 引来 迎 创 创利 捧回 摘得 获批 拿出 赢 引入
      """
    case .make:
      """
      生产 建成 建立 新建 建 修建 改建 制造 产 出产 种植 种 播种 收获 收割 打造 创建 建设 制定 出台 培育 开发 修 改造 铺 安装 栽植 扩建 养 饲养
      出栏 造 装 绿化 治理 开工 投产 竣工 架设 铺设 翻修 整治 改装 栽 研制 编写 制作 出版 印 写 织 做 办起 画 焊 焊接 打 打井 掘进 挖 浇 搭 点亮
      动工 完工 施工 通车 开通 贯通 植 添 添置 年产 日产 亩产 月产 采 采煤 形成 研发 设计 创新 拍摄 植树 浇筑 翻建 续建 筹建 建起 盖 育 产生 拆除
      拆 晒 摘 酿 炼 轧 钻
      """
    case .conduct:
      """
      开展 举办 举行 召开 组织 开 办 进行 实施 开设 推出 推行 启动 设立 成立 组建 创办 开办 兴办 落实 采取 提出 推广 授课 演出 讲 放映 搞 开行 实行
      试行 试点 施行 启 指导 庆祝 发起 主办 承办 联办 合办 巡演 开课 宣讲 开讲 竞赛 播 播出 展 展出 展示 上演
      """
    case .engage:
      """
      参加 招聘 录用 培训 招收 安置 就业 吸纳 报名 参与 出席 派 派出 选派 入会 加入 聘用 下岗 上岗 惠及 覆盖 服务 受益 慰问 帮扶 招 招生 聘 聘请
      吸引 带动 分流 解聘 毕业 入学 入选 评选 表彰 服役 抽调 动员 帮助 走访 吸收 发展 配 培养 输送 接待 到场 参赛 参保 学习 学 教 接种 筛查 门诊
      上课 会诊 请 邀请 出动 驻 前来 从业 务工 打工 返乡 返厂 返岗 转制 帮 帮教 护 照顾 收治 救治 救 治 看病 参观 参评 乘 乘坐 载客 住院 就诊 服药
      吃饭 休假 领导 领 监护 护送 托管
      """
    case .handle:
      """
      办理 处理 受理 审结 查处 解决 化解 调解 查 抓获 处置 排查 整改 检查 收到 接到 接 收集 征集 采纳 发现 查出 发生 破获 签订 签 审理 立案 起诉
      批准 受到 打击 取缔 没收 缴获 调查 登记 检测 查获 巡查 执行 判处 申请 发出 发布 答复 审批 问 约谈 办结 管 管理 检修 维修 抽查 监测 监督 监察
      考核 处罚 审 排除 移送 通报 公布 认定 取消 批 核定 投诉 签约 承诺 约定 协商 谈 办案 巡 巡道 巡检 消除 填 编 编制 修订 申报 举报 求助 接听
      拨打 印发 下发 通过 讨论 审议 听取 判决 裁定 执 扣押 收缴 清理 清退
      """
    case .trade:
      """
      运送 销售 出口 卖 买 购买 购置 采购 销 进口 发运 运 供应 供 收购 卖出 售 出售 售出 订购 装卸 运输 发送 运抵 成交 交易 上市 外销 内销 销往 订
      购 调运 交售 储存 储备 消费 使用 耗 消耗 用电 供电 发电 排放 拉 载 驾驶 寄 快递 购进 买回 投递 送来 供热 供水 供暖 通水 灌溉 吃 喝 用于 到货
      换电 耗电 载重 批发 零售 搬运 邮寄 配送 外卖 停车 卸 储运 租 租赁 出租 载货
      """
    case .last:
      """
      历时 持续 连续 延长 工作 干 从事 用时 需 需要 等 等待 耗时 满 提前 推迟 坚持 行 走 跑 飞行 行驶 相距 距 骑 排队 休息 睡 服刑 停 停业 中断
      逾期 延误 站 等候 来回 往返 歇 停电 停产 蹲 看管 加班 运行 超时 为期 值班 寄宿 停止 拥堵 堵 隔 熬 离 熄 赶路 飞 掏空 挂 拖 拖延 施救 有效
      试用 缓刑 保修 守 守护
      """
    case .lose:
      """
      损失 死亡 受伤 受灾 遇难 毁 倒塌 亏损 欠 拖欠 负债 死 伤 失踪 受损 感染 确诊 患病 病 冲毁 淹没 被骗 骗取 诈骗 侵占 挪用 盗窃 偷 短缺 缺 缺少
      浪费 流失 漏 断 骗 欠薪 伤害 重伤 塌陷 垮 倒 报废 亏 失 违 误 受骗 停运 塌方 决口 溃 烧毁 坍塌 咬伤 遗失 丢 流产
      """
    case .say:
      """
      说 介绍 统计 显示 了解 获悉 据悉 表示 认为 指出 告诉 提醒 听说 记得 反映 报告 报道 披露 通知 强调 透露 称 看到 见 想 估计 测算 计算 估算 看
      令 让 使 叫 获知 写道 欢迎 说明 证实 回忆 讲述 觉得 知道 听 看见 宣布 预测 分析 担心 建议 呼吁 总结 说起 料 闻
      """
    case .mean:
      """
      要 能 会 可 应 应当 须 必须 不得 不能 可以 可能 不会 打算 准备 拟 预计 力争 确保 有望 要求 规定 规划 希望 愿 肯 敢 允许 计划 保证 旨在 明确
      鼓励 支持 禁止 同意 决定 预期
      """
    case .move:
      """
      来 去 到 出 进 回 起 返 上 下 返回 前往 赶 赶到 深入 离开 迁 来到 出发 抵达 到达 来自 进入 进厂 入 登 搬 搬迁 取经 回来 出来 起来 进来
      下乡 绕 穿 顶 迁入 迁出 登上 驶 途经 穿过 路过 随 跟 陪 围绕 面向 面对
      """
    case .name:
      """
      工资 劳动 活动 教育 疗休养 体检 作业 旅游 劳务 律师 事故 手术 超市 设备 缺口 保险 保障 互助 行动 流动 综合 技改 税收 会议 做法 家政 服装 餐饮
      生活 改革 规范 演示 仓储 娱乐 安全 比赛 展览 论坛 印刷 包装 维权 代表 诉讼 交通 经营 防暑 急诊 低保 订单
      """
    }
  }
}

/// What a noun names, by its last character.
enum NounClass: UInt8, CaseIterable {
  case none, money, value, measure, rate, time, organization, people, machine, building, produce, document, matter
  case event, settlement, quality, land

  /// The last characters of each class.
  fileprivate var characters: String {
    switch self {
    case .none: ""
    case .money: "费金款资税薪酬钱贷债贴奖币账"
    case .value: "价值额本润入产利效益保"
    case .measure: "量数度重长高宽深积径距温压速容份"
    case .rate: "率比幅点"
    case .time: "期龄时限间程"
    case .organization: "会厂校院局所站店企司团队社行馆部庭组科室业门厅政委府宫系"
    case .people: "人员工者生师手民友匠户妇女属兵童孩客士才模主傅徒哥嫂官警商众弟儿"
    case .machine: "车船机器台线炉泵轮艇灯柜箱具网包"
    case .building: "房楼屋桥路库塔园区场棚池井渠坝堤港塘窑堂"
    case .produce: "粮棉油菜果豆麦米稻茶糖肉蛋奶鱼鸡猪牛羊树苗木竹煤矿砂石钢铁铝铜布纱丝水电气药酒品料材货物花肥炭鞋瓷轨坯板食盐土源"
    case .document: "书报证卡册函信稿票单表文章志字画图牌"
    case .matter: "案件诉讼议事项题目标策法律制则"
    case .event: "赛课训班动讲座疗"
    case .settlement: "村镇乡县市省州国城街庄域境"
    case .quality: "力心能化性态式型术学艺技"
    case .land: "地田亩林山河江湖溪"
    }
  }
}

/// The classes of words: of verbs by the word itself, of nouns by the last character.
struct WordClasses: @unchecked Sendable {
  static let shared = WordClasses()

  /// A hash table whose slots hold a word's key and, at the same place of `classes`, its class.
  private static let slots = 4096
  private let keys: UnsafePointer<UInt32>
  private let classes: UnsafePointer<UInt8>
  private let nouns: ScalarTable<UInt8>

  private init() {
    let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: WordClasses.slots)
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: WordClasses.slots)
    keys.initialize(repeating: 0, count: WordClasses.slots)
    classes.initialize(repeating: 0, count: WordClasses.slots)
    for verbClass in VerbClass.allCases {
      for word in verbClass.words.split(whereSeparator: \.isWhitespace) {
        let key = SentenceWord.key(of: String(word))
        var slot = Int(key) % WordClasses.slots
        while classes[slot] != 0 { slot = (slot + 1) % WordClasses.slots }
        (keys[slot], classes[slot]) = (key, verbClass.rawValue)
      }
    }
    (self.keys, self.classes) = (UnsafePointer(keys), UnsafePointer(classes))
    nouns = ScalarTable(repeating: 0) { nouns in
      for nounClass in NounClass.allCases {
        for scalar in nounClass.characters.unicodeScalars { nouns[Int(scalar.value)] = nounClass.rawValue }
      }
    }
  }

  /// The class of the verb whose key this is.
  @inline(__always)
  func verb(_ key: UInt32) -> UInt8 {
    var slot = Int(key) & (WordClasses.slots - 1)
    while classes[slot] != 0 {
      if keys[slot] == key { return classes[slot] }
      slot = (slot &+ 1) & (WordClasses.slots - 1)
    }
    return 0
  }

  /// The class of nouns that end in the character.
  @inline(__always)
  func noun(_ last: UInt16) -> UInt8 { nouns[last] }
}
