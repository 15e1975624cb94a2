// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "places-benchmark",
  dependencies: [.package(name: "liang", path: "../..")],
  targets: [
    .executableTarget(
      name: "PlacesBenchmark", dependencies: [.product(name: "LiangStages", package: "liang")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6])
