import LiangText

/// Words that tell the name of a person or a place from a number.
enum NameWords {
  /// Before shops that are counted.
  static let beforeShopCounts = ByteTrie("有 有了 开 开了 办 办了 共 设 设了 这 那 等 开出 经营 盘下 达", reversed: true)
  /// What 座 counts, and places are called by as well.
  static let buildings = ByteTrie("桥 桥梁 桥墩 桥台 庙 寺 山 岭 坡 坝 坟 堡 寨 池 塘 墩")
  /// What counts mountains and rivers, and what one does with them: 过三条河.
  static let crossedUnits = ByteTrie("条 道")
  static let crossingVerbs = ByteTrie("翻 翻过 翻越 过 走过 蹚过 趟过 跨过 穿过 越过 爬 爬过", reversed: true)
  /// The hundred most frequent surnames and some more.
  static let surnames = ByteTrie(
    """
    王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 郑 谢 罗 梁 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁
    任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 钱 严 覃 武 戴 莫
    孔 向 汤 章 鲁 葛 包 聂 洪 齐
    """)
  /// What ends the name of a role before a person's name.
  static let roleEnds = ByteTrie(
    """
    农 长 员 师 傅 工 板 者 任 理 记 席 事 手 兵 匠 主 户 妇 士 家 授 姐 哥 嫂 叔 爷 民 友 生 老 小 叫 名
    """, reversed: true)
  /// What ends like a role and a surname.
  static let wages = ByteTrie("工钱 养老金", reversed: true)
  /// What goes on behind a person's name.
  static let behindNames = ByteTrie("说 把 在 告 介 表 回 向 和 与 等 是 的 、 ， , 对 被 也 正 带 拿 算 看 走 站 将 就 去 从 给 ” （ ( ：")
  /// Classifiers that are verbs as well.
  static let classifyingVerbs = ByteTrie("发 挑 领 讲 管 截 包 卷 抱 担 提 拨 打 带")
}
