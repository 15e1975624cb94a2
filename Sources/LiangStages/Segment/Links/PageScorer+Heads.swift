import LiangText

/// Links from headlines and names: from one part of a headline to the next, and to the text.
extension PageScorer {
  /// From one part of a headline to the next.
  func headToHead<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    if b.kind == .section {
      sink.add(.sectionBeforeByline, if: v + 1 < units.count && units[v + 1].kind == .byline)
      sink.add(.sectionBelowTitle)
      return
    }
    if a.kind == .section {
      sink.add(.titleAfterSection)
      if layout.hasOrphanBullets {
        sink.add(layout.namesBriefs[u] ? .titleAfterBriefs : .titleAfterSectionAmongOrphans)
      }
      return
    }
    sink.add(.titlesAmongOrphans, if: layout.hasOrphanOpenings)
    let explains = (a.shape.marks.contains(.explaining), b.shape.marks.contains(.explaining))
    switch explains {
    case (true, true): sink.add(.titleBothExplain)
    case (true, false): sink.add(.titleThenPhrase)
    case (false, true): sink.add(.phraseThenTitle)
    case (false, false): sink.add(.phraseThenPhrase)
    }
    sink.add(.titleAfterDash, if: a.shape.marks.contains(.dashTail))
    sink.add(.titleWithDash, if: b.shape.marks.contains(.dashHead))
    sink.add(.kickerBelowTitle, if: b.shape.marks.contains(.dashTail))
    if b.blanksAbove == 0 { sink.add(.titlesClose) } else { sink.add(.titlesAcrossBlank, blockShare) }
    sink.add(.titleLonger, if: a.count > b.count)
    sink.add(.titlesAfterNoise, if: b.isAfterNoise)
    if v + 1 < units.count, units[v + 1].kind == .text, units[v + 1].shape.start != .middle {
      sink.add(.titlesFitText, evidence.fit(u, v + 1))
    }
    sink.add(.titlesOverTwoOpenings, if: openings(below: v) > 1)
    sink.add(.titlesFit, evidence.fit(u, v) + evidence.fit(v, u))
  }

  /// How many stories open between the headline and the next.
  private func openings(below title: Int) -> Int {
    var count = 0
    var isBelowTitles = false
    for unit in units[(title + 1)...] {
      if unit.kind == .text { isBelowTitles = true }
      if isBelowTitles, unit.kind == .title || unit.kind == .section { break }
      if unit.shape.marks.contains(.opening) { count += 1 }
    }
    return count
  }

  func headToText<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    if b.shape.marks.contains(.bulleted) {
      sink.add(.headThenBulleted)
    } else if b.shape.marks.contains(.opening) {
      sink.add(.headThenOpening)
      sink.add(.bylineThenOpening, if: a.kind == .byline)
    } else if b.kind == .caption {
      sink.add(.headThenCaption)
    } else if b.kind == .row {
      sink.add(.headThenRow)
    } else {
      sink.add(
        b.shape.start == .paragraph ? .headThenParagraph : b.shape.start == .plain ? .headThenPlain : .headThenMiddle)
      sink.add(.bylineThenText, if: a.kind == .byline)
    }
    sink.add(.headThenReferring, if: b.shape.marks.contains(.referring))
    sink.add(.headThenPlace, if: b.shape.marks.contains(.placeLead))
    sink.add(.sectionThenText, if: a.kind == .section)
    owned(u, v, into: &sink)
    if v == u + 1 {
      sink.add(.headNext)
      if b.blanksAbove > 0 { sink.add(.headNextAcrossBlank, blockShare) }
    } else if v > u {
      sink.add(.headGap, magnitude(Float(v - u - 1)))
    } else {
      sink.add(.headBackward)
      sink.add(.headAbove, if: v == u - 1)
      sink.add(.headGap, magnitude(Float(u - v)))
    }
    sink.add(.headsPassed, magnitude(Float(abs(headsBefore[max(u, v)] - headsBefore[min(u, v) + 1]))))
    // Names say nothing of what a text is about.
    if a.kind != .byline {
      sink.add(.headFit, evidence.fit(u, v))
      sink.add(.headBlockFit, evidence.blockFit(u, v))
      sink.add(.headBlockFitBack, evidence.blockFit(v, u))
    }
    keys(places, u, v, .headPlacesShared, into: &sink)
    keys(fields, u, v, .headFieldsShared, into: &sink)
    sink.add(.headMeaningFit, meanings.fit(u, v))
  }

  /// Whether the beginning of a story has a headline of its own straight above it, or none.
  private func owned<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    sink.add(.headThenCaptionAmongOrphans, if: units[v].kind == .caption && layout.hasOrphanOpenings)
    guard v != u + 1 else { return }
    if layout.isBare[u], layout.isStray[v] {
      sink.add(.bareHeadThenStray)
      sink.add(.creditedHeadThenStray, if: u + 1 < units.count && units[u + 1].kind == .credit)
    }
    if layout.isOrphan[v] {
      if units[v].shape.bullet != 0, units[u].kind != .byline {
        sink.add(layout.namesBriefs[u] ? .briefsThenOrphan : .sectionThenOrphan)
      } else {
        sink.add(.headThenOrphan)
      }
    } else if layout.isOwned[v] {
      sink.add(.headThenOwned)
    }
  }

  func byline<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let afterHead = units[u].kind == .section || units[u].kind == .title
    sink.add(afterHead ? .bylineAfterHead : .bylineAfterText)
    if v == u + 1 {
      sink.add(.headNext)
      if units[v].blanksAbove > 0 { sink.add(.headNextAcrossBlank, blockShare) }
    } else {
      sink.add(.bylineElsewhere, magnitude(Float(abs(v - u))))
    }
    sink.add(.afterSignature, if: units[u].shape.marks.contains(.signature))
  }
}
