// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// One of our own Swift modules: a folder below Sources, and its tests beside it.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], testing: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "LiangTestSupport"] + dependencies + testing,
      swiftSettings: strict),
  ]
}

// Imports point one way; `--explicit-target-dependency-import-check error` holds us to it.
let modules =
  module("LiangCore")
  + module("LiangText", ["LiangCore", "CLiangData"])
  + module("LiangStages", ["LiangCore", "LiangText"])
  + module("LiangFormats", ["LiangCore", "CLibCSV", "CXLSXWriter", "CMinizip", "CUchardet", "CArrowBridge"])
  + module("LiangPipeline", ["LiangCore", .product(name: "Yams", package: "Yams")])
  + module(
    "LiangRun",
    [
      "LiangCore", "LiangPipeline", "CRename",
      .product(name: "Crypto", package: "swift-crypto"),
      .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "SystemPackage", package: "swift-system"),
    ],
    testing: ["LiangRunFixture"])
  + module("LiangSchedule", ["LiangCore"])

// Where `make deps` puts Arrow C++, the system's or a wheel's; without it the bridge does not compile. The flags are
// needed because no pkg-config file can say a run path, and so that a plain `swift build` needs no environment.
let dependencies = "\(Context.packageDirectory)/.deps"

let package = Package(
  name: "liang",
  products: [
    .executable(name: "liang", targets: ["liang"]),
    .library(name: "LiangStages", targets: ["LiangCore", "LiangText", "LiangStages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
  ],
  targets: modules + [
    // The word lists, gazetteer and weights, linked into the binary's read-only data: mapped at start, never parsed.
    .target(name: "CLiangData", exclude: ["data"]),
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CUchardet", providers: [.apt(["libuchardet-dev"])]),
    .target(name: "CRename"),
    // Arrow C++ behind a C header.
    .target(
      name: "CArrowBridge",
      cxxSettings: [.unsafeFlags(["-isystem", "\(dependencies)/include"])],
      linkerSettings: [
        .unsafeFlags(["-L\(dependencies)/lib", "-Xlinker", "-rpath", "-Xlinker", "\(dependencies)/lib"]),
        .linkedLibrary("parquet"), .linkedLibrary("arrow"),
      ]),
    .executableTarget(
      name: "liang",
      dependencies: [
        "LiangCore", "LiangText", "LiangStages", "LiangFormats", "LiangPipeline", "LiangRun", "LiangSchedule",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Rainbow", package: "Rainbow"),
      ],
      swiftSettings: strict,
      plugins: ["SourceStamp"]),
    // The hash of the sources, for the version.
    .plugin(name: "SourceStamp", capability: .buildTool()),
    // What several test targets use.
    .target(name: "LiangTestSupport", path: "Tests/LiangTestSupport", swiftSettings: strict),
    // A run with stages of its own, as a process that tests may kill.
    .executableTarget(
      name: "LiangRunFixture",
      dependencies: ["LiangCore", "LiangRun"],
      path: "Tests/LiangRunFixture",
      swiftSettings: strict),
    .testTarget(
      name: "liangTests",
      dependencies: [
        "LiangCore", "LiangText", "LiangStages", "LiangFormats", "LiangPipeline", "LiangRun", "liang",
        "LiangTestSupport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx20
)
