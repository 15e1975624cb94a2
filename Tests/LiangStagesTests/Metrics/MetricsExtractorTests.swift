import Foundation
import LiangCore
import LiangTestSupport
import LiangText
import Testing

@testable import LiangStages

@Suite("extract: metrics")
struct MetricsExtractorTests {
  @Test("every figure", arguments: FigureCase.all(in: "metrics.case", separator: "; "))
  func reads(_ testCase: FigureCase) {
    #expect(FigureCase.extraction(of: testCase.text).figures == testCase.expected)
  }

  @Test("every numeral", arguments: FigureCase.all(in: "numerals.case", separator: " "))
  func readsNumbers(_ testCase: FigureCase) {
    #expect(FigureCase.extraction(of: testCase.text, tracing: true).numbers == testCase.expected)
  }

  @Test("numerals say which rule made them a figure or none")
  func saysTheRule() {
    let text = "2023年5月11日，第三届大会慰问职工2027人次，编号为八百。"
    let numbers = FigureCase.extraction(of: text, tracing: true).trace!.numbers
    #expect(numbers.map(\.rule).count { $0 == "people" } == 1)
    #expect(numbers.contains { $0.rule == "exclude.date" } && numbers.contains { $0.rule == "exclude.ordinal" })
    #expect(numbers.filter(\.isCounted).map(\.low) == [Decimal38(2027)])
  }

  @Test(
    "a clock has two digits behind its colon, of either width",
    arguments: [
      ("12:30", "exclude.clock"), ("12：30", "exclude.clock"), ("１２：３０", "exclude.clock"),
      ("８：３０：００", "exclude.clock"), ("3:1", "exclude.score"), ("３：１", "exclude.score"),
      ("３１：３０", "exclude.score"),
    ])
  func tellsClocksFromScores(_ text: String, _ rule: String) {
    let numbers = FigureCase.extraction(of: "今天\(text)，职工来了。", tracing: true).trace!.numbers
    #expect(Set(numbers.map(\.rule)) == [rule])
  }

