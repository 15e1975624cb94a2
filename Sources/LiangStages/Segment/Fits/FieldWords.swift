/// What the press writes about, and words that tell it: a story stays with its field, though no two of its paragraphs
/// may have a word in common.
///
/// One field a line, its name first. Simplified characters, as `FoldedPage` has them; a word may be in several fields.
enum FieldWords {
  static let fields: [(name: Substring, words: [Substring])] = table.split(separator: "\n").map { line in
    let words = line.split(separator: " ")
    return (words[0], Array(words.dropFirst()))
  }

  private static let table = """
    mining 煤 矿 井下 窑 瓦斯 巷道 掘进 采掘 矸 掌子面 吨煤 罐笼
    steel 钢 炼铁 炼钢 高炉 轧 冶炼 焦炭 铸 炉前 炉
    oil 石油 油田 钻井 采油 炼油 原油 油井 化工 化肥 尿素 纯碱 农药 乙烯 加油站 柴油 汽油
    power 发电 电网 供电 电厂 变电 用电 千瓦 停电 电价 光伏 风电 电站 电线 机组
    construction 工地 施工 建筑 塔吊 脚手架 钢筋 混凝土 水泥 砌 瓦工 包工头 竣工 桥梁 隧道 工程队
    railway 铁路 火车 列车 机车 车站 旅客 乘务 货车 车皮 钢轨 道岔 车厢 车次 客运 高铁 动车
    traffic 公路 司机 货车 汽车 公交 出租车 驾驶 驾校 车主 停车 高速 收费站 路面 车牌 轿车 客车 的哥
    shipping 船 港 码头 航道 海运 集装箱 泊位 吞吐 船员 航运 渡口 轮渡
    aviation 航班 机场 飞机 民航 飞行 机组 空姐 机票 航线 航空
    delivery 邮 快递 包裹 电话 电信 手机 短信 寻呼 信件 骑手 外卖 派件 网点 配送 平台
    internet 网络 互联网 网站 网民 上网 软件 电脑 计算机 数据 网吧 电商 直播 网店 芯片 机器人 智能
    bank 银行 贷款 存款 信贷 利率 储蓄 信用社 利息 还款 金融 外汇 汇率 融资
    securities 股 证券 上市 基金 券商 投资者 沪市 深市 债券 期货 分红
    insurance 保险 理赔 投保 保费 保单 赔付
    tax 税 发票 纳税 减免 稽查 财政 预算
    housing 房 楼盘 住房 购房 租金 房东 物业 小区 业主 拆迁 公积金 住户 户型 中介 开发商 租
    retail 商场 超市 柜台 顾客 商店 零售 消费者 摊 商贩 促销 营业员 批发 集市 专卖
    food 食品 饭店 餐 厨师 菜 糕 酒 馒头 火锅 味 酱 奶 糖 茶 烧烤 面粉 豆腐 吃
    tourism 旅游 游客 景区 导游 门票 酒店 宾馆 旅行社 景点 客房
    grain 粮 稻 麦 玉米 亩产 播种 收割 插秧 种子 化肥 农机 棉 大豆 油菜 耕 秧 田
    produce 蔬菜 大棚 水果 果园 果农 果树 鲜果 苹果 柑橘 梨 葡萄 瓜 菜农 采摘 西瓜 花卉 荔枝 茶园 茶叶 桃 枣 药材 种植
    livestock 猪 牛 羊 鸡 鸭 鹅 饲料 养殖 兽医 奶牛 蛋 屠宰 畜 牧 草原 马 驴
    fishery 鱼 渔 虾 蟹 捕捞 网箱 水产 海带 贝 湖面
    forestry 林 树 造林 绿化 苗木 木材 护林 森林 植树 治沙 沙漠 竹
    water 水库 水利 堤 防汛 灌溉 水位 水渠 灌渠 干渠 渠首 抗旱 洪 干旱 水源 江水 大坝 泵站 引水
    weather 台风 暴雨 降雨 气象 气温 高温 雪 寒潮 地震 灾 大风 雾 毫米 冰雹
    environment 环保 污染 排污 污水 废水 垃圾 减排 排放 二氧化 粉尘 噪声 空气 监测站 生态 臭
    health 医院 医生 病 患者 护士 手术 诊 疫苗 医疗 卫生院 血 体检 门诊 康复 传染 疫情 护理 尘肺 救护车
    medicine 药 制药 药店 中药 药品 药房 药材
    school 学校 学生 教师 老师 校 小学 中学 大学 家长 课 教育 学费 幼儿园 入学 教室 同学 班主任 招生 高考 考生 毕业 校园 孩子
    science 科学 科研 研究所 实验 专利 技术 院士 研究员 发明 攻关 论文 卫星 试验 成果
    court 法院 法官 判决 诉讼 原告 被告 律师 仲裁 法庭 开庭 庭审 起诉 审判 判处 改判 检察 法律 维权 援助 上诉
    police 警 公安 派出所 嫌疑 盗 抢 骗 抓获 民警 破案 拘留 赌 毒 作案 罪 犯 歹徒
    fire 火灾 消防 起火 火警 扑灭 烟 爆炸 灭火 鞭炮
    accidents 事故 受伤 伤亡 遇难 撞 抢救 安全生产 隐患 死亡 救援 坠
    sport 比赛 冠军 足球 篮球 乒乓 羽毛球 球队 球赛 球员 球迷 队员 运动员 教练 金牌 奥运 决赛 田径 选手 体育 游泳 棋 主场
    arts 演出 戏 剧 歌 舞 电影 观众 艺术 画 书法 展览 音乐 作品 演员 博物馆 文物 唱 导演 电视 古
    books 读书 图书 书籍 书屋 书架 看书 作家 出版 诗 文学 阅读 书店 报纸
    military 部队 战士 解放军 军 退伍 民兵 烈士 战 武警 边防
    diplomacy 总统 总理 外交 国际 美国 日本 联合国 大使 使馆 外国 欧盟 访问 英国 俄 华侨 侨
    trade 出口 进口 外贸 海关 美元 关税 订单 客商 外商 口岸 展销 广交会
    wages 工资 拖欠 欠薪 讨薪 农民工 工钱 薪 合同 包工 劳动合同 集体协商 最低工资 加班 工时 薪酬
    welfare 养老 社保 退休 医保 失业 低保 工伤 救济 参保 缴费 下岗 再就业 保障金 补助金 困难职工 帮扶
    skills 技能 培训 技工 技师 高级工 大赛 徒弟 师傅 工匠 焊 车床 钳工 绝活 革新 创新工作室 劳模
    textile 纱 布料 布匹 棉布 坯布 织布 织机 针织 编织 纺 服装 丝 印染 衣 鞋 袜 绸 毛衣 羊绒 缝纫 挡车
    machinery 机床 车间 零件 设备 电机 机械 模具 装配 流水线 轴承 拖拉机 生产线 发动机 变速箱
    company 承包 亏损 利润 扭亏 厂长 经理 兼并 破产 改制 国有企业 产值 股份制 厂子
    elderly 老人 敬老 养老院 老年 护工 晚年 孤寡 老伴
    women 妇女 女工 婚 生育 产假 女职工 妈妈 母亲 月嫂 家政 儿童 婴 丈夫 妻子
    sanitation 环卫 清扫 垃圾 扫街 保洁 厕所 市容
    utilities 供暖 暖气 供热 锅炉 煤气 燃气 自来水 管道 管网 水表 水管 热力
    party 党员 支部 党委 书记 廉政 纪检 反腐 干部 作风 党
    congress 代表大会 委员 人大 政协 会议 提案 议案 选举 代表 座谈会
    paper 造纸 纸 印刷 陶瓷 瓷 玻璃 砖 窑
    """
}
