using System.Text.Json.Serialization;

namespace Sequent.Persistence.Library;

/// <summary>Its context is in its own project.</summary>
[Workflow]
[State("Packed", Initial = true)]
[State("Sent")]
[State("Delivered", Final = true)]
public partial class Parcel
{
    public string To { get; set; } = "";

    [JsonInclude]
    internal WorkflowSnapshot Workflow { get => ToSnapshot(); set => Restore(value); }

    [Transition("Packed", "Sent")]
    public partial void Send(Actor actor);

    [Transition("Sent", "Delivered")]
    public partial void Deliver(Actor actor);
}

[JsonSerializable(typeof(Parcel))]
public partial class ParcelJson : JsonSerializerContext;
