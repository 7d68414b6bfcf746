namespace Sequent.Generators.Emission;

/// <summary>Writes <c>__Route…</c>: the position of the branch that is selected and permitted, or -1. No side effects.</summary>
internal static class RouteEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        writer.Line(Code.Inline);
        using (writer.Open($"private int __Route{transition.Name}({transition.Parameters})"))
        {
            var routes = transition.Routes.GroupBy(r => string.Join(",", r.Branches)).ToArray();
            if (routes.Length == 1 && routes[0].Count() <= 2)
            {
                var isSource = string.Join(" || ", routes[0].Select(r => $"this.{workflow.State.PropertyName} == {workflow.StateOf(r.State)}"));
                using (writer.Open($"if ({isSource})"))
                    EmitSelection(writer, workflow, transition, routes[0].First().Branches);
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
                            EmitSelection(writer, workflow, transition, route.First().Branches);
                            writer.Line("break;");
                        }
                    }
                }
                writer.Line("return -1;");
            }
        }
        writer.Line();
    }

    private static void EmitSelection(SourceWriter writer, Emitted workflow, EmittedTransition transition, int[] branches)
    {
        foreach (var index in branches)
        {
            var branch = transition.Definition.Branches[index];
            var role = branch.Role is { } name ? workflow.HasRole(name, transition.Method.Actor) : null;
            var permit = string.Join(" && ", new[] { role, workflow.Conditions.Hold(workflow.Conditions.Pre(branch)) }.Where(c => c is not null));
            var permitted = permit.Length > 0 ? $"{permit} ? {index} : -1" : $"{index}";
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
