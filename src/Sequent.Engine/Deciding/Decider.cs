using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Decides what comes of commands by one definition. Pure: the same instance, command and facts always give the same verdict; it reads no clock and writes nothing. Safe to use from many threads.</summary>
public sealed class Decider
{
    /// <summary>Prepares a definition, which must verify without errors.</summary>
    public Decider(WorkflowDefinition definition, DefinitionKey key)
    {
        Definition = definition;
        Key = key;
    }

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>Which it is.</summary>
    public DefinitionKey Key { get; }

    /// <summary>Decides a command.</summary>
    /// <param name="snapshot">The instance; null for a start.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="facts">What else there is to know.</param>
    public Verdict Decide(InstanceSnapshot? snapshot, WorkflowCommand command, Facts facts) => throw new NotImplementedException();

    /// <summary>What the actor may fire now, and why not the rest: every transition that actors fire, in order of the definition. A condition on inputs, which are not known yet, is taken to hold.</summary>
    public IReadOnlyList<TransitionPermission> Permissions(InstanceSnapshot snapshot, Facts facts) => throw new NotImplementedException();
}

/// <summary>What comes of a command.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>It can be carried out.</summary>
    /// <param name="Decision">What is to be written.</param>
    public sealed record Decided(Decision Decision) : Verdict;

    /// <summary>It is denied, and nothing changes.</summary>
    /// <param name="Denial">The denial with every reason.</param>
    public sealed record Denied(CompilerServices.Denial Denial) : Verdict;

    /// <summary>There is nothing to do, and nothing changes: an advance where nothing is ready, say.</summary>
    public sealed record Nothing : Verdict;
}
