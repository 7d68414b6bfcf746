using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>
/// The semantics of the language read off a definition, one plain step after the other: what generated code is held against.
/// </summary>
internal sealed class Interpreter(WorkflowDefinition definition)
{
    private const int MostInARow = 1000;

    public string Position { get; set; } = definition.States.Single(s => s.Initial).Name;

    public List<string> Trace { get; } = [];

    public bool[] Guards { get; } = new bool[RandomWorkflows.GuardCount];

    /// <summary>The kinds of the reasons for which the actor may not fire the transition; empty when he may.</summary>
    public DenialKind[] Denials(string transition, Actor actor)
    {
        var branches = definition.Transitions.Single(t => t.Name == transition).Branches.ToArray();
        var here = branches.Where(Leaves).ToArray();
        var selected = here.FirstOrDefault(Holds);
        if (selected is not null)
        {
            // Otherwise is not what the actor meant: a branch of his own was closed.
            var missed = selected.Otherwise && selected.Role is not null ? here.TakeWhile(b => b != selected).Where(b => b.When is not null && !Lacks(actor, b)).Select(_ => DenialKind.GuardFalse) : [];
            return Lacks(actor, selected) ? [.. missed, DenialKind.MissingRole] : [];
        }

        DenialKind[] reasons = here.Length == 0 ? [DenialKind.WrongState] : [.. here.Select(_ => DenialKind.GuardFalse)];
        var hopeless = (here.Length == 0 ? branches : here).All(b => Lacks(actor, b));
        return hopeless ? [.. reasons, DenialKind.MissingRole] : reasons;
    }

    /// <summary>Fires the transition; false when it is denied.</summary>
    public bool Fire(string transition, Actor actor)
    {
        if (Denials(transition, actor).Length > 0)
            return false;
        Move(definition.Transitions.Single(t => t.Name == transition));
        Advance();
        return true;
    }

    public bool Advance()
    {
        for (var fired = 0; ; fired++)
        {
            var enabled = definition.Transitions.FirstOrDefault(t => t.Automatic && t.Branches.Any(b => Leaves(b) && Holds(b)));
            if (enabled is null)
                return fired > 0;
            if (fired == MostInARow)
                throw new InvalidOperationException("It never rests.");
            Move(enabled);
        }
    }

    public IEnumerable<string> Permitted(Actor actor) =>
        definition.Transitions.Where(t => !t.Automatic && Denials(t.Name, actor).Length == 0).Select(t => t.Name);

    private void Move(TransitionDefinition transition)
    {
        var branch = transition.Branches.First(b => Leaves(b) && Holds(b));
        Trace.Add("OnExit" + Position);
        Trace.Add("Before" + transition.Name);
        Position = branch.To[0];
        Trace.Add("OnEnter" + Position);
        Trace.Add("After" + transition.Name);
    }

    private bool Leaves(BranchDefinition branch) => branch.From[0] == "*"
        ? Position != branch.To[0] && !definition.States.Single(s => s.Name == Position).Final
        : branch.From.Contains(Position);

    private bool Holds(BranchDefinition branch) => branch.When is null || Guards[branch.When.Text[1] - '0'];

    private static bool Lacks(Actor actor, BranchDefinition branch) => branch.Role is not null && !actor.Roles.Contains(branch.Role);
}
