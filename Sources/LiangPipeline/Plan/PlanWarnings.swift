public import LiangCore

extension Plan {
  /// Warnings with their excerpts of the file, an empty line between two.
  public func rendered(_ warnings: [Diagnostic]) -> String {
    let source = (try? SourceText(file))?.text
    return warnings.map { $0.rendered(source: source) }.joined(separator: "\n\n")
  }

  /// Which of `paths` no file fits.
  /// - Parameter fits: whether something fits an absolute pattern.
  public func unmatchedPaths(_ fits: (String) -> Bool) -> [Diagnostic] {
    let config = stages.first { $0.spec.phase == .load }
    return chain.loader.paths.enumerated().filter { !fits($1) }.map { index, path in
      Diagnostic(
        .noMatch, "no file fits '\(file.display(path))'", at: config?.locations["paths[\(index)]"] ?? config?.location,
        hint: "paths go by the directory of this file; see whether the pages lie there")
    }
  }

  /// Whether `path_pattern` fits none of the files.
  /// - Parameter sources: their paths below the input root.
  public func unmatchedPattern(_ sources: [String]) -> [Diagnostic] {
    guard let first = sources.min(), !sources.contains(where: chain.loader.readsMetadata) else { return [] }
    let config = stages.first { $0.spec.phase == .load }
    return [
      Diagnostic(
        .patternNoMatch, "'path_pattern' fits no file, the first being '\(first)'",
        at: config?.locations["path_pattern"] ?? config?.location,
        hint: "it goes by the path below \(file.display(chain.loader.root))")
    ]
  }

  /// Pipelines of which only one can publish, because its output holds or lies in that of another.
  /// - Returns: for each, the plan at fault and what is wrong with it, in the order of the plans.
  public static func sharedOutputs(of plans: [Plan]) -> [(plan: Plan, warning: Diagnostic)] {
    plans.enumerated().compactMap { index, plan in
      let other = plans[..<index].first {
        $0.file.absolutePath != plan.file.absolutePath
          && (PathResolver.isInside(plan.outputDirectory, $0.outputDirectory)
            || PathResolver.isInside($0.outputDirectory, plan.outputDirectory))
      }
      return other.map { (plan, plan.sharesOutput(with: $0)) }
    }
  }

  private func sharesOutput(with other: Plan) -> Diagnostic {
    let (own, others) = (file.display(outputDirectory), other.file.display(other.outputDirectory))
    let whose = "the output of pipeline '\(other.name)' (\(other.file.path))"
    let emitter = stages.first { $0.spec.phase == .emit }
    return Diagnostic(
      .sharedOutput,
      own == others
        ? "'\(own)' is \(whose) too"
        : PathResolver.isInside(outputDirectory, other.outputDirectory)
          ? "'\(own)' lies inside '\(others)', \(whose)" : "'\(own)' holds '\(others)', \(whose)",
      at: emitter?.locations["to"] ?? emitter?.location, hint: "give each pipeline a directory of its own")
  }
}
