import CLiangData

/// What the words of the lexicon mean: a class each, and a vector.
///
/// From the word embeddings of FoolNLTK, as scripts/lexicon/vectors.py makes them and mapped with the executable. A
/// word is known by its row, which `Lexicon.cut` tells; row 0 is that of words without a vector.
@usableFromInline
package struct WordVectors: @unchecked Sendable {
  /// The numbers of a vector.
  package static let dimensions = 48
  /// One more than the greatest class, and than the greatest group; 0 is that of words without a vector.
  package static let (classCount, groupCount) = (513, 65)

  /// The one table.
  package static let shared = WordVectors()

  /// How many rows there are, row 0 among them.
  package let rowCount: Int
  @usableFromInline let classes: UnsafePointer<UInt16>
  /// By class, from 1.
  @usableFromInline let groups: UnsafePointer<UInt8>
  private let weights: UnsafePointer<UInt8>
  private let vectors: UnsafePointer<SIMD16<Int8>>

  private init() {
    let data = liang_vectors()
    let start = UnsafeRawPointer(data.bytes)
    let rows = Int(start.load(as: Int32.self))
    let classes = start + 8
    let groups = classes + 2 * rows
    let weights = groups + WordVectors.classCount
    let first = (8 + 3 * rows + WordVectors.classCount + 15) / 16 * 16
    precondition(
      start.load(fromByteOffset: 4, as: Int32.self) == WordVectors.dimensions
        && data.count == first + WordVectors.dimensions * rows, "the vectors have another layout: make them anew")
    rowCount = rows
    self.classes = classes.assumingMemoryBound(to: UInt16.self)
    self.groups = groups.assumingMemoryBound(to: UInt8.self)
    self.weights = weights.assumingMemoryBound(to: UInt8.self)
    vectors = (start + first).assumingMemoryBound(to: SIMD16<Int8>.self)
  }

  /// The class of words that mean nearly the same (井 矿井 煤矿), below `classCount`; 0 for row 0.
  @inlinable
  package func wordClass(_ row: Int) -> Int { Int(classes[row]) }

  /// The group of the class, below `groupCount`; 0 for class 0.
  @inlinable
  package func group(ofClass wordClass: Int) -> Int { Int(groups[wordClass]) }

  /// What words say together: the sum of their vectors, and of how much each counts.
  package struct Sum: Sendable {
    private var low = SIMD16<Float>()
    private var middle = SIMD16<Float>()
    private var high = SIMD16<Float>()
    /// How much the words count in all: a rare word 1, a common one next to nothing.
    package private(set) var weight: Float = 0

    /// No word.
    package init() {}

    /// The sum with `times` the other.
    package mutating func add(_ other: Sum, times factor: Float = 1) {
      low += factor * other.low
      middle += factor * other.middle
      high += factor * other.high
      weight += factor * other.weight
    }

    /// The mean of the vectors in one of the directions, below `dimensions`, each word as much as it counts; there is
    /// none where `weight` is 0.
    package func mean(_ direction: Int) -> Float {
      let sum = direction < 16 ? low[direction] : direction < 32 ? middle[direction - 16] : high[direction - 32]
      return sum / (255 * weight)
    }

    /// The product of the vectors: how much both say the same.
    package func product(_ other: Sum) -> Float {
      (low * other.low + middle * other.middle + high * other.high).sum()
    }

    fileprivate mutating func add(_ vector: UnsafePointer<SIMD16<Int8>>, _ weight: UInt8) {
      low += SIMD16<Float>(vector[0])
      middle += SIMD16<Float>(vector[1])
      high += SIMD16<Float>(vector[2])
      self.weight += Float(weight) / 255
    }
  }

  /// Adds the vector of the row to the sum; that of row 0 is nothing.
  package func add(_ row: Int, to sum: inout Sum) { sum.add(vectors + 3 * row, weights[row]) }
}
