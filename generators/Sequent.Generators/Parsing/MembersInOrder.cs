using Microsoft.CodeAnalysis;

namespace Sequent.Generators.Parsing;

/// <summary>
/// Puts members of a partial class in an order that does not depend on file names: first those of one declaration, as
/// written; then the others by name.
/// </summary>
internal static class MembersInOrder
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> members, SyntaxNode? main) where T : ISymbol
    {
        bool InMain(T member) => main is not null && member.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == main.SyntaxTree && main.Span.Contains(r.Span));

        var all = members.ToArray();
        return all.Where(InMain).OrderBy(m => m.DeclaringSyntaxReferences[0].Span.Start)
            .Concat(all.Where(m => !InMain(m)).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.ToDisplayString(), StringComparer.Ordinal));
    }
}
