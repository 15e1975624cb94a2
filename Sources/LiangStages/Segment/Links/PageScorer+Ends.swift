import LiangText

/// What speaks for a story beginning or ending at a unit.
extension PageScorer {
  /// What speaks for a story beginning at the unit.
  func begin<Sink: FeatureSink>(_ v: Int, into sink: inout Sink) {
    let unit = units[v]
    switch unit.kind {
    case .section: sink.add(.beginSection)
    case .title: beginTitle(v, into: &sink)
    case .caption: sink.add(.beginCaption)
    case .credit: sink.add(.beginCredit)
    case .byline: sink.add(.beginByline)
    case .row: sink.add(.beginRow)
    case .text:
      if unit.shape.marks.contains(.opening) {
        sink.add(.beginOpening)
      } else if unit.shape.marks.contains(.bulleted) {
        sink.add(bulletsHaveHead ? .beginBulletedUnderHead : .beginBulleted)
      } else {
        sink.add(.beginText)
        sink.add(.beginTextDated, if: unit.shape.marks.contains(.dateLead))
        sink.add(.beginTextAlone, if: standsAlone(v))
        sink.add(.beginTextAsParagraph, if: unit.shape.start == .paragraph)
        sink.add(.beginTextInMiddle, if: unit.shape.start == .middle)
        sink.add(.beginTextReferring, if: unit.shape.marks.contains(.referring))
        sink.add(.beginTextPlace, if: unit.shape.marks.contains(.placeLead))
      }
    }
    guard unit.kind != .section, unit.kind != .title else { return }
    sink.add(.beginAfterNoise, if: unit.isAfterNoise)
    sink.add(.beginAfterEnd, if: v > 0 && isEnd(units[v - 1]))
  }

  /// Whether a story ends there beyond doubt.
  private func isEnd(_ unit: PageUnit) -> Bool {
    unit.kind == .credit || !unit.shape.marks.isDisjoint(with: [.signature, .photoTail, .remarkTail])
  }

  private func beginTitle<Sink: FeatureSink>(_ v: Int, into sink: inout Sink) {
    let unit = units[v]
    sink.add(.beginTitle)
    sink.add(.beginTitleSigned, if: layout.isSigned[v])
    sink.add(.beginTitleInFeature, if: layout.hasFeature && layout.isUnopened[v])
    sink.add(.beginTitleBelowByline, if: layout.isBelowByline[v])
    sink.add(.beginTitleParallel, layout.parallels[v])
    sink.add(.beginTitleAlike, if: !layout.alike[v].isEmpty)
    sink.add(.beginTitleAmongOrphans, if: layout.hasOrphanOpenings)
    sink.add(.beginTitleLong, if: unit.count > 14)
    sink.add(.beginTitleTwoLines, if: unit.lines.count > 1)
    sink.add(.beginTitleExplaining, if: unit.shape.marks.contains(.explaining))
    sink.add(.beginTitleQuoted, if: unit.shape.marks.contains(.quoted))
    sink.add(.beginTitleAfterWideGap, if: unit.blanksAbove > 1)
    sink.add(.beginTitleAfterNoise, if: unit.isAfterNoise)
    if v > 0 {
      sink.add(.beginTitleAfterEnd, if: isEnd(units[v - 1]))
      sink.add(.beginTitleAfterTitle, if: units[v - 1].kind == .title || units[v - 1].kind == .section)
      sink.add(.beginTitleAfterOpen, if: units[v - 1].kind == .text && units[v - 1].shape.end != .closed)
    }
    guard v + 1 < units.count else { return }
    let next = units[v + 1]
    sink.add(.beginTitleBeforeOpening, if: next.shape.marks.contains(.opening))
    sink.add(.beginTitleBeforeBulleted, if: next.shape.bullet != 0)
    sink.add(.beginTitleOverReferring, if: next.shape.marks.contains(.referring))
    sink.add(.beginTitleOverPlace, if: next.shape.marks.contains(.placeLead))
    if next.kind == .text, next.shape.marks.isDisjoint(with: [.opening, .bulleted]) {
      sink.add(.beginTitleUnopened, openingShare)
    }
    sink.add(.beginTitleBeforeByline, if: next.kind == .byline || next.kind == .section)
    sink.add(.beginTitleBeforeTitle, if: next.kind == .title)
    sink.add(.beginTitleWithDash, if: unit.shape.marks.contains(.dashTail))
    sink.add(.beginTitleBeforeCaption, if: isPhoto(after: v))
    sink.add(.beginTitleBeforeMiddle, if: next.kind == .text && next.shape.start == .middle)
  }

  /// Whether the text of a photo follows: up to three paragraphs, the last with its photographer.
  private func isPhoto(after v: Int) -> Bool {
    for unit in units[(v + 1)...].prefix(3) {
      if unit.kind == .caption { return true }
      guard unit.kind == .text, !unit.shape.marks.contains(.opening) else { return false }
    }
    return false
  }

  /// What speaks for a story ending with the unit.
  func end<Sink: FeatureSink>(_ u: Int, into sink: inout Sink) {
    let unit = units[u]
    switch unit.kind {
    case .section: sink.add(.endSection)
    case .title: sink.add(.endTitle)
    case .caption: sink.add(.endCaption)
    case .credit: sink.add(.endCredit)
    case .byline: sink.add(.endByline)
    case .row: sink.add(.endRow)
    case .text:
      let ends: [SegmentFeature] = [.endClosed, .endPause, .endComma, .endOpen]
      sink.add(ends[unit.shape.end.rawValue])
      sink.add(.endSignature, if: unit.shape.marks.contains(.signature))
      sink.add(.endRemark, if: unit.shape.marks.contains(.remarkTail))
      sink.add(.endCut, if: unit.isCut)
    }
    if u + 1 < units.count {
      sink.add(.endBeforeHead, if: units[u + 1].kind == .section || units[u + 1].kind == .title)
      sink.add(.endBeforeNoise, if: units[u + 1].isAfterNoise)
    }
  }
}
