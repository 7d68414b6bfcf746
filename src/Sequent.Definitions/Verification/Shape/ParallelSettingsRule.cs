using static Sequent.Definitions.BranchSettingsRule;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: what a branch forks to, joins and cancels fits together.</summary>
internal static class ParallelSettingsRule
{
    public static IEnumerable<Finding> Check(TransitionDefinition transition, BranchDefinition branch, ElementPath path)
    {
        var subject = "Transition " + Quote(transition.Name);
        return OfJoin(branch, path, subject).Concat(OfTargets(branch, path, subject)).Concat(OfCancels(branch, path, subject));
    }

    private static IEnumerable<Finding> OfJoin(BranchDefinition branch, ElementPath path, string subject)
    {
        var joined = branch.Join;
        if (branch.Joins && !branch.From.IsEmpty)
            yield return Broken(path.Field("join"), $"{subject} both leaves {Quote(branch.From[0])} by itself and joins states: keep one of the two, and write another branch for the other");
        if (joined.Contains(BranchDefinition.AnyState))
            yield return Broken(path.Item("join", joined.ToList().IndexOf(BranchDefinition.AnyState)), $"{subject} joins '*': name the states that it waits for");
        else if (joined.Count == 1)
            yield return Broken(path.Item("join", 0), $"{subject} joins {Quote(joined[0])} alone, and a join waits for several states: name another one, or leave it as an ordinary transition does");
        foreach (var (at, name) in Repeated(joined))
            yield return Broken(path.Item("join", at), $"{subject} joins {Quote(name)} twice: remove one");
        if (branch.AtLeast is { } needed && AtLeastProblem(needed, joined.Distinct().Count()) is { } problem)
            yield return Broken(path.Field("atLeast"), $"{subject} {problem}");
    }

    private static string? AtLeastProblem(int needed, int joined)
    {
        if (joined == 0)
            return "says AtLeast, and joins no states: remove AtLeast, or name the states that it joins";
        if (needed < 1)
            return $"joins at least {Number(needed)} states: a join waits for 1 or more of them";
        if (needed == joined)
            return $"joins at least {Number(needed)} of {Count(joined, "state")}, which is all of them: leave AtLeast out";
        return needed > joined ? $"joins at least {Number(needed)} of {Count(joined, "state")}: no more than there are can be waited for, so correct AtLeast, or leave it out for all of them" : null;
    }

    private static IEnumerable<Finding> OfTargets(BranchDefinition branch, ElementPath path, string subject)
    {
        if (branch.To.IsEmpty)
            yield return Broken(path.Field("to"), $"{subject} enters no state: name the one that it enters");
        foreach (var (at, name) in Repeated(branch.To))
            yield return Broken(path.Item("to", at), $"{subject} enters {Quote(name)} twice, and a state is entered once: remove one");
    }

    private static IEnumerable<Finding> OfCancels(BranchDefinition branch, ElementPath path, string subject)
    {
        var cancelled = branch.Cancels;
        foreach (var (at, name) in Repeated(cancelled))
            yield return Broken(path.Item("cancels", at), $"{subject} cancels {Quote(name)} twice: remove one");
        for (var i = 0; i < cancelled.Count; i++)
        {
            var (name, at) = (cancelled[i], path.Item("cancels", i));
            if (name == BranchDefinition.AnyState && cancelled.Count > 1)
                yield return Broken(at, $"{subject} cancels '*' and other states: '*' already means every state that is not final, so write it alone");
            else if (name != BranchDefinition.AnyState && IsLeftAnyway(branch, name))
                yield return Broken(at, $"{subject} cancels {Quote(name)}, which it leaves anyway: remove it from Cancels");
            else if (name != BranchDefinition.AnyState && branch.To.Contains(name))
                yield return Broken(at, $"{subject} cancels {Quote(name)}, which it enters: remove it from one of the two");
        }
    }

    // Of several sources it leaves one, and may cancel the others.
    private static bool IsLeftAnyway(BranchDefinition branch, string state) => branch.Join.Contains(state) || (branch.From.Count == 1 && branch.From[0] == state);

    private static IEnumerable<(int At, string Name)> Repeated(EquatableArray<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
            if (!seen.Add(names[i]))
                yield return (i, names[i]);
    }
}
