using System.Text.Json.Nodes;
using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>One move on a path.</summary>
public sealed class WorkflowPathStep
{
    private readonly JsonObject? _inputs;

    internal WorkflowPathStep(PathMove move, int number, Marking from, Marking to, EquatableArray<string> roles, JsonObject? inputs, RequiredActor? actor)
    {
        (Move, Number, From, To, Roles, _inputs, RequiredActor) = (move, number, from, to, roles, inputs, actor);
    }

    /// <summary>Its place on the path, from 1.</summary>
    public int Number { get; }

    /// <summary>The transition's name in C#, such as <c>Submit</c>.</summary>
    public string Transition => Move.Transition.Name;

    /// <summary>The transition's name in JSON and in history, such as <c>submit</c>.</summary>
    public string WireName => Move.Transition.WireName;

    /// <summary>The position among the transition's branches of the one that is taken.</summary>
    public int Branch => Move.Index;

    /// <summary>Where the instance is before it.</summary>
    public Marking From { get; }

    /// <summary>Where it is afterwards.</summary>
    public Marking To { get; }

    /// <summary>What fires it.</summary>
    public FiredBy FiredBy => Move.Transition.FiredBy;

    /// <summary>True when it waits for a time, an event, an activity or an answer.</summary>
    public bool NeedsTime => Move.NeedsTime;

    /// <summary>The roles of which whoever fires it needs every one; empty when anybody may.</summary>
    public EquatableArray<string> Roles { get; }

    /// <summary>How many different persons must fire it before it moves.</summary>
    public int Approvals => Move.Branch.Approvals;

    /// <summary>What whoever fires it gives along, by wire name: a copy, each time. Null when no values are known; empty when it takes none.</summary>
    public JsonObject? Inputs => _inputs?.DeepClone().AsObject();

    internal PathMove Move { get; }

    internal RequiredActor? RequiredActor { get; }

    /// <summary>Such as <c>Submit (buyer)</c>.</summary>
    public override string ToString()
    {
        var targets = Move.Transition.Branches.Select(b => string.Join(" and ", b.To)).Distinct().Count();
        var name = targets > 1 ? $"{Transition} to {string.Join(" and ", Move.Branch.To)}" : Transition;
        var by = FiredBy switch
        {
            FiredBy.Timer => "after " + Move.Branch.After,
            FiredBy.Event => "on " + Move.Branch.On,
            FiredBy.Itself => NeedsTime ? "when the work is done" : "by itself",
            _ => (Approvals > 1 ? $"{Approvals} × " : "") + (Roles.IsEmpty ? Approvals > 1 ? "anybody" : "" : string.Join(" and ", Roles)),
        };
        return by.Length == 0 ? name : $"{name} ({by})";
    }
}

/// <summary>What conditions ask of whoever fires a step.</summary>
/// <param name="Id">Who it must be.</param>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Roles">The roles that it must have.</param>
internal sealed record RequiredActor(string Id, ActorKind Kind, EquatableArray<string> Roles);
