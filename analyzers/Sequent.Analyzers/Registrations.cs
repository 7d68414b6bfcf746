using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>SEQ604: what definitions name and somebody else has to provide: activities and calendars.</summary>
internal sealed class Registrations
{
    private static readonly (string Words, string Attribute, string Noun)[] s_kinds =
    [
        ("Activity name", "ActivityAttribute", "Activity"),
        ("Calendar name", "CalendarAttribute", "Calendar"),
    ];

    private readonly ILookup<string, string> _names;

    /// <summary>Looks at the types of the project itself, and at the attributes of the assemblies that it references.</summary>
    public Registrations(Compilation compilation)
    {
        var assemblies = compilation.SourceModule.ReferencedAssemblySymbols.Where(KnowsSequent).Prepend(compilation.Assembly);
        var attributes = assemblies.SelectMany(a => a.GetAttributes()).Concat(WorkflowClass.TypesIn(compilation.Assembly.GlobalNamespace).SelectMany(t => t.GetAttributes()));
        _names = (from attribute in attributes
                  from kind in s_kinds
                  where AttributeReader.Is(attribute, kind.Attribute) && attribute.ConstructorArguments.Length == 1
                  select (kind.Attribute, Name: attribute.ConstructorArguments[0].Value as string ?? "")).ToLookup(r => r.Attribute, r => r.Name);
    }

    /// <summary>The names in a definition that nobody has registered.</summary>
    public IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        foreach (var word in PlacedWord.AllOf(definition))
        {
            var (_, attribute, noun) = s_kinds.FirstOrDefault(k => k.Words == word.Kind);
            if (noun is null || word.Text.Length == 0 || _names[attribute].Contains(word.Text))
                continue;
            var suggestion = Spelling.Closest(word.Text, _names[attribute]);
            yield return new(Rules.NotRegistered, word.Path,
                $"{noun} {Wording.Quote(word.Text)} is registered neither in this project nor in one that it references: write [assembly: {noun}(\"{word.Text}\")]{(noun == "Activity" ? $", or [{noun}(\"{word.Text}\")] on the class that does it" : "")}{Spelling.DidYouMean(suggestion)}") { Suggestion = suggestion };
        }
    }

    // Another assembly cannot carry the attributes.
    private static bool KnowsSequent(IAssemblySymbol assembly) => assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "Sequent"));
}
