namespace Sequent.Definitions;

/// <summary>All keys of one kind of element, or of a part of it, in the order in which they are written.</summary>
internal abstract class KeyTable
{
    public abstract IReadOnlyList<JsonKey> Keys { get; }
}

/// <inheritdoc />
internal sealed class KeyTable<T>(params JsonKey<T>[] keys) : KeyTable
{
    private readonly JsonKey<T>[] _inReadingOrder = [.. keys.Where(key => !key.ReadLast), .. keys.Where(key => key.ReadLast)];

    public override IReadOnlyList<JsonKey> Keys => keys;

    /// <summary>The target with everything that the element says of it.</summary>
    public T Read(ElementReader element, T target)
    {
        foreach (var key in _inReadingOrder)
            if (element.Find(key.Name) is { } value)
                target = key.Read(target, new(element, key.Name, key.PathIn(element.Path), value));
        return target;
    }

    /// <summary>Writes each key that says something.</summary>
    public void Write(JsonWriter writer, T source)
    {
        foreach (var key in keys)
            if (!key.IsLeftOut(source))
                key.Write(writer, source);
    }

    /// <summary>True when there is nothing to write.</summary>
    public bool IsLeftOut(T source) => Array.TrueForAll(keys, key => key.IsLeftOut(source));
}
