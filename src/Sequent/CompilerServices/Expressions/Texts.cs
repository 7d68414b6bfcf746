using System.ComponentModel;
using Sequent.Definitions.Expressions;

namespace Sequent.CompilerServices;

/// <summary>Strings as expressions see them: as code points, whatever the culture. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Texts
{
    /// <summary>The order of the first code points that differ: below, equal to or above 0.</summary>
    public static int Compare(string left, string right) => CodePoints.Compare(left, right);

    /// <summary>How many code points it has.</summary>
    public static long Size(string text) => CodePoints.Count(text);

    /// <summary>Both, one after the other; false when that is longer than an expression may make it.</summary>
    public static bool TryConcat(string left, string right, out string text)
    {
        var fits = (long)left.Length + right.Length <= EvaluationLimits.Default.StringLength;
        text = fits ? left + right : "";
        return fits;
    }

    /// <summary>The steps, at most, of looking at each character of both; null has none.</summary>
    public static int Steps(string? left, string? right = null) =>
        ((left?.Length ?? 0) + (right?.Length ?? 0)) / Budget.CharactersPerStep;

    /// <summary>The steps of looking for one text in another.</summary>
    public static long SearchSteps(string text, string part) =>
        (long)text.Length * (1 + part.Length / Budget.CharactersPerStep) / Budget.CharactersPerStep;
}
