namespace Sequent.Definitions;

/// <summary>A key that an element may have.</summary>
/// <param name="name">The key.</param>
internal abstract class JsonKey(string name)
{
    public string Name { get; } = name;

    /// <summary>True when the element cannot be without it.</summary>
    public bool Required { get; init; }

    /// <summary>The key that may stand there instead of one that is required; null for none.</summary>
    public string? Unless { get; init; }

    /// <summary>How the rules name what it holds in an <see cref="ElementPath"/>; empty when they name the element.</summary>
    public string Field { get; init; } = name;

    /// <summary>What it is for, as an editor shows it: a few words.</summary>
    public string? About { get; init; }

    /// <summary>What it may hold.</summary>
    public abstract IJsonShape Shape { get; }

    public ElementPath PathIn(ElementPath element) => Field.Length == 0 ? element : element.Field(Field);
}

/// <summary>A key of what is read as <typeparamref name="T"/>.</summary>
internal abstract class JsonKey<T>(string name) : JsonKey(name)
{
    /// <summary>True when what it stands behind must have been read before: the states, for the name of one.</summary>
    public bool ReadLast { get; init; }

    /// <summary>True when it is written even with the value that it has when it is left out.</summary>
    public bool Always { get; init; }

    /// <summary>The target with what stands behind the key; unchanged when that is wrong.</summary>
    public abstract T Read(T target, JsonSlot slot);

    /// <summary>True when there is nothing to write.</summary>
    public abstract bool IsLeftOut(T source);

    /// <summary>Writes the key and its value.</summary>
    public abstract void Write(JsonWriter writer, T source);
}

/// <summary>A key that holds a <typeparamref name="TValue"/>.</summary>
/// <param name="name">The key.</param>
/// <param name="shape">What it may hold.</param>
/// <param name="get">Its value, from the element; null for a key that is only read.</param>
/// <param name="set">The element with its value.</param>
internal sealed class JsonKey<T, TValue>(string name, Func<JsonShape<TValue>> shape, Func<T, TValue?>? get, Func<T, TValue, T> set) : JsonKey<T>(name)
{
    public JsonKey(string name, JsonShape<TValue> shape, Func<T, TValue?>? get, Func<T, TValue, T> set) : this(name, () => shape, get, set) { }

    public JsonKey(string name, Func<JsonShape<TValue>> shape, Func<T, TValue, T> set) : this(name, shape, null, set) { }

    public JsonKey(string name, JsonShape<TValue> shape, Func<T, TValue, T> set) : this(name, () => shape, null, set) { }

    public override IJsonShape Shape => shape();

    public override T Read(T target, JsonSlot slot)
    {
        slot.Reading.Places.Add(slot.Path, slot.Node);
        return shape().TryRead(slot, out var value) ? set(target, value) : target;
    }

    public override bool IsLeftOut(T source) => get is null || get(source) is not { } value || (!Always && shape().IsLeftOut(value));

    public override void Write(JsonWriter writer, T source)
    {
        writer.Text.Field(Name);
        shape().Write(writer, get!(source)!);
    }
}

/// <summary>A key whose object holds a part of the same element, such as <c>automation</c> of a state.</summary>
/// <param name="name">The key.</param>
/// <param name="keys">What the object holds.</param>
internal sealed class PartKey<T>(string name, KeyTable<T> keys) : JsonKey<T>(name)
{
    public override IJsonShape Shape { get; } = new PartShape(keys);

    public override T Read(T target, JsonSlot slot)
    {
        slot.Reading.Places.Add(slot.Path, slot.Node);
        if (slot.Node is JsonObject node)
        {
            var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
            element.Check(keys);
            return keys.Read(element, target);
        }
        slot.Expect(Shape.Expected);
        new ElementReader(slot.Reading, node: null, slot.Path, slot.Words, JsonSlot.PlaceOf(slot.Node)).Check(keys);
        return target;
    }

    public override bool IsLeftOut(T source) => keys.IsLeftOut(source);

    public override void Write(JsonWriter writer, T source)
    {
        writer.Text.Field(Name);
        writer.Object(keys, source);
    }

    private sealed class PartShape(KeyTable keys) : IJsonShape
    {
        public string Expected => "an object";

        public JsonData Describe(SchemaWriter schema) => schema.Object(keys);
    }
}
