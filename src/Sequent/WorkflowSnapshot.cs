using System.Text;

namespace Sequent;

/// <summary>
/// Where an object stands in its workflow, for persistence: what <c>ToSnapshot()</c> gives and <c>Restore(…)</c>
/// takes. Plain data that any serializer can write.
/// </summary>
/// <param name="Workflow">The workflow's id, such as <c>blog-post</c>.</param>
/// <param name="Version">The version of the definition, such as <c>1.0.0</c>.</param>
/// <param name="State">The state's name in snake_case, such as <c>in_review</c>; the names of several with commas between them.</param>
public sealed record WorkflowSnapshot(string Workflow, string Version, string State)
{
    private readonly RememberedAct[] _acts = [];

    /// <summary>What duties and votes remember of persons; empty where the workflow declares neither.</summary>
    public IReadOnlyList<RememberedAct> Acts
    {
        get => Array.AsReadOnly(_acts);
        // Serializers give null for what the stored text does not have.
        init => _acts = value is null ? [] : [.. value];
    }

    /// <summary>True when everything is equal, the acts one by one.</summary>
    public bool Equals(WorkflowSnapshot? other) =>
        other is not null && Workflow == other.Workflow && Version == other.Version && State == other.State && _acts.SequenceEqual(other._acts);

    /// <inheritdoc />
    public override int GetHashCode() => (Workflow, Version, State, _acts.Length).GetHashCode();

    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Workflow = {Workflow}, Version = {Version}, State = {State}");
        if (_acts.Length > 0)
            text.Append($", Acts = [{string.Join(", ", (object[])_acts)}]");
        return true;
    }
}
