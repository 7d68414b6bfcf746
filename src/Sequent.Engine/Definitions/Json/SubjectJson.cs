using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>What the JSON of all workflow classes has in common.</summary>
internal static class SubjectJson
{
    private const string NeedsReflection = "Data is written as JSON by reflection: give a JsonSerializerContext instead.";

    /// <summary>Letters of all alphabets stay as they are; what means something in HTML is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>What reflection finds of types: private setters too, and properties that only a constructor sets.</summary>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static IJsonTypeInfoResolver Reflection() => new DefaultJsonTypeInfoResolver { Modifiers = { PrivateMembers.Include } };

    /// <summary>That something has a value that JSON cannot have.</summary>
    public static InvalidInputException Unwritable(string subject, JsonException exception) =>
        new(subject, $"it has a value that cannot be written as JSON, such as a number for an enum that none of its members has, at '{exception.Path ?? "$"}'", exception);

    /// <summary>Options that write names as wire names.</summary>
    public static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = WireNaming.Policy,
            IncludeFields = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = Encoder,
            Converters = { new DurationConverter() },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, SimpleJson.Default),
        };
        // Ahead of time, the class's own context says how its enums are written.
        if (RuntimeFeature.IsDynamicCodeSupported)
            options.Converters.Add(new JsonStringEnumConverter(WireNaming.Policy, allowIntegerValues: false));
        return options;
    }
}

/// <summary>Writes and reads the objects of a workflow class as JSON: their data, without where they are in the workflow.</summary>
/// <typeparam name="T">The workflow class.</typeparam>
internal sealed class SubjectJson<T>
    where T : class, IWorkflowObject<T>
{
    private readonly WorkflowDefinition _definition;
    private readonly JsonTypeInfo<T> _type;
    private readonly DataProperties _properties;

    /// <param name="resolver">What is known of the types.</param>
    /// <param name="definition">The definition of the class.</param>
    /// <exception cref="DefinitionRefusedException">Conditions read what the class does not write under that name: every property is in it.</exception>
    public SubjectJson(IJsonTypeInfoResolver resolver, WorkflowDefinition definition)
    {
        _definition = definition;
        _properties = new(typeof(T), T.OwnProperties, definition.Data);
        Options = SubjectJson.Options(resolver.WithAddedModifier(_properties.Choose));
        _type = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
        var problems = JsonNames.Check(_type, definition.Data).ToArray();
        if (problems.Length > 0)
            throw new DefinitionRefusedException($"Workflow '{definition.Id}' is not registered", problems);
    }

    /// <summary>How values of any type are written.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>True for a field that the class has.</summary>
    public bool Knows(string name) => _properties.Known.Contains(name);

    /// <summary>An object with that data, in its initial state.</summary>
    /// <exception cref="InvalidInputException">It is no data of the class.</exception>
    public T Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, _type) ?? throw new InvalidInputException(_definition.Id, "its data is null");
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(_definition.Id, $"its data is none of '{typeof(T).Name}': {Misfit(json, exception)}", exception);
        }
    }

    // The field as its writer knows it, instead of positions in a text that nobody has seen.
    private string Misfit(string json, JsonException exception)
    {
        if (JsonText.TryRead(json, out var data) is { } problem)
            return problem;
        var path = exception.Path ?? "$";
        foreach (var field in _type.Properties)
            if (data.TryGetProperty(field.Name, out var value))
            {
                if (path == $"$.{field.Name}")
                    return $"field '{field.Name}' is {InputReader.Shown(value)}, which is no {InputReader.Wanted(field.PropertyType)}";
                if (path.StartsWith($"$.{field.Name}.", StringComparison.Ordinal) || path.StartsWith($"$.{field.Name}[", StringComparison.Ordinal))
                    return $"field '{field.Name}' has a value of another type at '{path[2..]}'";
            }
        return exception.Message.Split(" Path: ")[0].TrimEnd('.');
    }

    private string Serialize(T subject)
    {
        try
        {
            return JsonSerializer.Serialize(subject, _type);
        }
        catch (JsonException exception)
        {
            throw SubjectJson.Unwritable(_definition.Id, exception);
        }
    }

    /// <summary>The data of an object.</summary>
    /// <param name="subject">The object.</param>
    /// <param name="stored">What was stored: its fields that the class does not know, because they are of another version, are kept. Null for nothing.</param>
    /// <exception cref="InvalidInputException">It has a value that JSON cannot have, such as an enum one that is no member.</exception>
    public string Write(T subject, string? stored)
    {
        var json = Serialize(subject);
        if (stored is null || _properties.KeepsUnknown)
            return json;
        using var document = JsonDocument.Parse(stored);
        var unknown = document.RootElement.EnumerateObject().Where(p => !Knows(p.Name)).Select(p => $"\"{JsonEncodedText.Encode(p.Name, SubjectJson.Encoder)}\":{p.Value.GetRawText()}").ToArray();
        return unknown.Length == 0 ? json : $"{json[..^1]}{(json.Length == 2 ? "" : ",")}{string.Join(',', unknown)}}}";
    }
}
