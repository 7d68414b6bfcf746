using Sequent.Definitions;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Definitions from text: what comes from outside is proved, what was stored is held to its hash.</summary>
internal static class DefinitionReading
{
    /// <summary>Reads and proves a definition from outside.</summary>
    /// <param name="json">The text, in any of the dialects.</param>
    /// <param name="file">The file that it is in; null for none.</param>
    /// <returns>The definition, which is of use only where there are no problems; and what is wrong with it.</returns>
    public static (WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems) Prove(string json, string? file = null)
    {
        var read = WorkflowJson.Read(json);
        var problems = read.Verify().Findings.Where(f => f.Severity == Severity.Error).Select(finding =>
        {
            var place = read.Locate(finding);
            return new DefinitionProblem(finding.Message) { RuleId = finding.Rule.Id, File = file, Line = place.Line, Column = place.Column };
        }).ToList();
        if (problems.Count == 0 && read.Dialect == JsonDialect.Step)
            problems.Add(new("The text holds a single step, which is no workflow yet: put it among the steps of one") { File = file, Line = 1, Column = 1 });
        if (problems.Count == 0)
            problems.AddRange(Unusable(read.Definition!).Select(p => p with { File = file }));
        return (read.Definition, problems);
    }

    /// <summary>Reads a definition that was proved before it was stored: it is not proved again, since instances run it.</summary>
    /// <exception cref="StoreException">The row is damaged.</exception>
    public static WorkflowDefinition Read(StoredDefinition stored)
    {
        var hash = DefinitionKey.HashOf(stored.Json);
        if (hash != stored.Key.Hash)
            throw Damaged(stored, $"its text has the hash {hash}");
        var read = WorkflowJson.Read(stored.Json);
        if (read.Definition is not { } definition || !read.Findings.IsEmpty)
            throw Damaged(stored, "its text cannot be read: " + string.Join("; ", read.Findings.Take(3).Select(f => f.Message)));
        if (definition.Id != stored.Key.Id || definition.Version != stored.Key.Version)
            throw Damaged(stored, $"its text is that of '{definition.Id} {definition.Version}'");
        return definition;
    }

    // Markings are stored as names with commas between them.
    private static IEnumerable<DefinitionProblem> Unusable(WorkflowDefinition definition) => definition.States.Where(s => s.WireName.Contains(','))
        .Select(s => new DefinitionProblem($"State '{s.WireName}' has a comma in its name, which separates the states that an instance is in: give it another name"));

    private static StoreException Damaged(StoredDefinition stored, string fact) => new(StoreProblem.Corrupt,
        $"The stored definition '{stored.Key}' with the hash {stored.Key.Hash} of tenant '{stored.Tenant}' is damaged, {fact}: restore this row of the definitions from a backup.");
}
