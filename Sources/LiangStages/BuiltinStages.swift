public import LiangCore

extension Registry {
  /// The stages that read pages, in the order the docs list them. Emitters are in LiangFormats.
  public static let builtinStages = Registry(
    loaders: [TextFilesLoader.self],
    segmenters: [NewspaperSegmenter.self],
    extractors: [MetricsExtractor.self, PlacesExtractor.self],
    normalizers: [PlacesNormalizer.self, PeriodsNormalizer.self],
    checkers: [NotNullCheck.self, UniqueCheck.self, RangeCheck.self, RowCountCheck.self])
}
