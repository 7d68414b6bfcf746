using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads an element of a definition from the arguments of an attribute, and notes where each of its fields stands.</summary>
/// <param name="context">Where places and mistakes are noted.</param>
/// <param name="attribute">The attribute.</param>
/// <param name="path">The element.</param>
internal sealed class AttributeElement(ParseContext context, AttributeReader attribute, ElementPath path)
{
    /// <summary>Reads another element from the same attribute.</summary>
    public AttributeElement At(ElementPath other) => new(context, attribute, other);

    public ElementPath Path => path;

    /// <summary>Notes that the element is the attribute.</summary>
    public AttributeElement Locate()
    {
        context.Locate(path, () => attribute.Location);
        return this;
    }

    public bool Has(string argument) => attribute.Has(argument);

    public bool Flag(string argument, string field)
    {
        if (attribute.Has(argument))
            context.Locate(path.Field(field), () => attribute.LocationOf(argument));
        return attribute.Bool(argument);
    }

    public int Number(string argument) => attribute.Number(argument);

    /// <summary>The text of an argument; null when it is not given.</summary>
    public string? Text(string argument, string field)
    {
        var text = attribute.String(argument);
        if (text is not null)
            context.LocateText(path.Field(field), () => attribute.LocationOf(argument), part => attribute.LocationOf(argument, part));
        return text;
    }

    /// <summary>The text of an argument of the constructor.</summary>
    public string Text(int position, string field)
    {
        context.LocateText(path.Field(field), () => attribute.LocationOf(position), part => attribute.LocationOf(position, part));
        return attribute.String(position) ?? "";
    }

    /// <summary>Values with names: <c>"name: text"</c> or <c>"name := json"</c>.</summary>
    public EquatableArray<NamedValue> Values(string argument, string field)
    {
        var values = new List<NamedValue>();
        Each(argument, field, (named, place, problem) =>
        {
            if (!named.IsJson)
                values.Add(new(named.Name, new JsonData.Text(named.Value)));
            else if (JsonOf(named.Value, path.Field(field).Field(named.Name), place, problem) is { } value)
                values.Add(new(named.Name, value));
        });
        return values.ToEquatableArray();
    }

    /// <summary>Texts with names: <c>"name: text"</c>.</summary>
    public IReadOnlyList<NamedExpression> Texts(string argument, string field)
    {
        var texts = new List<NamedExpression>();
        Each(argument, field, (named, _, problem) =>
        {
            if (named.IsJson)
                problem($"'{named.Name}' is given a value as JSON, and it is text: write '{named.Name}: …'", null);
            else
                texts.Add(new(named.Name, named.Value));
        });
        return texts;
    }

    /// <summary>A value that is written as JSON; null when it is not given, or is none.</summary>
    public JsonData? Json(string argument, string field) => Text(argument, field) is { } text
        ? JsonOf(text, path.Field(field), part => attribute.LocationOf(argument, part), (message, range) => context.Report(Rules.BranchSettings, path.Field(field), argument + ": " + message, range: range))
        : null;

    /// <summary>How often it is tried again; null for what the host does.</summary>
    public RetryPolicy? Retry()
    {
        var retry = path.Field("retry");
        if (attribute.Has("Retries"))
        {
            context.Locate(retry, () => attribute.LocationOf("Retries"));
            context.Locate(retry.Field("maxRetries"), () => attribute.LocationOf("Retries"));
        }
        var backoff = At(retry).Text("Backoff", "backoff");
        if (attribute.Has("Retries") && attribute.Number("Retries") != -1)
            return new(attribute.Number("Retries")) { Backoff = backoff };
        if (backoff is not null)
            At(retry).Report("backoff", $"Backoff '{backoff}' is the time between attempts, and nothing says how many there are: write Retries = 3, say, or remove Backoff");
        return null;
    }

    /// <summary>What happens when every attempt failed; null for what the host does.</summary>
    public FailurePolicy? OnFailure()
    {
        if (attribute.Has("OnFailure"))
            context.Locate(path.Field("onFailure"), () => attribute.LocationOf("OnFailure"));
        return attribute.Number("OnFailure") is var policy and > 0 ? (FailurePolicy)(policy - 1) : null;
    }

