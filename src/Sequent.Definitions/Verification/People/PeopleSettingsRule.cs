using static Sequent.Definitions.BranchSettingsRule;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: what a branch asks of whoever fires it, somebody can be asked.</summary>
internal static class PeopleSettingsRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        foreach (var transition in definition.Transitions)
        {
            var isActors = transition.FiredBy == FiredBy.Actor;
            for (var i = 0; i < transition.Branches.Count; i++)
                foreach (var finding in OfBranch(definition, transition, isActors, transition.Branches[i], ElementPath.Transition(transition.Name).Branch(i)))
                    yield return finding;
        }
        if (!definition.FourEyes)
            yield break;
        var branches = ResolvedBranch.AllOf(definition);
        foreach (var finding in Resubmissions(definition, branches))
            yield return finding;
        // Where a branch leads from nowhere or to nowhere, that is said.
        if (branches.All(b => b.Sources.Any() && b.Targets.Length == b.Definition.To.Count) && WhyIdle(definition, branches) is { } fact)
            yield return Broken(ElementPath.Workflow.Field("policies").Field("fourEyes"), $"FourEyes keeps nobody from anything, because {fact}") with { Severity = Severity.Warning };
    }

    private static IEnumerable<Finding> OfBranch(WorkflowDefinition definition, TransitionDefinition transition, bool isActors, BranchDefinition branch, ElementPath path)
    {
        var subject = "Transition " + Quote(transition.Name);
        if (branch.Approvals < 1)
            yield return Broken(path.Field("approvals"), $"{subject} needs {Number(branch.Approvals)} approvals: write 1 or more, or leave Approvals out");
        else if (branch.Approvals > 1 && !isActors)
            yield return Broken(path.Field("approvals"), $"{subject} needs {Number(branch.Approvals)} approvals, and no actor fires it: remove Approvals, or let an actor fire it");
        else if (branch.Approvals > 1 && branch.Joins)
            yield return Broken(path.Field("approvals"), $"{subject} is a join that needs {Number(branch.Approvals)} approvals, and votes belong to one state: let the join lead to a state from which {Number(branch.Approvals)} approve");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < branch.ResetOn.Count; i++)
            if (!seen.Add(branch.ResetOn[i]))
                yield return Broken(path.Item("resetOn", i), $"{subject} resets its votes on {Quote(branch.ResetOn[i])} twice: remove one");
        if (!branch.ResetOn.IsEmpty && !DutyRules.TakesVotes(branch))
            yield return Broken(path.Field("resetOn"), $"{subject} resets votes, and takes none: remove ResetOn, or let several approve with Approvals") with { Severity = Severity.Warning };
        if (!branch.AllowSubmitter)
            yield break;
        if (!isActors)
            yield return Broken(path.Field("allowSubmitter"), $"{subject} allows the submitter, and no actor fires it: remove AllowSubmitter");
        else if (!definition.FourEyes)
            yield return Broken(path.Field("allowSubmitter"), $"{subject} allows the submitter, whom nothing keeps out: remove AllowSubmitter, or write FourEyes on the workflow");
    }

    // The submitter is whoever took it out of the initial state, and nobody who does the same from elsewhere.
    private static IEnumerable<Finding> Resubmissions(WorkflowDefinition definition, List<ResolvedBranch> branches)
    {
        var kept = new HashSet<string>(definition.Duties.Where(d => d.Kind == DutyKind.Separate).SelectMany(d => d.Transitions), StringComparer.Ordinal);
        foreach (var group in branches.Where(b => !b.Definition.LeavesAny && !b.Targets.Any(t => definition.States[t].Final)).GroupBy(b => b.TransitionIndex))
        {
            var (transition, sources) = (definition.Transitions[group.Key], group.SelectMany(b => b.Sources).Select(s => definition.States[s]).Distinct().ToArray());
            if (transition.FiredBy == FiredBy.Actor && !kept.Contains(transition.Name)
                && Array.Find(sources, s => s.Initial) is { } initial && Array.Find(sources, s => !s.Initial) is { } other)
                yield return Broken(ElementPath.Transition(transition.Name), $"FourEyes takes for the submitter who moved it out of {Quote(initial.Name)}, and whoever fires {Quote(transition.Name)} from {Quote(other.Name)} may approve: keep {Quote(transition.Name)} apart from what approves with SeparateDuties") with { Severity = Severity.Warning };
        }
    }

    private static string? WhyIdle(WorkflowDefinition definition, List<ResolvedBranch> branches)
    {
        var left = new HashSet<int>(branches.SelectMany(b => b.Sources));
        var actors = new HashSet<int>(Enumerable.Range(0, definition.Transitions.Count).Where(t => definition.Transitions[t].FiredBy == FiredBy.Actor));
        var fired = branches.Where(b => actors.Contains(b.TransitionIndex)).ToArray();
        if (!fired.Any(b => b.Sources.Any(s => definition.States[s].Initial)))
            return "no actor fires a transition out of the initial state, so nobody submits: remove it, or let an actor submit";
        return fired.Any(b => !b.Definition.AllowSubmitter && (b.Targets.Any(IsTerminal) || b.Sources.Any(IsTask)))
            ? null
            : "every transition that an actor fires out of a task, or into a state that ends the workflow, allows the submitter, or there is none: remove it, or make the state in which somebody approves a task";

        bool IsTerminal(int state) => definition.States[state].Final || !left.Contains(state);

        bool IsTask(int state) => definition.States[state] is { Initial: false, Work: StateWork.Task };
    }
}
