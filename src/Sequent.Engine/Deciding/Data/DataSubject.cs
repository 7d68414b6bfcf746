using System.Text.Json;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>The data of an instance without a class: JSON alone.</summary>
/// <param name="definition">The definition that is decided by.</param>
/// <param name="data">The text of a JSON object.</param>
internal sealed class DataSubject(WorkflowDefinition definition, string data) : DecidedSubject
{
    private IValues? _values;

    /// <inheritdoc />
    public override IValues Data => _values ??= new JsonValues(JsonText.Read(data, definition.Id), definition.Data);

    /// <inheritdoc />
    public override string ToJson() => data;
}
