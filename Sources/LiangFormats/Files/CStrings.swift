import Glibc

/// Strings for C, kept as long as this lives.
struct CStrings: ~Copyable {
  let pointers: [UnsafePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { UnsafePointer(strdup($0)) } }

  deinit {
    for pointer in pointers { free(UnsafeMutableRawPointer(mutating: pointer)) }
  }
}
