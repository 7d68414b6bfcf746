using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes what the engine asks of a workflow class: <c>IWorkflowObject</c>, implemented explicitly so that nobody else sees it.</summary>
internal static class ContractEmitter
{
    private const string Definition = "global::Sequent.Definitions.WorkflowDefinition";
    private const string Names = "global::System.Collections.Generic.IReadOnlyList<string>";
    private const string Snapshot = "global::Sequent.WorkflowSnapshot";

    /// <summary>The header of the class.</summary>
    public static string Header(ClassSpec spec) => spec.Engine is null ? spec.Header : $"{spec.Header} : {EngineCode.Contract(spec)}";

    public static void Emit(SourceWriter writer, Emitted workflow)
    {
        var spec = workflow.Class;
        if (spec.Engine is not { } engine)
            return;

        foreach (var transition in workflow.Transitions)
            CommandEmitter.Emit(writer, workflow, transition);

        var contract = EngineCode.Contract(spec);
        writer.Line($"static {Definition} {contract}.Definition => __Definition.Value;").Line();
        var own = workflow.Duties.RemembersAnything ? (string[])[workflow.State.PropertyName, MemoryEmitter.PropertyName] : [workflow.State.PropertyName];
        writer.Line($"static {Names} {contract}.OwnProperties => new string[] {{ {string.Join(", ", own.Select(name => Code.Literal(name.TrimStart('@'))))} }};").Line();
        EmitCreate(writer, workflow, contract);
        writer.Line($"string? {contract}.SubjectId => {SubjectIdOf(workflow, engine.SubjectId)};").Line();
        EmitSwitch(writer, $"bool {contract}.Holds(int invariant) => invariant switch", "invariant", workflow.Definition.Invariants.Select((_, i) => $"{i} => this.__Holds{i}()"));
        EmitHooks(writer, workflow, $"void {contract}.OnExit(int state)", HookNames.OnExit);
        EmitHooks(writer, workflow, $"void {contract}.OnEnter(int state)", HookNames.OnEnter);
        EmitFiring(writer, workflow, contract);
        writer.Line($"{Snapshot} {contract}.ToSnapshot() => this.ToSnapshot();").Line();
    }

    /// <summary>Writes it where the definition is wrong: there, but of no use.</summary>
    public static void EmitSkeleton(SourceWriter writer, ClassSpec spec)
    {
        if (spec.Engine is null)
            return;
        var contract = EngineCode.Contract(spec);
        foreach (var member in (string[])
        [
            $"static {Definition} {contract}.Definition",
            $"static {Names} {contract}.OwnProperties",
            $"static {EngineCode.Command(spec)} {contract}.CreateCommand(int transition, {Code.Actor} actor, {EngineCode.Reader} inputs)",
            $"string? {contract}.SubjectId",
            $"bool {contract}.Holds(int invariant)",
            $"void {contract}.OnExit(int state)",
            $"void {contract}.OnEnter(int state)",
            $"void {contract}.BeginFiring(string transition)",
            $"void {contract}.EndFiring()",
            $"void {contract}.Restore({Snapshot} snapshot)",
            $"{Snapshot} {contract}.ToSnapshot()",
        ])
            writer.Line($"{member} => throw __Invalid();");
        writer.Line();
    }

    private static void EmitCreate(SourceWriter writer, Emitted workflow, string contract)
    {
        string Read(ParameterSpec input, InputDefinition definition)
        {
            // Given as null it is left out, too, where the parameter has no null.
            if (!definition.Required && input is { Type: "string", Default: { } text and not "null" })
                return $"inputs.Read<string?>({Code.Literal(definition.WireName)}, default) ?? {text}";
            // An input that may be left out is null then, or has its default.
            var missing = definition.Required ? "" : ", " + (input.Default ?? "default");
            return $"inputs.Read<{input.Type}>({Code.Literal(definition.WireName)}{missing})";
        }

        EmitSwitch(writer, $"static {EngineCode.Command(workflow.Class)} {contract}.CreateCommand(int transition, {Code.Actor} actor, {EngineCode.Reader} inputs) => transition switch", "transition",
            workflow.Transitions.Select(t => $"{t.Index} => new {EngineCode.CommandClass(t.Name)}({string.Join(", ", t.Method.Inputs.Zip(t.Definition.Inputs, Read).Prepend("actor"))})"));
    }

    private static void EmitSwitch(SourceWriter writer, string header, string subject, IEnumerable<string> arms)
    {
        using (writer.Open(header, "};"))
        {
            foreach (var arm in arms)
                writer.Line(arm + ",");
            writer.Line($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({subject})),");
        }
        writer.Line();
    }

    private static void EmitHooks(SourceWriter writer, Emitted workflow, string header, Func<string, string> hook)
    {
        var hooked = workflow.Definition.States.Where(s => workflow.Hooks.Contains(hook(s.Name))).ToArray();
        if (hooked.Length == 0)
        {
            writer.Line(header + " { }").Line();
            return;
        }
        using (writer.Open(header))
        using (writer.Open("switch (state)"))
            foreach (var state in hooked)
                writer.Line($"case {workflow.PositionOf(state.Name)}: this.{hook(state.Name)}(); break;");
        writer.Line();
    }

    private static void EmitFiring(SourceWriter writer, Emitted workflow, string contract)
    {
        if (!workflow.HasHooks)
        {
            writer.Line($"void {contract}.BeginFiring(string transition) {{ }}").Line();
            writer.Line($"void {contract}.EndFiring() {{ }}").Line();
            writer.Line($"void {contract}.Restore({Snapshot} snapshot) => this.Restore(snapshot);").Line();
            return;
        }
        writer.Line($"void {contract}.BeginFiring(string transition) => this.__firing.Begin(this, {Code.Literal(workflow.Class.Name.TrimStart('@'))}, transition);").Line();
        writer.Line($"void {contract}.EndFiring() => this.__firing.End();").Line();
        writer.Line("// The engine's write of the state stands inside a transition, where a hook's would be refused.");
        using (writer.Open($"void {contract}.Restore({Snapshot} snapshot)"))
        {
            writer.Line("global::Sequent.CompilerServices.Firing __outer = this.__firing;");
            writer.Line("this.__firing = default;");
            using (writer.Open("try"))
                writer.Line("this.Restore(snapshot);");
            using (writer.Open("finally"))
                writer.Line("this.__firing = __outer;");
        }
        writer.Line();
    }

    private static string SubjectIdOf(Emitted workflow, SubjectIdSpec? subject)
    {
        const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";
        if (subject is null)
            return "null";
        var (value, type) = ("this." + subject.Name, subject.Type);
        if (type.Form == CodeForm.String)
            return value;
        if (type.Form == CodeForm.Enum)
            return $"{value} is {type.Code} __value ? {workflow.Conditions.Members.MemberName(type)}(__value) ?? __value.ToString() : null";
        return $"{value}{(type.IsNullable ? "?" : "")}.ToString({(type.Form == CodeForm.Guid ? "" : Culture)})";
    }
}
