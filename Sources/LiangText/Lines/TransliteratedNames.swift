/// Names of Uyghurs, Kazakhs, Tibetans, Mongols and Yi in Chinese characters: 阿不力米提, 扎西次仁, 沙马阿且. They have no family
/// name in front and may have more than four characters; what they are made of comes again and again.
package enum TransliteratedNames {
  /// The longest, in characters.
  static let longest = 7

  /// Whether the simplified scalars, four to seven of them, are made of such parts, two at least or one and an ending.
  package static func contains(_ run: ArraySlice<UInt16>) -> Bool {
    // Few runs of characters begin so: the others need no table.
    guard (4...longest).contains(run.count), (2...3).contains(where: { parts.contains(key(run.prefix($0))) }) else {
      return false
    }
    var isReached = [Bool](repeating: false, count: run.count + 1)
    isReached[0] = true
    for end in 2...run.count {
      isReached[end] = (2...3).contains { length in
        length <= end && isReached[end - length]
          && parts.contains(key(run[(run.startIndex + end - length)..<(run.startIndex + end)]))
      }
    }
    return isReached[run.count] || isReached[run.count - 1] && endings.contains(run.last!)
  }

  private static func key(_ part: some Sequence<UInt16>) -> UInt64 { part.reduce(0) { $0 << 16 | UInt64($1) } }

  private static let parts = Set(
    """
    阿不力 阿不都 阿布都 阿卜杜 阿布力 阿迪力 阿孜 阿乌 阿合买 阿依 阿力 阿里 阿里木 艾合 艾买提 艾尔肯 艾力 艾山 艾则孜 艾孜孜 买买提 麦麦提 买提 买合 买合木 \
    吐尔逊 吐尔洪 图尔荪 吐尼亚 吐拉 帕提 帕提古 帕尔 帕尔哈 帕夏 热依 热依汗 热合曼 热西提 热孜 热孜万 热娜 古丽 古丽娜 古丽巴 古兰 玛依拉 玛依努 米提 米热 木拉提 \
    木合塔 努尔 努尔兰 努尔古 沙吾提 沙塔尔 塔依尔 塔吉 托合提 托乎提 肉孜 如孜 萨迪克 赛买提 色买提 赛力克 司马义 斯拉木 伊斯拉 依明 依布拉 依不拉 亚森 亚生 亚库普 玉素甫 \
    玉山 哈力克 哈斯木 哈尔 巴哈尔 巴哈 卡德尔 卡米拉 克里木 肯别 别克 拜克 夏提 合提 也尔 叶尔 叶尔肯 加娜 加孜 娜古 再娜 再努 祖农 祖丽 祖力 皮亚 提江 力江 逊江 努力 哈提 \
    巴特尔 巴图 巴根 白音 巴音 巴雅尔 宝音 布赫 布和 朝鲁 朝克图 达来 德力 格尔 额尔德 尼玛 额尔敦 格日勒 格根 哈斯 呼和 呼日 吉日 嘎拉 吉雅 满都 满都拉 都拉 莫日根 那仁 那顺 娜仁 \
    娜布其 敖登 其其格 其木格 萨仁 萨如拉 赛音 赛罕 苏和 苏日 苏德 索布德 斯琴 塔娜 特木尔 图雅 托娅 乌兰 乌云 乌日娜 乌力吉 孟和 高娃 毕力格 \
    扎西 次仁 次旦 次旺 次珍 才让 才旦 才仁 才吉 丹增 旦增 丹巴 旦巴 德吉 顿珠 多吉 尕藏 嘎玛 格桑 贡布 贡嘎 加措 嘉措 降央 洛桑 罗布 拉姆 拉毛 卓玛 卓嘎 潘多 平措 普布 \
    强巴 泽仁 仁青 仁增 桑杰 桑珠 索朗 索南 土登 旺堆 旺姆 旺久 旺杰 旺扎 央金 央宗 永措 巴桑 白玛 达瓦 达娃 班玛 更登 彭措 益西 曲珍 曲措 曲扎 \
    阿且 阿牛 阿木 阿呷 阿支 阿各 沙马 吉克 吉木 吉伍 曲木 曲比 马海 罗洪 木呷 拉且 尔古 俄木 瓦其 子呷 伍呷 伍牛 日哈 史体 什尔
    """.split(separator: " ").map { key($0.utf16) })

  private static let endings = ScalarSet("江汗罕孜吉尔提".utf16)
}
