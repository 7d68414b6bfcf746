using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The words that findings about decisions share.</summary>
internal static class DecisionWording
{
    /// <summary>Where: <c>From 'Draft'</c>, <c>From 'Draft' and 2 other states</c>.</summary>
    public static string From(WorkflowDefinition definition, IReadOnlyList<int> sources) =>
        "From " + Quote(definition.States[sources[0]].Name) + (sources.Count == 1 ? "" : " and " + Count(sources.Count - 1, "other state"));

    public static string Transition(ResolvedBranch branch) => Quote(branch.Transition.Name);

    public static string Target(ResolvedBranch branch) => Quote(branch.Definition.To);

    /// <summary>The condition of a branch, or the branch when it has none.</summary>
    public static ElementPath PathOf(ResolvedBranch branch) => branch.Definition.When is null ? branch.Path : branch.Path.Field("when");

    public static EquatableArray<string> Witness(WitnessText values) => values.Values.ToEquatableArray();
}
