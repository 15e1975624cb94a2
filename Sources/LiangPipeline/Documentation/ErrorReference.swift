public import LiangCore

/// docs/errors.md: what can go wrong in a run, by code.
public enum ErrorReference {
  /// The whole page, Markdown, ending in a line end; the codes by their alphabet.
  public static func generate(_ codes: [ErrorCode]) -> String {
    let rows = codes.sorted { $0.name < $1.name }.map { code in
      "| `\(code.name)` | \(code.places.map(\.rawValue).joined(separator: ", ")) | \(code.meaning) | \(code.advice) |"
    }
    return preamble + rows.joined(separator: "\n") + "\n"
  }

  private static let preamble = """
    # What can go wrong in a run

    Generated from the declarations in the code; do not edit. Codes are stable; messages may change. What can be wrong with a
    pipeline file is in [stages.md](stages.md#what-liang-check-can-find).

    | where | what happens |
    |---|---|
    | rejects | A row of the table `rejects`: a page, or a part of it, is not read. `liang extract` and `liang explain` say it on standard error. The run goes on; with more pages rejected than `allow_rejects` it ends with exit code 1. |
    | exit | The command ends with exit code 2 (64 where it was called wrongly); the output is what it was before. |
    | warning | A line on standard error. The run goes on, and its exit code does not change. |

    | code | where | meaning | what to do |
    |---|---|---|---|

    """
}
