using System.Globalization;
using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes how a transition that several persons have to fire counts them.</summary>
internal static class VoteEmitter
{
    public const string Recorded = "__recorded";

    /// <summary>True when one of the branches that can be taken takes votes.</summary>
    public static bool Votes(EmittedTransition transition) => transition.Method.HasActor && transition.TriedBranches.Any(b => DutyRules.TakesVotes(transition.Definition.Branches[b]));

    /// <summary>Writes the step between selection and move: while votes are missing, the actor's is all that changes.</summary>
    public static void EmitStep(SourceWriter writer, EmittedTransition transition, string recorded)
    {
        if (!Votes(transition))
            return;
        writer.Line($"int {Recorded} = this.__Vote{transition.Name}(__branch, {transition.Method.Actor});");
        writer.Line($"if ({Recorded} > 0)").Line("    " + recorded);
    }

    public static string Needed(EmittedTransition transition) => $"__Needed{transition.Name}(__branch)";

    /// <summary>The persons who fire a transition, as code: the actor, or all who vote for it.</summary>
    public static string Firing(Emitted workflow, EmittedTransition transition)
    {
        var actor = transition.Method.Actor;
        var one = $"new {MemoryEmitter.Persons}({actor})";
        if (!Votes(transition))
            return one;
        var voters = $"{MemoryEmitter.Votes}.VotersWith({StateName(workflow, transition)}, {Code.Literal(transition.Definition.WireName)}, {actor})";
        return transition.Definition.Branches.All(DutyRules.TakesVotes) ? voters : $"{Needed(transition)} > 1 ? {voters} : {one}";
    }

    public static void EmitMembers(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        if (!Votes(transition))
            return;
        var needed = transition.Definition.Branches.Select((b, i) => (Case: Number(i), Value: Number(b.Approvals)));
        writer.Line($"private static int __Needed{transition.Name}(int __branch) => {Code.Choose(transition.BranchOf("__branch"), needed)};").Line();

        writer.Line("// How many votes there are, when the actor's was recorded and more are needed; otherwise 0.");
        using (writer.Open($"private int __Vote{transition.Name}(int __branch, {Code.Actor} {transition.Method.Actor})"))
        {
            var vote = $"(__state, {Code.Literal(transition.Definition.WireName)}, {transition.Method.Actor})";
            writer.Line($"int __needed = {Needed(transition)};");
            if (!transition.Definition.Branches.All(DutyRules.TakesVotes))
                writer.Line("if (__needed == 1)").Line("    return 0;");
            writer.Line($"string __state = {StateName(workflow, transition)};");
            writer.Line($"int __count = {MemoryEmitter.Votes}.CountWith{vote};");
            writer.Line("if (__count >= __needed)").Line("    return 0;");
            writer.Line($"{MemoryEmitter.Votes} = {MemoryEmitter.Votes}.With{vote};");
            writer.Line("return __count;");
        }
        writer.Line();
    }

    // The name in storage of the state in which a vote is given, as code. What votes are for leaves one state at a time.
    private static string StateName(Emitted workflow, EmittedTransition transition)
    {
        string Name(string state) => Code.Literal(workflow.Definition.FindState(state)!.WireName);
        bool IsVoted(IEnumerable<int> branches) => branches.Any(b => DutyRules.TakesVotes(transition.Definition.Branches[b]));
        return workflow.IsParallel
            ? Code.Choose("__branch", transition.Origins.SelectMany(o => o.Branches.Where(b => IsVoted([b])).Select(b => (Number(transition.WayOf(o, b)), Name(o.States[0])))))
            : Code.Choose($"this.{workflow.State.PropertyName}", transition.Routes.Where(r => IsVoted(r.Branches)).Select(r => (workflow.StateOf(r.State), Name(r.State))));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
