/// Where the run catalog lies when nobody says.
public enum StateDirectory {
  /// `$XDG_STATE_HOME/liang`, or `~/.local/state/liang`; nil where the environment names neither it nor a home.
  ///
  /// A relative `XDG_STATE_HOME` counts as none, as its specification says.
  public static func standard(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return "\(state)/liang" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.local/state/liang" }
    return nil
  }
}
