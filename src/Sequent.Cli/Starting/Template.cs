using Sequent.Definitions;

namespace Sequent.Cli.Starting;

/// <summary>A definition to start from.</summary>
/// <param name="Name">What it is called, such as <c>purchase-order</c>.</param>
/// <param name="Text">The definition in canonical JSON.</param>
internal sealed record Template(string Name, string Text)
{
    private const string Ending = ".workflow.json";

    /// <summary>All of them, in order of name.</summary>
    public static IReadOnlyList<Template> All { get; } = typeof(Template).Assembly.GetManifestResourceNames()
        .Where(resource => resource.EndsWith(Ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(resource => new Template(resource[..^Ending.Length], TextOf(resource)))
        .ToArray();

    /// <summary>What it is for, in one line.</summary>
    public string Description => Definition.Description ?? "";

    private WorkflowDefinition Definition => WorkflowJson.Read(Text).Definition!;

    /// <exception cref="UnusableInputException">There is none of that name.</exception>
    public static Template Find(string name) =>
        All.FirstOrDefault(t => t.Name == name)
        ?? throw new UnusableInputException(Spelling.Closest(name, All.Select(t => t.Name)) is { } meant
            ? $"There is no template '{name}': did you mean '{meant}'?"
            : $"There is no template '{name}': 'sequent new --list' shows them.");

    /// <summary>Looks whether it can have another identity.</summary>
    /// <exception cref="UnusableInputException">It would not be well-formed.</exception>
    public void CheckId(string id)
    {
        if (Verifier.Verify(Definition with { Id = id }).Findings.FirstOrDefault(f => f.Rule.Id == RuleIds.InvalidName) is { } wrong)
            throw new UnusableInputException($"{wrong.Message}.");
    }

    /// <summary>The text of a definition with another identity.</summary>
    public string WithId(string id) => (Definition with { Id = id }).ToJson();

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(Template).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
