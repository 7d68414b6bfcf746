using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>Writes <c>PermittedTransitions</c>: for the state the object is in, a bit for each transition the actor may fire.</summary>
internal static class PermittedEmitter
{
    private const int BitsPerWord = 64;
    private const string Mask = "__roles";

    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        var transitions = workflow.Transitions.Where(t => t.Method.HasActor).ToArray();
        writer.Lines("""
            /// <summary>The transitions that the actor may fire now. A condition on inputs, which are not known yet, is taken to hold.</summary>
            /// <param name="actor">Who would fire them.</param>
            /// <returns>Their names; walking them does not allocate.</returns>
            /// <exception cref="global::System.ArgumentNullException">The actor is null.</exception>
            """);
        using (writer.Open($"public global::Sequent.TransitionSet PermittedTransitions({Code.Actor} actor)"))
        {
            TransitionEmitter.EmitNullCheck(writer, "actor");
            var words = (transitions.Length + BitsPerWord - 1) / BitsPerWord;
            writer.Line("ulong __word0 = 0UL;");
            for (var i = 1; i < words; i++)
                writer.Line($"ulong __word{i} = 0UL;");
            // Read once, and not for each transition.
            if (workflow.Roles.Count > 0)
                writer.Line($"ulong {Mask} = {Emitted.RolesOf("actor")};");

            if (workflow.IsParallel)
                EmitTests(writer, workflow, transitions);
            else
                EmitSwitch(writer, workflow, transitions);
            var rest = words > 1 ? $", new ulong[] {{ {string.Join(", ", Enumerable.Range(1, words - 1).Select(i => "__word" + i))} }}" : "";
            writer.Line($"return new global::Sequent.TransitionSet(__Workflow.Transitions, __word0{rest});");
        }
        writer.Line();
    }

    private static void EmitTests(SourceWriter writer, Emitted workflow, EmittedTransition[] transitions)
    {
        MarkingCode.EmitRead(writer, workflow, transitions.SelectMany(t => SelectionEmitter.Words(workflow, t)));
        for (var i = 0; i < transitions.Length; i++)
        {
            var (bit, end) = (i, $"__end{i}");
            if (transitions[bit].Origins.Count == 0)
                continue;
            new SelectionEmitter(workflow, transitions[bit], "actor", Mask)
            {
                Found = _ => $"{{ {Set(bit)} goto {end}; }}",
                Failed = $"goto {end};",
                KnowsInputs = false,
            }.Emit(writer);
            writer.Line($"{end}:;");
        }
    }

    private static string Set(int bit) => $"__word{bit / BitsPerWord} |= 0x{1UL << (bit % BitsPerWord):X}UL;";

    private static void EmitSwitch(SourceWriter writer, Emitted workflow, EmittedTransition[] transitions)
    {
        if (transitions.Length == 0)
            return;
        var leaving = transitions.SelectMany((t, bit) => t.Routes.Select(r => (r.State, Transition: t, Bit: bit, r.Branches))).ToLookup(r => r.State);
        using (writer.Open($"switch (this.{workflow.State.PropertyName})"))
        {
            foreach (var state in leaving.OrderBy(r => workflow.PositionOf(r.Key)))
            {
                writer.Line($"case {workflow.StateOf(state.Key)}:");
                using (writer.Open())
                {
                    foreach (var (source, transition, bit, branches) in state)
                        writer.Line(Test(workflow, transition, new(source), branches, Set(bit)));
                    writer.Line("break;");
                }
            }
        }
    }

    private static string Test(Emitted workflow, EmittedTransition transition, Origin origin, IEnumerable<int> branches, string set)
    {
        if (!branches.Any())
            return "";
        var index = branches.First();
        var permit = RouteEmitter.Permit(workflow, transition, index, origin, "actor", Mask) is { } condition ? $"if ({condition}) {set}" : set;
        var further = Test(workflow, transition, origin, branches.Skip(1), set);
        if (workflow.Conditions.GuardOf(transition, index, "actor") is not { } guard)
            return permit;
        // A guard on inputs may hold or not, so that what follows it is tried all the same.
        if (workflow.Conditions.UsesInputs(transition, index))
            return further.Length == 0 ? permit : permit + " " + further;
        if (!guard.CanFail)
            return $"if ({guard.Code}) {{ {permit} }}" + (further.Length == 0 ? "" : $" else {{ {further} }}");
        return further.Length == 0
            ? $"if (({guard.Code}) > 0) {{ {permit} }}"
            : $"switch ({guard.Code}) {{ case 1: {permit} break; case 0: {further} break; }}";
    }
}
