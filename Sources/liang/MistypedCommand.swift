import ArgumentParser
import LiangCore

/// A command that there is none of. The parser would take it for an argument that it did not expect, and say no more.
enum MistypedCommand {
  /// In the form of the parser's own messages; nil where the arguments name a command, or none.
  static func message(on arguments: some Sequence<String>) -> String? {
    var command: any ParsableCommand.Type = Liang.self
    var path = name(of: command)
    for argument in arguments {
      if command == Liang.self, argument == "help" { continue }
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !argument.hasPrefix("-") else { return nil }
      guard let found = subcommands.first(where: { name(of: $0) == argument }) else {
        return """
          Error: there is no command '\(path) \(argument)'; \
          \(advice(on: argument, behind: path, among: subcommands.map(name)))
          Usage: \(path) <subcommand>
            See '\(path) --help' for more information.
          """
      }
      command = found
      path += " \(argument)"
    }
    return nil
  }

  /// Every command of ours says its name.
  private static func name(of command: any ParsableCommand.Type) -> String {
    guard let name = command.configuration.commandName else { preconditionFailure("\(command) has no name") }
    return name
  }

  private static func advice(on name: String, behind path: String, among known: [String]) -> String {
    if let near = Suggestion.nearest(to: name, in: known) { return "did you mean '\(path) \(near)'?" }
    if path == "liang", name == "version" { return "did you mean 'liang --version'?" }
    if let meant = command(for: name, of: path) {
      let word = Shell.quoted(name)
      let line = "\(path) \(meant) \(word)"
      return word == name ? "did you mean '\(line)'?" : "did you mean this? \(line)"
    }
    return "commands: \(known.joined(separator: ", "))"
  }

  /// The command that takes such an argument, where only its own name was left out.
  private static func command(for argument: String, of path: String) -> String? {
    let isPipeline = argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
    switch path {
    case "liang" where isPipeline: return "run"
    case "liang schedule" where isPipeline: return "list"
    case "liang runs" where Int64(argument) != nil: return "show"
    default: return nil
    }
  }
}
