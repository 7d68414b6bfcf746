namespace Sequent.Generators.Emission;

/// <summary>Writes <c>__Deny…</c>: the facts of a transition that was denied.</summary>
internal static class DenialEmitter
{
    public static string Facts(Emitted workflow, EmittedTransition transition) =>
        $"__Definition.Value, {Code.Literal(transition.Name)}, {(workflow.IsParallel ? $"{Code.Support}.NamesOf(this.{workflow.State.PropertyName})" : $"this.{workflow.State.PropertyName}.ToString()")}, {transition.Method.Actor}";

    public static void Emit(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var guards = transition.Definition.Branches.Select((_, i) => workflow.Conditions.GuardOf(transition, i, transition.Method.Actor)).ToArray();
        var values = workflow.Conditions.Values(transition) + DutyEmitter.Values(workflow);
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Line($"private {Code.Denial} __Deny{transition.Name}({transition.Parameters}) =>");
        if (guards.All(g => g is null))
        {
            writer.Line($"    {Code.Denial}.Create({Facts(workflow, transition)}{values});");
        }
        else
        {
            using (writer.Line($"    {Code.Denial}.Create({Facts(workflow, transition)}, __branch => __branch switch").Open(close: $"}}{values});"))
                EmitTruths(writer, guards);
        }
        writer.Line();
    }

    /// <summary>Writes what each guard says, as the arms of a switch over the position of a branch: 1 true, 0 false, -1 an error.</summary>
    public static void EmitTruths(SourceWriter writer, IReadOnlyList<ConditionCode?> guards)
    {
        for (var i = 0; i < guards.Count; i++)
            if (guards[i] is { } guard)
                writer.Line($"{i} => {(guard.CanFail ? guard.Code : $"({guard.Code}) ? 1 : 0")},");
        writer.Line("_ => 1,");
    }
}
