namespace Sequent.Definitions.Expressions;

/// <summary>
/// A pattern in a subset of RE2's syntax, matched by simulating all its paths at once (Thompson 1968, Pike): the time
/// is at most the length of the text times the size of the pattern, whatever they are.
/// </summary>
internal sealed class LinearPattern
{
    /// <summary>The longest pattern, in characters.</summary>
    public const int LongestPattern = 1_000;

    /// <summary>The most instructions that a pattern may come to, its repetitions written out.</summary>
    public const int LargestProgram = 2_000;

    private readonly PatternInstruction[] _program;

    private LinearPattern(PatternInstruction[] program) => _program = program;

    public int Size => _program.Length;

    /// <summary>The pattern; or the end of a sentence that says why the text is none, with the remedy.</summary>
    public static (LinearPattern? Pattern, string? Error) Parse(string text)
    {
        if (text.Length > LongestPattern)
            return (null, $"it has more than {Wording.Number(LongestPattern)} characters, make it shorter");
        var (root, error) = PatternParser.Parse(text);
        if (root is null)
            return (null, error);
        return PatternCompiler.Size(root) > LargestProgram
            ? (null, $"its repetitions come to more than {Wording.Number(LargestProgram)} steps, repeat less often")
            : (new(PatternCompiler.Compile(root)), null);
    }

    /// <summary>Whether any part of the text matches; null when the budget does not suffice.</summary>
    public bool? IsMatch(string text, Budget budget)
    {
        var current = new StateSet(_program.Length);
        var next = new StateSet(_program.Length);
        var pending = new Stack<int>();
        for (var at = 0; ; )
        {
            // A match may begin anywhere.
            if (Follow(0, text, at, current, pending, budget))
                return budget.IsExhausted ? null : true;
            if (at >= text.Length)
                return budget.IsExhausted ? null : false;

            var point = CodePoints.At(text, at);
            at += CodePoints.Width(text, at);
            next.Clear();
            for (var i = 0; i < current.Count; i++)
            {
                var state = current[i];
                if (!budget.Spend())
                    return null;
                if (_program[state] is { Set: { } set } && set.Contains(point) && Follow(state + 1, text, at, next, pending, budget))
                    return budget.IsExhausted ? null : true;
            }
            (current, next) = (next, current);
        }
    }

    /// <summary>Adds the states that are reached without reading; true when one of them accepts.</summary>
    private bool Follow(int start, string text, int at, StateSet states, Stack<int> pending, Budget budget)
    {
        var accepts = false;
        pending.Push(start);
        while (pending.Count > 0)
        {
            var state = pending.Pop();
            if (!budget.Spend() || !states.Add(state))
                continue;
            var instruction = _program[state];
            switch (instruction.Kind)
            {
                case InstructionKind.Accept:
                    accepts = true;
                    break;
                case InstructionKind.Jump:
                    pending.Push(instruction.Target);
                    break;
                case InstructionKind.Split:
                    pending.Push(instruction.Target);
                    pending.Push(state + 1);
                    break;
                case InstructionKind.Assert when Holds(instruction.Assertion, text, at):
                    pending.Push(state + 1);
                    break;
            }
        }
        return accepts;
    }

    private static bool Holds(Assertion assertion, string text, int at)
    {
        var isBoundary = (at > 0 && IsWord(text[at - 1])) != (at < text.Length && IsWord(text[at]));
        return assertion switch
        {
            Assertion.Start => at == 0,
            Assertion.End => at == text.Length,
            Assertion.WordBoundary => isBoundary,
            _ => !isBoundary,
        };
    }

    private static bool IsWord(char c) => Identifiers.IsPart(c);
}
