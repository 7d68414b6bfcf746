namespace Sequent.Definitions.Expressions;

internal enum InstructionKind
{
    /// <summary>Reads one code point of the set.</summary>
    Read,

    /// <summary>Goes on at the target and at the next instruction.</summary>
    Split,

    /// <summary>Goes on at the target.</summary>
    Jump,

    /// <summary>Goes on where the assertion holds.</summary>
    Assert,

    /// <summary>The text matches.</summary>
    Accept,
}

internal readonly record struct PatternInstruction(InstructionKind Kind, int Target = 0, CodePointSet? Set = null, Assertion Assertion = default);

/// <summary>Writes a pattern as instructions, its counted repetitions one after the other.</summary>
internal sealed class PatternCompiler
{
    private readonly List<PatternInstruction> _program = [];

    public static PatternInstruction[] Compile(PatternNode root)
    {
        var compiler = new PatternCompiler();
        compiler.Write(root);
        compiler.Add(new(InstructionKind.Accept));
        return [.. compiler._program];
    }

    /// <summary>How many instructions there would be at most: asked before any is written.</summary>
    public static double Size(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Parts.Sum(Size),
        PatternNode.Choice choice => choice.Options.Sum(option => Size(option) + 2),
        PatternNode.Repeat repeat => (Size(repeat.Part) + 1) * Math.Max(1, repeat.Most ?? repeat.Least + 1) + 1,
        _ => 1,
    };

    private int Add(PatternInstruction instruction)
    {
        _program.Add(instruction);
        return _program.Count - 1;
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.One one:
                Add(new(InstructionKind.Read, Set: one.Set));
                break;
            case PatternNode.Assert assert:
                Add(new(InstructionKind.Assert, Assertion: assert.Assertion));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Write(part);
                break;
            case PatternNode.Choice choice:
                WriteChoice(choice.Options);
                break;
            case PatternNode.Repeat repeat:
                WriteRepeat(repeat);
                break;
        }
    }

    private void WriteChoice(IReadOnlyList<PatternNode> options)
    {
        var ends = new List<int>();
        for (var i = 0; i < options.Count; i++)
        {
            var isLast = i == options.Count - 1;
            var split = isLast ? -1 : Add(new(InstructionKind.Split));
            Write(options[i]);
            if (isLast)
                break;
            ends.Add(Add(new(InstructionKind.Jump)));
            _program[split] = new(InstructionKind.Split, _program.Count);
        }
        foreach (var end in ends)
            _program[end] = new(InstructionKind.Jump, _program.Count);
    }

    private void WriteRepeat(PatternNode.Repeat repeat)
    {
        for (var i = 0; i < repeat.Least; i++)
            Write(repeat.Part);
        if (repeat.Most is not { } most)
        {
            var loop = Add(new(InstructionKind.Split));
            Write(repeat.Part);
            Add(new(InstructionKind.Jump, loop));
            _program[loop] = new(InstructionKind.Split, _program.Count);
            return;
        }

        var skips = new List<int>();
        for (var i = repeat.Least; i < most; i++)
        {
            skips.Add(Add(new(InstructionKind.Split)));
            Write(repeat.Part);
        }
        foreach (var skip in skips)
            _program[skip] = new(InstructionKind.Split, _program.Count);
    }
}
