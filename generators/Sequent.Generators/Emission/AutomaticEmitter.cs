namespace Sequent.Generators.Emission;

/// <summary>Writes what fires the automatic transitions until none is enabled.</summary>
internal static class AutomaticEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        if (!workflow.HasAutomatic)
            return;

        writer.Lines("""
            /// <summary>Fires the automatic transitions that are enabled, until none is: call it when data that their conditions read has changed.</summary>
            /// <returns>True when the state changed.</returns>
            """);
        if (!workflow.Settles)
        {
            // There are some, and all of them wait for what only a host can tell.
            writer.Line("public bool Advance() => false;").Line();
            return;
        }
        using (writer.Open("public bool Advance()"))
            HookEmitter.EmitTransition(writer, workflow, "Advance", () => writer.Line("return this.__Settle();"));
        writer.Line();

        using (writer.Open("private bool __Settle()"))
        {
            writer.Line("int __branch;");
            using (writer.Open("for (int __fired = 0; ; __fired++)"))
            {
                foreach (var transition in workflow.Transitions.Where(t => t.Method.IsAutomatic && t.FiresInMemory))
                {
                    using (writer.Open($"if ((__branch = this.__Route{transition.Name}()) >= 0)"))
                    {
                        writer.Line($"if (__fired == {Code.Support}.AutomaticLimit)").Line("    break;");
                        // Where an invariant keeps it from moving, it is as if it were not enabled.
                        if (transition.CanFailToMove)
                            writer.Line($"if (this.__Move{transition.Name}(__branch))").Line("    continue;");
                        else
                            writer.Line($"this.__Move{transition.Name}(__branch);").Line("continue;");
                    }
                }
                writer.Line("return __fired > 0;");
            }
            writer.Line($"throw {Code.Support}.NeverRests({Code.Literal(workflow.Definition.Id)}, this.{workflow.State.PropertyName}.ToString());");
        }
        writer.Line();
    }
}
