using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>
/// Finds what only the generator could see. It reads the project as it is before anything is generated: a guard that
/// another generator writes, or a constant made of a generated name, is not there yet. The analyzer reads it afterwards,
/// and would pass a class that refuses to run.
/// </summary>
internal static class Refusal
{
    /// <summary>The first error that the generated part of the class holds, or null when it runs.</summary>
    public static Finding? Of(INamedTypeSymbol type)
    {
        var text = type.GetMembers(WorkflowParser.RefusalField).OfType<IFieldSymbol>()
            .Where(f => !ParseContext.IsUserCode(f)).Select(f => f.ConstantValue as string).FirstOrDefault();
        if (text is null || Rules.All.FirstOrDefault(r => text.StartsWith(r.Id + ": ", StringComparison.Ordinal)) is not { } rule)
            return null;

        var message = text.Split('\n')[0].Substring(rule.Id.Length + 2);
        return new(rule, ElementPath.Workflow,
            $"{message} (read before anything was generated, where members that another source generator writes, and constants made of generated names, do not exist yet: write them by hand)");
    }
}
