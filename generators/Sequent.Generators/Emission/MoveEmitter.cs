namespace Sequent.Generators.Emission;

/// <summary>Writes <c>__Move…</c>: hooks, invariants, and the one write of the state.</summary>
internal static class MoveEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        if (!workflow.HasHooks)
            writer.Line(Code.Inline);
        using (writer.Open($"private {(transition.CanFailToMove ? "bool" : "void")} __Move{transition.Name}(int __branch{transition.FurtherParameters})"))
        {
            if (workflow.IsParallel)
                MarkingMoveEmitter.Emit(writer, workflow, transition);
            else
                EmitByState(writer, workflow, transition);
            HookEmitter.EmitCall(writer, workflow, Parsing.HookNames.After(transition.Name), transition.Arguments);
            if (transition.CanFailToMove)
                writer.Line("return true;");
        }
        writer.Line();
    }

    private static void EmitByState(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var branches = transition.Definition.Branches;
        HookEmitter.EmitExitCalls(writer, workflow, transition.Routes.Select(r => r.State));
        HookEmitter.EmitCall(writer, workflow, Parsing.HookNames.Before(transition.Name), transition.Arguments);
        EmitPost(writer, workflow, transition, "__branch");
        MemoryEmitter.EmitBeforeWrite(writer, workflow, transition);
        var targets = branches.Select(b => b.To[0]).Distinct().ToArray();
        if (targets.Length == 1)
        {
            writer.Line($"{workflow.StateStorage} = {workflow.StateOf(targets[0])};");
        }
        else
        {
            using (writer.Open($"{workflow.StateStorage} = __branch switch", "};"))
                for (var i = 0; i < branches.Count; i++)
                    writer.Line($"{(i == branches.Count - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))} => {workflow.StateOf(branches[i].To[0])},");
        }
        MemoryEmitter.EmitAfterWrite(writer, workflow, transition);
        HookEmitter.EmitEnterCalls(writer, workflow, targets);
    }

    /// <param name="writer">Where to.</param>
    /// <param name="workflow">The workflow.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="branch">The position of the branch, as code.</param>
    public static void EmitPost(SourceWriter writer, Emitted workflow, EmittedTransition transition, string branch)
    {
        var branches = transition.Definition.Branches.Select((b, i) => (Holds: workflow.Conditions.Hold(workflow.Conditions.Post(b)), Index: i)).ToArray();
        var conditions = branches.Where(b => b.Holds is not null).GroupBy(b => b.Holds).ToArray();
        foreach (var condition in conditions)
        {
            var isMeant = condition.Count() == branches.Length ? "" : "(" + string.Join(" || ", condition.Select(b => $"{branch} == {b.Index}")) + ") && ";
            writer.Line($"if ({isMeant}!({condition.Key}))").Line("    return false;");
        }
    }
}
