using System.Text.Json;

namespace Sequent.Engine;

/// <summary>An instance at one moment.</summary>
public record Instance
{
    private readonly Lazy<JsonElement> _data;

    internal Instance(InstanceSnapshot snapshot)
    {
        Snapshot = snapshot;
        _data = new(() => StoredData.Use(snapshot, () => JsonElement.Parse(snapshot.Data)));
    }

    /// <summary>Which instance.</summary>
    public InstanceId Id => Snapshot.Id;

    /// <summary>The workflow's id.</summary>
    public string Workflow => Snapshot.Definition.Id;

    /// <summary>What it is about.</summary>
    public WorkflowSubject Subject => Snapshot.Subject;

    /// <summary>The definition it runs.</summary>
    public DefinitionKey Definition => Snapshot.Definition;

    /// <summary>The states it is in, in order of the definition: one, unless the workflow forks.</summary>
    public IReadOnlyList<Token> Tokens => Snapshot.Tokens;

    /// <summary>The wire names of the states it is in, with commas between them: such as <c>in_review</c>, or <c>code_ok,security_review</c>.</summary>
    public string State => Snapshot.Marking;

    /// <summary>Where it is in its life.</summary>
    public InstanceStatus Status => Snapshot.Status;

    /// <summary>The number of its last commit, from 1.</summary>
    public long Version => Snapshot.Version;

    /// <summary>Its data: a JSON object whose fields have wire names.</summary>
    public JsonElement Data => _data.Value;

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt => Snapshot.StartedAt;

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt => Snapshot.ChangedAt;

    /// <summary>When it was completed or cancelled; null before.</summary>
    public DateTimeOffset? EndedAt => Snapshot.EndedAt;

    /// <summary>The id of the actor who started it.</summary>
    public string InitiatedBy => Snapshot.InitiatedBy;

    /// <summary>True for one that can still change.</summary>
    public bool IsLive => Snapshot.IsLive;

    /// <summary>All of it as the store has it.</summary>
    public InstanceSnapshot Snapshot { get; }

    /// <summary>True for the same instance at the same version.</summary>
    public virtual bool Equals(Instance? other) => other is not null && EqualityContract == other.EqualityContract && Snapshot == other.Snapshot;

    /// <inheritdoc />
    public override int GetHashCode() => Snapshot.GetHashCode();

    /// <summary>Such as <c>purchase-order 'PO-17' (0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33): running in pending_approval</c>.</summary>
    public override string ToString() => $"{Workflow} '{Subject.Id}' ({Id}): {Status.ToString().ToLowerInvariant()} in {State}";
}

/// <summary>An instance of a workflow class at one moment.</summary>
/// <typeparam name="T">The workflow class.</typeparam>
public sealed record Instance<T> : Instance
    where T : class
{
    internal Instance(InstanceSnapshot snapshot, T @object) : base(snapshot) => Object = @object;

    /// <summary>The object as it is stored. It belongs to the caller: what is changed in it is not stored.</summary>
    public T Object { get; }

    /// <summary>True for the same instance at the same version.</summary>
    public bool Equals(Instance<T>? other) => base.Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => base.ToString();
}
