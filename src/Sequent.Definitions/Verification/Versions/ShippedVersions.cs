using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ602: instances of a version that shipped can go on in the current definition.</summary>
public static class ShippedVersions
{
    internal const string OrAccept = ", or accept the new definition as the baseline";

    /// <summary>
    /// Says what would strand running instances, or break the code that moves them: an error each. A warning where it is
    /// only likely, and when the version was not raised as far as what changed asks for.
    /// </summary>
    /// <param name="shipped">The baseline: the version that shipped last.</param>
    /// <param name="current">The definition now.</param>
    /// <exception cref="ArgumentNullException">A definition is null.</exception>
    public static EquatableArray<Finding> Check(WorkflowDefinition shipped, WorkflowDefinition current) =>
        Check(shipped, current, (migration, to) => "\"migrations\": {" + Migrations.ToJson(migration, to) + "}");

    /// <inheritdoc cref="Check(WorkflowDefinition, WorkflowDefinition)" />
    /// <param name="shipped">The baseline: the version that shipped last.</param>
    /// <param name="current">The definition now.</param>
    /// <param name="write">How a migration is written where the definition is.</param>
    internal static EquatableArray<Finding> Check(WorkflowDefinition shipped, WorkflowDefinition current, Func<MigrationDefinition, WorkflowDefinition, string> write)
    {
        if (shipped is null)
            throw new ArgumentNullException(nameof(shipped));
        if (current is null)
            throw new ArgumentNullException(nameof(current));
        if (shipped.Equals(current))
            return default;
        var changes = new ShippedChanges(shipped, current);
        var ofStates = States(changes, shipped, current, write).Concat(KeptStateRule.Check(changes, shipped, current)).ToArray();
        return Identity(shipped, current)
            .Concat(Tokens(shipped, current))
            .Concat(ofStates)
            // What becomes of states together can be told when it is known of each.
            .Concat(ofStates.Any(f => f.Severity == Severity.Error) ? [] : KeptMarkingRule.Check(changes, shipped, current))
            .Concat(Data(changes, shipped, current, write))
            .Concat(CallerRule.Check(shipped, current))
            .Concat(MigrationRule.Check(shipped, current))
            .Concat(Version(shipped, current))
            .ToEquatableArray();
    }

    private static IEnumerable<Finding> Identity(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        if (shipped.Id != current.Id)
            yield return new(Rules.StrandedInstances, ElementPath.Workflow.Field("id"),
                $"The workflow shipped as {Quote(shipped.Id)} and is {Quote(current.Id)} now, so that its instances would not be found: keep the id{OrAccept}");
    }

    private static IEnumerable<Finding> Tokens(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        if (shipped.IsParallel && !current.IsParallel)
            yield return new(Rules.StrandedInstances, ElementPath.Workflow.Field("transitions"),
                $"Version {Quote(shipped.Version)} forks or joins and the workflow does not any more, so that instances in several states at once could not be read: keep a fork{OrAccept}");
    }

    private static IEnumerable<Finding> States(ShippedChanges changes, WorkflowDefinition shipped, WorkflowDefinition current, Func<MigrationDefinition, WorkflowDefinition, string> write)
    {
        var left = new HashSet<string>(shipped.Transitions.SelectMany(t => t.Branches).Where(b => !b.LeavesAny).SelectMany(b => b.From.Concat(b.Join)), StringComparer.Ordinal);
        var any = shipped.Transitions.SelectMany(t => t.Branches).Where(b => b.LeavesAny).SelectMany(b => b.To).Distinct().ToArray();
        var path = changes.Migration is null ? ElementPath.Workflow.Field("states") : Migrations.PathOf(shipped.Version).Field("states");
        foreach (var state in changes.LostStates())
        {
            var ends = state.Final || (!left.Contains(state.Name) && any.All(to => to == state.Name));
            var loss = ends ? "completed instances in it could not be read any more" : "instances in it would be stranded";
            yield return new(Rules.StrandedInstances, path, $"State {Quote(state.WireName)} of version {Quote(shipped.Version)} is gone, and {loss}{Remedied(state)}")
            {
                Severity = ends ? Severity.Warning : Severity.Error,
                Remedy = Remedy.AddMigration,
            };
        }

        string Remedied(StateDefinition state) => changes.Suggest(state) is { } mapping
            ? ": write " + write(new(shipped.Version) { States = EquatableArray.Create(mapping) }, current)
                + (state.Retired ? ", or make sure that there are none, and accept the new definition as the baseline" : OrAccept)
            : ": keep it" + OrAccept;
    }

    private static IEnumerable<Finding> Data(ShippedChanges changes, WorkflowDefinition shipped, WorkflowDefinition current, Func<MigrationDefinition, WorkflowDefinition, string> write)
    {
        foreach (var (field, narrowed) in changes.NarrowedFields())
        {
            var subject = $"Data field {Quote(field.Name)}";
            var fact = narrowed is not null ? $"{narrowed.Message}, and what instances of version {Quote(shipped.Version)} hold need not fit"
                : shipped.Data.IsOpen ? $"{subject} is declared and required now, and what instances of version {Quote(shipped.Version)} hold there, if anything, need not fit"
                : $"{subject} is new and required, and instances of version {Quote(shipped.Version)} do not have it";
            var remedy = ShippedChanges.Suggest(field) is { } value
                ? ": write " + write(new(shipped.Version) { Data = EquatableArray.Create(value) }, current) + OrAccept
                : ": allow a value" + OrAccept;
            yield return new(Rules.StrandedInstances, narrowed?.Path ?? ElementPath.Data(field.Name), fact + remedy) { Remedy = Remedy.AddMigration };
        }
        foreach (var field in changes.LostFields())
            yield return new(Rules.StrandedInstances, ElementPath.Workflow.Field("dataSchema"),
                $"Data field {Quote(field.Name)} of version {Quote(shipped.Version)} is gone, and what instances hold in it could not be read any more: keep it{OrAccept}")
            {
                Severity = Severity.Warning,
            };
    }

    private static IEnumerable<Finding> Version(WorkflowDefinition shipped, WorkflowDefinition current)
    {
        var comparison = DefinitionComparison.Compare(shipped, current);
        if (comparison.IsVersionEnough)
            yield break;
        var fact = shipped.Version == current.Version ? $"The version is {Quote(current.Version)} still" : $"The version went from {Quote(shipped.Version)} to {Quote(current.Version)}";
        yield return new(Rules.StrandedInstances, ElementPath.Workflow.Field("version"),
            $"{fact}, and the change is {comparison.Change.ToString().ToLowerInvariant()}: make it {Quote(comparison.RequiredVersion)}")
        {
            Severity = Severity.Warning,
            Suggestion = comparison.RequiredVersion,
        };
    }
}
