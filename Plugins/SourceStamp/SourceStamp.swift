import Foundation
import PackagePlugin

/// Gives `liang` the constant `sourceStamp`: the hash of all that lies below Sources, made anew
/// whenever some of it changes.
@main
struct SourceStamp: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let sources = package.appending(path: "Sources")
    let script = package.appending(path: "scripts/stamp.sh")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "SourceStamp.swift")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Stamping the sources", executable: URL(filePath: "/bin/bash"),
        arguments: [script.path, sources.path, stamp.path], inputFiles: [script] + (files ?? []), outputFiles: [stamp])
    ]
  }
}