    /// <summary>What an effect says beside its plugin.</summary>
    public EffectDefinition Effect(string plugin) => new(plugin)
    {
        Inputs = Values("Inputs", "inputs"),
        Description = Text("Description", "description"),
        Retry = Retry(),
        OnFailure = OnFailure(),
    };

    /// <summary>A time and when to warn; null when there is none.</summary>
    public SlaDefinition? Sla()
    {
        if (Has("Sla"))
            context.Locate(path, () => attribute.LocationOf("Sla"));
        var duration = Text("Sla", "duration");
        var warnAfter = Text("SlaWarnAfter", "warnAfter");
        if (duration is not null)
            return new(duration) { WarnAfter = warnAfter };
        if (warnAfter is not null)
            Report("warnAfter", $"SlaWarnAfter '{warnAfter}' warns before an Sla has passed, and there is none: write Sla as well");
        return null;
    }

    /// <summary>Whose task it is, by the arguments that say so; null when none does.</summary>
    public Assignee? Assignee(string role, string user, string expression)
    {
        var given = new[] { role, user, expression }.Where(attribute.Has).ToArray();
        if (given.Length > 0)
            context.Locate(path, () => attribute.LocationOf(given[0]));
        if (given.Length > 1)
            context.Report(Rules.BranchSettings, path, $"{string.Join(" and ", given)} each say whose task it is: keep one of them");
        if (Text(role, "role") is { } name)
            return new Assignee.Role(name);
        if (Text(user, "user") is { } id)
            return new Assignee.User(id);
        return Text(expression, "expression") is { } source ? new Assignee.Expression(source) : null;
    }

    public void Report(string message) => context.Report(Rules.BranchSettings, path, message);

    public void Report(string field, string message) => context.Report(Rules.BranchSettings, path.Field(field), message);

    private void Each(string argument, string field, Action<NamedText, Func<TextRange, Location?>, Action<string, TextRange?>> read)
    {
        var texts = attribute.Texts(argument);
        if (texts.Count > 0)
            context.Locate(path.Field(field), () => attribute.LocationOf(argument));
        for (var i = 0; i < texts.Count; i++)
        {
            var index = i;
            var item = path.Item(field, i);
            if (NamedText.Read(texts[i], out var problem) is not { } named)
            {
                context.Locate(item, () => attribute.LocationOf(argument, index));
                context.Report(Rules.BranchSettings, item, $"{argument}: {problem}");
                continue;
            }
            Location? Part(TextRange part) => attribute.LocationOf(argument, index, new(part.Start + named.Start, part.Length));
            var place = path.Field(field).Field(named.Name);
            context.LocateText(place, () => attribute.LocationOf(argument, index), Part);
            read(named, Part, (message, range) => context.Report(Rules.BranchSettings, place, $"{argument}: {message}", range: range));
        }
    }

    private JsonData? JsonOf(string text, ElementPath place, Func<TextRange, Location?> part, Action<string, TextRange?> problem)
    {
        var tree = JsonSyntax.Parse(text);
        if (!tree.Errors.IsEmpty)
            problem(tree.Errors[0].Message, tree.Errors[0].Range);
        if (tree.Root is null || !tree.Errors.IsEmpty)
            return null;
        LocateParts(tree.Root, place, part);
        return DataShape.Read(tree.Root);
    }

    // A text in quotes is found without them, as in a definition in JSON.
    private void LocateParts(JsonNode node, ElementPath place, Func<TextRange, Location?> part)
    {
        if (node is JsonString text)
            context.LocateText(place, () => part(node.Range), range => part(text.RangeOf(range)));
        else
            context.Locate(place, () => part(node.Range));
        if (node is JsonArray array)
            for (var i = 0; i < array.Items.Count; i++)
                LocateParts(array.Items[i], place.Branch(i), part);
        if (node is JsonObject map)
            foreach (var property in map.Properties)
                LocateParts(property.Value, place.Field(property.Name), part);
    }
}
