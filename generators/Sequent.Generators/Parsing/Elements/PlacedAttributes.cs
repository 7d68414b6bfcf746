using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>An attribute that says something of a state, wherever it stands.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="State">The state.</param>
/// <param name="First">The position of the first argument after the state's name.</param>
internal sealed record PlacedAttribute(AttributeReader Attribute, StateDefinition State, int First);

/// <summary>Finds the attributes of a kind: on the members of the state enum, and on the class with the name of a state.</summary>
internal sealed class PlacedAttributes(ParseContext context, IReadOnlyList<StateDefinition> states, IReadOnlyList<IFieldSymbol> members)
{
    /// <param name="kind">The attribute, such as <c>OnEntryAttribute</c>.</param>
    /// <param name="arguments">How many arguments its constructor has without the state's name.</param>
    /// <param name="ofWorkflow">True when it means the workflow where it names no state.</param>
    public IEnumerable<PlacedAttribute> Of(string kind, int arguments, bool ofWorkflow = false)
    {
        foreach (var member in members)
            foreach (var attribute in context.Attributes(member, kind))
            {
                var state = states.First(s => s.Name == member.Name);
                if (attribute.Arity > arguments && attribute.String(0) is { } name && name != member.Name)
                    ReportOther(attribute, kind, member.Name, name);
                else
                    yield return new(attribute, state, attribute.Arity > arguments ? 1 : 0);
            }

        foreach (var (attribute, index) in context.InOrder(kind).Select((a, i) => (a, i)))
        {
            if (attribute.Arity <= arguments)
            {
                if (!ofWorkflow)
                    ReportNameless(attribute, kind, index);
                continue;
            }
            var name = attribute.String(0) ?? "";
            if (states.FirstOrDefault(s => s.Name == name) is { } state)
                yield return new(attribute, state, 1);
            else
                ReportUnknown(attribute, kind, index, name);
        }
    }

    private static string Short(string kind) => "[" + kind.Substring(0, kind.Length - "Attribute".Length) + "]";

    private void ReportNameless(AttributeReader attribute, string kind, int index)
    {
        var path = context.PathOf(kind, index);
        context.Locate(path, () => attribute.Location);
        context.Report(Rules.BranchSettings, path, $"{Short(kind)} on class '{context.Type.Name}' names no state: write the name of the state as its first argument");
    }

    private void ReportUnknown(AttributeReader attribute, string kind, int index, string name)
    {
        var path = context.PathOf(kind, index);
        var guess = Spelling.Closest(name, states.Select(s => s.Name));
        context.Locate(path, () => attribute.LocationOf(0));
        context.Report(Rules.UnknownState, path, $"{Short(kind)} is about '{name}', which is not a state: declare it, or correct the name{Spelling.DidYouMean(guess)}", guess);
    }

    private void ReportOther(AttributeReader attribute, string kind, string member, string name)
    {
        var path = ElementPath.State(member).Field(kind);
        context.Locate(path, () => attribute.LocationOf(0));
        context.Report(Rules.StateProperty, path, $"Enum member '{member}' is state '{member}', and its {Short(kind)} says '{name}': leave out the name of the state");
    }
}
