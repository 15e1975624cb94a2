/// Names of people: Chinese ones have two to four characters, the family name first.
package enum PersonNames {
  /// The more common first.
  private static let familyNames = """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢傅姜崔钟谭陆汪范
    金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃赖武戴莫孔向汤温康施洪文牛樊葛邢安齐易乔伍庞颜倪庄聂章
    鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶
    解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑
    郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴
    盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕
    危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由
    """
  private static let compoundNames = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 端木 夏侯 轩辕 赫连 呼延 完颜 宇文"

  private static let single = ScalarSet(familyNames.utf16.filter { $0 > 0x20 })
  private static let common = ScalarSet(familyNames.utf16.filter { $0 > 0x20 }.prefix(154))
  private static let compound: Set<UInt32> = Set(
    compoundNames.split(separator: " ").map { name in name.utf16.reduce(0) { $0 << 16 | UInt32($1) } })

  /// Whether the simplified character is one of the 154 names that nine in ten families bear.
  package static func isCommonFamilyName(_ character: UInt16) -> Bool { common.contains(character) }

  /// Whether the folded scalars begin with a family name.
  package static func startsWithFamilyName(_ text: ArraySlice<UInt16>) -> Bool {
    guard let first = text.first else { return false }
    return single.contains(first) || startsWithCompoundName(text)
  }

  /// Whether the scalars begin with a family name, or are a name of another language of the country: 阿不力米提, 扎西次仁.
  package static func isUsual(_ name: ArraySlice<UInt16>) -> Bool {
    startsWithFamilyName(name) || TransliteratedNames.contains(name)
  }

  private static func startsWithCompoundName(_ text: ArraySlice<UInt16>) -> Bool {
    guard text.count >= 2 else { return false }
    return compound.contains(UInt32(text[text.startIndex]) << 16 | UInt32(text[text.startIndex + 1]))
  }

  /// Parts names written without anything in between: 何东霞叶小钟 → 何东霞, 叶小钟; 尼玛次仁王刚 → 尼玛次仁, 王刚. Answers how many scalars
  /// each has; a run that cannot be parted so that every part begins with a family name, or is one of another language
  /// of the country, is answered whole.
  package static func lengths(inRun run: ArraySlice<UInt16>) -> [Int] {
    guard run.count > 4 || (run.count == 4 && !startsWithCompoundName(run)) else { return [run.count] }
    if TransliteratedNames.contains(run) { return [run.count] }
    // Fewest oddities first: three characters are the rule, two common, four rare. By place: what it costs to come
    // there, and the length of the last name on the way.
    var best = [(cost: Int32, last: Int32)](repeating: (.max, 0), count: run.count + 1)
    best[0].cost = 0
    for end in 2...run.count {
      for length in 2...TransliteratedNames.longest where length <= end {
        let before = best[end - length].cost
        guard before < .max else { continue }
        let name = run[(run.startIndex + end - length)..<(run.startIndex + end)]
        guard let oddity = oddity(of: name) else { continue }
        if before + oddity < best[end].cost { best[end] = (before + oddity, Int32(length)) }
      }
    }
    guard best[run.count].cost < .max else { return [run.count] }
    var lengths: [Int] = []
    var end = run.count
    while end > 0 {
      lengths.append(Int(best[end].last))
      end -= lengths.last!
    }
    return lengths.reversed()
  }

  /// How odd a name of the length is; nil for what is none. What is made of parts of names is one before two others
  /// are.
  private static func oddity(of name: ArraySlice<UInt16>) -> Int32? {
    if TransliteratedNames.contains(name) { return -2 }
    guard name.count <= 4, startsWithFamilyName(name) else { return nil }
    switch name.count {
    case 3: return 0
    case 2: return 1
    default: return startsWithCompoundName(name) ? 1 : 4
    }
  }
}
