using static Sequent.Definitions.BranchSettingsRule;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: what a branch asks of whoever fires it, somebody can be asked.</summary>
internal static class PeopleSettingsRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        foreach (var transition in definition.Transitions)
            for (var i = 0; i < transition.Branches.Count; i++)
                foreach (var finding in OfBranch(definition, transition, transition.Branches[i], ElementPath.Transition(transition.Name).Branch(i)))
                    yield return finding;
        // Where a branch leads from nowhere or to nowhere, that is said.
        var isWhole = definition.Transitions.SelectMany(t => t.Branches).All(b => definition.SourcesOf(b).Any() && b.To.All(to => definition.FindState(to) is not null));
        if (definition.FourEyes && isWhole && WhyIdle(definition) is { } fact)
            yield return Broken(ElementPath.Workflow.Field("policies").Field("fourEyes"), $"FourEyes keeps nobody from anything, because {fact}") with { Severity = Severity.Warning };
    }

    private static IEnumerable<Finding> OfBranch(WorkflowDefinition definition, TransitionDefinition transition, BranchDefinition branch, ElementPath path)
    {
        var subject = "Transition " + Quote(transition.Name);
        var isActors = transition.FiredBy == FiredBy.Actor;
        if (branch.Approvals < 1)
            yield return Broken(path.Field("approvals"), $"{subject} needs {Number(branch.Approvals)} approvals: write 1 or more, or leave Approvals out");
        else if (branch.Approvals > 1 && !isActors)
            yield return Broken(path.Field("approvals"), $"{subject} needs {Number(branch.Approvals)} approvals, and no actor fires it: remove Approvals, or let an actor fire it");
        else if (branch.Approvals > 1 && branch.Joins)
            yield return Broken(path.Field("approvals"), $"{subject} is a join that needs {Number(branch.Approvals)} approvals, and votes belong to one state: let the join lead to a state from which {Number(branch.Approvals)} approve");
        if (!branch.AllowSubmitter)
            yield break;
        if (!isActors)
            yield return Broken(path.Field("allowSubmitter"), $"{subject} allows the submitter, and no actor fires it: remove AllowSubmitter");
        else if (!definition.FourEyes)
            yield return Broken(path.Field("allowSubmitter"), $"{subject} allows the submitter, whom nothing keeps out: remove AllowSubmitter, or write FourEyes on the workflow");
    }

    private static string? WhyIdle(WorkflowDefinition definition)
    {
        var left = new HashSet<string>(definition.Transitions.SelectMany(t => t.Branches).SelectMany(definition.SourcesOf).Select(s => s.Name), StringComparer.Ordinal);
        var tasks = new HashSet<string>(definition.States.Where(s => s is { Initial: false, Work: StateWork.Task }).Select(s => s.Name), StringComparer.Ordinal);
        var terminal = new HashSet<string>(definition.States.Where(s => s.Final || !left.Contains(s.Name)).Select(s => s.Name), StringComparer.Ordinal);
        var actors = definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).SelectMany(t => t.Branches).ToArray();

        if (!actors.Any(b => definition.SourcesOf(b).Any(s => s.Initial)))
            return "no actor fires a transition out of the initial state, so nobody submits: remove it, or let an actor submit";
        return actors.Any(b => !b.AllowSubmitter && (b.To.Any(terminal.Contains) || definition.SourcesOf(b).Any(s => tasks.Contains(s.Name))))
            ? null
            : "every transition that an actor fires out of a task, or into a state that ends the workflow, allows the submitter, or there is none: remove it, or make the state in which somebody approves a task";
    }
}
