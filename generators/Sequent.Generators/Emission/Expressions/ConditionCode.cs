namespace Sequent.Generators.Emission;

/// <summary>The C# of a condition.</summary>
/// <param name="Code">A bool expression; when the condition can fail, an int expression: 1 true, 0 false, -1 an error.</param>
/// <param name="CanFail">True when its value can be an error.</param>
internal sealed record ConditionCode(string Code, bool CanFail);
