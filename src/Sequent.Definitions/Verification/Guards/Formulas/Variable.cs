namespace Sequent.Definitions;

/// <summary>A field, an input, or another pure term that guards compare. Two of the same name are the same.</summary>
internal sealed class Variable(string name, VariableType type)
{
    public string Name { get; } = name;

    public VariableType Type { get; } = type;

    public override string ToString() => Name;
}
