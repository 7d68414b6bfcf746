using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The words that findings about decisions share.</summary>
internal static class DecisionWording
{
    /// <summary>Where: <c>From 'Draft'</c>, <c>From 'Draft' and 2 other states</c>, <c>Joining 'A' and 'B'</c>.</summary>
    public static string From(WorkflowDefinition definition, Decision decision) => From(definition, decision, decision.Sources);

    /// <inheritdoc cref="From(WorkflowDefinition, Decision)" />
    /// <param name="definition">The definition.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="sources">Those of its sources that are meant.</param>
    public static string From(WorkflowDefinition definition, Decision decision, IReadOnlyList<int> sources) => decision.IsJoin
        ? "Joining " + Quoted(sources.Select(s => definition.States[s].Name))
        : From(definition, sources);

    private static string From(WorkflowDefinition definition, IReadOnlyList<int> sources) =>
        "From " + Quote(definition.States[sources[0]].Name) + (sources.Count == 1 ? "" : " and " + Count(sources.Count - 1, "other state"));

    public static string Transition(ResolvedBranch branch) => Quote(branch.Transition.Name);

    public static string Target(ResolvedBranch branch) => Quoted(branch.Definition.To);

    /// <summary>The condition of a branch, or the branch when it has none.</summary>
    public static ElementPath PathOf(ResolvedBranch branch) => branch.Definition.When is null ? branch.Path : branch.Path.Field("when");

    /// <summary>True when it makes no difference which of the two is taken.</summary>
    public static bool LeadsAlike(ResolvedBranch one, ResolvedBranch other) =>
        (one.Definition.To, one.Definition.Role, one.Definition.Pre, one.Definition.Post) == (other.Definition.To, other.Definition.Role, other.Definition.Pre, other.Definition.Post);

    public static EquatableArray<string> Witness(WitnessText values) => values.Values.ToEquatableArray();
}
