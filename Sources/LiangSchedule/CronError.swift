/// What is wrong with a cron expression.
public struct CronError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence, lower case, no full stop: quotes what is wrong and says what was expected.
  public var message: String
  /// Unicode scalars of the expression before the place.
  public var offset: Int
  /// Unicode scalars of the place; 0 where something is missing.
  public var length: Int

  /// The message without its place.
  public var description: String { message }
}
