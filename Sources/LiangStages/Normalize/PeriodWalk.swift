import LiangCore
import LiangText

/// Goes through one article and finds for every figure the time that governs it.
///
/// A time at the head of a clause (2022年，…) holds for the rest of its sentence; one inside a clause (全县去年…) for what
/// follows up to a semicolon, and for the figures before it in its clause. A later time takes the place of an earlier
/// one; 如今 and its like leave figures without a time; a time that is compared with governs nothing.
struct PeriodWalk {
  /// A time that governs, or the knowledge that another one does.
  struct Governor {
    /// Nil where nobody can say which time.
    var time: ResolvedTime?
    /// In the healed text.
    var range: ByteRange
    /// The rule that read it.
    var rule: TimeRule
    /// Whether it stands at the head of its clause.
    var isHead: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let expressions: [TimeExpression]
  private let metrics: [Metric]
  private var resolver: TimeResolver
  /// For each metric.
  private(set) var governors: [Governor?]

  private var nextExpression = 0
  private var nextMetric = 0
  /// The first metric of this sentence.
  private var sentenceMetric = 0
  /// The time at the head of a clause of this sentence.
  private var head: Governor?
  /// The time that holds now.
  private var current: Governor?
  /// The sentence that spoke of the resolver's context.
  private var introduction = ByteRange.none

  /// - Parameter metrics: those of one article, by range.
  init(
    bytes: UnsafeBufferPointer<UInt8>, expressions: [TimeExpression], metrics: [Metric], resolver: TimeResolver
  ) {
    self.bytes = bytes
    self.expressions = expressions
    self.metrics = metrics
    self.resolver = resolver
    governors = Array(repeating: nil, count: metrics.count)
  }

  /// Reads the whole article.
  mutating func run() {
    var clause = 0
    var sentence = 0
    enterSentence(at: 0)
    var index = 0
    while index < bytes.count {
      guard let found = ClauseBreak.at(bytes, index, end: bytes.count) else {
        index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
        continue
      }
      read(ByteRange(clause, index), sentence: ByteRange(sentence, index))
      index += found.length
      clause = index
      if found.kind >= .segment { current = head }
      guard found.kind == .sentence else { continue }
      sentence = index
      if bytes[index - 1] == UInt8(ascii: "\n") { resolver.enterParagraph() }
      enterSentence(at: index)
    }
    read(ByteRange(clause, bytes.count), sentence: ByteRange(sentence, bytes.count))
  }

  private mutating func enterSentence(at start: Int) {
    head = nil
    current = nil
    sentenceMetric = nextMetric
    var end = start
    while end < bytes.count, ClauseBreak.at(bytes, end, end: bytes.count)?.kind != .sentence {
      end += UnsafeBufferPointer<UInt8>.scalarLength(bytes[end])
    }
    let named = expressions[nextExpression...].prefix { $0.range.start < end }.first { $0.first.reference == .said }
    resolver.enterSentence(naming: named?.first.year)
  }

  // MARK: One clause

  private mutating func read(_ clause: ByteRange, sentence: ByteRange) {
    let first = nextMetric
    while nextMetric < metrics.count, metrics[nextMetric].range.start < clause.end { nextMetric += 1 }
    let frames = frames(of: first..<nextMetric, in: clause)
    let marks = marks(in: clause, sentence: sentence)
    let free = marks.filter { mark in !frames.contains { $0?.range.overlaps(mark.range) == true } }
    for index in first..<nextMetric {
      governors[index] = governor(of: metrics[index], frame: frames[index - first], marks: marks, free: free)
    }
    if let mark = free.first { reachBack(mark, to: sentenceMetric..<first) }
    for mark in free {
      if mark.isHead { head = mark }
      let isWider = !mark.isHead && current?.time.map { mark.time?.holds($0) == true } == true
      if !isWider { current = mark }
    }
  }

  private func frames(of indices: Range<Int>, in clause: ByteRange) -> [ChangeFrame?] {
    indices.map { index in
      let next = index + 1 < metrics.count ? metrics[index + 1].range : nil
      return ChangeFrame(bytes: bytes, clause: clause, figure: metrics[index].range, next: next)
    }
  }

  private func governor(of metric: Metric, frame: ChangeFrame?, marks: [Governor], free: [Governor]) -> Governor? {
    if metric.modality == .rule || metric.kind == .age { return nil }
    if let own = marks.first(where: { $0.range.overlaps(metric.range) }) { return own }
    if let frame {
      return marks.last { $0.range.start >= frame.range.start && $0.range.end <= metric.range.start }
    }
    if let before = free.last(where: { $0.range.end <= metric.range.start }) {
      let isWider = !before.isHead && current?.time.map { before.time?.holds($0) == true } == true
      return isWider ? current : before
    }
    if current == nil, let after = free.first, !isAttribute(metric.range) { return after }
    return current
  }

  /// A figure of an earlier clause whose verb the time governs: 一百二十六家企业，从1984年起实行….
  private mutating func reachBack(_ mark: Governor, to indices: Range<Int>) {
    for index in indices where governors[index] == nil && metrics[index].modality != .rule {
      if metrics[index].action.start > mark.range.start { governors[index] = mark }
    }
  }

  /// Whether the figure says what something is like: 二十七人的装卸队.
  private func isAttribute(_ figure: ByteRange) -> Bool {
    let next = bytes.skippingSpaces(from: Int(figure.end), to: bytes.count)
    return PeriodWords.of.end(bytes, at: next, end: bytes.count) != nil
  }

  // MARK: Times

  /// The times of the clause that govern, in order.
  private mutating func marks(in clause: ByteRange, sentence: ByteRange) -> [Governor] {
    var marks: [Governor] = []
    while nextExpression < expressions.count, expressions[nextExpression].range.start < clause.end {
      let expression = expressions[nextExpression]
      nextExpression += 1
      let context = TimeContext(bytes: bytes, clause: clause, time: expression.range)
      let resolution = resolve(expression, in: sentence, remembers: !context.isCompared)
      guard !context.isCompared, !context.isAttribute, !context.isReported else { continue }
      switch resolution {
      case .unchanged: continue
      case .unknown:
        marks.append(.init(time: nil, range: expression.range, rule: expression.rule, isHead: context.isHead))
      case .time(let time):
        marks.append(.init(time: time, range: expression.range, rule: expression.rule, isHead: context.isHead))
      }
    }
    return marks
  }

  private mutating func resolve(
    _ expression: TimeExpression, in sentence: ByteRange, remembers: Bool
  ) -> TimeResolver.Resolution {
    if expression.extent == .sinceEvent, !recalls(from: Int(sentence.start), to: Int(expression.range.start)) {
      return .unknown
    }
    let resolution = resolver.resolve(expression, remembers: remembers)
    if remembers, case .time = resolution { introduction = sentence }
    return resolution
  }

  /// Whether the words say again something of the sentence that spoke of a time last: two characters in a row.
  private func recalls(from start: Int, to end: Int) -> Bool {
    var index = max(start, end - 60)
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    while index + 6 <= end {
      if bytes[index] >= 0xE3, bytes[index + 3] >= 0xE3, isSaid(index, in: introduction) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }

  private func isSaid(_ pair: Int, in range: ByteRange) -> Bool {
    var index = Int(range.start)
    while index + 6 <= Int(range.end) {
      if (0..<6).allSatisfy({ bytes[index + $0] == bytes[pair + $0] }) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }
}
