import LiangCore

extension Plan {
  /// Runs one test of the file through the stages up to `normalize`; checks and emitters have no part in it.
  public func run(_ test: PipelineTest) -> TestOutcome {
    // The page has an encoding of its own: a pipeline that reads GB18030 still has its tests in UTF-8.
    let raw = RawPage(
      source: test.source, path: test.source, bytes: Array(test.text.utf8), sha256: String(repeating: "0", count: 64),
      encoding: "UTF-8")
    do {
      var document = try chain.loader.load(raw)
      if let published = test.published { document.published = published }
      let extraction = try chain.process(document)
      return TestOutcome(test: test, tables: PageTables(extraction))
    } catch {
      return TestOutcome(test: test, tables: PageTables(error))
    }
  }
}
