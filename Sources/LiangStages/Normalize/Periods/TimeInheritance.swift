import LiangCore
import LiangText

/// The time that earlier sentences of a paragraph leave to one that names none.
///
/// Most sentences inherit nothing: a story goes on without its date. What is inherited is the time of a sentence that the
/// next goes on about (其中，…), a reporting period (一季度，…。分产业看，…), the day of an event that the next sentence
/// begins with (5月7日，…运动会举行。运动会设置…), and the year of a plan, by what is planned. A report leaves its period
/// out of whole paragraphs; where these name no other time, a sentence that tells growth (同比, 增长) inherits it.
struct TimeInheritance {
  /// The time of the last sentence that named one.
  private var topic: GoverningTime?
  /// Whether this sentence inherits it.
  private var passesOn = false
  /// The reporting period that the article named first.
  private var report: GoverningTime?
  /// Whether this sentence goes on about that.
  private var reports = false
  private var previous = ByteRange.none

  /// Notes a time of this sentence: it takes the place of what was inherited.
  mutating func note(_ time: GoverningTime) {
    (passesOn, reports) = (false, false)
    if report == nil, time.isHead, time.time?.isReportingPeriod == true { report = time }
    if topic?.isHead != true || time.isHead || topic?.range.start ?? 0 < previous.end { topic = time }
  }

  /// Leaves the sentence for the next one of the paragraph.
  mutating func leave(_ sentence: ByteRange) { previous = sentence }

  /// Leaves the paragraph; the reporting period of the article stays.
  mutating func leaveParagraph() {
    topic = nil
    previous = .none
  }

  /// Decides what the sentence inherits.
  mutating func enter(_ sentence: ByteRange, of bytes: UnsafeBufferPointer<UInt8>) {
    passesOn = false
    reports = topic == nil && report != nil && Self.tellsGrowth(sentence, of: bytes)
    guard let topic, let time = topic.time else { return }
    let start = bytes.skippingSpaces(from: Int(sentence.start), to: Int(sentence.end))
    let goesOn = PeriodWords.goingOn.end(bytes, at: start, end: Int(sentence.end)) != nil
    let isNext = previous.contains(Int(topic.range.start))
    let isDay = time.first.day > 0 && time.last == time.first
    passesOn =
      goesOn || (topic.isHead && time.isReportingPeriod)
      || (isNext && topic.isHead && isDay && Repetition(bytes: bytes).begins(sentence, with: previous))
  }

  /// The time that the figure inherits, if any.
  func governor(of metric: Metric) -> GoverningTime? {
    if passesOn || (topic?.isAhead == true && metric.modality == .planned) { return topic }
    return reports && metric.modality == .actual ? report : nil
  }

  /// Whether the sentence measures against the year before.
  private static func tellsGrowth(_ sentence: ByteRange, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = Int(sentence.start)
    while index < Int(sentence.end) {
      if PeriodWords.growth.end(bytes, at: index, end: Int(sentence.end)) != nil { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }
}

/// Whether one stretch of the text takes up the words of another: two characters in a row.
struct Repetition {
  /// The text, UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether any two characters in a row stand in both.
  func repeats(_ range: ByteRange, of other: ByteRange) -> Bool {
    var index = Int(range.start)
    while index < Int(range.end), bytes[index] & 0xC0 == 0x80 { index += 1 }
    while index + 6 <= Int(range.end) {
      if isPair(index), stands(index, in: other) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }

  /// Whether the first two characters stand in the other stretch.
  func begins(_ range: ByteRange, with other: ByteRange) -> Bool {
    Int(range.start) + 6 <= Int(range.end) && isPair(Int(range.start)) && stands(Int(range.start), in: other)
  }

  /// Two Chinese characters.
  private func isPair(_ index: Int) -> Bool {
    (0xE4...0xE9).contains(bytes[index]) && (0xE4...0xE9).contains(bytes[index + 3])
  }

  private func stands(_ pair: Int, in range: ByteRange) -> Bool {
    var index = Int(range.start)
    while index + 6 <= Int(range.end) {
      if (0..<6).allSatisfy({ bytes[index + $0] == bytes[pair + $0] }) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }
}
