using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>A transition, with all that does not depend on an instance.</summary>
internal sealed class PreparedTransition(TransitionDefinition definition, int position, PreparedOrigin[] origins)
{
    public TransitionDefinition Definition => definition;

    /// <summary>Its position in the definition.</summary>
    public int Position => position;

    public string WireName { get; } = definition.WireName;

    public FiredBy FiredBy { get; } = definition.FiredBy;

    /// <summary>What it can leave, in the order in which it is tried.</summary>
    public PreparedOrigin[] Origins => origins;

    /// <summary>What whoever fires it gives along.</summary>
    public DataSchema Inputs { get; } = DataSchema.Closed([.. definition.Inputs.Select(i => new DataField(i.WireName, i.Type, i.Required))]);

    /// <summary>True when it is remembered who fired it last.</summary>
    public required bool IsRemembered { get; init; }

    /// <summary>The wire names of the transitions whose last persons may not fire it.</summary>
    public required string[] ApartFrom { get; init; }

    /// <summary>The wire names of the transitions of which only the last persons may fire it.</summary>
    public required string[] SameAs { get; init; }

    /// <summary>That the engine fires it: the same each time.</summary>
    public Firing ByItself { get; } = new(definition, Actors.Engine, null);
}

/// <summary>What a transition can leave, and how it goes on from there.</summary>
/// <param name="Origin">The states.</param>
/// <param name="States">Their positions.</param>
/// <param name="Ways">The branches that leave exactly that, in the order in which they are tried.</param>
internal sealed record PreparedOrigin(Origin Origin, int[] States, PreparedWay[] Ways)
{
    /// <summary>True when what one of the states waits for must have come first.</summary>
    public bool Waits { get; init; }
}

/// <summary>A branch that moves from an origin.</summary>
internal sealed class PreparedWay
{
    public required BranchDefinition Branch { get; init; }

    /// <summary>The position of the branch in its transition.</summary>
    public required int Position { get; init; }

    /// <summary>What is read of its guard; null when there is none, or when it is code.</summary>
    public required PreparedCondition? Condition { get; init; }

    /// <summary>The states it enters, as written.</summary>
    public required PreparedState[] To { get; init; }

    /// <summary>For each state by position, whether a token in it is taken: because it is left, or because it is withdrawn.</summary>
    public required bool[] Takes { get; init; }

    /// <summary>The roles of which an actor needs every one.</summary>
    public required string[] Roles { get; init; }

    public required PreparedInvariant[] Pre { get; init; }

    public required PreparedInvariant[] Post { get; init; }

    /// <summary>True when whoever submitted the instance may not take it.</summary>
    public required bool BindsSubmitter { get; init; }

    /// <summary>True when whoever takes it submits the instance.</summary>
    public required bool Submits { get; init; }

    /// <summary>The wire name of the state in which votes for it are given.</summary>
    public required string VotedIn { get; init; }

    /// <summary>How many persons must fire it.</summary>
    public int Approvals => Branch.Approvals;

    /// <summary>The role under which votes for it count; null for none.</summary>
    public string? VotingRole => Roles.Length == 0 ? null : Roles[0];
}
