import LiangCore

/// The decoder of tests that have their text already.
struct NoText: TextDecoder {
  func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String? { nil }
  func isBinary(beginning bytes: [UInt8]) -> Bool { false }

  func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText {
    throw DecodeFailure(reason: .unknownEncoding, encoding: encoding, offset: 0)
  }
}
