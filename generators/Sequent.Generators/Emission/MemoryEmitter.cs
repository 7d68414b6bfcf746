using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes what an object remembers of persons, where its duties or votes ask for it, and when it is written.</summary>
internal static class MemoryEmitter
{
    public const string Persons = "global::Sequent.CompilerServices.Persons";
    public const string Submitter = "this.__submitter";
    public const string Votes = "this.__votes";
    public const string PropertyName = Parsing.GeneratedMember.Memory;

    private const string Reader = "global::Sequent.CompilerServices.ActReader";
    private const string Acts = "global::System.Collections.Generic.IReadOnlyList<global::Sequent.RememberedAct>";

    /// <summary>The field of the persons who fired a transition last, as code.</summary>
    public static string Last(string transition) => "this.__last" + transition;

    public static void EmitMembers(SourceWriter writer, Emitted workflow)
    {
        if (!workflow.Duties.RemembersAnything)
            return;
        var fired = workflow.Definition.Transitions.Where(t => workflow.Duties.Remembers(t.Name)).ToArray();
        if (workflow.Duties.RemembersSubmitter)
            writer.Line($"private {Persons} __submitter;").Line();
        foreach (var transition in fired)
            writer.Line($"private {Persons} __last{transition.Name};").Line();
        if (workflow.Duties.RemembersVotes)
            writer.Line("private global::Sequent.CompilerServices.Votes __votes;").Line();

        writer.Line("/// <summary>What duties and votes remember of persons: who submitted the object, fired its transitions, voted. Only transitions change it.</summary>");
        if (workflow.State.JsonMemory)
            writer.Line(StateEmitter.JsonInclude);
        using (writer.Open($"public {Acts} {PropertyName}"))
        {
            writer.Line("get => new global::Sequent.CompilerServices.ActWriter()"
                + (workflow.Duties.RemembersSubmitter ? $".Submitted({Submitter})" : "")
                + string.Concat(fired.Select(t => $".Fired({Code.Literal(t.WireName)}, {Last(t.Name)})"))
                + (workflow.Duties.RemembersVotes ? $".Voted({Votes})" : "") + ".ToList();");
            writer.Line($"private set => this.__Remember(new {Reader}(value, __Definition.Value));");
        }
        writer.Line();
        using (writer.Open($"private void __Remember({Reader} __acts)"))
        {
            if (workflow.Duties.RemembersSubmitter)
                writer.Line($"{Submitter} = __acts.Submitter;");
            foreach (var transition in fired)
                writer.Line($"{Last(transition.Name)} = __acts.LastOf({Code.Literal(transition.WireName)});");
            if (workflow.Duties.RemembersVotes)
                writer.Line($"{Votes} = __acts.Votes;");
        }
        writer.Line();
    }

    /// <summary>The property where the definition is wrong: serializers read it unasked.</summary>
    public static void EmitSkeleton(SourceWriter writer) =>
        writer.Line($"public {Acts} {PropertyName} => global::System.Array.Empty<global::Sequent.RememberedAct>();");

    /// <summary>What <c>ToSnapshot</c> adds to a snapshot, as code.</summary>
    public static string InSnapshot(Emitted workflow) => workflow.Duties.RemembersAnything ? $" {{ Acts = this.{PropertyName} }}" : "";

    /// <summary>Writes the part of <c>Restore</c> that can fail, which is before the write of the state.</summary>
    public static void EmitRead(SourceWriter writer, Emitted workflow)
    {
        if (workflow.Duties.RemembersAnything)
            writer.Line($"{Reader} __acts = {Reader}.Of(snapshot, __Definition.Value);");
    }

    /// <summary>Writes the part of <c>Restore</c> that follows the write of the state.</summary>
    public static void EmitRestore(SourceWriter writer, Emitted workflow)
    {
        if (workflow.Duties.RemembersAnything)
            writer.Line("this.__Remember(__acts);");
    }

    /// <summary>Writes what must be known of a move before the write of the state.</summary>
    public static void EmitBeforeWrite(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var submits = Submits(workflow, transition);
        if (submits is not (null or Always))
            writer.Line($"bool __submits = {submits};");
        if (VoteEmitter.Votes(transition) && (submits is not null || IsRemembered(workflow, transition)))
            writer.Line($"{Persons} __persons = {VoteEmitter.Firing(workflow, transition)};");
    }

    /// <summary>Writes what follows the write of the state: a failure before it must leave the memory as it is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="workflow">The workflow.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="lost">The condition, as code, that a state has lost its token; null where there is only one token.</param>
    public static void EmitAfterWrite(SourceWriter writer, Emitted workflow, EmittedTransition transition, Func<StateDefinition, string>? lost = null)
    {
        var persons = VoteEmitter.Votes(transition) ? "__persons" : VoteEmitter.Firing(workflow, transition);
        if (Submits(workflow, transition) is { } submits)
            writer.Line((submits == Always ? "" : "if (__submits) ") + $"{Submitter} = {persons};");
        if (IsRemembered(workflow, transition))
            writer.Line($"{Last(transition.Name)} = {persons};");
        if (lost is null && transition.Routes.Any(r => TakesVotes(workflow, r.State)))
            writer.Line($"{Votes} = default;");
        else if (lost is not null)
            foreach (var state in workflow.Definition.States.Where(s => TakesVotes(workflow, s.Name)))
                if (lost(state) is { Length: > 0 } condition)
                    writer.Line($"if ({condition})").Line($"    {Votes} = {Votes}.Without({Code.Literal(state.WireName)});");
    }

    private const string Always = "true";

    private static bool IsRemembered(Emitted workflow, EmittedTransition transition) =>
        transition.Method.HasActor && workflow.Duties.Remembers(transition.Name);

    private static bool TakesVotes(Emitted workflow, string state) => workflow.Transitions.Any(t =>
        VoteEmitter.Votes(t) && t.Definition.Branches.Any(b => DutyRules.TakesVotes(b) && workflow.Definition.SourcesOf(b).Any(s => s.Name == state)));

    // That the move takes the token out of the initial state, as code; null when none does.
    private static string? Submits(Emitted workflow, EmittedTransition transition)
    {
        var initial = workflow.Definition.States.First(s => s.Initial).Name;
        if (!workflow.Duties.RemembersSubmitter || !transition.Method.HasActor)
            return null;
        if (workflow.IsParallel)
            return SubmitsFrom(workflow, transition, initial);
        if (!transition.Routes.Any(r => r.State == initial))
            return null;
        return transition.Routes.Count == 1 ? Always : $"this.{workflow.State.PropertyName} == {workflow.StateOf(initial)}";
    }

    private static string? SubmitsFrom(Emitted workflow, EmittedTransition transition, string initial)
    {
        var word = workflow.PositionOf(initial) / StateMask.BitsPerWord;
        var bit = workflow.MaskOf([initial])[word];
        var values = transition.Origins.SelectMany(o => o.Branches.Select(b => (
            Case: transition.WayOf(o, b).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Value: !o.States.Contains(initial) ? "false" : o.States.Length == 1 ? Always : $"(({o.Left(workflow, MarkingCode.Variable, word)}) & {bit}) != 0UL"))).ToArray();
        return values.All(v => v.Value == "false") ? null : Code.Choose("__branch", values);
    }
}
