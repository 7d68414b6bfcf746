namespace Sequent;

/// <summary>
/// A condition with a name, over the data of the workflow. Transitions name it in <see cref="BranchAttribute.Pre"/>
/// or <see cref="BranchAttribute.Post"/>. One that no transition names holds always: every transition checks it as
/// if it were named in <c>Post</c>, or where <see cref="When"/> says, and the proofs rely on it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InvariantAttribute : Attribute
{
    /// <summary>Declares an invariant.</summary>
    /// <param name="name">Its name, such as <c>has_plan</c>; denials quote it.</param>
    /// <param name="condition">The condition in the expression language, over the data only: <c>amount >= 0</c>.</param>
    public InvariantAttribute(string name, string condition)
    {
        Name = name;
        Condition = condition;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The condition in the expression language.</summary>
    public string Condition { get; }

    /// <summary>What it is for, in words.</summary>
    public string? Description { get; set; }

    /// <summary>When it is looked at, also where no transition names it. Transitions name one with a time there and nowhere else.</summary>
    public InvariantCheck When { get; set; }
}
