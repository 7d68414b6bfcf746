using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>Writes the converter of a marking: in JSON it is an array of names.</summary>
internal static class MarkingJsonEmitter
{
    public const string Json = "global::System.Text.Json.Serialization.";

    private const string Text = "global::System.Text.Json.";

    public static string NameOf(MarkingSpec marking) => $"__{marking.Name.TrimStart('@')}JsonConverter";

    /// <summary>As accessible as the marking: the serializer's source generator must be able to construct it from another project.</summary>
    public static void Emit(SourceWriter writer, StateSpec state, MarkingSpec marking) => writer.Lines($$"""
        /// <summary>Writes and reads <see cref="{{marking.Name}}"/> in JSON, by names.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        {{state.EnumAccessibility}} sealed class {{NameOf(marking)}} : {{Json}}JsonConverter<{{marking.Type}}>
        {
            /// <inheritdoc />
            public override {{marking.Type}} Read(ref {{Text}}Utf8JsonReader reader, global::System.Type typeToConvert, {{Text}}JsonSerializerOptions options)
            {
                {{marking.Type}} __marking = default;
                if (reader.TokenType != {{Text}}JsonTokenType.StartArray)
                    throw new {{Text}}JsonException();
                while (reader.Read() && reader.TokenType != {{Text}}JsonTokenType.EndArray)
                {
                    int __state = reader.TokenType != {{Text}}JsonTokenType.String ? -1 : global::System.Array.IndexOf({{marking.Type}}.__Names, reader.GetString());
                    if (__state < 0)
                        throw new {{Text}}JsonException();
                    __marking = __marking.{{MarkingCode.With}}(({{state.EnumType}})__state);
                }
                return __marking == default ? throw new {{Text}}JsonException() : __marking;
            }

            /// <inheritdoc />
            public override void Write({{Text}}Utf8JsonWriter writer, {{marking.Type}} value, {{Text}}JsonSerializerOptions options)
            {
                writer.WriteStartArray();
                foreach ({{state.EnumType}} __state in value)
                    writer.WriteStringValue(__state.ToString());
                writer.WriteEndArray();
            }
        }

        """);
}
