using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>Writes a definition as the C# class a user would write.</summary>
internal static class ClassRenderer
{
    /// <param name="definition">What to write.</param>
    /// <param name="name">The class's name.</param>
    /// <param name="hooked">True to implement every hook.</param>
    /// <param name="file">The file that holds the definition; null to write it as attributes.</param>
    public static string Render(WorkflowDefinition definition, string name, bool hooked, string? file = null)
    {
        var fired = definition.Transitions.Where(t => !t.Automatic).ToArray();
        return $$"""
            {{(file is null ? Attributes(definition) : $"[Workflow(File = \"{file}\")]")}}
            public partial class {{name}} : IMachine
            {
                private readonly bool[] _guards = new bool[4];

                public List<string> Trace { get; } = new();
                public string Position => {{(definition.IsParallel ? "Marking" : "State")}}.ToString();
                public WorkflowDefinition Described => Definition;

                // Guards of every kind.
                private bool B0 => _guards[0];
                public bool B1;
                private bool B2() => _guards[2];
                private bool B3() => _guards[3];
                private bool B3(Actor actor) => _guards[3] && actor is not null;

                public void Set(int guard, bool value)
                {
                    _guards[guard] = value;
                    B1 = _guards[1];
                }

                {{Lines(fired.Select(t => $"{(file is null ? string.Concat(t.Branches.Select(b => Branch(b, ""))) : "")} public partial void {t.Name}(Actor actor);"))}}

                public void Fire(string transition, Actor actor) { {{Switch("", "return;")}} }
                public TransitionResult Try(string transition, Actor actor) { {{Switch("return this.Try", "")}} }
                public Permission Can(string transition, Actor actor) { {{Switch("return this.Can", "")}} }
                {{(fired.Length == definition.Transitions.Count ? "public bool Advance() => false;" : "")}}
                {{(hooked ? Hooks(definition) : "")}}
            }
            """;

        string Switch(string prefix, string suffix) =>
            $"switch (transition) {{ {string.Concat(fired.Select(t => $"case \"{t.Name}\": {prefix}{t.Name}(actor); {suffix} "))} default: throw new ArgumentException(transition); }}";
    }

    private static string Attributes(WorkflowDefinition definition) => $$"""
        [Workflow("{{definition.Id}}", Routing = Routing.{{definition.Routing}}{{(definition.FourEyes ? ", FourEyes = true" : "")}})]
        {{Lines(definition.Duties.Select(d => $"[{(d.Kind == DutyKind.Separate ? "SeparateDuties" : "SameActor")}({Names(d.Transitions)})]"))}}
        {{Lines(definition.Roles.Select(r => $"[Role(\"{r.Name}\")]"))}}
        {{Lines(definition.States.Select(State))}}
        {{Lines(definition.Transitions.Where(t => t.Automatic).SelectMany(t => t.Branches.Select(b => Branch(b, $", Name = \"{t.Name}\"" + (b.Forks || b.Joins ? "" : ", Auto = true")))))}}
        """;

    private static string State(StateDefinition state) =>
        $"[{(state.Work is null ? "" : "Task")}State(\"{state.Name}\"{(state.Initial ? ", Initial = true" : "")}{(state.Final ? ", Final = true" : "")}{(state.Retired ? ", Retired = true" : "")}{(state.Work is StateWork.Task { Assignee: Assignee.Role role } ? $", Role = \"{role.Name}\"" : "")})]";

    private static string Branch(BranchDefinition branch, string settings) => $"[{Kind(branch)}"
        + (branch.AtLeast is null ? "" : $", AtLeast = {branch.AtLeast}")
        + (branch.Cancels.IsEmpty ? "" : $", Cancels = new[] {{ {Names(branch.Cancels)} }}")
        + (branch.Approvals == 1 ? "" : $", Approvals = {branch.Approvals}")
        + (branch.AllowSubmitter ? ", AllowSubmitter = true" : "")
        + (branch.Role is null ? "" : $", Role = \"{branch.Role}\"")
        + (branch.When is null ? "" : $", When = nameof({branch.When.Text})")
        + (branch.Otherwise ? ", Otherwise = true" : "")
        + settings + ")]";

    private static string Kind(BranchDefinition branch)
    {
        var from = branch.From.Count == 1 ? Names(branch.From) : $"new[] {{ {Names(branch.From)} }}";
        if (branch.Joins)
            return $"Join({Names(branch.Join)}, To = \"{branch.To[0]}\"" + (branch.Forks ? $", AlsoTo = new[] {{ {Names(branch.To.Skip(1))} }}" : "");
        return $"{(branch.Forks ? "Fork" : "Transition")}({from}, {Names(branch.To)}";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"\"{n}\""));

    private static string Hooks(WorkflowDefinition definition) => Lines(
        definition.Transitions.SelectMany(t => new[] { "Before" + t.Name, "After" + t.Name }.Select(h => Hook(h, t.Automatic ? "" : "Actor actor")))
            .Concat(definition.States.SelectMany(s => new[] { "OnExit" + s.Name, "OnEnter" + s.Name }.Select(h => Hook(h, "")))));

    private static string Hook(string name, string parameters) => $"partial void {name}({parameters}) => Trace.Add(\"{name}\");";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}
