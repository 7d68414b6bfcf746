namespace Sequent.Definitions;

/// <summary>Steps: <c>{ "type": "approval", "name": "CFO Approval", "config": { … } }</c>.</summary>
internal static class StepKeys
{
    // The kind is known before its config is read.
    private static readonly JsonKey<StepDraft>[] s_keys =
    [
        new JsonKey<StepDraft, StepKind>("type", StepKinds.Shape, (step, kind) => step with { Kind = kind }) { Required = true, Field = "type" },
        new JsonKey<StepDraft, string>("description", TextShape.Instance, (step, description) => step with { Description = description }),
        new JsonKey<StepDraft, IReadOnlyList<TextAt>>("dependencies", new ListShape<TextAt>(TextAtShape.Instance), (step, names) => step with { Dependencies = names }),
        new ParallelKey(),
        new ConfigKey(),
    ];

    public static readonly KeyTable<StepDraft> Table = new([Name(required: true), .. s_keys]);

    /// <summary>The keys of a step that stands alone, and needs no name.</summary>
    public static readonly KeyTable<StepDraft> Fragment = new([Name(required: false), .. s_keys]);

    public static readonly NamedListShape<StepDraft> List = new("step", Table, title => new(title), StepNames.PathOf) { Identity = StepNames.WireNameOf };

    private static JsonKey<StepDraft> Name(bool required) => new JsonKey<StepDraft, string>(NamedListShape<StepDraft>.Key, TextShape.Instance, (step, _) => step) { Required = required, Field = "" };

    private sealed class ParallelKey() : ReadKey<StepDraft>("parallel")
    {
        public override IJsonShape Shape => FlagShape.Instance;

        public override StepDraft Read(StepDraft target, JsonSlot slot) =>
            FlagShape.Instance.TryRead(slot, out var isParallel) && isParallel ? target with { Parallel = slot } : target;
    }

    // What a config may hold depends on the kind of the step.
    private sealed class ConfigKey : ReadKey<StepDraft>
    {
        public ConfigKey()
            : base("config") => (Required, Field) = (true, "");

        public override IJsonShape Shape { get; } = new ConfigShape();

        public override StepDraft Read(StepDraft target, JsonSlot slot)
        {
            if (target.Kind is not { } kind)
                return target;
            if (slot.Node is not JsonObject)
                slot.Expect(Shape.Expected);
            var path = kind.Field.Length == 0 ? slot.Path : slot.Path.Field(kind.Field);
            var element = new ElementReader(slot.Reading, slot.Node as JsonObject, path, slot.Words, JsonSlot.PlaceOf(slot.Node));
            element.Check(kind.Config);
            return kind.Config.Read(element, target);
        }
    }

    /// <summary>One of the tables of <see cref="StepKinds.All"/>.</summary>
    internal sealed class ConfigShape : IJsonShape
    {
        public string Expected => "an object";

        public JsonData Describe(SchemaWriter schema) => Schema.Of(("anyOf", Schema.List(StepKinds.All.Select(kind => schema.Object(kind.Config)))));
    }
}
