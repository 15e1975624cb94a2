import LiangCore
import LiangText

/// The words of a sentence that tell plan and rule from fact, as sets of bits: in the clause of a figure before it, in
/// the sentence before it, and behind it.
struct ModalityCues {
  var clause = 0
  var before = 0
  var behind = 0
  /// One past the last 将 in its clause before it that says what will be done; 0 for none.
  var will = 0
}
