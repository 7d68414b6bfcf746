using System.Text.Json.Serialization;

namespace Sequent.Persistence.Tests;

/// <summary>A record whose data is given once, by its constructor.</summary>
[Workflow]
[State("Draft", Initial = true)]
[State("Published", Final = true)]
public partial record Article(string Title, int Words)
{
    [Transition("Draft", "Published")]
    public partial void Publish(Actor actor);
}

/// <summary>The same for source generation, which must find the state.</summary>
[Workflow]
[State("Draft", Initial = true)]
[State("Published", Final = true)]
public partial record Note(string Title)
{
    public required int Words { get; init; }

    [JsonRequired]
    public WorkflowSnapshot Workflow { get => ToSnapshot(); set => Restore(value); }

    [Transition("Draft", "Published")]
    public partial void Publish(Actor actor);
}

[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(List<Note>))]
public partial class NoteJson : JsonSerializerContext;
