namespace Sequent.Definitions.Expressions;

/// <summary>What the checker found out about a node.</summary>
internal sealed class NodeFacts
{
    public DataType Type { get; set; } = DataType.Dynamic;

    /// <summary>The value, when it is known without any data.</summary>
    public Value? Constant { get; set; }

    /// <summary>True when a number literal takes the type of a value that is known only when the expression is evaluated.</summary>
    public bool Floats { get; set; }

    /// <summary>True when a literal in the node has a point or an exponent.</summary>
    public bool IsFraction { get; set; }

    /// <summary>True when the field may be left out and then reads as null.</summary>
    public bool MayBeMissing { get; set; }

    public NameMeaning Meaning { get; set; }

    /// <summary>The pattern of <c>matches</c>, when it is a literal.</summary>
    public LinearPattern? Pattern { get; set; }
}
