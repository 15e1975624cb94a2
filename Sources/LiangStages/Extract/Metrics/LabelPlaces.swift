import LiangCore
import LiangText

/// Tells whether what names a row, a column or a member of a list names a place.
struct LabelPlaces {
  private var folded = FoldedText()
  private var hits: [NameHit] = []

  mutating func stand(in range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    folded.read(UnsafeBufferPointer(rebasing: bytes[range.indices]), with: .builtin)
    Gazetteer.builtin.findNames(in: folded, shortest: 2, into: &hits)
    return hits.contains {
      let use = Gazetteer.builtin.use(ofKey: Int($0.key))
      return use == .plain || use == .word && $0.end - $0.start >= 3
    }
  }
}
