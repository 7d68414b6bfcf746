using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes the methods of one transition: the one that throws, <c>Try…</c>, <c>Can…</c>, and the steps they share.</summary>
internal static class TransitionEmitter
{
    public static void EmitPublic(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var method = transition.Method;
        if (!method.HasActor)
            return;

        if (!method.HasDocs)
            TransitionDocs.Write(writer, workflow, transition, TransitionDocs.Form.Fire);
        using (writer.Open(method.Declaration!))
            EmitFiring(writer, workflow, transition,
                denied: denial => $"throw new global::Sequent.TransitionDeniedException({denial});",
                moved: null);
        writer.Line();

        TransitionDocs.Write(writer, workflow, transition, TransitionDocs.Form.Try);
        using (writer.Open($"{method.Accessibility}global::Sequent.TransitionResult Try{transition.Name}({transition.ParametersWithDefaults})"))
            EmitFiring(writer, workflow, transition,
                denied: denial => $"return global::Sequent.TransitionResult.Denied({denial});",
                moved: "return global::Sequent.TransitionResult.Moved;");
        writer.Line();

        TransitionDocs.Write(writer, workflow, transition, TransitionDocs.Form.Can);
        using (writer.Open($"{method.Accessibility}global::Sequent.Permission Can{transition.Name}({transition.ParametersWithDefaults})"))
        {
            EmitNullCheck(writer, method.Actor);
            writer.Line($"return this.__Route{transition.Name}({transition.Arguments}) >= 0");
            writer.Line("    ? global::Sequent.Permission.Granted");
            writer.Line($"    : global::Sequent.Permission.Denied(this.__Deny{transition.Name}({transition.Arguments}));");
        }
        writer.Line();
    }

    public static void EmitPrivate(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        if (!transition.FiresInMemory)
            return;
        EmitRoute(writer, workflow, transition);
        EmitMove(writer, workflow, transition);
        if (transition.Method.HasActor)
            EmitDeny(writer, workflow, transition);
    }

    public static void EmitNullCheck(SourceWriter writer, string actor)
    {
        writer.Line($"if ({actor} is null)");
        writer.Line($"    throw new global::System.ArgumentNullException(nameof({actor}));");
    }

    private static void EmitFiring(SourceWriter writer, Emitted workflow, EmittedTransition transition, Func<string, string> denied, string? moved)
    {
        EmitNullCheck(writer, transition.Method.Actor);
        HookEmitter.EmitTransition(writer, workflow, transition.Name, () =>
        {
            writer.Line($"int __branch = this.__Route{transition.Name}({transition.Arguments});");
            writer.Line("if (__branch < 0)");
            writer.Line("    " + denied($"this.__Deny{transition.Name}({transition.Arguments})"));
            var move = $"this.__Move{transition.Name}(__branch{transition.FurtherArguments})";
            if (transition.CanFailToMove)
                writer.Line($"if (!{move})").Line("    " + denied($"{Code.Denial}.CreatePost({Facts(workflow, transition)}, __branch{workflow.Conditions.Values()})"));
            else
                writer.Line(move + ";");
            if (workflow.Settles)
                writer.Line("this.__Settle();");
            if (moved is not null)
                writer.Line(moved);
        });
    }

    // The position of the branch that is selected and permitted, or -1. No side effects.
    private static void EmitRoute(SourceWriter writer, Emitted workflow, EmittedTransition transition)
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

    private static void EmitMove(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var branches = transition.Definition.Branches;
        if (!workflow.HasHooks)
            writer.Line(Code.Inline);
        using (writer.Open($"private {(transition.CanFailToMove ? "bool" : "void")} __Move{transition.Name}(int __branch{transition.FurtherParameters})"))
        {
            HookEmitter.EmitExitCalls(writer, workflow, transition.Routes.Select(r => r.State));
            HookEmitter.EmitCall(writer, workflow, Parsing.HookNames.Before(transition.Name), transition.Arguments);
            EmitPost(writer, workflow, transition);
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
            HookEmitter.EmitEnterCalls(writer, workflow, targets);
            HookEmitter.EmitCall(writer, workflow, Parsing.HookNames.After(transition.Name), transition.Arguments);
            if (transition.CanFailToMove)
                writer.Line("return true;");
        }
        writer.Line();
    }

    private static void EmitPost(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var branches = transition.Definition.Branches.Select((b, i) => (Holds: workflow.Conditions.Hold(workflow.Conditions.Post(b)), Index: i)).ToArray();
        var conditions = branches.Where(b => b.Holds is not null).GroupBy(b => b.Holds).ToArray();
        foreach (var condition in conditions)
        {
            var isMeant = condition.Count() == branches.Length ? "" : "(" + string.Join(" || ", condition.Select(b => $"__branch == {b.Index}")) + ") && ";
            writer.Line($"if ({isMeant}!({condition.Key}))").Line("    return false;");
        }
    }

    private static string Facts(Emitted workflow, EmittedTransition transition) =>
        $"__Definition.Value, {Code.Literal(transition.Name)}, this.{workflow.State.PropertyName}.ToString(), {transition.Method.Actor}";

    private static void EmitDeny(SourceWriter writer, Emitted workflow, EmittedTransition transition)
    {
        var guards = transition.Definition.Branches.Select((_, i) => workflow.Conditions.GuardOf(transition, i, transition.Method.Actor)).ToArray();
        var values = workflow.Conditions.Values(transition);
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Line($"private {Code.Denial} __Deny{transition.Name}({transition.Parameters}) =>");
        if (guards.All(g => g is null))
        {
            writer.Line($"    {Code.Denial}.Create({Facts(workflow, transition)}{values});");
        }
        else
        {
            using (writer.Line($"    {Code.Denial}.Create({Facts(workflow, transition)}, __branch => __branch switch").Open(close: $"}}{values});"))
            {
                for (var i = 0; i < guards.Length; i++)
                    if (guards[i] is { } guard)
                        writer.Line($"{i} => {(guard.CanFail ? guard.Code : $"({guard.Code}) ? 1 : 0")},");
                writer.Line("_ => 1,");
            }
        }
        writer.Line();
    }
}
