import ArgumentParser
import Foundation
import LiangCore
import LiangRun
@preconcurrency import Rainbow

/// What the terminal can show. Human text goes to standard error, data to standard output.
enum Terminal {
  /// Whether standard error is a terminal: then there is a progress bar.
  static let isInteractive = isatty(STDERR_FILENO) == 1

  /// Columns of the terminal, 80 where unknown.
  static var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Decides on colour once, before anything is printed: a terminal, unless NO_COLOR is set (no-color.org).
  static func setUpColor(for descriptor: Int32) {
    let refused = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    Rainbow.enabled = !refused && isatty(descriptor) == 1
    Rainbow.outputTarget = .console
  }

  /// A line for people.
  static func say(_ line: String) { draw(line + "\n") }

  /// A text for people as it is. Where nobody can be told, the work goes on.
  static func draw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// A page, or a line of a stream, that was given up.
  static func say(_ reject: Reject, line: Int? = nil) {
    say("\(reject.source)\(line.map { ":\($0)" } ?? ""): error[\(reject.code)]: \(reject.message)")
  }

  /// What a run writes into the table `rejects` of a page that it reads.
  static func say(_ rejects: [Reject], line: Int? = nil) {
    for reject in rejects {
      let place = (line ?? reject.line).map { ":\($0)" } ?? ""
      let sample = reject.sample.isEmpty ? "" : "'\(reject.sample)': "
      say("\(reject.source)\(place): warning[\(reject.code)]: \(sample)\(reject.message)")
    }
  }

  /// Data; the program ends where it cannot be written.
  static func put(_ text: String) { put(Data(text.utf8)) }

  /// Data; the program ends where it cannot be written.
  static func put(_ data: Data) {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      say(RunFailure(.outputCannotWrite, "standard output cannot be written: \(reason(error))").description)
      exit(ExitCode.couldNotRun.rawValue)
    }
  }

  /// What the system says of an error of Foundation's: `No space left on device`.
  static func reason(_ error: any Error) -> String {
    let below = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return below.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
  }
}
