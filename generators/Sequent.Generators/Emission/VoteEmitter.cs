using System.Globalization;
using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes how a transition that several persons have to fire counts them.</summary>
internal static class VoteEmitter
{
    public const string Recorded = "__recorded";

    public static bool Votes(EmittedTransition transition) => transition.Method.HasActor && transition.Definition.Branches.Any(DutyRules.TakesVotes);

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
        var voters = $"this.__Voters{transition.Name}(__branch, {actor})";
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
            writer.Line($"int __needed = {Needed(transition)};");
            if (!transition.Definition.Branches.All(DutyRules.TakesVotes))
                writer.Line("if (__needed == 1)").Line("    return 0;");
            writer.Line($"int __count = this.__Voters{transition.Name}(__branch, {transition.Method.Actor}).Count;");
            writer.Line("if (__count >= __needed)").Line("    return 0;");
            writer.Line($"{MemoryEmitter.Votes} = {MemoryEmitter.Votes}.With({Vote(workflow, transition)});");
            writer.Line("return __count;");
        }
        writer.Line();

        writer.Line("// The actor, and whose votes count beside theirs: given under the same role, by who may still fire it.");
        var permit = Permit(workflow, transition);
        writer.Line($"private {MemoryEmitter.Persons} __Voters{transition.Name}(int __branch, {Code.Actor} {transition.Method.Actor}) =>");
        writer.Line($"    {MemoryEmitter.Votes}.VotersWith({Vote(workflow, transition)}{(permit.Length == 0 ? "" : ", __voter => " + permit)});").Line();
    }

    // State, transition, role, actor: a vote, as arguments.
    private static string Vote(Emitted workflow, EmittedTransition transition) => string.Join(", ",
        Choose(workflow, transition, way => Code.Literal(workflow.Definition.FindState(way.State)!.WireName)),
        Code.Literal(transition.Definition.WireName),
        Choose(workflow, transition, way => Code.Literal(workflow.Definition.RolesFor(transition.Definition.Branches[way.Branch], new(way.State)).FirstOrDefault())),
        transition.Method.Actor);

    // What duties ask of a voter when votes are counted, as code; nothing where they ask nothing.
    private static string Permit(Emitted workflow, EmittedTransition transition)
    {
        var permit = Choose(workflow, transition, way => string.Join(" && ", DutyEmitter.Conditions(workflow, transition, way.Branch, new(way.State), "__voter").DefaultIfEmpty("true")));
        return permit == "true" ? "" : permit;
    }

    // One value for each state and branch that takes votes. What votes are for leaves one state at a time.
    private static string Choose(Emitted workflow, EmittedTransition transition, Func<(string State, int Branch), string> value)
    {
        bool IsVoted(int branch) => DutyRules.TakesVotes(transition.Definition.Branches[branch]);
        if (workflow.IsParallel)
            return Code.Choose("__branch", transition.Origins.SelectMany(o => o.Branches.Where(IsVoted).Select(b => (Number(transition.WayOf(o, b)), value((o.States[0], b))))));
        var ways = transition.Routes.SelectMany(r => r.Branches.Where(IsVoted).Select(b => (r.State, Branch: b, Value: value((r.State, b))))).ToArray();
        var (state, byState) = ($"this.{workflow.State.PropertyName}", ways.GroupBy(w => w.State, w => w.Value).ToArray());
        return byState.All(s => s.Distinct().Count() == 1)
            ? Code.Choose(state, byState.Select(s => (workflow.StateOf(s.Key), s.First())))
            : Code.Choose($"{state}, __branch", ways.Select(w => ($"({workflow.StateOf(w.State)}, {Number(w.Branch)})", w.Value)));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
