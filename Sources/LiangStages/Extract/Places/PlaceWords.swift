import LiangText

/// The words around a name that speak for a place or against it. Data of the language, no code.
///
/// A look at a global costs more than one for a word: who looks often holds the pointer.
struct PlaceWords {
  /// Made once, never freed.
  nonisolated(unsafe) static let shared = UnsafePointer.constant([PlaceWords()])

  /// Stand before a place: 在青岛, 赴上海.
  let before = WordList(
    """
    在 赴 到 从 自 由 往 抵 至 于 驻 返 去 来 回 经 达 往返 来自 前往 位于 地处 途经 运往 销往 来到 走进 进入 落户 落地 返回 抵达 奔赴 辗转 \
    家住 出生于 祖籍 原籍 籍贯 坐落于 坐落在 起源于 总部 本报 新华社 中新社 据 与 跟 向 给 把 被 将 让 使 及 邻近 毗邻 横跨 跨越 辐射 覆盖 以及
    """)
  /// Stand after a place: 宜昌市民, 如东籍.
  let after = WordList(
    """
    等地 等市 等县 等区 等省 两地 三地 四地 五地 各地 两市 三市 四市 两县 三县 两省 三省 全市 全县 全区 全省 全境 境内 当地 本地 本土 市民 \
    村民 农民 牧民 居民 群众 百姓 职工 工会 总工会 工运 工人 工友 务工 籍 人 人民 地区 一带 一家 一名 一位 某 某某 老家 口岸 海关 机场 火车站 \
    高铁站 市委 县委 区委 市政府 县政府 区政府 政府 人大 政协 法院 检察院 公安 消防 供电 税务 邮政 交警 警方 医保 人社 分公司 公司 集团 \
    产业 经济 市场 企业 特色 农村 城区 郊区 山区 方面 方言 经验 模式 会议 举行 举办 召开 开展 启动 出台 发布 推出 打造 构建 探索 实施 成立 \
    推行 开通 启用 建成 的 市 县 区 、
    """)
  /// Make a road, a river or a building of the name before them; up to two directions or numerals may stand between.
  let thing = WordList("路 大街 大道 街 道 巷 胡同 大桥 立交 水库 大厦 广场 花园 小区 新村")
  /// The same after a county's name only: 黑龙江湖 is no lake, but 永定河 is a river.
  let water = WordList("江 河 湖 溪 桥 湾 山")
  /// The same, where the town is not known.
  let ownTown = WordList("乡 公社 苏木")
  /// The same after the name of a district that lacks its class word: 海口美兰机场 is in 海口, 南京玄武湖 in 南京.
  let landmark = WordList(
    "机场 港 码头 饭店 宾馆 酒店 公园 百货 电厂 老电厂 河畔 河边 湖 山 河 塔 寺 陵 祠 阁 体育馆 火车站 石窟 博物馆")
  /// Where 港 is Hong Kong and no harbour: 上海浦东港资企业.
  let noHarbour = WordList("港区 港资 港商 港币 港元 港人 港台 港澳 港股 港方 港企")
  /// Lakes and hills that a unit has its name from, and what follows where they are meant: 西湖水质, 黄山脚下.
  let scenery = WordList("西湖 东湖 南湖 巢湖 洪湖 黄山 庐山 衡山 武夷山 井冈山 西山 崂山")
  let shore = WordList(
    "水质 水位 水域 水面 沿岸 岸边 湖畔 湖边 边上 畔 脚下 山脚 山顶 上空 上的 龙井 红船 龙门 游船 游人 蓝藻 荷花 断桥")
  /// End the names of hills and waters.
  let scenic = WordList("山 岭 湖 河 江 池 海")
  let district = WordList("区")
  /// Provinces whose names are also words for a side of a river, a lake or a hill, and what makes them those: 河南岸, 山东坡.
  let side = WordList("河南 河北 江西 湖南 湖北 山东 山西")
  let flank = WordList("岸 边 坡 侧 面")
  let noFlank = WordList(
    """
    岸线 边防 边境 边疆 边远 边贸 边检 边陲 边界 边民 边区 坡底 坡头 坡地 坡耕 侧重 面积 面粉 面食 面向 面对 面临 面貌 面料 面条 面世 面试 \
    面馆 面包 面授 面上 面广 面点 面塑 面谈 面市 面瘫 边建设 边施工 边学 边干 边角 侧柏 侧记
    """)
  /// Districts whose names are also words for hills on a side of what is named before: 皖西山区, 全县东山区.
  let uplands = WordList("东山区 西山区 南山区 北山区 中山区")
  let whole = WordList("全县 全市 全省 全区 我县 我市 我省")
  /// Words that begin with the class word of a county: 绍兴|县域.
  let ofCounties = WordList("县域 县区 县级 县乡")
  let noneOfCounties = WordList("县乡镇 县区划")
  let ofDistricts = WordList("区县")
  /// The same of cities.
  let market = WordList("市场 市場")
  /// Before what a list of names is summed up as: 大路、阳江等5个镇.
  let number = WordList("一 二 两 三 四 五 六 七 八 九 十 几 多 0 1 2 3 4 5 6 7 8 9")
  let village = WordList("村 社区 公社 大队")
  /// Behind a class word that is a part of another name: 村镇银行, 乡镇企业, 镇级.
  let ofTowns = WordList("银行 企业 级 集团 矫正 医院 卫生 干部 镇银行 镇企业")
  let road = WordList("路 大街 大道 街")
  let direction = WordList("东 西 南 北 中 一 二 三 四 上 下 新 老 大")
  /// No road behind a name that lies in the one before: 从云南罗平一路追花.
  let noRoad = WordList("一路")
  /// Streets that are called by where they lie in the city named before: 泉州东街. 南京东路 may lie anywhere.
  let ownStreet = WordList("东街 西街 南街 北街")
  /// A road word that is none: 街道 is a town.
  let noThing = WordList(
    """
    街道 街头 街边 街区 街坊 路桥 路段 路线 路网 路政 路程 路途 路口 巷道 江畔 江边 河畔 河边 河段 河道 河流 湖区 湖边 湾区 山区 山村 山里 山路 桥梁 \
    山洪 山体 山火 山核桃 山海 山坞 塔吊 河长 湖泊 湖鲜 山泉 道路 道桥 道出 道边 道旁 道钉 道远 道清 道破 道德 道口 道里 道外 道班 道教 道士 道具 道歉 道理 道别 道贺 道谢 道喜 道孚 道真 道县 道滘 道观 道地 道情 道光 道义 道岔 道闸 道长 道听
    """)
  /// Offices: after a common word in a chain (沈阳和平法院) they make it a place.
  let office = WordList(
    "总工会 工会 法院 检察院 区委 县委 区政府 县政府 区总 县总 税务 公安 交警 消防 警方 市民 区 县 ：")
  /// After a word that is no place there: 万年以前, 合作社.
  let notAfter = WordList("以前 以后 以来 以内 以上 以下 之前 之后 历史 大计 疗养院 医院 卫生院 大学 学院 中学 小学 学校 职校 技校 银行 酒店 宾馆 书店 修理厂")
  /// After a town's short name: a harbour, a brand, a lake above a dam of that name.
  let notTown = WordList("港 牌 上游 下游 水库 水电站 立交")
  /// Before the name of a village that has its from a town's, and before what is counted: 前夏庄, 一条大溪.
  let ofVillages = WordList("前 后 东 西 南 北 大 小 上 下 新 老 条 座 家 个 道 片")
  /// After a common word that the article names in full: 和平工会 on a page of 沈阳市和平区.
  let authority = WordList("总工会 工会 法院 检察院 区委 县委 区政府 县政府 区总 县总")
  /// Join the members of a list.
  let joint = WordList("、 和 及 与 以及 或 ， , 至 到 —")
  /// One character before an abbreviation: 留粤, 富民兴陇.
  let verb = WordList("留 赴 来 在 返 抵 离 入 进 援 驻 回 旅 兴 治 稳 出 游 访 到 强 富")
  /// The verbs before one that is also a word, where the page names its unit: 访台, 驻汉; and those of its words that they
  /// go with.
  let going = WordList("赴 访 抵 驻 援 离 留 来 在")
  let noGoal = WordList("新 黑 贵 云 台上 台下 台前 台后 台阶 台风 汉正街")
  /// Of ships and planes.
  let ofHarbours = WordList("在港 离港 抵港")
  /// The same wherever they stand.
  let journey = WordList("赴台 访台 赴港 访港 援青")
  /// After a single abbreviation: 渝籍, 赣企, 鄂工会.
  let compound = WordList(
    "工会 籍 企 商 资 上 中 东 西 南 北 中部 东南 东北 西南 西北 剧团 媒 郊 警方 工赴 工入 工来 工返")
  /// Teams of provinces.
  let team = WordList("京队 津队 冀队 晋队 辽队 沪队 苏队 浙队 皖队 闽队 赣队 鲁队 豫队 鄂队 湘队 粤队 桂队 琼队 渝队 川队 黔队 滇队 陕队")
  let noTeam = WordList("队长 队医 队列 队伍 队形 队部")
  /// After one that begins a line: 豫将取消, 皖：, 沪今年.
  let headed = WordList(
    """
    ： 将 拟 欲 今年 去年 明年 今起 明起 启动 出台 推出 发布 拨款 下拨 投入 关闭 建成 建立 实施 实行 试行 推行 推进 推广 开展 举办 召开 成立 严查 严禁 \
    取消 提高 上调 下调 调整 规范 整治 整顿 查处 新增 开通 力推 力争 率先 全面 首批 首次 首家 首个 最低 最高 男子 女子
    """)
  /// Behind a family name: 苏将军率部, 鲁今年35岁.
  let noHeaded = WordList("将军 将领 将士")
  let numeral = WordList("一 两 二 三 四 五 六 七 八 九 十 百 千 万 数 数十 数百 数千 数万 逾 近")
  /// After a numeral behind one that begins a line: 粤十万职工, 闽千名教师.
  let counted = WordList("十 万 千 百 名 家 户 个 项 县 市 地 男子 女子")
  /// Before 港 and after it where it is Hong Kong: 供港, 港人.
  let ofHongKong = WordList("本 供")
  let hongKongs = WordList("人 府")
  /// Its parts that need no other beside them, in traditional characters; in simplified ones others bear the names.
  let ofHongKongAlone = WordList("九龙 湾仔 黄大仙")
  /// Of a harbour: 本港口, 入港人员.
  let harbour = WordList("口 湾 区")
  let passing = WordList("入 出 进 离 到")
  /// Behind a name that heads a report.
  let heading = WordList("： “")
  /// Brackets.
  let opening = WordList("（ (")
  let closing = WordList("） )")
  /// After abbreviations that name a line or a plant, not places: 京沪高铁.
  let line = WordList(
    "高铁 铁路 高速 公路 城际 动车 线 航线 大桥 跨海 特高压 输电 客专 通道 管道 管线 直流 交流 电气化 复线 铁道 隧道 运河 高原 报 剧 菜 语 绣 酒")
  /// Of those what may stand once behind several: 沪宁、沪杭铁路.
  let track = WordList("高铁 铁路 高速 公路 城际 动车 航线 客专 复线 两线 三线 四线")
  /// What several provinces are summed up by, be their characters words or not: 辽吉黑三省.
  let provinces = WordList("两省 三省 四省 五省 六省 七省 数省 各省")
  /// What places of any rank are.
  let places = WordList("两地 三地 四地 五地")
  /// What several families are: 鲁、苏两位师傅.
  let families = WordList("两位 三位 四位 几位 两家 三家 两姓 师傅")
  /// What several abbreviations are summed up by: 皖、苏、浙三省.
  let sum = WordList(
    """
    两省 三省 四省 五省 六省 两地 三地 四地 五地 六地 两市 三市 四市 五市 两县 三县 四县 五县 六县 七县 两区 三区 四区 五区 六区 七区 等省 等市 等县 等区 \
    等地 等 省 各省 两省区 三省区 两县市 三县市 两市县 两县区 三县区 两个自治县 三个自治县 四个自治县 五个自治县
    """)
  /// Follows 记者 and its like: a name, so the short names in it are none.
  let person = WordList("记者 通讯员 作者 编辑 摄影 责编 美编 版式 校对 供稿 实习生 特约")
  /// After a place in a dateline: 记者上海报道.
  let report = WordList("报道 报导 电 讯 专电 专访 专稿 特稿 综合")
  /// The characters of a date.
  let date = WordList("〇 一 二 三 四 五 六 七 八 九 十 廿 0 1 2 3 4 5 6 7 8 9 年 月 日")
  /// Before a family name, at the end of a word for a person.
  let personEnd = WordList(
    """
    者 员 席 记 长 任 师 人 工 志 授 士 民 友 兵 模 匠 生 手 总 姐 哥 父 母 妻 儿 女 名 叫 是 为 \
    模范 司机 大夫 老板 经理 助理 教练 队医 \
    选手 民警 个体户 专业户 企业家 居委 村医 老汉 大爷 大妈 大娘 大嫂 同学 警官 法官 律师 总裁 会计 护士 乘客 旅客 顾客 游客 网友 影星 歌星 球星 嫌犯 女孩 男孩 女童 男童
    """)
  /// Countries: what follows one directly is not in China.
  let country = WordList(
    "美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 苏联 加拿大 澳大利亚 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 波兰 奥地利 希腊 土耳其 印度 巴基斯坦 孟加拉国 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 菲律宾 蒙古国 哈萨克斯坦 伊朗 伊拉克 沙特 埃及 南非 巴西 阿根廷 智利 墨西哥"
  )
  /// Cities abroad: so is what follows one of them, and names that a province or a city has in common with one there.
  let foreignCity = WordList("东京 东京都 大阪 大阪市 名古屋 名古屋市 横滨 横滨市 首尔 首尔市 汉城 釜山 釜山市 仁川 大邱 平壤 平壤市 河内 河内市")
  let foreignToo = WordList("太原 德州 海南 江西")
  /// Prepositions that are family names, too.
  let preposition = WordList("于 向")
  /// After a person's name.
  let personAct = WordList(
    "说 表示 介绍 告诉 认为 报道 报导 摄 摄影 坦言 回忆 感慨 透露 笑 同志 先生 女士 师傅 、 ， , 。 和 等 ） ) 还 也 就 向 把 对 从 在 是 带 率 出席 主持 参加 获 被 当 正 分别 各 奖励 得 捐 月工资 以 因 承包 抓获 登台 发言"
  )
  /// The class words of towns.
  let townClass = WordList("街道 镇 乡 苏木")
  /// Begin no name of a town: 各镇, 小镇, 特色小镇.
  let noTownStart = WordList(
    """
    各 全 该 本 这 那 两 三 四 五 六 七 八 九 十 几 每 乡 城 小 古 村 集 重 强 名 某 老 众 多 数 一 里 内 外 下 由 至 到 按 级 所 进 回 属 \
    工 总 特色 中心 美丽 建制 试点 示范 辖区 直属
    """)
  /// End in the class word of towns and are none: 结伴返乡.
  let noTownEnd = WordList("返乡 回乡 还乡 侨乡 家乡 故乡 老乡 同乡 他乡 异乡 离乡 下乡 毗邻乡")
  /// Are the whole of it: 江西彭泽棉乡.
  let noTown = WordList("棉乡 瑶乡 苗乡 壮乡 侗乡 茶乡 水乡 桥乡 花乡 果乡 竹乡 酒乡 鱼乡")
  /// The class word as a part of another word: 百名乡村医生, 毗邻乡镇.
  let behindNoTown = WordList("乡村 乡镇 乡邮 乡亲 乡土 乡音 乡愁 乡贤 乡间 乡情 乡下 乡籍 乡民 乡道 乡企 乡办 乡厨 乡友 乡里")
  /// Stand in no name of a town or a zone.
  let noTownPart = WordList("和 与 及 的 等 在 有 是 了 为 个 市 县 区 省 乡镇 、")
  /// The class words of zones, the longer first.
  let zoneClass = WordList(
    "经济技术开发区 高新技术产业开发区 高新技术开发区 高新技术产业园区 经济开发区 工业开发区 高新开发区 开发区 高新区 经开区 工业园区 产业园区 工业园 产业园 科技园 物流园 示范区 试验区 保税港区 保税区 度假区 管理区 自贸区 自由贸易试验区 新区 新城 片区 生态城 风景区 风景名胜区 港区"
  )
}
