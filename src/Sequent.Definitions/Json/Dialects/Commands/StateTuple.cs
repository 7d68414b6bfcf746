namespace Sequent.Definitions;

/// <summary>A pair of status and stage, as far as it is read: <c>{ "status": "open", "stage": "idea" }</c>.</summary>
internal sealed record StateTuple
{
    public TextAt? Status { get; init; }

    public TextAt? Stage { get; init; }

    public static readonly KeyTable<StateTuple> Table = new(
        new JsonKey<StateTuple, TextAt>(Dimension.Status, TextAtShape.Instance, (tuple, status) => tuple with { Status = status }) { Required = true, About = "One of the values of 'status'." },
        new JsonKey<StateTuple, TextAt>(Dimension.Stage, TextAtShape.Instance, (tuple, stage) => tuple with { Stage = stage }) { Required = true, About = "One of the values of 'stage'." });

    public static readonly ObjectShape<StateTuple> Shape = new(Table, new()) { Name = "pair" };

    /// <summary>The values of both dimensions; null when one of them could not be read.</summary>
    public (string Status, string Stage)? Values => Status is null || Stage is null ? null : (Status.Value, Stage.Value);

    /// <summary>The name of a state that has no other: <c>blocked__in_progress</c>.</summary>
    public string? WireName => Values is { } values ? values.Status + "__" + values.Stage : null;

    public EquatableArray<FacetValue> Facets => Values is { } values
        ? EquatableArray.Create(new FacetValue(Dimension.Status, values.Status), new FacetValue(Dimension.Stage, values.Stage))
        : default;
}

/// <summary>The two dimensions of a state in the commands dialect.</summary>
internal static class Dimension
{
    public const string Status = "status";
    public const string Stage = "stage";
}
