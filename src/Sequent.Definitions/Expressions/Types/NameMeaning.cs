namespace Sequent.Definitions.Expressions;

/// <summary>What a name by itself stands for.</summary>
public enum NameMeaning
{
    /// <summary>A field of the data.</summary>
    Field,

    /// <summary>One of <see cref="Roots"/>.</summary>
    Root,

    /// <summary>The element of a macro around it.</summary>
    Variable,
}
