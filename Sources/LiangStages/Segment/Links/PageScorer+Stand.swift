import LiangText

/// How two units stand to each other and what each looks like, whatever they are, and how far the stories of earlier
/// rounds had both: no weight goes by it, and trees ask for it.
extension PageScorer {
  /// Whether trees are asked what follows the unit: behind names, and text that has ended its sentence. Where a
  /// sentence is cut, how it goes on tells more, and below a headline its form and words: asked there, trees cost joins
  /// and headlines.
  func asksTrees(behind u: Int) -> Bool {
    switch units[u].kind {
    case .byline: true
    case .text, .caption, .row: !units[u].isOpen
    case .section, .title, .credit: false
    }
  }

  func stand<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    sink.add(.standApart, Float(v - u))
    sink.add(.standBlocksApart, Float(blocksBefore[v] - blocksBefore[u]))
    sink.add(.standHeadsApart, Float(headsBefore[v] - headsBefore[u]))
    sink.add(.standWidthBefore, Float(a.columnWidth))
    sink.add(.standWidthBehind, Float(b.columnWidth))
    sink.add(.standBlanksBefore, Float(a.blanksAbove))
    sink.add(.standBlanksBehind, Float(b.blanksAbove))
    sink.add(.standLengthBehind, Float(b.count))
    sink.add(.standAgreementFirst, earlierDrafts[1].agreement(u, v))
    sink.add(.standAgreementBefore, earlierDrafts.last!.agreement(u, v))
  }
}
