import LiangText

/// What speaks for a link by where the two stand and how they are set.
extension PageScorer {
  func place<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    if isReadAcross, v == u + 2, units[u].kind == .text, units[v].kind == .text {
      sink.add(.nextUnparted)
    } else if v == u + 1 {
      let blanks = units[v].blanksAbove
      if blanks == 0, hasBlanks {
        sink.add(.nextUnparted)
      } else {
        sink.add(.next)
        sink.add(.nextInOrder, orderOdds)
        if blanks > 0 { acrossBlank(u, v, into: &sink) }
      }
      sink.add(.nextFarApart, if: blanks > 1)
    } else if v > u {
      let distance = magnitude(Float(v - u - 1))
      sink.add(.gap, distance)
      sink.add(.blocksBetween, magnitude(Float(blocksBefore[v] - blocksBefore[u] - 1)))
      sink.add(.gapInOrder, distance * order)
    } else {
      sink.add(.backward)
      sink.add(.backwardGap, magnitude(Float(u - v - 1)))
    }
    let heads = magnitude(Float(abs(headsBefore[max(u, v)] - headsBefore[min(u, v) + 1])))
    sink.add(.headsBetween, heads)
    sink.add(.headsBetweenInOrder, heads * order)
  }

  /// Below the end of a sentence and a blank line, where paragraphs need none between them, another story goes on.
  private func acrossBlank<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    switch (units[v].kind, units[u].shape.end) {
    case (.title, _): sink.add(.crossheadAcrossBlank, blockShare)
    case (_, .closed): sink.add(.closedAcrossBlank, blockShare)
    default: sink.add(.openAcrossBlank, blockShare)
    }
  }

  func style<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    sink.add(.scriptDiffers, if: script[u] * script[v] < 0)
    sink.add(.commasDiffer, if: commas[u] * commas[v] < 0)
    let widths = (units[u].columnWidth, units[v].columnWidth)
    if widths.0 * widths.1 < 0 {
      sink.add(.columnMissing)
    } else if widths.0 > 0, widths.1 > 0 {
      let apart = abs(widths.0 - widths.1)
      sink.add(apart == 0 ? .columnSame : apart == 1 ? .columnNear : .columnDiffers)
    }
  }
}
