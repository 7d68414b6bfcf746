namespace Sequent.Definitions;

/// <summary>A step as far as it is read, before it is known where it goes.</summary>
/// <param name="Title">Its name in the text; empty when it has none.</param>
internal sealed record StepDraft(string Title)
{
    public StepKind? Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>What happens in its state; null for nothing.</summary>
    public StateWork? Work { get; init; }

    /// <summary>What is done when its state is entered.</summary>
    public EffectDefinition? Entry { get; init; }

    /// <summary>Whose task it is.</summary>
    public PersonDraft? Person { get; init; }

    public TextAt? Condition { get; init; }

    /// <summary>Where it goes when the condition holds.</summary>
    public TextAt? IfTrue { get; init; }

    public TextAt? IfFalse { get; init; }

    /// <summary>The time after which it is left.</summary>
    public TextAt? Timeout { get; init; }

    public TextAt? OnTimeout { get; init; }

    /// <summary>The steps it comes after; null when it does not say.</summary>
    public IReadOnlyList<TextAt>? Dependencies { get; init; }

    /// <summary>Where it says that it runs beside others; null when it does not.</summary>
    public JsonSlot? Parallel { get; init; }

    public string WireName => StepNames.WireNameOf(Title);

    public string Name => Naming.FromWireName(WireName);

    public ElementPath Path => StepNames.PathOf(WireName);

    /// <summary>What happens in its state, as far as that is of a kind.</summary>
    public T WorkAs<T>()
        where T : StateWork, new() => Work as T ?? new T();
}
