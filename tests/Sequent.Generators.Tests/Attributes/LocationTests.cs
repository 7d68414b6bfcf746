extern alias generators;
using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using generators::Sequent.Generators.Parsing;
using Microsoft.CodeAnalysis.CSharp;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>What has a place in JSON has a place of its own in attributes, under the same path: a rule points as exactly in both.</summary>
public partial class LocationTests
{
    private static readonly string[] s_known =
    [
        // Objects and arrays that hold what are attributes each; fields of the data and inputs are what their C# types say.
        "facets", "invariants", "migrations", "policies", "policies.separateDuties", "policies.sameActor", "roles", "states", "transitions", "triggers", "sla.onBreach",
        "states.*.automation", "states.*.automation.escalation", "states.*.automation.sla.onBreach", "states.*.facets", "states.*.onEntry", "states.*.onExit",
        "transitions.*.inputs", "transitions.*.inputs[].description", "transitions.*.inputs[].items", "transitions.*.inputs[].required",
        // The name of the attribute, or its constructor, says it.
        "initialState", "policies.routing", "transitions.*[].auto", "states.*.type", "sla.onBreach[].type", "states.*.automation.sla.onBreach[].type", "states.*.external.failureNotification.type",
        "states.*.onEntry[].type", "states.*.onExit[].type", "states.*.automation.escalation[].action", "transitions.*[].when.evaluator",
        // Names in one text, separated by commas.
        "transitions.*[].post[]", "transitions.*[].pre[]",
    ];

    [Test]
    public void Every_place_in_JSON_is_one_in_attributes([Values] bool adopts)
    {
        var missing = new SortedSet<string>();
        for (var seed = 0; seed < 40; seed++)
        {
            var definition = RandomDefinitions.Of(seed, isWild: false);
            var known = PathsInAttributes(definition, adopts);
            foreach (var path in PathsInJson(definition.ToJson()).Select(p => InCode(p, definition)).Where(p => !known.Contains(p) && !p.StartsWith("data", StringComparison.Ordinal)))
                missing.Add(Names().Replace(Positions().Replace(path, "[]"), "$1.*"));
        }
        Assert.That(string.Join("\n", missing.Except(s_known)), Is.Empty);
    }

    // The text names states and transitions in its own words.
    private static string InCode(string path, WorkflowDefinition definition) => NamedElement().Replace(path, match =>
    {
        var (kind, wireName) = (match.Groups[1].Value, match.Groups[2].Value);
        var name = kind == "states" ? definition.States.FirstOrDefault(s => s.WireName == wireName)?.Name : definition.Transitions.FirstOrDefault(t => t.WireName == wireName)?.Name;
        return kind + "." + (name ?? wireName);
    });

    private static HashSet<string> PathsInAttributes(WorkflowDefinition definition, bool adopts)
    {
        var project = new UserProject("using System; using System.Collections.Generic; using Sequent;\n" + CodeData.Types + AttributeWriter.Write(definition, "W", adopts));
        var compilation = (CSharpCompilation)project.Compilation;
        var locations = new LocationTable();
        WorkflowParser.Parse(compilation.GetTypeByMetadataName("W")!, compilation, locations, default);
        return Keys(locations, "_locations");
    }

    private static HashSet<string> PathsInJson(string json)
    {
        var read = WorkflowJson.Read(json);
        var reading = read.GetType().GetField("_reading", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(read)!;
        var places = reading.GetType().GetProperty("Places")!.GetValue(reading)!;
        return Keys(places, "_places");
    }

    private static HashSet<string> Keys(object table, string field) =>
        [.. ((IDictionary)table.GetType().GetField(field, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(table)!).Keys.Cast<object>().Select(k => k.ToString()!)];

    [GeneratedRegex(@"^(states|transitions)\.([^.\[]+)")]
    private static partial Regex NamedElement();

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Positions();

    [GeneratedRegex(@"\b(states|transitions|invariants|data|roles|inputs|headers|effects|extract|body|facets|migrations|migrations\.\*\.data)\.[^.\[]+")]
    private static partial Regex Names();
}
