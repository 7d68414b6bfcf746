using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads what a bool member computes, as far as the expression language can say it.</summary>
internal static class GuardBody
{
    public static Guard.Member Read(ParseContext context, DataMembers data, ISymbol member, IMethodSymbol? transition) => new(member.Name);
}
