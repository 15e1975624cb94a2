import CLiangData

/// What a word is: the parts of speech of the lexicon, and the marks that part words.
package enum WordTag: UInt8, Sendable {
  // The order of these is that of scripts/lexicon/build.py.
  case noun, person, place, organization, verb, verbalNoun, adjective, attributive, adverb, preposition, conjunction
  case pronoun, numeral, classifier, location, spot, time, auxiliary, idiom, abbreviation, modal, affix, unknown,
    morpheme
  /// 的.
  case of
  /// 了 着 过.
  case aspect
  /// 和 与 及 以及 或 并.
  case and
  /// Letters and digits.
  case latin
  /// ，；：。 and the like.
  case clause
  /// 、
  case listComma
  case openQuote
  case closeQuote
  case openBracket
  case closeBracket
  /// A figure with its unit and the words that bound it.
  case figure
  /// Beyond either end of the sentence.
  case edge
}

/// The words of the press: their tags, and costs by which a stretch of characters falls into words.
package struct Lexicon: Sendable {
  private let trie: ByteTrie

  /// The one lexicon, mapped with the executable.
  package static let shared = Lexicon()

  private init() { trie = ByteTrie(laidOutAt: liang_lexicon().bytes) }

  /// What a character costs that no word covers: more than the rarest word.
  private static let unknownCost: Int32 = 150
  /// The longest word, in characters.
  private static let maxLength = 4

  /// Scratch space for `cut`, kept from call to call.
  package struct Scratch {
    fileprivate var costs: [Int32] = []
    fileprivate var steps: [UInt16] = []

    /// Empty scratch space.
    package init() {}
  }

  /// Cuts a run of Chinese characters (three bytes each) into the cheapest words, in order.
  /// - Parameter body: is given each word's range in bytes and its tag.
  @inline(__always)
  package func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, scratch: inout Scratch,
    _ body: (_ start: Int, _ end: Int, _ tag: WordTag) -> Void
  ) {
    let count = (end - start) / 3
    weigh(bytes, from: start, count: count, &scratch)
    var index = 0
    while index < count {
      let step = scratch.steps[index]
      let length = Int(step >> 8)
      body(start + 3 * index, start + 3 * (index + length), WordTag(rawValue: UInt8(step & 0xFF)).unsafelyUnwrapped)
      index += length
    }
  }

  /// The cheapest way from each character to the end, found from the end to the beginning: its cost, and the first word of
  /// it as length and tag.
  private func weigh(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, count: Int, _ scratch: inout Scratch) {
    if scratch.costs.count <= count {
      scratch.costs = Array(repeating: 0, count: count + 64)
      scratch.steps = Array(repeating: 0, count: count + 64)
    }
    scratch.costs.withUnsafeMutableBufferPointer { costs in
      scratch.steps.withUnsafeMutableBufferPointer { steps in
        costs[count] = 0
        var index = count - 1
        while index >= 0 {
          var best = costs[index + 1] + Lexicon.unknownCost
          var step = UInt16(1) << 8 | UInt16(WordTag.unknown.rawValue)
          var state = ByteTrie.root
          var at = start + 3 * index
          var length = 1
          while length <= Lexicon.maxLength, index + length <= count {
            for _ in 0..<3 where state >= 0 {
              state = trie.step(state, bytes[at])
              at += 1
            }
            guard state >= 0 else { break }
            let value = trie.value(state)
            if value >= 0, case let cost = costs[index + length] + Int32(value & 0xFF), cost < best || length == 1 {
              best = cost
              step = UInt16(length) << 8 | UInt16(value >> 8)
            }
            length += 1
          }
          costs[index] = best
          steps[index] = step
          index -= 1
        }
      }
    }
  }
}
