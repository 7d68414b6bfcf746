using System.Text;

namespace Sequent.Definitions;

/// <summary>Writes a definition as a Mermaid state diagram; states that do not exist are left out.</summary>
internal sealed class MermaidDiagram
{
    private readonly Picture _picture;
    private readonly StringBuilder _text = new();

    private MermaidDiagram(Picture picture) => _picture = picture;

    public static string Write(WorkflowDefinition definition, DiagramOptions? options)
    {
        // Mermaid lays out many arrows better than a node that is no state.
        var diagram = new MermaidDiagram(PictureBuilder.Draw(definition, options, foldsAnyState: false));
        diagram.Caption();
        diagram._text.Append("stateDiagram-v2\n");
        diagram.States();
        diagram.Moves();
        diagram.Class("retired", "opacity:0.5,stroke-dasharray:4", n => n.Retired);
        diagram.Class("witness", "stroke:#d9480f,stroke-width:3px", n => n is { Marked: true, IsBar: false });
        return diagram._text.ToString();
    }

    private void Caption()
    {
        if (_picture.Caption is { } caption)
            _text.Append("---\ntitle: \"").Append(MermaidText.Yaml(DisplayText.Clean(caption))).Append("\"\n---\n");
    }

    private void States()
    {
        foreach (var node in _picture.Nodes.Where(n => n.IsBar))
            Line($"state {node.Id} <<{(node.Kind == PictureKind.Fork ? "fork" : "join")}>>");
        foreach (var node in _picture.Nodes.Where(n => !n.IsBar))
        {
            var shown = string.Join("<br/>", new[] { node.Label }.Concat(node.Lines).Select(MermaidText.Escape));
            Line(shown == node.Id ? node.Id : $"state \"{shown}\" as {node.Id}");
        }
        foreach (var node in _picture.Nodes.Where(n => n.Initial))
            Line("[*] --> " + node.Id);
    }

    private void Moves()
    {
        foreach (var edge in _picture.Edges)
            Line($"{_picture.Nodes[edge.From].Id} --> {_picture.Nodes[edge.To].Id}" + (Caption(edge) is { Length: > 0 } caption ? " : " + caption : ""));
        foreach (var node in _picture.Nodes.Where(n => n.Final))
            Line(node.Id + " --> [*]");
    }

    private void Class(string name, string style, Func<PictureNode, bool> has)
    {
        var nodes = _picture.Nodes.Where(has).ToArray();
        if (nodes.Length == 0)
            return;
        Line($"classDef {name} {style}");
        foreach (var node in nodes)
            Line($"class {node.Id} {name}");
    }

    // An arrow of a state diagram has no style of its own.
    private static string Caption(PictureEdge edge) =>
        edge.IsNamed ? (edge.Marked ? "⚠ " : "") + (edge.Steps is { } steps ? steps + ". " : "") + MermaidText.Escape(edge.Name) + Text(edge.Notes) : edge.Marked ? "⚠" : "";

    private static string Text(IReadOnlyList<PictureNote> notes)
    {
        var sentences = notes.Where(n => n.Kind is not (NoteKind.Automatic or NoteKind.Role or NoteKind.Inputs or NoteKind.Effects)).Select(n => MermaidText.Escape(n.Sentence)).ToArray();
        return string.Concat(notes.Select(InBrackets)) + (sentences.Length == 0 ? "" : " " + string.Join(", ", sentences));
    }

    private static string InBrackets(PictureNote note) => note.Kind switch
    {
        NoteKind.Automatic => " (auto)",
        NoteKind.Role => $" [{MermaidText.Escape(note.Text)}]",
        _ => "",
    };

    private void Line(string text) => _text.Append("    ").Append(text).Append('\n');
}
