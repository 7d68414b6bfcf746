using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>What an actor gives along with a transition.</summary>
internal sealed class Inputs
{
    private static readonly Inputs s_none = new(null, ValueMap.Empty);

    private readonly string? _json;

    private Inputs(JsonElement json, PreparedTransition transition) : this(json.EnumerateObject().MoveNext() ? json.GetRawText() : null, new JsonValues(json, transition.Inputs)) { }

    private Inputs(string? json, IValues values)
    {
        _json = json;
        Values = values;
    }

    /// <summary>The inputs, as conditions read them.</summary>
    public IValues Values { get; }

    /// <summary>Reads inputs, and holds them against what the transition declares.</summary>
    /// <param name="text">The text of a JSON object; null for none.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="subject">Knows what the class takes beside.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="problems">What is wrong with them.</param>
    public static bool TryRead(string? text, PreparedTransition transition, DecidedSubject subject, [NotNullWhen(true)] out Inputs? inputs, [NotNullWhen(false)] out DenialReason[]? problems)
    {
        (inputs, problems) = (null, null);
        if (text is null && transition.Definition.Inputs.IsEmpty)
        {
            inputs = s_none;
            return true;
        }
        if (JsonText.TryRead(text ?? "{}", out var json) is { } problem)
        {
            problems = [new(DenialKind.InvalidInput, "the inputs are " + problem)];
            return false;
        }
        var found = new FieldRules(transition.Inputs, "input").Problems(json, isKnown: name => subject.HasInput(transition.Definition, name)).Take(FieldRules.MostProblems).Select(p => new DenialReason(DenialKind.InvalidInput, p)).ToArray();
        if (found.Length > 0)
        {
            problems = found;
            return false;
        }
        inputs = new(json, transition);
        return true;
    }

    /// <summary>The inputs as the code takes them.</summary>
    /// <param name="text">The text of a JSON object; null for none.</param>
    /// <param name="transition">The transition.</param>
    public Inputs As(string? text, PreparedTransition transition) =>
        text is null || text == _json ? this : new(JsonText.Read(text, transition.Definition.Name), transition);

    /// <summary>What history says of them with a move: a property of a JSON object; null for nothing.</summary>
    public string? Said() => _json is null ? null : $"\"inputs\":{_json}";

    /// <summary>What history says of them with a vote, and of the votes: properties of a JSON object.</summary>
    public string Said(int votes, int needed) => string.Create(CultureInfo.InvariantCulture,
        $"{(_json is null ? "" : $"\"inputs\":{_json},")}\"votes\":{votes},\"votes_needed\":{needed}");
}
