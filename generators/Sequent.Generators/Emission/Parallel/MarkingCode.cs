namespace Sequent.Generators.Emission;

/// <summary>A marking in the variables of a method: its words are <c>__marking0</c>, <c>__marking1</c> and so on.</summary>
internal static class MarkingCode
{
    public const string Variable = "__marking";
    public const string Field = "__states";

    /// <summary>The method that adds a state.</summary>
    public const string With = "__With";

    public static void EmitRead(SourceWriter writer, Emitted workflow, IEnumerable<int> words)
    {
        foreach (var word in words.Distinct().OrderBy(w => w))
            writer.Line($"ulong {Variable}{word} = this.{workflow.State.PropertyName}.{Field}{word};");
    }

    /// <summary>A marking made of words, as code.</summary>
    public static string Create(Emitted workflow, Func<int, string> word) =>
        $"new {workflow.State.Marking!.Type}({string.Join(", ", Enumerable.Range(0, workflow.MarkingWords).Select(word))})";

    /// <summary>A marking of constants, as code.</summary>
    public static string Create(Emitted workflow, StateMask states) => Create(workflow, w => states[w]);
}
