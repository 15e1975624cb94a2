import LiangCore
import LiangStages

/// A text given by hand that could not be read: what to do then. What a reject advises is for pages of a pipeline.
struct UnreadableText {
  /// What bytes look like.
  enum Likeness {
    case encoding(DecodeFailure.Likeness)
    /// UTF-8, and something in it is broken.
    case damagedUTF8
    case binary
  }

  /// Nil where they look like nothing.
  let likeness: Likeness?

  init(_ bytes: [UInt8]) {
    do throws(DecodeFailure) {
      let found = try Composition.context.decoder.decode(bytes, encoding: nil).encoding
      likeness = TextEncoding(rawValue: found).map { .encoding(.detected($0)) }
    } catch {
      switch error.reason {
      case .binary: likeness = .binary
      case .invalidBytes where error.encoding == TextEncoding.utf8.rawValue: likeness = .damagedUTF8
      case .invalidBytes, .unknownEncoding, .wrongEncoding: likeness = error.likeness.map { .encoding($0) }
      }
    }
  }

  /// The same reject, with what to do in place of what it advises.
  /// - Parameter pipeline: the file that says how the text is read; nil where that is as by default.
  func advising(on reject: Reject, pipeline: String?) -> Reject {
    guard let advice = advice(on: reject.code, pipeline) else { return reject }
    var reject = reject
    if case .encoding(.foreign) = likeness, reject.code == ErrorCode.loadUnknownEncoding.name {
      // The advice names the encoding.
      reject.problem = "no encoding that Liang reads fits the bytes"
    }
    reject.advice = advice
    return reject
  }

  private func advice(on code: String, _ pipeline: String?) -> String? {
    switch code {
    case ErrorCode.loadEmpty.name: "give one that has some"
    case ErrorCode.loadBinary.name: "convert it to text first"
    case ErrorCode.loadUnknownEncoding.name: conversion(pipeline) ?? "convert it to UTF-8 first"
    case ErrorCode.loadInvalidBytes.name: conversion(pipeline) ?? "repair the text, or convert it to UTF-8 first"
    case ErrorCode.loadWrongEncoding.name: conversion(pipeline)
    default: nil
    }
  }

  /// A text that could be read is not to convert: what is wrong is what the pipeline says of it.
  private func conversion(_ pipeline: String?) -> String? {
    guard case .encoding(let likeness) = likeness else { return nil }
    switch (likeness, pipeline) {
    case (.detected(let encoding), let pipeline?):
      return "it looks like \(encoding.rawValue): set 'encoding: auto' in \(pipeline)"
    case (.undetected(let encoding), let pipeline?):
      return "it looks like \(encoding.rawValue): set 'encoding: \(encoding.rawValue)' in \(pipeline)"
    case (.detected(let encoding), nil), (.undetected(let encoding), nil):
      return "it looks like \(encoding.rawValue): convert it first, by '\(Self.command(from: encoding.rawValue))'"
    case (.foreign(let name), _):
      return "it looks like \(name): convert it first, by '\(Self.command(from: name))'"
    }
  }

  /// The same of lines, which are UTF-8 whatever a pipeline says.
  var adviceOnLines: String {
    switch likeness {
    case .encoding(.detected(let encoding)), .encoding(.undetected(let encoding)):
      Self.adviceOnLines(in: encoding.rawValue)
    case .encoding(.foreign(let name)): Self.adviceOnLines(in: name)
    case .damagedUTF8: "they look like UTF-8 with something broken in it: repair them"
    case .binary: "they look binary: convert them to text first"
    case nil: "repair them, or convert them to UTF-8 first"
    }
  }

  private static func adviceOnLines(in encoding: String) -> String {
    "they look like \(encoding): convert them first, by '\(command(from: encoding))'"
  }

  private static func command(from encoding: String) -> String { "iconv -f \(encoding) -t UTF-8" }
}

extension Loader {
  /// Loads a page that was given by hand.
  /// - Parameter pipeline: the file that says how; nil where that is as by default.
  /// - Throws: a `Reject` that tells what to do with a text given by hand.
  func load(_ page: RawPage, pipeline: String?) throws(Reject) -> Document {
    do throws(Reject) {
      return try load(page)
    } catch {
      throw UnreadableText(page.bytes).advising(on: error, pipeline: pipeline)
    }
  }
}
