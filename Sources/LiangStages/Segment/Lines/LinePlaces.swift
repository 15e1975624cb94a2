import LiangCore
import LiangText

/// The names of places on a page, line by line: looked up once for all who ask for them.
struct LinePlaces {
  /// A name of two characters or more, or a trap word that only contains one.
  struct Name {
    /// The first of its characters in the line, and one past the last, as `FoldedText` counts.
    var start: Int32
    var end: Int32
    /// How many bytes of the line there are up to its end.
    var byteEnd: Int32
    /// Its number in the gazetteer.
    var key: Int32
    var use: NameUse

    /// Whether it is a place beyond doubt, as far as one name can say.
    var isPlain: Bool { use == .plain || use == .word && end - start >= 3 }
  }

  private var names: [Name] = []
  /// By line: the first of its names; and at last the end.
  private var starts: [Int32] = [0]

  init(_ text: PageText, _ page: FoldedPage, _ gazetteer: Gazetteer) {
    var folded = FoldedText()
    var hits: [NameHit] = []
    starts.reserveCapacity(page.lines.count + 1)
    for line in page.lines {
      text.utf8.withUnsafeBufferPointer {
        let bytes = text.lines[Int(line.number) - 1].bytes.indices
        folded.read(UnsafeBufferPointer(rebasing: $0[bytes]), with: gazetteer)
      }
      gazetteer.findNames(in: folded, shortest: 2, into: &hits)
      for hit in hits {
        let (byteEnd, use) = (folded.bytes(hit.range).end, gazetteer.use(ofKey: Int(hit.key)))
        names.append(Name(start: hit.start, end: hit.end, byteEnd: byteEnd, key: hit.key, use: use))
      }
      starts.append(Int32(names.count))
    }
  }

  /// The names of a line of the folded page, by start, the longer first.
  subscript(_ line: Int) -> ArraySlice<Name> { names[Int(starts[line])..<Int(starts[line + 1])] }
}
