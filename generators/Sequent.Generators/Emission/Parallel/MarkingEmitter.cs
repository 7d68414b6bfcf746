using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes the type of a property that holds several states: their bits, walked and written as states.</summary>
internal static class MarkingEmitter
{
    private const string Collections = "global::System.Collections.Generic.";
    private const string Field = MarkingCode.Field;

    /// <param name="writer">Where to.</param>
    /// <param name="state">The property and its types.</param>
    /// <param name="definition">The workflow, which may be wrong.</param>
    /// <param name="states">Those of its states that are members of the enum.</param>
    public static void Emit(SourceWriter writer, StateSpec state, WorkflowDefinition definition, IReadOnlyList<StateDefinition> states)
    {
        var (marking, words) = (state.Marking!, Enumerable.Range(0, StateMask.WordsFor(states.Count)).ToArray());
        var game = new TokenGame(definition);
        var working = new StateMask(words.Length, Enumerable.Range(0, states.Count).Where(i => !game.IsTerminal(states[i].Name)));
        string All(string separator, Func<int, string> part) => string.Join(separator, words.Select(part));

        writer.Line($"/// <summary>The states that an object of workflow <c>{Code.Xml(definition.Id)}</c> is in: several while work goes on in parallel. The default value holds none.</summary>");
        if (marking.HasConverter)
            writer.Line($"[{MarkingJsonEmitter.Json}JsonConverter(typeof({MarkingJsonEmitter.NameOf(marking)}))]");
        writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        using (writer.Open($"{state.EnumAccessibility} readonly struct {marking.Name} : {Collections}IReadOnlyCollection<{state.EnumType}>, global::System.IEquatable<{marking.Type}>"))
        {
            EmitWords(writer, marking, words);
            writer.Lines($$"""

                /// <summary>How many states there are.</summary>
                public int Count => {{All(" + ", w => $"{Code.Support}.CountOf(this.{Field}{w})")}};

                /// <summary>True when nothing is left to do: the object is in final states only.</summary>
                public bool IsComplete => {{(working.IsEmpty ? "true" : working.IsNoneIn("this." + Field))}};

                /// <summary>True when the object is in the state.</summary>
                /// <param name="state">The state.</param>
                public bool Contains({{state.EnumType}} state) => ((int)state >> 6) switch { {{All(", ", w => $"{w} => (this.{Field}{w} >> (int)state & 1UL) != 0UL")}}, _ => false };

                /// <summary>Walks the states in order of declaration, without allocating.</summary>
                public Enumerator GetEnumerator() => new Enumerator(this);

                {{Collections}}IEnumerator<{{state.EnumType}}> {{Collections}}IEnumerable<{{state.EnumType}}>.GetEnumerator() => this.GetEnumerator();

                global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => this.GetEnumerator();

                /// <summary>Reads what <see cref="ToString"/> has written.</summary>
                /// <param name="text">Such as <c>{{Code.Xml(Example(states))}}</c>, with braces or without.</param>
                /// <exception cref="global::System.ArgumentNullException">The text is null.</exception>
                /// <exception cref="global::System.FormatException">It names no state, or one that does not exist.</exception>
                public static {{marking.Type}} Parse(string text)
                {
                    {{marking.Type}} __marking = default;
                    foreach (int __state in {{Code.Support}}.StatesIn(text, {{Code.Literal(definition.Id)}}, __Names))
                        __marking = __marking.{{MarkingCode.With}}(({{state.EnumType}})__state);
                    return __marking;
                }

                /// <inheritdoc />
                public bool Equals({{marking.Type}} other) => {{All(" && ", w => $"this.{Field}{w} == other.{Field}{w}")}};

                /// <inheritdoc />
                public override bool Equals(object? obj) => obj is {{marking.Type}} __other && this.Equals(__other);

                /// <inheritdoc />
                public override int GetHashCode() => {{All(" ^ ", w => w == 0 ? $"this.{Field}0.GetHashCode()" : $"unchecked(this.{Field}{w}.GetHashCode() * {2 * w + 1})")}};

                /// <summary>True when both hold the same states.</summary>
                public static bool operator ==({{marking.Type}} left, {{marking.Type}} right) => left.Equals(right);

                /// <summary>True when one holds a state that the other does not.</summary>
                public static bool operator !=({{marking.Type}} left, {{marking.Type}} right) => !left.Equals(right);

                /// <summary>The states in braces, such as <c>{{Code.Xml(Example(states))}}</c>; the name alone when there is one.</summary>
                public override string ToString() => {{Code.Support}}.TextOf(this);

                internal {{marking.Type}} {{MarkingCode.With}}({{state.EnumType}} __state) =>
                    new {{marking.Type}}({{All(", ", w => $"(int)__state >> 6 == {w} ? this.{Field}{w} | 1UL << (int)__state : this.{Field}{w}")}});

                internal static readonly string[] __Names = new string[] { {{string.Join(", ", states.Select(s => Code.Literal(s.Name)))}} };

                """);
            EmitEnumerator(writer, state, marking, states.Count);
        }
        writer.Line();
        if (marking.HasConverter)
            MarkingJsonEmitter.Emit(writer, state, marking);
    }

    private static void EmitWords(SourceWriter writer, MarkingSpec marking, int[] words)
    {
        foreach (var word in words)
            writer.Line($"internal readonly ulong {Field}{word};");
        writer.Line();
        using (writer.Open($"internal {marking.Name}({string.Join(", ", words.Select(w => $"ulong {Field}{w}"))})"))
            foreach (var word in words)
                writer.Line($"this.{Field}{word} = {Field}{word};");
    }

    private static void EmitEnumerator(SourceWriter writer, StateSpec state, MarkingSpec marking, int count) => writer.Lines($$"""
        /// <summary>The position in a walk over the states.</summary>
        public struct Enumerator : {{Collections}}IEnumerator<{{state.EnumType}}>
        {
            private readonly {{marking.Type}} __marking;
            private int __position;

            internal Enumerator({{marking.Type}} marking)
            {
                this.__marking = marking;
                this.__position = -1;
            }

            /// <summary>The state the walk stands on.</summary>
            public readonly {{state.EnumType}} Current => ({{state.EnumType}})this.__position;

            readonly object global::System.Collections.IEnumerator.Current => this.Current;

            /// <summary>Goes to the next state; false when there is none.</summary>
            public bool MoveNext()
            {
                while (++this.__position < {{count}})
                    if (this.__marking.Contains(this.Current))
                        return true;
                return false;
            }

            /// <inheritdoc />
            public void Reset() => this.__position = -1;

            /// <inheritdoc />
            public readonly void Dispose() { }
        }
        """);

    private static string Example(IReadOnlyList<StateDefinition> states) => "{" + string.Join(", ", states.Take(2).Select(s => s.Name)) + "}";
}
