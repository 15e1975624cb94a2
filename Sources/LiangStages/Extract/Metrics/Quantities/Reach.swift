/// How far from a figure words still say what it is of, in bytes of characters that take three. All are set by hand:
/// they keep what is read for a figure short where print has lost its marks.
enum Reach {
  /// Back in its clause, which goes on from one thing to another.
  static let clause = characters(20)
  /// In its sentence to either side, for words that say what the whole is about.
  static let topic = characters(40)
  /// Forth and back to the name of a thing.
  static let noun = characters(8)
  /// Back from a bound that a verb ends to that verb: 达到每月…元.
  static let verb = characters(12)
  /// Back from the first of a list to 分别, which deals it out.
  static let dealing = characters(10)
  /// From one end of a slogan in quotes to the other, and of a title.
  static let quotation = characters(12)
  static let title = characters(60)

  private static func characters(_ count: Int) -> Int { 3 * count }
}
