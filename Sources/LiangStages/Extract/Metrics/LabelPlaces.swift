import LiangCore
import LiangText

/// Tells whether what names a row, a column or a member of a list names a place.
struct LabelPlaces {
  private var folded = FoldedText()
  private var hits: [NameHit] = []

  mutating func stand(in range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    read(range, bytes)
    return hits.contains(where: Self.isPlace)
  }

  /// Where the longest name begins that ends where the range does, be it a word as well.
  mutating func lastStart(in range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    read(range, bytes)
    let last = hits.first { Int($0.end) == folded.count }
    return last.map { Int(range.start) + folded.offset(of: Int($0.start)) }
  }

  private mutating func read(_ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) {
    folded.read(UnsafeBufferPointer(rebasing: bytes[range.indices]), with: .builtin)
    Gazetteer.builtin.findNames(in: folded, shortest: 2, into: &hits)
  }

  private static func isPlace(_ hit: NameHit) -> Bool {
    let use = Gazetteer.builtin.use(ofKey: Int(hit.key))
    return use == .plain || use == .word && hit.end - hit.start >= 3
  }
}
