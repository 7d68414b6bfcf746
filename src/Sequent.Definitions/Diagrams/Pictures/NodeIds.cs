using System.Globalization;

namespace Sequent.Definitions;

/// <summary>A name for each state that every format reads as a plain identifier: its own one where it can be.</summary>
internal sealed class NodeIds
{
    private readonly HashSet<string> _taken;

    public NodeIds(WorkflowDefinition definition) =>
        _taken = new(definition.States.Select(s => s.Name), StringComparer.OrdinalIgnoreCase);

    public string Of(string name, int position) =>
        MermaidText.IsIdentifier(name) ? name : Free("s" + position.ToString(CultureInfo.InvariantCulture));

    public string Free(string id)
    {
        while (!_taken.Add(id))
            id += "_";
        return id;
    }
}
