namespace Sequent.Cli.Tests;

/// <summary>Definitions to try the tool on.</summary>
internal static class Texts
{
    public const string Clean = """
        {
          "id": "clean",
          "initialState": "draft",
          "states": { "draft": {}, "done": { "final": true } },
          "transitions": { "finish": { "from": ["draft"], "to": "done" } }
        }
        """;

    /// <summary>An error and a warning of each kind that looks different.</summary>
    public const string Bad = """
        {
          "id": "bad",
          "initialState": "draft",
          "roles": ["buyer", "manager"],
          "dataSchema": { "amount": { "type": "number", "required": true } },
          "states": {
            "draft": {}, "waiting": {}, "checking": {}, "limbo": {}, "done": { "final": true }
          },
          "transitions": {
            "submit": [
              { "from": ["draft"], "to": "waiting", "role": "buyr", "condition": "amount <= 5000" },
              { "from": ["draft"], "to": "done", "role": "buyer", "condition": "amount >= 5000" }
            ],
            "check": { "from": ["waiting"], "to": "checking", "condition": "amount > 2" },
            "wait": { "from": ["checking"], "to": "waiting" },
            "leave": { "from": ["limbo"], "to": "done" }
          }
        }
        """;

    public const string Warned = """
        {
          "id": "warned",
          "initialState": "draft",
          "states": { "draft": {}, "done": {} },
          "transitions": { "finish": { "from": ["draft"], "to": "done" } }
        }
        """;

    /// <summary>Two branches of which one can fail, so that the other waits for it for ever.</summary>
    public const string Stuck = """
        {
          "id": "stuck",
          "initialState": "draft",
          "states": { "draft": {}, "in_review": {}, "in_print": {}, "reviewed": {}, "review_failed": {}, "printed": {}, "done": { "final": true } },
          "transitions": {
            "submit": { "from": ["draft"], "to": ["in_review", "in_print"] },
            "pass": { "from": ["in_review"], "to": "reviewed" },
            "fail": { "from": ["in_review"], "to": "review_failed" },
            "print": { "from": ["in_print"], "to": "printed" },
            "meet": { "join": ["reviewed", "printed"], "to": "done" }
          }
        }
        """;

    /// <summary>A chain of that many states.</summary>
    public static string Chain(int states) => $$"""
        {
          "id": "chain",
          "initialState": "s0",
          "dataSchema": { "amount": { "type": "number", "required": true } },
          "states": { {{string.Join(", ", Enumerable.Range(0, states).Select(i => $"\"s{i}\": {(i == states - 1 ? "{ \"final\": true }" : "{}")}"))}} },
          "transitions": {
        {{string.Join(",\n", Enumerable.Range(0, states - 1).Select(i =>
            $"    \"go{i}\": [ {{ \"from\": [\"s{i}\"], \"to\": \"s{i + 1}\", \"condition\": \"amount <= {i}\" }}, {{ \"from\": [\"s{i}\"], \"to\": \"s{states - 1}\", \"otherwise\": true }} ]"))}}
          }
        }
        """;
}
