using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>A workflow that a class declares.</summary>
/// <typeparam name="T">The workflow class.</typeparam>
internal sealed class RegisteredWorkflow<T> : RegisteredWorkflow
    where T : class, IWorkflowObject<T>
{
    private readonly SubjectJson<T> _json;
    private readonly Dictionary<string, int> _states;
    private readonly Dictionary<string, int> _transitions;

    /// <param name="types">How its data and its inputs are read and written.</param>
    /// <exception cref="InvalidWorkflowException">The definition of the class is wrong.</exception>
    /// <exception cref="DefinitionRefusedException">Conditions read what the class does not write under that name.</exception>
    public RegisteredWorkflow(IJsonTypeInfoResolver types) : base(T.Definition, DefinitionKey.Of(T.Definition))
    {
        _json = new(types, Definition);
        _states = Positions(Definition.States.Select(s => s.WireName));
        _transitions = Positions(Definition.Transitions.Select(t => t.WireName));
    }

    /// <inheritdoc />
    public override Type? Class => typeof(T);

    /// <inheritdoc />
    public override DecidedSubject SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at) => SubjectOf(decidedBy, data, at, command: null);

    /// <summary>The object of an instance, ready to be decided about.</summary>
    /// <param name="decidedBy">The definition that is decided by.</param>
    /// <param name="data">The text of a JSON object.</param>
    /// <param name="at">Where the instance is.</param>
    /// <param name="command">What is to be fired; null when that comes as JSON.</param>
    /// <exception cref="InvalidInputException">The data is none of the class.</exception>
    /// <exception cref="ArgumentException">The class does not have the state.</exception>
    public ObjectSubject<T> SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at, Command<T>? command) =>
        new(this, decidedBy, ObjectOf(data, AsKnown(at, decidedBy)), data, command);

    /// <summary>The object of an instance.</summary>
    /// <param name="data">The text of a JSON object.</param>
    /// <param name="at">Where the instance is.</param>
    /// <exception cref="InvalidInputException">The data is none of the class.</exception>
    /// <exception cref="ArgumentException">The class does not have the state.</exception>
    public T ObjectOf(string data, WorkflowSnapshot at)
    {
        var subject = _json.Read(data);
        subject.Restore(at);
        return subject;
    }

    /// <summary>Holds that an object is where instances start: what it has been through would be lost.</summary>
    /// <exception cref="ArgumentException">It has moved.</exception>
    public void CheckInitial(T subject)
    {
        var (at, initial) = (subject.ToSnapshot(), Definition.States.First(s => s.Initial).WireName);
        if (at.State != initial)
            throw new ArgumentException($"The object is in '{at.State}' already, and an instance of workflow '{Key.Id}' starts in '{initial}': start it with an object that has not moved, and fire the transitions of the instance.", nameof(subject));
    }

    /// <summary>The data of an object: the text of a JSON object.</summary>
    /// <param name="subject">The object.</param>
    /// <param name="stored">What is stored of it: fields that the class does not know, because they are of another version, are kept. Null for nothing.</param>
    public string ToJson(T subject, string? stored = null) => _json.Write(subject, stored);

    /// <summary>The inputs of a command: the text of a JSON object; null for none.</summary>
    /// <exception cref="InvalidInputException">One has a value that JSON cannot have.</exception>
    public string? InputsOf(Command<T> command)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = SubjectJson.Encoder });
        writer.WriteStartObject();
        try
        {
            command.WriteInputs(new(writer, _json.Options));
        }
        catch (JsonException exception)
        {
            throw SubjectJson.Unwritable(Definition.Transitions[command.Transition].Name, exception);
        }
        writer.WriteEndObject();
        writer.Flush();
        var inputs = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return inputs == "{}" ? null : inputs;
    }

    /// <summary>True for a field that the class has.</summary>
    internal bool HasField(string name) => _json.Knows(name);

    /// <summary>The position of a state in the compiled definition; -1 when it has none of that name.</summary>
    internal int StateAt(string wireName) => _states.GetValueOrDefault(wireName, -1);

    /// <summary>The position of a transition in the compiled definition; -1 when it has none of that name.</summary>
    internal int TransitionAt(string wireName) => _transitions.GetValueOrDefault(wireName, -1);

    /// <summary>A command of the class from JSON.</summary>
    /// <exception cref="InvalidInputException">The inputs are not those of the class.</exception>
    internal Command<T> CommandOf(Firing firing, int transition) =>
        T.CreateCommand(transition, firing.Actor, new(firing.Transition.Name, firing.Inputs is null ? default : JsonText.Read(firing.Inputs, firing.Transition.Name), _json.Options));

    /// <summary>Where an instance is, as far as the class knows it: of another definition it may remember more.</summary>
    internal WorkflowSnapshot AsKnown(WorkflowSnapshot at, Decider decidedBy) => decidedBy.Key.Hash == Key.Hash
        ? at
        : at with { Acts = [.. at.Acts.Where(a => (a.Transition is null || _transitions.ContainsKey(a.Transition)) && (a.State is null || _states.ContainsKey(a.State)))] };

    private static Dictionary<string, int> Positions(IEnumerable<string> names) => names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
}
