import LiangText

/// Words around a number of people who are not called so.
enum PeopleWords {
  /// What people are called before a figure whose unit is not said.
  static let peopleNames = ByteTrie(
    """
    人数 在校生 乡亲 侨胞 华侨 华人 婴幼儿 老人 妇女 青年 党员 团员 教师 患者 灾民 移民 选民 信众 人口 社员 农民 村民
    居民 市民 观众 读者 用户 网民 人员 揽客 游客 旅客 客流 客流量 职工 员工 会员 学生 农民工 劳动者 劳动力 参保 用工 就业
    """ + " " + folkNames, reversed: true)
  /// People by what they do or are.
  private static let folkNames = """
    女工 男工 童工 民工 矿工 技工 短工 长工 零工 临时工 合同工 学徒工 劳工 华工 外劳 工人 商人 军人 病人 盲人 犯人 投资人 年轻人 外国人 外地人 残疾人 成年人 司机 骑手 群众 听众 公众 民众
    参观者 参加者 失业者 打工者 务工者 务农者 投资者 消费者 创业者 求职者 从业者 就业者 爱好者 志愿者 受害者 使用者 示威者 劳力 难民 侨民 渔民 牧民 股民 彩民 平民 学员 队员 党团员 复员 外宾
    来宾 贵宾 嘉宾 粉丝 储户 乘客 香客 散客 学徒 新生 考生 毕业生 大学生 中学生 小学生 研究生 知青 干部 官兵 民兵 孤儿 学童 儿童 病号 伤员
    """
  /// The same, whose number may be a few hundred where nothing in the sentence is paid: 童工三千.
  static let folkBefore = ByteTrie(folkNames + " 代表 职工 员工 学生 农民 会员 党员 团员 妇女 老人 灾民", reversed: true)
  /// In a clause that tells what one of them gets or pays.
  static let eachOfThem = ByteTrie("每名 每个 每位 每人 人均")
  /// What some of the people counted before do: 外出六万二.
  static let beforeFurtherPeople = ByteTrie("外出 转移出去 返回 回国 其中", reversed: true)
  /// Between people and the first of two numbers of them.
  static let fromWords = ByteTrie("由 从", reversed: true)
  /// In a sentence that tells what people get or pay.
  static let paymentWords = ByteTrie("费 薪 工资 钱 奖 补 发 付 交 赔 罚 欠 捐 借 贷 款 税 收 支 价 元 挣 赚 给 送")
  /// People of a kind, behind a large number.
  static let crowds = ByteTrie(
    """
    从业人员 从业者 建筑大军 务工大军 打工大军 劳务大军 产业大军 民工大军 外出务工 务工者 纳税人 消费者 用户 观众 居民 民众 儿女 同胞 军民 人民群众 各族 中国人民 全国人民
    中华儿女 华夏儿女
    """)
  /// Between what is counted and its figure.
  static let keepingVerbs = ByteTrie(
    "控制 保持 稳定 控制在 保持在 稳定在 增至 增加到 减少到 降到 上升到 增加 减少 增加了 减少了 占 转移出去", reversed: true)
  /// Right behind a sum for somebody: 300万为职工体检, and what begins like them.
  static let forSomebody = ByteTrie("为 给 让 使 向")
  static let notForSomebody = ByteTrie("为民 为国 为人 为生 向往 使用")
  /// Behind a verb that tells what people are like: 20万培训合格的农民工.
  static let describing = ByteTrie("了 的 合格 过")
  /// Whom a large number before them, or before what describes them, counts.
  static let folk = ByteTrie(
    """
    职工 工人 民工 技工 矿工 环卫工 防腐工 建筑工人 钟点工 合同工 护林员 保洁员 快递员 骑手 司机 教师 医生 护士 学子 学生 师生 大学生 青年 少年 儿童 老人 妇女
    女工 农民 村民 居民 市民 乡亲 侨胞 台胞 移民 灾民 难民 渔民 牧民 选手 能手 健儿 观众 球迷 网民 股民 志愿者 党员 团员 干部 官兵 民兵 将士 战士 军民 百姓 群众
    投资人 打工仔 打工妹 大嫂 纺嫂 矿嫂 军嫂 渔嫂 劳模 工匠 打工者 务工者 考生 新生 毕业生 病人 患者 旅客 游客 乘客 用户 读者 会员 社员 人才 弟子 学徒 徒弟 孩子 娃娃 学童
    生命 农村人口 贫困人口 流动人口 外来人口 失业人员 务工人员 退休人员 退伍军人 残疾人 返乡人员 从业人员 劳动者 劳动力 劳力 技术员 科技人员
    """)
  /// What is done with money for people: who stands behind is not counted.
  static let aidVerbs = ByteTrie(
    """
    资助 救济 扶持 扶助 帮助 安置 培训 解决 用于 支付 发给 送给 分给 供给 购买 打造 救助 帮扶 支援 奖励 慰问 补助 补贴 兴建 修建 建设 建成 建起
    """)
  /// In a clause, or behind 出头的, that tells of a person's years.
  static let ageWords = ByteTrie("年纪 年龄 岁数 小伙 姑娘 媳妇 绣娘 汉子 青年 后生 师傅 女工 女子 男子 妇女 他 她 我")
}
