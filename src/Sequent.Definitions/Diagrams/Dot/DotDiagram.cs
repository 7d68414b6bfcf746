using System.Text;

namespace Sequent.Definitions;

/// <summary>Writes a definition as a graph in the DOT language: https://graphviz.org/doc/info/lang.html.</summary>
internal sealed class DotDiagram
{
    private const string Marked = "color=\"#d9480f\", fontcolor=\"#d9480f\", penwidth=2.5";

    private readonly Picture _picture;
    private readonly StringBuilder _text = new();

    private DotDiagram(Picture picture) => _picture = picture;

    public static string Write(WorkflowDefinition definition, DiagramOptions? options)
    {
        var diagram = new DotDiagram(PictureBuilder.Draw(definition, options, foldsAnyState: true));
        diagram.Head(definition.Id);
        diagram.Nodes();
        diagram.Edges();
        return diagram._text.Append("}\n").ToString();
    }

    private void Head(string id)
    {
        _text.Append("digraph ").Append(DotText.Quote(id)).Append(" {\n");
        Line($"graph [label={DotText.Lines([_picture.Title, .. _picture.Lines, .. Caption()])}, labelloc=t, fontname=\"Helvetica\", rankdir=TB]");
        Line("node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=12]");
        Line("edge [fontname=\"Helvetica\", fontsize=10]");
    }

    private string[] Caption() => _picture.Caption is { } caption ? [caption] : [];

    private void Nodes()
    {
        foreach (var node in _picture.Nodes)
        {
            var tooltip = node.Description is { } description ? $", tooltip={DotText.Lines([description])}" : "";
            Line(node.IsBar
                ? $"\"{node.Id}\" [shape=box, style=filled, label=\"\", height=0.07, width=1.1, fixedsize=true, fillcolor=\"{(node.Marked ? "#d9480f" : "#334155")}\", penwidth=0{tooltip}]"
                : $"\"{node.Id}\" [label={DotText.Lines([node.Label, .. node.Lines])}{Look(node)}{tooltip}]");
        }
        // A name with a space is no state's: those are identifiers.
        foreach (var node in _picture.Nodes.Where(n => n.Initial))
        {
            Line($"\"start {node.Id}\" [shape=point, width=0.15, label=\"\"]");
            Line($"\"start {node.Id}\" -> \"{node.Id}\"");
        }
    }

    private void Edges()
    {
        foreach (var edge in _picture.Edges)
            Line($"\"{_picture.Nodes[edge.From].Id}\" -> \"{_picture.Nodes[edge.To].Id}\"" + Look(edge));
    }

    private static string Look(PictureEdge edge)
    {
        string[] look =
        [
            .. edge.IsNamed ? ["label=" + DotText.Lines([edge.Steps is { } steps ? steps + ". " + edge.Label : edge.Label, .. edge.Notes.Select(n => n.Sentence)])] : Array.Empty<string>(),
            .. edge.Automatic ? ["style=dashed"] : Array.Empty<string>(),
            .. edge.Marked ? [Marked] : Array.Empty<string>(),
        ];
        return look.Length == 0 ? "" : " [" + string.Join(", ", look) + "]";
    }

    private static string Look(PictureNode node) =>
        (node.Kind == PictureKind.AnyState ? ", style=\"rounded,dashed\", fontcolor=gray40" : "")
        + (node.Final ? ", peripheries=2" : "")
        + (node.Retired ? ", style=\"rounded,dashed\", fontcolor=gray50" : "")
        + (node.Marked ? ", " + Marked : "");

    private void Line(string text) => _text.Append("    ").Append(text).Append(";\n");
}
