import Foundation
import LiangCore
import LiangText
import LiangTestSupport
import Testing

@testable import LiangStages

/// A page and the same page in traditional characters say the same.
@Suite("extract: metrics, in both scripts")
struct TraditionalTwinTests {
  /// The annotated pages in simplified characters: all of Tests/Gold, and every fourth of Tests/Pages.
  private static let pages: [URL] = {
    func texts(_ directory: String) -> [URL] {
      let names = try! FileManager.default.contentsOfDirectory(atPath: Repository.tests.appending(path: directory).path)
      return names.filter { $0.hasSuffix(".txt") }.sorted().map {
        Repository.tests.appending(path: directory).appending(path: $0)
      }
    }
    let pages = texts("Pages").enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    return (texts("Gold") + pages).filter { !isTraditional(try! String(contentsOf: $0, encoding: .utf8)) }
  }()

  private static func isTraditional(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { TraditionalCharacters.shared.prevail(in: $0) }
  }

  /// One traditional character for each simplified one that has any: the reader's own table, turned around.
  private static let traditional: [Unicode.Scalar: Unicode.Scalar] = {
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in UInt32(0x4E00)...0x9FFF {
      let scalar = Unicode.Scalar(value)!
      let simple = simplified(String(scalar)).unicodeScalars.first!
      if simple != scalar, pairs[simple] == nil { pairs[simple] = scalar }
    }
    return pairs
  }()

  private static func simplified(_ text: String) -> String {
    var bytes = Array(text.utf8)
    bytes.withUnsafeMutableBufferPointer { TraditionalCharacters.shared.simplify($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("the same figures, kinds, bounds, values, units", arguments: pages)
  func agrees(_ page: URL) throws {
    let text = Self.simplified(try String(contentsOf: page, encoding: .utf8))
    var twin = ""
    twin.unicodeScalars.append(contentsOf: text.unicodeScalars.map { Self.traditional[$0] ?? $0 })
    #expect(Self.isTraditional(twin))
    let figures = FigureCase.extraction(of: text).figures
    #expect(!figures.isEmpty)
    #expect(FigureCase.extraction(of: twin).figures.map(Self.simplified) == figures)
  }
}
