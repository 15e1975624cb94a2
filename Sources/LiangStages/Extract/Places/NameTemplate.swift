/// What is weighed of a name in doubt.
enum NameTemplate: Int, ChoiceTemplate {
  /// How often names in doubt are places.
  case always = 1
  /// The kind of name, its forms.
  case kind = 2
  /// The same, what supports it.
  case kindSupport = 3
  /// The same, by how much words speak for it.
  case kindMargin = 4
  /// The same, what speaks for it by hand.
  case kindScore = 5
  /// By how much words speak for it.
  case margin = 6
  /// What supports it, by how much words speak for it.
  case supportMargin = 7
  /// What speaks for it by hand.
  case score = 8
  /// The same in larger steps.
  case roughScore = 9
  /// What speaks for it around.
  case context = 10
  /// The same, what supports it.
  case contextSupport = 11
  /// What speaks for the name itself.
  case base = 12
  /// Whether it is a person's, whether it is of a large place.
  case person = 13
  /// The name.
  case name = 14
  /// The character before it.
  case before = 20
  /// The character behind it.
  case behind = 21
  /// The two characters before it.
  case twoBefore = 22
  /// The two characters behind it.
  case twoBehind = 23
  /// The characters before it and behind it.
  case around = 24
}
