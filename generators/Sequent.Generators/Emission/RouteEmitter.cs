using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes <c>__Route…</c>: the position of the branch that is selected and permitted, or -1. No side effects.</summary>
internal static class RouteEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        writer.Line(Code.Inline);
        using (writer.Open($"private int __Route{transition.Name}({transition.Parameters})"))
        {
            if (workflow.IsParallel)
            {
                MarkingCode.EmitRead(writer, workflow, SelectionEmitter.Words(workflow, transition));
                new SelectionEmitter(workflow, transition, transition.Method.Actor) { Found = way => $"return {way};", Failed = "return -1;" }.Emit(writer);
                writer.Line("return -1;");
            }
            else
            {
                EmitByState(writer, workflow, transition);
            }
        }
        writer.Line();
    }

    /// <summary>What must hold for a branch that is selected to be taken, as code; null for nothing.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="index">The position of the branch.</param>
    /// <param name="origin">What it leaves.</param>
    /// <param name="actor">The actor, as code.</param>
    /// <param name="roles">A variable that holds the actor's roles; null when there is none.</param>
    public static string? Permit(Emitted workflow, EmittedTransition transition, int index, Origin origin, string actor, string? roles = null)
    {
        var branch = transition.Definition.Branches[index];
        var needed = transition.Method.HasActor ? workflow.Definition.RolesFor(branch, origin).Select(name => workflow.HasRole(name, actor, roles)) : [];
        var conditions = needed.Concat<string?>(DutyEmitter.Conditions(workflow, transition, index, origin, actor))
            .Append(workflow.Conditions.Hold(workflow.Conditions.Pre(branch))).Where(c => c is not null).ToArray();
        return conditions.Length == 0 ? null : string.Join(" && ", conditions);
    }

    /// <summary>What a branch asks of the actor that depends on what it leaves.</summary>
    public static string Authority(Emitted workflow, EmittedTransition transition, int index, Origin origin)
    {
        var roles = transition.Method.HasActor ? string.Concat(workflow.Definition.RolesFor(transition.Definition.Branches[index], origin).Select(r => ":" + r)) : "";
        return DutyEmitter.BindsSubmitter(workflow, transition, index, origin) ? roles + "!" : roles;
    }

    private static void EmitByState(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var routes = transition.Routes.GroupBy(r => string.Join(",", r.Branches.Select(b => $"{b}{Authority(workflow, transition, b, new(r.State))}"))).ToArray();
        if (routes.Length == 1 && routes[0].Count() <= 2)
        {
            var isSource = string.Join(" || ", routes[0].Select(r => $"this.{workflow.State.PropertyName} == {workflow.StateOf(r.State)}"));
            using (writer.Open($"if ({isSource})"))
                EmitSelection(writer, workflow, transition, routes[0].First());
            writer.Line("return -1;");
        }
        else
        {
            // Never empty: the verifier refuses a transition that leaves no state.
            using (writer.Open($"switch (this.{workflow.State.PropertyName})"))
            {
                foreach (var route in routes)
                {
                    foreach (var (state, _) in route)
                        writer.Line($"case {workflow.StateOf(state)}:");
                    using (writer.Open())
                    {
                        EmitSelection(writer, workflow, transition, route.First());
                        writer.Line("break;");
                    }
                }
            }
            writer.Line("return -1;");
        }
    }

    private static void EmitSelection(SourceWriter writer, Emitted workflow, EmittedTransition transition, (string State, int[] Branches) route)
    {
        foreach (var index in route.Branches)
        {
            var permitted = Permit(workflow, transition, index, new(route.State), transition.Method.Actor) is { } permit ? $"{permit} ? {index} : -1" : $"{index}";
            switch (workflow.Conditions.GuardOf(transition, index, transition.Method.Actor))
            {
                case null:
                    writer.Line($"return {permitted};");
                    break;
                case { CanFail: false } guard:
                    writer.Line($"if ({guard.Code})").Line($"    return {permitted};");
                    break;
                // An error ends the search: what comes later is not tried.
                case var guard:
                    writer.Line($"int __truth{index} = {guard.Code};");
                    writer.Line($"if (__truth{index} != 0)").Line($"    return __truth{index} < 0 ? -1 : {permitted};");
                    break;
            }
        }
    }
}
