namespace Sequent.Generators.Emission;

/// <summary>Writes <c>ToSnapshot</c> and <c>Restore</c>.</summary>
internal static class PersistenceEmitter
{
    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        var definition = workflow.Definition;
        writer.Lines("""
            /// <summary>Where the object stands in its workflow, for persistence.</summary>
            """);
        using (writer.Open("public global::Sequent.WorkflowSnapshot ToSnapshot()"))
        {
            using (writer.Open($"string __name = this.{workflow.State.PropertyName} switch", "};"))
            {
                foreach (var state in definition.States)
                    writer.Line($"{workflow.StateOf(state.Name)} => {Code.Literal(state.WireName)},");
                writer.Line($"_ => throw {Code.Support}.NoState({Code.Literal(definition.Id)}, this.{workflow.State.PropertyName}.ToString()),");
            }
            writer.Line($"return new global::Sequent.WorkflowSnapshot({Code.Literal(definition.Id)}, {Code.Literal(definition.Version)}, __name);");
        }
        writer.Line();

        writer.Lines("""
            /// <summary>Puts the object where a snapshot says. For persistence: no condition is checked, and no hook runs.</summary>
            /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
            /// <exception cref="global::System.ArgumentNullException">The snapshot is null.</exception>
            /// <exception cref="global::System.ArgumentException">The snapshot is of another workflow, or its state does not exist.</exception>
            """);
        using (writer.Open("public void Restore(global::Sequent.WorkflowSnapshot snapshot)"))
        {
            writer.Line($"string __name = {Code.Support}.StateOf(snapshot, {Code.Literal(definition.Id)});");
            HookEmitter.EmitTransition(writer, workflow, "Restore", () =>
            {
                using (writer.Open($"{workflow.StateStorage} = __name switch", "};"))
                {
                    foreach (var state in definition.States)
                        writer.Line($"{Code.Literal(state.WireName)} => {workflow.StateOf(state.Name)},");
                    writer.Line($"_ => throw {Code.Support}.UnknownState({Code.Literal(definition.Id)}, __name),");
                }
            });
        }
        writer.Line();
    }
}
