import LiangText

/// What a listed phrase says about the line it stands in.
enum NewspaperPhrase: Int, CaseIterable {
  /// Who sends the news: 本报, 新华社.
  case source
  /// 记者 and their kinds.
  case reporter
  /// 通讯员 and their kinds.
  case correspondent
  /// 供稿.
  case contributor
  /// 作者 and 编译: who reports nothing.
  case author
  /// 评论员: who argues in the name of the paper.
  case commentator
  /// 摄影, 供图.
  case photographer
  /// What a report says of itself after the names: 报道.
  case reports
  /// What begins a paragraph: 近日, 据悉, 与此同时.
  case paragraphOpener
  /// What only stands behind a number: 万元, 公里, 个百分点.
  case unit
  /// Names of columns, or what they end in: 简讯, 来信.
  case section
  /// The same of columns that argue: 论坛, 夜话.
  case opinion
  /// 阅读提示, 编者按.
  case note
  /// 图为, 上图.
  case figure
  /// Weekdays and days of the lunar calendar of a folio.
  case folio
  /// What begins a line of page furniture: 责任编辑, 版权所有, 上一篇.
  case furniture
  /// What a link of a web page's frame says: 首页, 关于我们.
  case link
  /// What heads a list of links: 相关新闻.
  case linkList
  /// What heads comments: 网友评论.
  case comments
  /// What heads a table of contents: 今日导读.
  case contents
  /// What somebody is who writes a letter: 居民, 读者. Fewer than `Senders`, because this finds them anywhere between
  /// brackets, and a paper's name may hold the others (中国青年报).
  case sender
  /// Words of advertisements: 招聘, 遗失, 咨询电话.
  case advertisement
  /// Words of weather forecasts: 多云, 东南风.
  case weather

