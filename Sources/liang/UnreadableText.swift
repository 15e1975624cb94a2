import LiangCore

/// A page given by hand that could not be read: what to do then. What a reject advises is for pages of a pipeline.
struct UnreadableText {
  /// What the bytes look like, where that is an encoding that Liang reads and not UTF-8.
  let encoding: String?

  init(_ bytes: [UInt8]) {
    do throws(DecodeFailure) {
      let found = try Composition.context.decoder.decode(bytes, encoding: nil).encoding
      encoding = found == TextEncoding.utf8.rawValue ? nil : found
    } catch {
      encoding = error.likeness?.encoding
    }
  }

  /// What is wrong, with what to do in place of what the reject advises.
  func message(of reject: Reject) -> String {
    guard let advice = advice(on: reject.code), let cut = reject.message.firstRange(of: "; ") else {
      return reject.message
    }
    return reject.message[..<cut.upperBound] + advice
  }

  private func advice(on code: String) -> String? {
    switch code {
    case "load.empty": "give one that has some"
    case "load.binary": "convert it to text first"
    case "load.unknown_encoding": conversion ?? "convert it to UTF-8 first"
    case "load.invalid_bytes": conversion ?? "repair the text, or convert it to UTF-8 first"
    default: nil
    }
  }

  private var conversion: String? {
    encoding.map { "it looks like \($0): convert it first, by 'iconv -f \($0) -t UTF-8'" }
  }
}
