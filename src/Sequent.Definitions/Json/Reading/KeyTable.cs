namespace Sequent.Definitions;

/// <summary>All keys of one kind of element, or of a part of it, in the order in which they are read.</summary>
internal abstract class KeyTable
{
    public abstract IReadOnlyList<JsonKey> Keys { get; }
}

/// <inheritdoc />
internal sealed class KeyTable<T>(params JsonKey<T>[] keys) : KeyTable
{
    public override IReadOnlyList<JsonKey> Keys => keys;

    /// <summary>The target with everything that the element says of it.</summary>
    public T Read(ElementReader element, T target)
    {
        foreach (var key in keys)
            if (element.Find(key.Name) is { } value)
                target = key.Read(target, new(element, key.Name, key.PathIn(element.Path), value));
        return target;
    }
}
