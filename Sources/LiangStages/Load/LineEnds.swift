/// `\r\n` and a lone `\r` become `\n`, in place and in one pass.
enum LineEnds {
  static func normalize(_ bytes: inout [UInt8]) {
    guard let first = bytes.firstIndex(of: 0x0D) else { return }
    var write = first
    var read = first
    while read < bytes.count {
      var byte = bytes[read]
      read += 1
      if byte == 0x0D {
        byte = 0x0A
        if read < bytes.count, bytes[read] == 0x0A { read += 1 }
      }
      bytes[write] = byte
      write += 1
    }
    bytes.removeLast(bytes.count - write)
  }
}