  /// The phrases of each, in simplified characters and ASCII punctuation.
  static let lists: [(NewspaperPhrase, String)] = [
    (.source, "本报 本刊 本网 本台 本社 新华社 据新华社 新华网 中新社 中新网 人民网 央视网 中央社 中通社 路透社 法新社 美联社 工人日报 据本报"),
    (
      .reporter,
      """
      本报记者 本报首席记者 本报见习记者 本报特约记者 特约撰稿人 特约撰稿 本报实习记者 本报特派记者 首席记者 见习记者 特约记者 实习记者 特派记者
      学生记者 小记者 校园记者 记者团 全媒体记者 融媒体记者 本报全媒体记者 本报融媒体记者 新华社记者 中新社记者 本刊记者 本网记者 本台记者 驻站记者 实习生 记者
      日报记者 晚报记者 晨报记者 早报记者 时报记者 导报记者 商报记者 周报记者 快报记者 都市报记者 青年报记者
      """
    ),
    (.correspondent, "本报通讯员 本报特约通讯员 特约通讯员 本刊通讯员 通讯员 通信员"),
    (.contributor, "供稿"),
    (.author, "作者: 作者 撰文 执笔 编译 整理"),
    (.commentator, "本报评论员 本报特约评论员 本刊评论员 特约评论员 评论员"),
    (.photographer, "摄影 供图 摄"),
    (.reports, "摄影报道 图文报道 综合报道 报道 报导 摄影 文并图 文/图 图/文"),
    (
      .paragraphOpener,
      """
      近日 日前 昨日 昨天 今日 今天 前日 本周 上周 本月 上月 近年来 今年 去年 前年 据悉 据了解 据介绍 据统计 据报道 据测算 截至 截止 目前 眼下 如今 此外 同时 与此同时
      另外 另据 值得一提 不仅如此 不过 然而 但是 但 对此 为此 因此 因而 于是 为了 为进一步 在此基础上 下一步 接下来 未来 今后 随着 自从 自 当天 当日 当晚 当时 随后 之后
      后来 其中 首先 其次 再次 最后 第一 第二 第三 一是 二是 三是 四是 一方面 另一方面 一位 一名 原来 其实 事实上 记者 通过 经过 按照 根据 依托 围绕 针对 作为 从 在 据 对
      """
    ),
    (
      .unit,
      """
      万元 亿元 元 万人 余人 多人 人次 万人次 公里 公斤 公顷 平方米 立方米 平方公里 千瓦时 千瓦 个百分点 百分点 %  ‰ ℃ 摄氏度 万吨 吨 亩 万亩 万户 余名 多名 余家 多家
      余件 多件 余项 多项 余万 多万 万多 万余 亿 万 千克 毫米 厘米 万件 万份 万册 美元 港元 欧元 名 个 件 家 次 户 条 场 项 台 套 份 岁 天 位 人 所 座 处 辆 米 斤 年 月 日 时 分
      张 支 只 部 间 栋 幢 艘 架 块 片 封 幅 颗 棵 株 盏 双 群 批 届 期 轮 趟 遍 匹 根 扇 台 组 层 级 类 种 股 篇
      """
    ),
    (
      .section,
      """
      简讯 短讯 快讯 快报 要闻 数字新闻 社会新闻 国内新闻 国际新闻 体育新闻 财经新闻 综合新闻 本地新闻 时政新闻 速递 速览 集锦 简报 新闻特写 特写 图片新闻 新闻图片 人物 小传 人物小传 通讯 来信 读者来信 来函 编读往来 信箱
      观察 聚焦 视点 热点 广角 纵横 窗口 在线 一线 之家 之窗 园地 天地 百科 课堂 讲堂 访谈 对话 专访 调查 追踪 关注 记者手记 手记 副刊 专栏 专版 专题 连载 小灵通 一句话新闻
      新闻集装箱 资讯 动态 风采 风景线 榜样 身边事 故事 转载 摘编 文摘 天气预报 服务台 回音壁 曝光台 议事厅 札记
      短波 快递 点滴 拾零 走笔 亮相台 公示栏 一句话经济新闻 镜头 常识 素描 剪影
      写真 掠影 纪行 扫描 点击 快照 速读 快门 速写 服务窗 信息窗 生活小窍门 市井百态 人间百态 消费提示 节目预告 侨乡风情
      """
    ),
    (
      .opinion,
      "社论 短评 评论 时评 今日谈 杂谈 论坛 言论 随笔 茶座 絮语 夜话 漫笔 杂议 小议 大家谈 百家言 三言两语 茶坊 茶话 闲话 快语 快评 短论 微评 微言 论道 杂感"
    ),
    (.note, "阅读提示 内容提要 编者按 编者的话 编后 开栏的话 开栏语 导读提示 核心提示 核心阅读 新闻提示 提要 背景 新闻背景 相关链接 新闻链接 延伸阅读 名词解释"),
    (.figure, "图为 上图 下图 左图 右图 图① 图② 图一 图二 图: 图1 图2"),
    (
      .folio,
      """
      星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 总第 国内统一刊号 邮发代号 责编 版式
      农历正 农历一 农历二 农历三 农历四 农历五 农历六 农历七 农历八 农历九 农历十 农历冬 农历腊 农历闰 农历1 农历2 农历3 农历4 农历5 农历6 农历7 农历8 农历9
      农历甲 农历乙 农历丙 农历丁 农历戊 农历己 农历庚 农历辛 农历壬 农历癸
      """
    ),
    (
      .furniture,
      """
      责任编辑 责编 本版编辑 本版责编 本版主编 本版 编辑: 编辑 美编 美术编辑 版式 校对 审校 值班 值班编委 值班主任 组版 来源: 来源 稿源 发布时间 发布日期 发表时间 时间: 更新时间 字号 字体 浏览次数
      点击数 阅读数 版权声明 版权所有 声明: 免责声明 关于我们 联系我们 上一篇 下一篇 上一版 下一版 返回 打印 收藏 分享到 扫码 扫码关注 微信公众号 扫一扫 长按 关注我们 读者热线 新闻热线 服务热线 热线: 热线电话
      投稿邮箱 投稿 邮箱 电子邮箱 电话: 联系电话 传真 地址: 社址 邮编 广告刊登 广告热线 广告许可证 广告部 发行 定价 零售 每份 本报印刷 印刷: 国内统一 国内刊号 社长 总编辑: 总编 举报电话 举报邮箱
      网上有害信息 增值电信 京ICP备 ICP备 登录 注册 首页 当前位置 您的位置 您现在的位置 所在位置 下一页 尾页 末页 加入收藏 设为首页 网站地图 友情链接 全部评论 我要评论 发表评论 昨日开印 本报地址 本报社址
      本报代号 本刊代号 本报热线 本刊热线 本版数据 本报法律顾问 法律顾问 代售处 订阅代号 欢迎订阅 广告经营许可证 版面联系 扫描二维码 欢迎扫描二维码 全国各地邮局 各地邮局 下转第 上接第 毛主席语录 最高指示
      标签: 关键词: 关键字: 原标题: 更多内容 点击查看更多 点击查看全文 点击进入 查看全文 阅读全文 展开全文 查看更多 更多精彩内容 我要纠错 打印本页 统一刊号 微博互动 下期预告 投稿信箱 电子信箱 本报通联 承印 本网转载 如有侵权 不代表本网 不代表本报 转载请注明
      """
    ),
    (
      .link,
      """
      首页 新闻 正文 登录 注册 打印 关闭 收藏 分享 返回顶部 返回列表 关于我们 联系我们 广告服务 网站地图 上一页 下一页 尾页 微信 微博 客户端 数字报 电子报 字号 全部评论 版权 ICP 编辑 责编 来源
      电话 邮编 地址 发行 零售 印刷 定价 版式 热线
      """
    ),
    (
      .linkList,
      "相关新闻 相关阅读 相关文章 相关报道 相关推荐 推荐阅读 热门推荐 热门排行 热门新闻 点击排行 阅读排行 排行榜 最新新闻 最新文章 图片推荐 精彩推荐 猜你喜欢 更多新闻 友情链接 相关链接 最新图文 热点新闻 今日点击 本周点击 一周点击 本月点击 今日排行 本周排行 一周排行 本月排行 热点推荐"
    ),
    (.comments, "精选留言 留言板 网友评论 最新评论 热门评论 网友留言 评论区 网友热评"),
    (.contents, "今日导读 本期导读 今日看点 今日要目 本版导读 要目 导读 目录 本期要目 内容导航 版面导航 今日提示"),
    (.sender, "居民 村民 读者 市民 职工 工人 学生 教师 家长 顾客 乘客 用户"),
    (
      .advertisement,
      """
      招聘 诚聘 急聘 遗失 声明作废 作废 启事 公告 通告 拍卖 转让 出租 出售 招租 招商热线 咨询电话 咨询热线 订购热线 报名电话 优惠价 特价 包邮 惊爆价 专科门诊 名医 免费送货 加盟 代理 欢迎选购 欢迎光临
      营业时间 开业大吉 恭贺 广告 招商中 诚征 免费索样 大减价 清货 详情请洽 意者洽 意者请洽 洽询 免押金 均可订阅 邮发代号
      鸣谢 更正 小启
      """
    ),
    (
      .weather,
      """
      天气 气象台 天文台 今夜到明天 今晚到明天 今日预测 多云 转晴 间晴 晴到 转阴 阵雨 雷雨 小雨 中雨 大雨 西风 南风 北风 东南风 东北风 西南风 西北风 偏东 偏南 偏西 偏北 最高气温 最低气温 紫外线 ℃
      """
    ),
  ]

  static let table = PhraseTable(lists.map { ($0.0.rawValue, $0.1) })

  /// The tags of names of columns, as bits.
  static let columns: UInt64 = [section, opinion].reduce(0) { $0 | 1 << UInt64($1.rawValue) }

  /// Whether phrases with the tag are names of columns.
  static func isColumn(_ tag: Int) -> Bool { columns & 1 << UInt64(tag) != 0 }
}
