import ArgumentParser
import LiangCore

/// What is known of a text given by hand beside its words.
struct IssueOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day it was published, for relative times.", valueName: "YYYY-MM-DD"))
  var published: String?

  func validate() throws {
    if let published, CalendarDate(iso8601: published) == nil {
      throw ValidationError("'\(published)' is no day; write it as YYYY-MM-DD")
    }
  }

  /// The document with the day that was given, in place of what it says itself.
  func dated(_ document: Document) -> Document {
    var document = document
    if let published { document.published = CalendarDate(iso8601: published) }
    return document
  }
}
