namespace Sequent.Definitions.Tests.Guards;

/// <summary>A value for each of a few variables.</summary>
internal sealed class Assignment(Variable[] variables, GuardValue[] values)
{
    public GuardValue this[Variable variable] => values[Array.IndexOf(variables, variable)];

    public Witness ToWitness() => new(variables.Zip(values).ToArray());

    public static Assignment Of(Variable[] variables, Witness witness) =>
        new(variables, variables.Select(v => witness.TryGet(v, out var value) ? value : Default(v)).ToArray());

    // A variable that a formula does not read may have any value.
    private static GuardValue Default(Variable variable) =>
        variable.Type.Sort == VariableSort.String ? GuardValue.Of("") : GuardValue.Of(variable.Type.Range.Low);
}
