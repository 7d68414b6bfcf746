using System.Text;

namespace Sequent.Definitions;

/// <summary>The names of the states that steps become.</summary>
internal static class StepNames
{
    public const string Completed = "completed";
    public const string Rejected = "rejected";
    public const string TimedOut = "timed_out";

    /// <summary>The words of a title, joined: <c>CFO Approval</c> is <c>cfo_approval</c>.</summary>
    public static string WireNameOf(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (var c in title)
            text.Append(char.IsLetterOrDigit(c) ? c : '_');
        return Naming.ToWireName(text.ToString().Trim('_'));
    }

    /// <summary>The path of the state that a step becomes.</summary>
    public static ElementPath PathOf(string wireName) => ElementPath.State(wireName);
}
