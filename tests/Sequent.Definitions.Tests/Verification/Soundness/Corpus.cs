using System.Text.Json;

namespace Sequent.Definitions.Tests;

/// <summary>Nets of industrial process models with known verdicts (Fahland et al., <i>Analysis on demand</i>, 2011), where they are beside this checkout.</summary>
internal static class Corpus
{
    public static IReadOnlyList<(string Name, string Kind, WorkflowDefinition Definition)> Nets() => [.. File.ReadLines(Path()).Select(Net)];

    private static (string, string, WorkflowDefinition) Net(string line)
    {
        using var json = JsonDocument.Parse(line);
        var net = json.RootElement;
        var transitions = net.GetProperty("transitions").EnumerateArray().Select(t => (Name: Text(t, "name"), From: Texts(t, "join"), To: Texts(t, "to"))).ToArray();
        var initial = Texts(net, "initial").Single();
        var left = transitions.SelectMany(t => t.From).ToHashSet();
        return (Text(net, "name"), Text(net, "kind"), new("net")
        {
            States = transitions.SelectMany(t => t.From.Concat(t.To)).Prepend(initial).Distinct()
                .Select(s => new StateDefinition(s) { Initial = s == initial, Final = !left.Contains(s) }).ToEquatableArray(),
            Transitions = transitions.Select(t => new TransitionDefinition(t.Name) { Branches = EquatableArray.Create(RandomNets.Branch(t.From, t.To)) }).ToEquatableArray(),
        });
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        var file = System.IO.Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "corpora", "nets-a.jsonl");
        if (!File.Exists(file))
            Assert.Ignore("The shared corpora are not beside this checkout");
        return file;
    }
}
