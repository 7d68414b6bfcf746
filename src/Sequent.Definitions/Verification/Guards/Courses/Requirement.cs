namespace Sequent.Definitions;

/// <summary>Something that must be so on the course of an instance: what a <see cref="ConditionSolver"/> is asked about. Immutable.</summary>
/// <remarks>
/// A condition is true, false or an error, and an error is neither: <c>Not(WhenIs(…, true))</c> is more than <c>WhenIs(…, false)</c>.
/// </remarks>
public abstract class Requirement
{
    private Requirement() { }

    /// <summary>What is always so.</summary>
    public static Requirement Always { get; } = new Constant(true);

    /// <summary>What is never so.</summary>
    public static Requirement Never { get; } = new Constant(false);

    /// <summary>That the condition of a branch is true, or is false, when it is tried; one without a condition is true.</summary>
    /// <param name="step">The number of the step in which it is tried: inputs and actor are its own.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="branch">The position of the branch in it.</param>
    /// <param name="value">True or false.</param>
    public static Requirement WhenIs(int step, TransitionDefinition transition, int branch, bool value) =>
        transition.Branches[branch].When is null ? Of(value) : new Condition(step, transition, branch, value);

    /// <summary>That an invariant holds.</summary>
    public static Requirement Holds(InvariantDefinition invariant) => new Invariant(invariant);

    /// <summary>That the actor of a step has a role.</summary>
    /// <param name="step">The number of the step.</param>
    /// <param name="transition">The transition that they fire.</param>
    /// <param name="role">The role.</param>
    public static Requirement HasRole(int step, TransitionDefinition transition, string role) => new Role(step, transition, role);

    /// <summary>That all of them are so.</summary>
    public static Requirement All(params Requirement[] parts) => Joined(true, parts);

    /// <summary>That one of them is so.</summary>
    public static Requirement Any(params Requirement[] parts) => Joined(false, parts);

    /// <summary>That it is not so.</summary>
    public static Requirement Not(Requirement requirement) => requirement switch
    {
        Constant constant => Of(!constant.Value),
        Negation negation => negation.Operand,
        _ => new Negation(requirement),
    };

    private static Requirement Of(bool value) => value ? Always : Never;

    private static Requirement Joined(bool isAll, Requirement[] parts)
    {
        var absorbing = Of(!isAll);
        if (parts.Contains(absorbing))
            return absorbing;
        var kept = parts.Where(p => p is not Constant).ToArray();
        return kept.Length switch { 0 => Of(isAll), 1 => kept[0], _ => new Junction(isAll, kept) };
    }

    internal sealed class Constant(bool value) : Requirement
    {
        public bool Value { get; } = value;
    }

    internal sealed class Condition(int step, TransitionDefinition transition, int branch, bool value) : Requirement
    {
        public int Step { get; } = step;

        public TransitionDefinition Transition { get; } = transition;

        public int Branch { get; } = branch;

        public bool Value { get; } = value;
    }

    internal sealed class Invariant(InvariantDefinition definition) : Requirement
    {
        public InvariantDefinition Definition { get; } = definition;
    }

    internal sealed class Role(int step, TransitionDefinition transition, string name) : Requirement
    {
        public int Step { get; } = step;

        public TransitionDefinition Transition { get; } = transition;

        public string Name { get; } = name;
    }

    internal sealed class Negation(Requirement operand) : Requirement
    {
        public Requirement Operand { get; } = operand;
    }

    internal sealed class Junction(bool isAll, Requirement[] parts) : Requirement
    {
        public bool IsAll { get; } = isAll;

        public Requirement[] Parts { get; } = parts;
    }
}
