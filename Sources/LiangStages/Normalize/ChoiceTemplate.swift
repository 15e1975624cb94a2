/// What a choice weighs: a feature's template, by whose number its weights were fitted. The numbers stay as they are.
protocol ChoiceTemplate: RawRepresentable<Int>, CaseIterable {
  /// How many numbers it has, from its own on.
  var width: Int { get }
}

extension ChoiceTemplate {
  var width: Int { 1 }
}

/// The words around a figure that choices look at, in this order.
enum FigureWord: Int, CaseIterable {
  /// The end of its item, its action, what begins its sentence, what stands before it and behind it.
  case item, action, sentence, before, behind
}
