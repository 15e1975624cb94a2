import LiangCore
import LiangText

/// The weights of the choices, one table of 2^18 for each, and how often choices with such a lead are right: made by
/// scripts/phrases from the annotated pages.
struct PhraseWeights: @unchecked Sendable {
  /// The choices, in the order of the file.
  enum Choice: Int, CaseIterable {
    case itemHead, itemStart, action, modality
  }

  /// 2 to this power is the size of a table.
  static let bits = 18
  /// A weight of 1 is stored as this.
  static let scale: Int32 = 1024
  /// Leads are told apart in steps of a fourth, up to 8.
  private static let steps: Int32 = 32
  /// Bytes of the file: the tables, then the shares.
  private static let size = Choice.allCases.count * (2 << bits) + 2 * (Int(steps) + 1)

  let heads: OptionWeights
  let starts: OptionWeights
  let actions: OptionWeights
  let modalities: ModalityWeights
  /// By lead in steps, the share of figures read right in 65535ths.
  private let shares: UnsafePointer<UInt16>

  static let shared = PhraseWeights(laidOutAt: EmbeddedWeights.phrases.bytes(size))

  /// Weights that live as long as the process.
  init(laidOutAt bytes: UnsafeRawPointer) {
    func table(_ choice: Choice) -> UnsafePointer<Int16> {
      bytes.assumingMemoryBound(to: Int16.self) + choice.rawValue << PhraseWeights.bits
    }
    heads = OptionWeights(table(.itemHead), HeadFeatures.self)
    starts = OptionWeights(table(.itemStart), StartFeatures.self)
    actions = OptionWeights(table(.action), ActionFeatures.self)
    modalities = ModalityWeights(table(.modality))
    shares = (bytes + Choice.allCases.count << (PhraseWeights.bits + 1)).assumingMemoryBound(to: UInt16.self)
  }

  /// The weights of a choice's features, by their numbers.
  subscript(choice: Choice) -> UnsafePointer<Int16> {
    switch choice {
    case .itemHead: heads.features
    case .itemStart: starts.features
    case .action: actions.features
    case .modality: modalities.features
    }
  }

  /// How many of the figures whose choices led their rivals by this were read right, on pages left out.
  func confidence(lead: Int32) -> Float {
    let most = PhraseWeights.steps * PhraseWeights.scale / 4
    let step = min(max(lead, 0), most) * 4 / PhraseWeights.scale
    return Float(shares[Int(step)]) / 65535
  }
}
