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
            if (workflow.IsParallel)
                EmitNames(writer, workflow);
            else
                EmitName(writer, workflow);
            writer.Line($"return new global::Sequent.WorkflowSnapshot({Code.Literal(definition.Id)}, {Code.Literal(definition.Version)}, __name){MemoryEmitter.InSnapshot(workflow)};");
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
                MemoryEmitter.EmitRead(writer, workflow);
                if (workflow.IsParallel)
                    EmitMarking(writer, workflow);
                else
                    EmitState(writer, workflow, workflow.StateStorage, "__name");
                MemoryEmitter.EmitRestore(writer, workflow);
            });
        }
        writer.Line();
    }

    private static void EmitName(SourceWriter writer, Emitted workflow)
    {
        using (writer.Open($"string __name = this.{workflow.State.PropertyName} switch", "};"))
        {
            foreach (var state in workflow.Definition.States)
                writer.Line($"{workflow.StateOf(state.Name)} => {Code.Literal(state.WireName)},");
            writer.Line($"_ => throw {Code.Support}.NoState({Code.Literal(workflow.Definition.Id)}, this.{workflow.State.PropertyName}.ToString()),");
        }
    }

    private static void EmitState(SourceWriter writer, Emitted workflow, string target, string name)
    {
        using (writer.Open($"{target} = {name} switch", "};"))
        {
            foreach (var state in workflow.Definition.States)
                writer.Line($"{Code.Literal(state.WireName)} => {workflow.StateOf(state.Name)},");
            writer.Line($"_ => throw {Code.Support}.UnknownState({Code.Literal(workflow.Definition.Id)}, {name}),");
        }
    }

    private static void EmitNames(SourceWriter writer, Emitted workflow)
    {
        var states = string.Join(", ", workflow.Definition.States.Select(s => Code.Literal(s.WireName)));
        writer.Line($"string __name = {Code.Support}.WireNames(this.{workflow.State.PropertyName}, __state => (int)__state, new string[] {{ {states} }});");
    }

    private static void EmitMarking(SourceWriter writer, Emitted workflow)
    {
        writer.Line($"{workflow.State.Marking!.Type} {MarkingCode.Variable} = default;");
        using (writer.Open("foreach (string __one in __name.Split(','))"))
        {
            EmitState(writer, workflow, $"{workflow.State.EnumType} __state", "__one");
            writer.Line($"{MarkingCode.Variable} = {MarkingCode.Variable}.{MarkingCode.With}(__state);");
        }
        writer.Line($"{workflow.StateStorage} = {MarkingCode.Variable};");
    }
}
