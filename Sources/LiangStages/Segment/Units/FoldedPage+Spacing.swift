import LiangText

extension FoldedPage {
  /// Whether blank lines do not part it into blocks: of its lines hardly any stands below one.
  ///
  /// Scanners and web pages that leave no blank lines leave them out everywhere; what stands together is then told by
  /// the widths of the lines and what they say.
  var isUnparted: Bool {
    let below = lines.dropFirst().count { $0.blanksAbove > 0 }
    return lines.count >= Self.fewestLines && below <= max(1, lines.count / Self.linesABlank)
  }

  /// Shorter pages are taken as they are.
  private static var fewestLines: Int { 8 }
  /// Of the annotated pages none has fewer than one in nine; below the folio one may stand on any page.
  private static var linesABlank: Int { 20 }
}
