using System.Text;
using Sequent.Definitions;

namespace Sequent.Benchmarks.AtBuild;

/// <summary>
/// A correct workflow of any size, as data and as C#: a chain of states from the initial to the final one, and from
/// each state as many transitions as asked for: forward by one, back by one, forward by seven.
/// </summary>
internal static class SizedWorkflow
{
    private static readonly int[] s_steps = [1, -1, 7];

    public static WorkflowDefinition Definition(int states, int transitionsPerState) => new($"sized-{states}")
    {
        States = Enumerable.Range(0, states)
            .Select(i => new StateDefinition($"State{i}") { Initial = i == 0, Final = i == states - 1 })
            .ToEquatableArray(),
        Transitions = Transitions(states, transitionsPerState)
            .Select(t => new TransitionDefinition(t.Name)
            {
                Branches = EquatableArray.Create(new BranchDefinition($"State{t.From}", $"State{t.To}") { Role = $"role-{t.From % 20}" }),
            })
            .ToEquatableArray(),
    };

    public static string Source(int states, int transitionsPerState, string name)
    {
        var code = new StringBuilder("using Sequent;\n\nnamespace Sized;\n\n[Workflow]\n");
        for (var i = 0; i < states; i++)
            code.Append($"[State(\"State{i}\"{(i == 0 ? ", Initial = true" : i == states - 1 ? ", Final = true" : "")})]\n");
        code.Append($"public partial class {name}\n{{\n");
        foreach (var (transition, from, to) in Transitions(states, transitionsPerState))
            code.Append($"    [Transition(\"State{from}\", \"State{to}\", Role = \"role-{from % 20}\")]\n    public partial void {transition}(Actor actor);\n\n");
        return code.Append("}\n").ToString();
    }

    private static IEnumerable<(string Name, int From, int To)> Transitions(int states, int transitionsPerState) =>
        from source in Enumerable.Range(0, states - 1)
        from choice in Enumerable.Range(0, transitionsPerState)
        select ($"Go{source}By{choice}", source, Math.Clamp(source + s_steps[choice], 0, states - 1));
}
