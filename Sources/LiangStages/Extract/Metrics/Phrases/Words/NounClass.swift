/// What a noun names, by its last character.
enum NounClass: UInt8, CaseIterable {
  case none, money, value, measure, rate, time, organization, people, machine, building, produce, document, matter
  case event, settlement, quality, land

  /// The last characters of each class.
  var characters: String {
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
