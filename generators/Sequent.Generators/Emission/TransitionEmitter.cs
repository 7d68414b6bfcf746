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
                recorded: "return;",
                moved: null);
        writer.Line();

        TransitionDocs.Write(writer, workflow, transition, TransitionDocs.Form.Try);
        using (writer.Open($"{method.Accessibility}global::Sequent.TransitionResult Try{transition.Name}({transition.ParametersWithDefaults})"))
            EmitFiring(writer, workflow, transition,
                denied: denial => $"return global::Sequent.TransitionResult.Denied({denial});",
                recorded: $"return global::Sequent.TransitionResult.Recorded({VoteEmitter.Recorded}, {VoteEmitter.Needed(transition)});",
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
        RouteEmitter.Emit(writer, workflow, transition);
        VoteEmitter.EmitMembers(writer, workflow, transition);
        MoveEmitter.Emit(writer, workflow, transition);
        if (transition.Method.HasActor)
            DenialEmitter.Emit(writer, workflow, transition);
    }

    public static void EmitNullCheck(SourceWriter writer, string actor)
    {
        writer.Line($"if ({actor} is null)");
        writer.Line($"    throw new global::System.ArgumentNullException(nameof({actor}));");
    }

    private static void EmitFiring(SourceWriter writer, Emitted workflow, EmittedTransition transition, Func<string, string> denied, string recorded, string? moved)
    {
        EmitNullCheck(writer, transition.Method.Actor);
        HookEmitter.EmitTransition(writer, workflow, transition.Name, () =>
        {
            writer.Line($"int __branch = this.__Route{transition.Name}({transition.Arguments});");
            writer.Line("if (__branch < 0)");
            writer.Line("    " + denied($"this.__Deny{transition.Name}({transition.Arguments})"));
            VoteEmitter.EmitStep(writer, transition, recorded);
            var move = $"this.__Move{transition.Name}(__branch{transition.FurtherArguments})";
            if (transition.CanFailToMove)
                writer.Line($"if (!{move})").Line("    " + denied($"{Code.Denial}.CreatePost({DenialEmitter.Facts(workflow, transition)}, {transition.BranchOf("__branch")}{workflow.Conditions.Values()})"));
            else
                writer.Line(move + ";");
            if (workflow.Settles)
                writer.Line("this.__Settle();");
            if (moved is not null)
                writer.Line(moved);
        });
    }
}
