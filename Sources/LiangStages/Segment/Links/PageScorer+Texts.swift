import LiangText

/// Links from text: to the text that goes on, to a crosshead, to the credit of a photo.
extension PageScorer {
  func textToText<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    evidence.features(u, v, into: &sink)
    place(u, v, into: &sink)
    sink.add(.openThenLastLeft, if: openEnds.areLeft(u, v))
    sink.add(.columnFit, columns.fit(u, v))
    keys(places, u, v, .placesShared, into: &sink)
    keys(fields, u, v, .fieldsShared, into: &sink)
    sink.add(.meaningFit, meanings.fit(u, v))
    // What runs on across a cut says more than any name.
    if a.shape.end == .closed, terms.isNext(u, v) {
      sink.add(u < v ? .termsShared : .termsSharedBackward, terms.fit(u, v))
      sink.add(.termsSharedInOrder, terms.fit(u, v) * order)
    }
    sink.add(.afterSignature, if: a.shape.marks.contains(.signature))
    sink.add(.afterPhotoTail, if: a.shape.marks.contains(.photoTail))
    sink.add(.afterRemark, if: a.shape.marks.contains(.remarkTail))
    sink.add(.openingAfterText, if: b.shape.marks.contains(.opening))
    bullets(a.shape, b.shape, into: &sink)
    if b.kind == .caption { sink.add(a.kind == .caption ? .captionAfterCaption : .captionAfterText) }
    if a.kind == .caption, b.kind != .caption { sink.add(.textAfterCaption) }
  }

  /// Whether the two name keys in common, or have none: one feature, and the one behind it.
  @inline(__always)
  func keys<Sink: FeatureSink>(
    _ fits: KeyFits, _ u: Int, _ v: Int, _ shared: SegmentFeature, into sink: inout Sink
  ) {
    if fits.areApart(u, v) {
      sink.add(SegmentFeature(rawValue: shared.rawValue + 1)!)
    } else {
      sink.add(shared, fits.fit(u, v))
    }
  }

  /// Items behind bullets follow each other, and nothing else.
  @inline(__always)
  private func bullets<Sink: FeatureSink>(_ a: LineShape, _ b: LineShape, into sink: inout Sink) {
    if b.bullet != 0 {
      sink.add(
        a.bullet == 0 || !bulletsHaveHead ? .bulletedAfterText : a.bullet == b.bullet ? .bulletResumes : .bulletBreaks)
    } else if a.bullet != 0, a.end == .closed {
      sink.add(.textAfterBulleted)
    }
  }

  func crosshead<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    sink.add(.crossheadShort, if: b.count <= 12)
    sink.add(.crossheadSigned, if: layout.isSigned[v])
    sink.add(.crossheadInFeature, if: layout.hasFeature)
    sink.add(.crossheadBelowByline, if: layout.isBelowByline[v])
    sink.add(.crossheadParallel, layout.parallels[v])
    sink.add(.crossheadAlike, if: !layout.alike[v].isEmpty)
    if layout.isUnopened[v] { sink.add(.crossheadUnopened, openingShare) }
    sink.add(a.shape.end == .closed ? .crossheadAfterClosed : .crossheadAfterOpen)
    sink.add(.crossheadLong, if: b.count > 18)
    sink.add(.crossheadQuoted, if: b.shape.marks.contains(.quoted))
    sink.add(.crossheadExplaining, if: b.shape.marks.contains(.explaining))
    sink.add(.afterSignature, if: a.shape.marks.contains(.signature))
    sink.add(.afterRemark, if: a.shape.marks.contains(.remarkTail))
    if v + 1 < units.count {
      sink.add(.crossheadBeforeOpening, if: units[v + 1].shape.marks.contains(.opening))
      sink.add(.crossheadAcross, evidence.fit(v + 1, u))
      sink.add(.crossheadAcrossBlock, evidence.blockFit(v + 1, u))
      sink.add(.crossheadColumnFit, columns.fit(u, v + 1))
      keys(places, u, v + 1, .crossheadPlacesShared, into: &sink)
      keys(fields, u, v + 1, .crossheadFieldsShared, into: &sink)
      sink.add(.crossheadTermsShared, terms.fit(u, v + 1))
      sink.add(.crossheadMeaningFit, meanings.fit(u, v + 1))
      sink.add(.crossheadOverReferring, if: units[v + 1].shape.marks.contains(.referring))
      sink.add(.crossheadOverPlace, if: units[v + 1].shape.marks.contains(.placeLead))
      let widths = (a.columnWidth, units[v + 1].columnWidth)
      if widths.0 != 0, widths.1 != 0 {
        sink.add(widths.0 == widths.1 ? .crossheadColumnSame : .crossheadColumnDiffers)
      }
    }
    place(u, v, into: &sink)
  }

  func credit<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let isNext = v == u + 1
    sink.add(isNext && units[u].kind == .caption ? .creditNext : .creditElsewhere)
    sink.add(.creditAfterAlone, if: standsAlone(u))
    sink.add(.creditBelowBareHead, if: !isNext && layout.isStray[u] && v > 0 && layout.isBare[v - 1])
    sink.add(.creditAfterDated, if: units[u].shape.marks.contains(.dateLead))
    sink.add(.creditAcrossBlank, if: units[v].blanksAbove > 0 && isNext && units[u].columnWidth > 0)
    place(u, v, into: &sink)
    sink.add(.afterSignature, if: units[u].shape.marks.contains(.signature))
  }

  /// Whether it is all on one line among texts that are set in columns, as captions are.
  func standsAlone(_ v: Int) -> Bool {
    guard units[v].columnWidth == ColumnBlocks.unbroken, units[v].shape.end == .closed else { return false }
    let isBeside = v > 0 && units[v - 1].columnWidth == ColumnBlocks.unbroken && units[v].blanksAbove <= 1
    return hasColumns && !isBeside
  }
}
