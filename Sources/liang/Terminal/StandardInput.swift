import ArgumentParser
import Foundation
import LiangCore
import LiangRun

/// A text given on standard input.
enum StandardInput {
  /// What it is called in rows and messages.
  static let source = "stdin"
  /// What stands for it where a page may be named.
  static let argument = "-"

  /// All of it.
  /// - Parameter command: as it is typed before a page, for what to type instead.
  /// - Throws: what to end with, after saying that it cannot be read.
  static func bytes(for command: String) throws -> [UInt8] {
    do {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw unreadable(Terminal.reason(error), for: command)
    }
  }

  /// Says that it cannot be read, and answers what to end with.
  static func unreadable(_ reason: String, for command: String) -> ExitCode {
    Terminal.say(
      "\(source): error[\(ErrorCode.loadUnreadable.name)]: cannot be read: \(reason); give it text, as in 'liang \(command) page.txt'"
    )
    return .couldNotRun
  }
}
