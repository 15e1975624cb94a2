// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only benchmarks need stays out of the product.
let package = Package(
  name: "LiangBenchmarks",
  dependencies: [.package(name: "liang", path: "..")],
  targets: [
    .executableTarget(
      name: "LiangBenchmarks",
      dependencies: [.product(name: "LiangStages", package: "liang")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ])
