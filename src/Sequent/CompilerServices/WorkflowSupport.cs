using System.ComponentModel;

namespace Sequent.CompilerServices;

/// <summary>The rare cases of generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WorkflowSupport
{
    /// <summary>How many automatic transitions may fire in a row before the workflow is taken not to come to rest.</summary>
    public const int AutomaticLimit = 1000;

    /// <summary>A hook fired a transition of the object whose transition it is part of.</summary>
    public static InvalidOperationException Reentered(string workflow, string transition) =>
        new($"'{transition}' was fired from a hook of the same '{workflow}' object, whose transition is not finished: fire it after that one has returned, or make it automatic.");

    /// <summary>Automatic transitions did not come to rest.</summary>
    public static InvalidOperationException NeverRests(string workflow, string state) =>
        new($"Workflow '{workflow}' fired {AutomaticLimit} automatic transitions in a row and is in state '{state}': a condition must become false at some point.");

    /// <summary>The state of a snapshot, when it is one of that workflow.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentException">The snapshot is of another workflow.</exception>
    public static string StateOf(WorkflowSnapshot snapshot, string workflow)
    {
        if (snapshot is null)
            throw new ArgumentNullException(nameof(snapshot));
        if (snapshot.Workflow != workflow)
            throw new ArgumentException($"A snapshot of workflow '{snapshot.Workflow}' cannot be restored into an object of workflow '{workflow}'.", nameof(snapshot));
        return snapshot.State;
    }

    /// <summary>How many bits are set.</summary>
    public static int CountOf(ulong bits) => Bits.Count(bits);

    /// <summary>The lowest bit that is set, alone.</summary>
    public static ulong LowestOf(ulong bits) => unchecked(bits & (~bits + 1));

    /// <summary>The states in braces, such as <c>{CodeOk, SecurityReview}</c>; the name alone when there is one.</summary>
    public static string TextOf<TState>(IReadOnlyCollection<TState> marking) =>
        marking.Count == 1 ? string.Concat(marking) : "{" + string.Join(", ", marking) + "}";

    /// <summary>The names of the states.</summary>
    public static string[] NamesOf<TState>(IEnumerable<TState> marking) => marking.Select(state => state!.ToString()!).ToArray();

    /// <summary>The names of the states in a snapshot.</summary>
    public static string WireNames<TState>(IEnumerable<TState> marking, Func<TState, int> position, string[] names) =>
        string.Join(",", marking.Select(state => names[position(state)]));

    /// <summary>The positions of the states in a text that <see cref="TextOf"/> has given.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">It names no state, or one that is not among the names.</exception>
    public static int[] StatesIn(string text, string workflow, string[] names)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var inner = text.Trim();
        if (inner.Length > 1 && inner[0] == '{' && inner[inner.Length - 1] == '}')
            inner = inner.Substring(1, inner.Length - 2);
        var positions = inner.Split(',').Select(name => Array.IndexOf(names, name.Trim())).ToArray();
        return Array.IndexOf(positions, -1) < 0
            ? positions
            : throw new FormatException($"'{text}' does not name states of workflow '{workflow}': write their names in C#, such as '{names[0]}', separated by commas.");
    }

    /// <summary>The state of an object is not one of the workflow's.</summary>
    public static InvalidOperationException NoState(string workflow, string state) =>
        new($"An object of workflow '{workflow}' is in state '{state}', which the workflow does not have: only its transitions and Restore may write the state.");

    /// <summary>The state of a snapshot is not one of the workflow's.</summary>
    public static ArgumentException UnknownState(string workflow, string state) =>
        new($"Workflow '{workflow}' has no state '{state}': the snapshot is from a version that had it, so map it to one that exists, or keep the state and mark it Retired.", "snapshot");
}
