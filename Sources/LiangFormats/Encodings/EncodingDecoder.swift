package import LiangCore

/// Detects and decodes the encodings of Chinese text; strict, so that nothing is replaced or dropped in silence.
///
/// A byte order mark says what the file is and beats the configuration, as in browsers.
package struct EncodingDecoder: TextDecoder {
  package init() {}

  package func decode(_ bytes: [UInt8], encoding name: String?) throws(DecodeFailure) -> DecodedText {
    if ByteOrderMark.isUTF32(bytes) {
      throw DecodeFailure(reason: .unknownEncoding, encoding: nil, likeness: .foreign("UTF-32"), offset: 0)
    }
    let mark = ByteOrderMark.find(in: bytes)
    let encoding: TextEncoding
    if let mark {
      encoding = mark.encoding
    } else if let name {
      guard let configured = TextEncoding(rawValue: name.uppercased()) else {
        throw DecodeFailure(reason: .unknownEncoding, encoding: name, offset: 0)
      }
      encoding = configured
    } else {
      encoding = try detect(bytes)
    }
    let start = mark?.count ?? 0
    let text = try decode(bytes[start...], as: encoding)
    if mark == nil, name != nil, let likeness = contradiction(bytes, to: encoding) {
      throw DecodeFailure(reason: .wrongEncoding, encoding: encoding.rawValue, likeness: likeness, offset: 0)
    }
    guard !ControlBytes.areBinary(text) else {
      // In UTF-16 a control byte says nothing by itself.
      let first = encoding == .utf16le || encoding == .utf16be ? nil : bytes.firstIndex(where: ControlBytes.isControl)
      throw DecodeFailure(reason: .binary, encoding: encoding.rawValue, offset: first ?? start)
    }
    return DecodedText(utf8: text, encoding: encoding.rawValue)
  }

  package func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String? {
    if ByteOrderMark.isUTF32(bytes) { return nil }
    if let mark = ByteOrderMark.find(in: bytes) { return mark.encoding.rawValue }
    if let configured { return configured }
    // The others are told apart page by page: it makes no difference to where a page ends.
    return bytes.contains(0) ? CodeTables.utf16(Array(bytes.dropLast(bytes.count % 2)))?.rawValue : nil
  }

  package func isBinary(beginning bytes: [UInt8]) -> Bool {
    if ByteOrderMark.isUTF32(bytes) { return true }
    // In both halves: behind a page that is spoiled there may be one that is not.
    return ControlBytes.areMany(in: bytes.prefix(bytes.count / 2))
      && ControlBytes.areMany(in: bytes.suffix(bytes.count / 2))
  }

  private func detect(_ bytes: [UInt8]) throws(DecodeFailure) -> TextEncoding {
    let invalid = Self.firstInvalidUTF8(bytes[...])
    let nul = bytes.firstIndex(of: 0)
    if invalid == nil, nul == nil {
      switch SevenBitText.encoding(of: bytes) {
      case .detected(let encoding): return encoding
      case nil: return .utf8
      case let likeness: throw DecodeFailure(reason: .unknownEncoding, encoding: nil, likeness: likeness, offset: 0)
      }
    }
    let detection = EncodingDetection(bytes)
    if let encoding = detection.encoding { return encoding }
    if let nul { throw DecodeFailure(reason: .binary, encoding: nil, offset: nul) }
    throw DecodeFailure(
      reason: .unknownEncoding, encoding: nil, likeness: unreadLikeness(bytes, detection), offset: invalid ?? 0)
  }

  /// The encoding that valid bytes are in beyond doubt, where they are no text in the configured one: many of them have
  /// nearly all their characters among the common ones of the one, and hardly of the other, or they are ASCII that
  /// stands for Chinese. On 351 pages, whole and in pieces, in simplified and traditional characters, no right encoding
  /// is taken for a wrong one, and no whole page is read in a wrong one.
  private func contradiction(_ bytes: [UInt8], to configured: TextEncoding) -> DecodeFailure.Likeness? {
    if let sevenBit = SevenBitText.encoding(of: bytes) { return sevenBit == .detected(configured) ? nil : sevenBit }
    guard CodeTables.areRare(bytes, in: configured) else { return nil }
    let found: TextEncoding? =
      if Self.firstInvalidUTF8(bytes[...]) == nil { CodeTables.isChinese(bytes) ? .utf8 : nil } else {
        CodeTables.utf16(bytes) ?? CodeTables.multibyte(bytes)
      }
    return found == configured ? nil : found.map { .detected($0) }
  }

  /// What someone may have configured another encoding in place of; nil where the bytes are rather spoiled.
  private func likeness(_ bytes: [UInt8], not tried: TextEncoding) -> DecodeFailure.Likeness? {
    if let sevenBit = SevenBitText.encoding(of: bytes) { return tried == .hz ? nil : sevenBit }
    if Self.firstInvalidUTF8(bytes[...]) == nil, !bytes.contains(0) {
      return .detected(.utf8)
    }
    let detection = EncodingDetection(bytes)
    guard let found = detection.encoding else { return unreadLikeness(bytes, detection) }
    guard found != tried, Self.isChinese(bytes, in: found) else { return nil }
    return .detected(found)
  }

  /// Where none was detected: one that is not read, or what someone may have forgotten to configure.
  private func unreadLikeness(_ bytes: [UInt8], _ detection: EncodingDetection) -> DecodeFailure.Likeness? {
    if let foreign = detection.foreign { return .foreign(foreign) }
    return CodeTables.multibyteByShare(bytes).first { Self.isChinese(bytes, in: $0) }.map { .undetected($0) }
  }

  /// Where the bytes stop being text, whatever encoding was tried; nil where they may be spoiled text. In UTF-16 a
  /// control byte says nothing by itself.
  private func binaryOffset(_ bytes: [UInt8], not tried: TextEncoding) -> Int? {
    guard tried != .utf16le, tried != .utf16be, ControlBytes.areBinary(bytes), EncodingDetection(bytes).encoding == nil
    else { return nil }
    return bytes.firstIndex(where: ControlBytes.isControl)
  }

  private static func isChinese(_ bytes: [UInt8], in encoding: TextEncoding) -> Bool {
    encoding.iconvNames.contains { name in
      guard case .success(let text) = Iconv(from: name).decode(bytes[...]) else { return false }
      return CodeTables.isChinese(text)
    }
  }

  private func decode(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) throws(DecodeFailure) -> [UInt8] {
    var offset = bytes.startIndex
    switch encoding {
    case .utf8:
      guard let invalid = Self.firstInvalidUTF8(bytes) else { return Array(bytes) }
      offset = invalid
    case .hz:
      let text = HZ(bytes)
      guard let invalid = text.invalid else { return try decode(text.gb18030[...], as: .gb18030) }
      offset += invalid
    case .utf16le, .utf16be, .gb18030, .big5:
      for name in encoding.iconvNames {
        switch Iconv(from: name).decode(bytes) {
        case .success(let text): return text
        case .failure(let invalid): offset = max(offset, bytes.startIndex + invalid.offset)
        }
      }
    }
    let page = Array(bytes)
    if let control = binaryOffset(page, not: encoding) {
      throw DecodeFailure(reason: .binary, encoding: encoding.rawValue, offset: bytes.startIndex + control)
    }
    throw DecodeFailure(
      reason: .invalidBytes, encoding: encoding.rawValue, likeness: likeness(page, not: encoding), offset: offset)
  }

  /// The index of the first byte that is not UTF-8; nil where all of it is.
  private static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }
}

/// Bytes that no page of text has.
private enum ControlBytes {
  /// Whether it has a NUL, or more than one control character in a hundred bytes: a stray one is an accident of typing
  /// or recognition, and the page is worth reading.
  static func areBinary(_ utf8: [UInt8]) -> Bool { utf8.contains(0) || areMany(in: utf8[...]) }

  /// More than one in a hundred bytes.
  static func areMany(in bytes: ArraySlice<UInt8>) -> Bool { bytes.count(where: isControl) * 100 > bytes.count }

  /// The C0 controls apart from tab, line feed, vertical tab, form feed and carriage return.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x09 || (0x0E...0x1F).contains(byte) || byte == 0x7F }
}
