using System.Globalization;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes <c>__Move…</c> where an object can be in several states: what it leaves, hooks, invariants, and the one write of the marking.</summary>
internal static class MarkingMoveEmitter
{
    private const string Lost = "__lost";

    public static void Emit(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var ways = transition.Origins.SelectMany(o => o.Branches.Select(b => new Way(o, b, transition.WayOf(o, b)))).ToArray();
        var words = Enumerable.Range(0, workflow.MarkingWords).ToArray();
        MarkingCode.EmitRead(writer, workflow, words);
        foreach (var word in words)
            writer.Line($"ulong {Lost}{word} = {Choose(ways, way => LostBy(workflow, transition, way, word))};");
        EmitExits(writer, workflow, transition, ways);
        HookEmitter.EmitCall(writer, workflow, HookNames.Before(transition.Name), transition.Arguments);
        MoveEmitter.EmitPost(writer, workflow, transition, transition.BranchOf("__branch"));

        MemoryEmitter.EmitBeforeWrite(writer, workflow, transition);
        writer.Line($"this.{workflow.State.PropertyName} = {MarkingCode.Create(workflow, word => Moved(workflow, transition, ways, word))};");
        var mayLose = MayLose(workflow, transition, ways);
        MemoryEmitter.EmitAfterWrite(writer, workflow, transition, state => mayLose.Has(workflow.PositionOf(state.Name)) ? workflow.MaskOf([state.Name]).IsAnyIn(Lost) : "");
        EmitEntries(writer, workflow, transition, ways);
    }

    private static string Moved(Emitted workflow, EmittedTransition transition, Way[] ways, int word)
    {
        var entered = Choose(ways, way => workflow.MaskOf(transition.Definition.Branches[way.Branch].To)[word]);
        var kept = $"{MarkingCode.Variable}{word} & ~{Lost}{word}";
        return entered == StateMask.Nothing ? kept : entered.Contains(' ') ? $"{kept} | ({entered})" : $"{kept} | {entered}";
    }

    private static string LostBy(Emitted workflow, EmittedTransition transition, Way way, int word)
    {
        var left = way.Origin.Left(workflow, MarkingCode.Variable, word);
        var cancelled = workflow.Cancelled(transition.Definition.Branches[way.Branch]);
        if (!cancelled.Words.Contains(word))
            return left;
        var withdrawn = $"{MarkingCode.Variable}{word} & {cancelled[word]}";
        return left == StateMask.Nothing ? withdrawn : left.Contains(' ') ? $"({left}) | {withdrawn}" : $"{left} | {withdrawn}";
    }

    private static void EmitExits(SourceWriter writer, Emitted workflow, EmittedTransition transition, Way[] ways)
    {
        var mayLose = MayLose(workflow, transition, ways);
        foreach (var state in workflow.Definition.States.Where(s => mayLose.Has(workflow.PositionOf(s.Name)) && workflow.Hooks.Contains(HookNames.OnExit(s.Name))))
            writer.Line($"if ({workflow.MaskOf([state.Name]).IsAnyIn(Lost)})").Line($"    this.{HookNames.OnExit(state.Name)}();");
    }

    private static StateMask MayLose(Emitted workflow, EmittedTransition transition, Way[] ways) =>
        ways.Aggregate(workflow.MaskOf([]), (mask, way) => mask.Or(way.Origin.Mask(workflow)).Or(workflow.Cancelled(transition.Definition.Branches[way.Branch])));

    private static void EmitEntries(SourceWriter writer, Emitted workflow, EmittedTransition transition, Way[] ways)
    {
        var entries = ways.Select(way => (way.Number, Calls: string.Concat(transition.Definition.Branches[way.Branch].To.Select(HookNames.OnEnter).Where(workflow.Hooks.Contains).Select(hook => $"this.{hook}(); ")))).ToArray();
        var calls = entries.GroupBy(e => e.Calls, e => e.Number).ToArray();
        if (calls.Length == 1)
        {
            if (calls[0].Key.Length > 0)
                writer.Line(calls[0].Key.TrimEnd());
            return;
        }
        using (writer.Open("switch (__branch)"))
            foreach (var call in calls.Where(c => c.Key.Length > 0))
                writer.Line($"{string.Join(" ", call.Select(way => $"case {way}:"))} {call.Key}break;");
    }

    private static string Choose(Way[] ways, Func<Way, string> value) =>
        Code.Choose("__branch", ways.Select(way => (way.Number.ToString(CultureInfo.InvariantCulture), value(way))));

    private sealed record Way(OriginGroup Origin, int Branch, int Number);
}
