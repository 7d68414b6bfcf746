namespace Sequent.Definitions;

/// <summary>A key that an element may have.</summary>
/// <param name="name">The key.</param>
internal abstract class JsonKey(string name)
{
    public string Name { get; } = name;

    /// <summary>True when the element cannot be without it.</summary>
    public bool Required { get; init; }

    /// <summary>How the rules name what it holds in an <see cref="ElementPath"/>; empty when they name the element.</summary>
    public string Field { get; init; } = name;

    /// <summary>What it may hold.</summary>
    public abstract IJsonShape Shape { get; }

    public ElementPath PathIn(ElementPath element) => Field.Length == 0 ? element : element.Field(Field);
}

/// <summary>A key of what is read as <typeparamref name="T"/>.</summary>
internal abstract class JsonKey<T>(string name) : JsonKey(name)
{
    /// <summary>The target with what stands behind the key; unchanged when that is wrong.</summary>
    public abstract T Read(T target, JsonSlot slot);
}

/// <summary>A key that holds a <typeparamref name="TValue"/>.</summary>
internal sealed class JsonKey<T, TValue>(string name, Func<JsonShape<TValue>> shape, Func<T, TValue, T> set) : JsonKey<T>(name)
{
    public JsonKey(string name, JsonShape<TValue> shape, Func<T, TValue, T> set) : this(name, () => shape, set) { }

    public override IJsonShape Shape => shape();

    public override T Read(T target, JsonSlot slot)
    {
        slot.Reading.Places.Add(slot.Path, slot.Node);
        return shape().TryRead(slot, out var value) ? set(target, value) : target;
    }
}
