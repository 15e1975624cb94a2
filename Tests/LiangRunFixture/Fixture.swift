import LiangCore
import LiangRun

extension RunPlan {
  /// A pipeline of fixture stages: every file below `input`, into `output`.
  static func fixture(
    from input: String, to output: String, patterns: String = "**", checks: [FixtureCheck] = [],
    emitters: [FixtureEmitter]? = nil
  ) -> RunPlan {
    RunPlan(
      name: "fixture", definition: Array("pipeline: fixture".utf8),
      chain: PageChain(
        loader: FixtureLoader(root: input, patterns), segmenter: FixtureSegmenter(), extractors: [FixtureExtractor()],
        normalizers: []),
      checkers: checks, emitters: emitters ?? [FixtureEmitter(to: output)], outputDirectory: output)
  }
}
