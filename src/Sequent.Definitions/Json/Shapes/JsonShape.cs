namespace Sequent.Definitions;

/// <summary>What may stand behind a key.</summary>
internal interface IJsonShape
{
    /// <summary>What to write, such as <c>true or false</c>.</summary>
    string Expected { get; }

    /// <summary>The same as a JSON Schema.</summary>
    JsonData Describe(SchemaWriter schema);
}

/// <summary>What may stand behind a key, and is read as <typeparamref name="T"/>.</summary>
internal abstract class JsonShape<T> : IJsonShape
{
    public abstract string Expected { get; }

    /// <summary>Reads a value. False when something else stands there, which is then reported.</summary>
    public abstract bool TryRead(JsonSlot slot, out T value);

    /// <summary>True for the value that an element has without the key.</summary>
    public virtual bool IsLeftOut(T value) => value is null;

    public abstract void Write(JsonWriter writer, T value);

    public abstract JsonData Describe(SchemaWriter schema);

    /// <summary>The end of an attempt in vain.</summary>
    protected bool Refuse(JsonSlot slot, out T value)
    {
        slot.Expect(Expected);
        value = default!;
        return false;
    }
}
