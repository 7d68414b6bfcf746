using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>What expressions outside of transitions may look at, with the fields of the data declared as they are, or with others let be.</summary>
internal sealed class TextTypes
{
    private TextTypes(ExpressionTypes types, DataSchema data)
    {
        Closed = types.WithData(data);
        Lenient = types.WithData(Opened(data));
    }

    /// <summary>With the data as it is declared.</summary>
    public ExpressionTypes Closed { get; }

    /// <summary>With any other field of the data too.</summary>
    public ExpressionTypes Lenient { get; }

    /// <summary>For what starts an instance: there is none yet.</summary>
    public static ExpressionTypes OfTrigger { get; } = ExpressionTypes.Open.Without([.. Roots.All.Where(root => root is not (Roots.Trigger or Roots.Tenant))]);

    /// <summary>For effects of a move: who moved, and what was given along.</summary>
    public static TextTypes OfMove(DataSchema data) => new(ExpressionTypes.Open.Without(Roots.Response, Roots.Secrets), data);

    /// <summary>For what the host does by itself.</summary>
    public static TextTypes OfHost(DataSchema data) => new(ExpressionTypes.Open.Without(Roots.Input, Roots.Actor, Roots.Response, Roots.Secrets), data);

    /// <summary>For the request of an external call.</summary>
    public static TextTypes OfRequest(DataSchema data) => new(ExpressionTypes.Open.Without(Roots.Input, Roots.Actor, Roots.Response), data);

    /// <summary>For what follows from the answer to an external call.</summary>
    public static TextTypes OfResponse(DataSchema data) => new(ExpressionTypes.Open.Without(Roots.Input, Roots.Actor), data);

    private static DataSchema Opened(DataSchema schema) => new(true, schema.Fields.Select(f => f with { Type = Opened(f.Type) }).ToEquatableArray());

    private static DataType Opened(DataType type)
    {
        var opened = type.Fields is { } fields ? DataType.Object(Opened(fields)) : type.Element is { } element ? DataType.Array(Opened(element)) : type.NotNull();
        return type.IsNullable ? opened.OrNull() : opened;
    }
}
