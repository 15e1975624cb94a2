public import LiangCore

extension Plan {
  /// Warnings by place, with their excerpts of the file, an empty line between two.
  public func rendered(_ warnings: [Diagnostic]) -> String {
    let source = (try? SourceText(file))?.text
    return warnings.byPlace.map { $0.rendered(source: source) }.joined(separator: "\n\n")
  }

  /// What the pipeline reads.
  public var input: PlannedInput {
    guard let config = stages.first(where: { $0.spec.phase == .load }) else {
      preconditionFailure("a plan without a loader")
    }
    return PlannedInput(file: file, config: config, loader: chain.loader)
  }

  /// Where its output goes.
  public var output: PlannedOutput {
    PlannedOutput(pipeline: name, directory: outputDirectory, location: target)
  }

  /// Where the file names the output for the first time.
  private var target: SourceLocation? {
    let emitter = stages.first { $0.spec.phase == .emit }
    return emitter?.locations["to"] ?? emitter?.location
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

  /// Pipelines of one name in several files, which the run history takes for one.
  /// - Returns: for each but the first, the plan and what is wrong with it, in the order of the plans.
  public static func sharedNames(of plans: [Plan]) -> [(plan: Plan, warning: Diagnostic)] {
    plans.enumerated().compactMap { index, plan in
      let other = plans[..<index].first { $0.name == plan.name && $0.file.absolutePath != plan.file.absolutePath }
      return other.map { other in
        (
          plan,
          Diagnostic(
            .sharedName, "'\(plan.name)' is the name of the pipeline in \(other.file.path) too", at: plan.nameLocation,
            hint: "give each a name of its own: 'liang runs list' goes by it")
        )
      }
    }
  }

  private func sharesOutput(with other: Plan) -> Diagnostic {
    let (own, others) = (file.display(outputDirectory), other.file.display(other.outputDirectory))
    let whose = "the output of pipeline '\(other.name)' (\(other.file.path))"
    return Diagnostic(
      .sharedOutput,
      own == others
        ? "'\(own)' is \(whose) too"
        : PathResolver.isInside(outputDirectory, other.outputDirectory)
          ? "'\(own)' lies inside '\(others)', \(whose)" : "'\(own)' holds '\(others)', \(whose)",
      at: target, hint: "give each pipeline a directory of its own")
  }
}
