using static Sequent.Definitions.BranchSettingsRule;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: a transition that the host fires, after a time or on an event, is fired by nothing else.</summary>
internal static class HostFiredRule
{
    public static IEnumerable<Finding> Check(TransitionDefinition transition)
    {
        var path = ElementPath.Transition(transition.Name);
        var subject = "Transition " + Quote(transition.Name);
        if (transition.FiredBy is not (FiredBy.Timer or FiredBy.Event))
            yield break;

        if (!transition.Inputs.IsEmpty)
            yield return Broken(path.Field("inputs"),
                $"{subject} is fired by the host, so nobody gives it inputs: remove the inputs, or let an actor fire it");
        var first = transition.Branches[0];
        for (var i = 0; i < transition.Branches.Count; i++)
        {
            var (branch, at) = (transition.Branches[i], path.Branch(i));
            if (branch is { After: { } after, On: { } on })
                yield return Broken(at.Field("on"), $"{subject} fires both after {Quote(after)} and on {Quote(on)}: keep one of the two, and write another transition for the other");
            else if (Kind(branch) != Kind(first))
                yield return Broken(at, $"{subject} has a branch that {FiredWhen(branch)}, and its first one {FiredWhen(first)}: let the same fire them all, or write another transition");
            if (transition.Automatic && Kind(branch) != FiredBy.Actor)
                yield return Broken(at.Field(branch.After is null ? "on" : "after"), $"{subject} is automatic and {FiredWhen(branch)}: keep one of the two");
            if (branch.Role is { } role)
                yield return Broken(at.Field("role"), $"{subject} is fired by the host, so no actor can have the role {Quote(role)}: remove the role, or let an actor fire it");
        }
        foreach (var finding in SeveralTimes(transition, path, subject))
            yield return finding;
    }

    // Routing chooses between the branches from one state, or one join, at one moment.
    private static IEnumerable<Finding> SeveralTimes(TransitionDefinition transition, ElementPath path, string subject)
    {
        var known = new Dictionary<string, BranchDefinition>(StringComparer.Ordinal);
        for (var i = 0; i < transition.Branches.Count; i++)
        {
            var branch = transition.Branches[i];
            foreach (var from in branch.Joins ? [JoinOf(branch)] : branch.From.Select(Quote))
            {
                if (!known.TryGetValue(from, out var earlier))
                    known.Add(from, branch);
                else if (Kind(earlier) == Kind(branch) && (earlier.After, earlier.On) != (branch.After, branch.On))
                {
                    yield return Broken(path.Branch(i).Field(branch.After is null ? "on" : "after"),
                        $"{subject} has a branch from {from} that {FiredWhen(earlier)}, and another that {FiredWhen(branch)}: give them the same, or write another transition");
                    break;
                }
            }
        }
    }

    private static string JoinOf(BranchDefinition branch) =>
        Quoted(branch.Join.OrderBy(s => s, StringComparer.Ordinal)) + (branch.AtLeast is { } needed ? $" (at least {Number(needed)})" : "");

    private static FiredBy Kind(BranchDefinition branch) => branch.After is not null ? FiredBy.Timer : branch.On is not null ? FiredBy.Event : FiredBy.Actor;

    private static string FiredWhen(BranchDefinition branch) => branch switch
    {
        { After: { } after } => "fires after " + Quote(after),
        { On: { } on } => "fires on " + Quote(on),
        _ => "the host does not fire",
    };
}
