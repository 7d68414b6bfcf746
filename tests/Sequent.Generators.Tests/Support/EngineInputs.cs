using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sequent.Engine;

namespace Sequent.Generators.Tests;

/// <summary>Inputs of commands as JSON, for code that a test compiles: the engine makes readers and writers for itself alone.</summary>
public static class EngineInputs
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>Reads the inputs from JSON.</summary>
    public static InputReader Of(string json) => new("test", JsonDocument.Parse(json).RootElement, s_options);

    /// <summary>The inputs of a command as JSON.</summary>
    public static string Written<T>(Command<T> command)
        where T : class
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            command.WriteInputs(new(json, s_options));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What the class gives to the engine.</summary>
    public static Definitions.WorkflowDefinition DefinitionOf<T>()
        where T : class, IWorkflowObject<T> => T.Definition;

    /// <summary>The properties that say where an object of the class is.</summary>
    public static string OwnPropertiesOf<T>()
        where T : class, IWorkflowObject<T> => string.Join(" ", T.OwnProperties);

    /// <summary>A command as the engine makes it from JSON.</summary>
    public static Command<T> Create<T>(int transition, Actor actor, string inputs)
        where T : class, IWorkflowObject<T> => T.CreateCommand(transition, actor, Of(inputs));
}