  @Test("a figure is explained from numeral to unit")
  func explains() {
    let trace = FigureCase.extraction(of: "节约资金超过1654.9万元。", tracing: true).trace!
    #expect(
      trace.steps.map { "\($0.rule): \($0.note)" } == [
        "numeral: 1654.9万 = 16549000", "bound: 超过 … is >", "unit: 元 is money in CNY",
      ])
    #expect(trace.steps.allSatisfy { $0.kind == .matched })
  }

  @Test("a thousand digits are a reject")
  func rejectsTheAbsurd() {
    let extraction = FigureCase.extraction(of: "共\(String(repeating: "9", count: 1000))元，另有5元。")
    #expect(extraction.figures == ["5元 money = 5 5 CNY"])
    #expect(extraction.rejects.map(\.code) == ["extract.number_too_large"])
    #expect(
      extraction.rejects.map(\.message) == [
        "the figure has more than 29 digits before the point or 9 behind it; check the page"
      ])
  }

  @Test("damaged print is read with less confidence")
  func doubtsDamage() {
    let clean = FigureCase.extraction(of: "培训12名工人。").metrics[0]
    let damaged = FigureCase.extraction(of: "培训l2名工人。").metrics[0]
    #expect(clean.low == damaged.low && damaged.confidence < clean.confidence)
  }

  @Test("a pipeline's own units come before those of the language")
  func readsOwnUnits() throws {
    let unit: [String: ConfigValue] = [
      "name": .text("标箱"), "kind": .text("volume"), "factor": .decimal(Decimal38(33)), "unit": .text("m3"),
    ]
    let config = StageConfig(spec: MetricsExtractor.spec, values: ["units": .list([.record(unit)])])
    let stage = try MetricsExtractor(config, StageContext(decoder: NoText()))
    var extraction = Extraction(page: PlaceCase(text: "吞吐量200标箱。").page)
    stage.extract(into: &extraction)
    #expect(extraction.figures == ["200标箱 volume = 6600 6600 m3"])
  }

  @Test("what a price is per is in its unit where the pipeline names it, in text and in tables")
  func readsOwnPrices() throws {
    let unit: [String: ConfigValue] = [
      "name": .text("元/公斤"), "kind": .text("money"), "factor": .decimal(Decimal38(1)), "unit": .text("CNY/kg"),
    ]
    let config = StageConfig(spec: MetricsExtractor.spec, values: ["units": .list([.record(unit)])])
    let stage = try MetricsExtractor(config, StageContext(decoder: NoText()))
    let text = "收购价2.3元/公斤。\n品名 批发价（元/公斤） 成交量（吨）\n青菜 2.4 18\n"
    var extraction = Extraction(page: PlaceCase(text: text).page)
    stage.extract(into: &extraction)
    #expect(
      extraction.figures == [
        "2.3元/公斤 money = 2.3 2.3 CNY/kg", "2.4 money = 2.4 2.4 CNY/kg", "18 mass = 18 18 t",
      ])
  }

  @Test(
    "斤, 两 and 尺 are those of the place and time, halves and parts too",
    arguments: [
      ("两斤茶叶，", LocalMeasures.taiwan, "1.2"), ("半斤茶叶，", .taiwan, "0.3"), ("半斤茶叶，", .mainland, "0.25"),
      ("二斤二两茶叶，", .taiwan, "1.275"), ("二斤二两茶叶，", .mainland, "1.1"), ("半两黄金，", .oldMainland, "0.015625"),
      ("二两一钱金子，", .oldMainland, "0.065625"), ("三钱金子，", .taiwan, "0.01125"), ("三钱金子，", .hongKong, "0.01133982"),
      ("一斤七两五。", .oldMainland, "0.734375"),
      ("半两黄金，", .mainland, "0.025"), ("两斤茶叶，", .hongKong, "1.20958"), ("十尺布，", .taiwan, "3.03030303"),
      ("十市尺布，", .taiwan, "3.33"), ("三尺布，", .hongKong, "1"),
    ])
  func readsLocalMeasures(_ text: String, _ measures: LocalMeasures, _ value: String) {
    #expect(Self.values(text, UnitTable(), measures) == [value])
  }

  @Test("a pipeline's own 斤 is the same everywhere")
  func keepsOwnMeasures() {
    let own = UnitTable(custom: [UnitTable.Custom(spelling: "斤", kind: .mass, factor: Decimal38(1), unit: "kg")])
    for text in ["两斤茶叶，", "一公斤又一斤茶叶，"] {
      #expect(Self.values(text, own, .taiwan) == Self.values(text, own, .mainland))
    }
    #expect(Self.values("两斤茶叶，", own, .taiwan) == ["2"])
    #expect(Self.values("半斤茶叶，", own, .taiwan) == ["0.5"])
  }

  /// The low ends of the figures of a text of one sentence.
  private static func values(_ text: String, _ units: UnitTable, _ measures: LocalMeasures) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let scanner = QuantityScanner(
        bytes, units: units, homeCurrency: units.yuan.name, measures: measures, isTraditional: false,
        explains: false)
      var sentences = Sentences(bytes, marks: .shared)
      while let sentence = sentences.next() { scanner.read(sentence) }
      return scanner.text.quantities.map(\.low.description)
    }
  }

  @Test(
    "rows of a table printed as lines",
    arguments: [
      ("县名 | 参保人数 | 金额（万元）\n白水县 | 2145 | 713\n", ["2145", "7130000"]),
      ("县名 参保人数 金额（万元）\n白水县 2 145 71.3\n", ["2145", "713000"]),
      ("县名 参保人数 垫付人次 金额（万元）\n白水县 2 145 300 45 6 100\n", ["2145300", "45", "61000000"]),
      // More than one grouping would fit five columns.
      ("县名 参保人数 垫付人次 职工数 金额（万元）\n白水县 2 145 300 45 6 100\n", []),
      ("昨日价格（单位：元／公斤）\n品名　零售价　上周　涨跌幅\n猪肉　18.6　17.2　8.1%\n大葱　2.3　平　-20.7%\n", ["18.6", "17.2", "8.1", "2.3", "-20.7"]),
      ("部分情况如下（单位：人、万元）：\n乡镇 参保 金额\n湾沚镇 9800 7.4\n", ["9800", "74000"]),
      ("部分情况如下（单位：人、万元）：\n乡镇 参保 垫付 金额\n湾沚镇 9800 640 7.4\n", []),
      ("价格（单位：元）\n品名 上周 涨跌幅\n白菜 平 平\n大葱 平 -20.7%\n猪肉 18.6元 8.1%\n", ["-20.7", "18.6", "8.1"]),
      ("表1 各县情况　单位：万元\n县名 产值 同比 名次\n白水县 713 8.1 2\n", ["7130000"]),
      ("主办单位：人民日报社\n姓名 得票\n张三 713\n", []),
      ("价格（单位：元）\n据市场介绍，\n品名 零售价\n猪肉 18.6\n", []),
    ])
  func readsTables(_ text: String, _ values: [String]) {
    let read = Array(text.utf8).withUnsafeBufferPointer { bytes in
      let units = UnitTable()
      var table = TableReader(bytes, units: units, homeCurrency: units.yuan.name)
      var sentences = Sentences(bytes, marks: .shared)
      var values: [String] = []
      while let sentence = sentences.next() {
        if table.readRow(sentence) { values += table.cells.map(\.quantity.low.description) }
      }
      return values
    }
    #expect(read == values)
  }

  @Test("random text never crashes, and spans hold what is on the page")
  func survivesNoise() {
    var random = SplitMix64(seed: 7)
    let parts = Array("0123456789０５,，.．点一二三十百千万亿兆零〇两几数多余来半负-—~至到第年月日元块角分名人次个家%‰成倍番度里 \nlO、“”（）《》kwEe/分之又abc工会职")
    // Choices between phrases are slow without optimization: all of it only in `make sweep`.
    let texts = PlaceSweep.isOn ? 2000 : 25
    for _ in 0..<texts {
      let text = String((0..<Int.random(in: 1...60, using: &random)).map { _ in parts.randomElement(using: &random)! })
      let extraction = FigureCase.extraction(of: text, tracing: true)
      let page = extraction.page.document.text
      for metric in extraction.metrics {
        let article = extraction.article(metric.article)
        let first = page.string(metric.span.first)
        #expect(article.text.string(metric.range).hasPrefix(first), "\(text.debugDescription)")
      }
    }
  }

  @Test("numerals at the edge of what a number holds are read, rejected or left, whatever stands behind")
  func survivesHugeNumerals() {
    // Int128.max in units of 10⁻⁹, the largest value and its neighbours, and what is one digit longer.
    let digits = [
      "170141183460469231731687303715", "170141183460469231731687303716", "99999999999999999999999999999",
      "100000000000000000000000000000", "34028236692093846346337460743", "17014118346046923173168730371588410572",
    ]
    let chinese = Dictionary(uniqueKeysWithValues: zip("0123456789", "〇一二三四五六七八九"))
    let tails = [
      "", ".9", ".999999999", "点五", "万", "亿", "亿亿", "万四千点五", "千点五", "多", "%", "成半", " million", "分之一", "万至9亿", "、3",
    ]
    for number in digits.flatMap({ [$0, String($0.map { chinese[$0]! })] }) {
      for tail in tails {
        for text in ["共有\(number)\(tail)元。", "\(number)\(tail)人次", "负\(number)\(tail)度", "第\(number)\(tail)"] {
          let extraction = FigureCase.extraction(of: text, tracing: true)
          #expect(extraction.metrics.count + extraction.rejects.count <= 2, "\(text)")
        }
      }
    }
  }
}
