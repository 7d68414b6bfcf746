using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes the conditions on who fires a transition, by who has acted before.</summary>
internal static class DutyEmitter
{
    /// <summary>What must hold of the actor for a branch to be taken from an origin, as code.</summary>
    public static IEnumerable<string> Conditions(Emitted workflow, EmittedTransition transition, int index, Origin origin, string actor)
    {
        if (!transition.Method.HasActor)
            yield break;
        if (BindsSubmitter(workflow, transition, index, origin))
            yield return $"!{MemoryEmitter.Submitter}.Include({actor})";
        foreach (var other in workflow.Duties.ApartFrom(transition.Name))
        {
            yield return $"!{MemoryEmitter.Last(other)}.Include({actor})";
            // In the one state that another object is in, a vote is given up by whatever leaves it.
            if (workflow.IsParallel)
                foreach (var state in workflow.VotedIn(other).Except(origin.States))
                    yield return $"!{MemoryEmitter.Votes}.Include({WireNames(workflow, state, other)}, {actor})";
        }
        foreach (var first in workflow.Duties.SameAs(transition.Name))
            yield return $"{MemoryEmitter.Last(first)}.AreNoneOrInclude({actor})";
    }

    private static string WireNames(Emitted workflow, string state, string transition) =>
        $"{Code.Literal(workflow.Definition.FindState(state)!.WireName)}, {Code.Literal(workflow.Definition.FindTransition(transition)!.WireName)}";

    /// <summary>True when the conditions are others than from an origin that it does not bind.</summary>
    public static bool BindsSubmitter(Emitted workflow, EmittedTransition transition, int index, Origin origin) =>
        transition.Method.HasActor && workflow.Duties.BindsSubmitter(transition.Definition.Branches[index], origin);

    /// <summary>What the object remembers, as an argument of a denial with a comma before it; nothing where no duty asks for it.</summary>
    public static string Values(Emitted workflow) =>
        workflow.Definition.FourEyes || !workflow.Definition.Duties.IsEmpty ? $", acts: this.{MemoryEmitter.PropertyName}" : "";

    /// <summary>Which persons may not take a branch, in words, each with a comma before it.</summary>
    public static string Describe(WorkflowDefinition definition, TransitionDefinition transition, BranchDefinition branch)
    {
        var rules = new DutyRules(definition);
        var words = new List<string>();
        if (DutyRules.TakesVotes(branch))
            words.Add($"{branch.Approvals} approvals");
        if (new TokenGame(definition).OriginsOf(branch).Any(origin => rules.BindsSubmitter(branch, origin)))
            words.Add("not by whoever submitted it");
        words.AddRange(rules.ApartFrom(transition.Name).Select(other => $"not by who fired <c>{Code.Xml(other)}</c>"));
        words.AddRange(rules.SameAs(transition.Name).Select(first => $"only by who fired <c>{Code.Xml(first)}</c>"));
        return string.Concat(words.Select(w => ", " + w));
    }
}
