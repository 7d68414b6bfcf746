using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sequent.Generators.Parsing;

/// <summary>Finds the one expression that a member computes.</summary>
internal static class MemberBody
{
    /// <summary>The expression, or what there is instead of it.</summary>
    public static (IOperation? Value, string? Obstacle) Of(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        var name = $"'{member.Name}'";
        if (member.IsStatic)
            return (null, $"the static member {name}");
        if (member.IsAbstract || ((member.IsVirtual || member.IsOverride) && !member.IsSealed && !member.ContainingType.IsSealed))
            return (null, $"the overridable member {name}, which a derived class may change: seal it or its class");
        if (member is IMethodSymbol { IsAsync: true } or IMethodSymbol { IsGenericMethod: true } or IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            return (null, $"the method {name}");

        var method = member as IMethodSymbol;
        foreach (var reference in (method?.PartialImplementationPart ?? method ?? member).DeclaringSyntaxReferences)
        {
            if (!ParseContext.IsUserCode(reference.SyntaxTree))
                return (null, $"the generated member {name}");
            var body = BodyOf(reference.GetSyntax(cancellation));
            if (body is null)
                continue;
            if (!compilation.ContainsSyntaxTree(body.SyntaxTree))
                break;
            var operation = compilation.GetSemanticModel(body.SyntaxTree).GetOperation(body, cancellation);
            if (operation is IBlockOperation block)
                operation = block.Operations.Length == 1 ? block.Operations[0] : null;
            return operation is IReturnOperation { ReturnedValue: { } value } ? (value, null) : (null, $"the statement body of {name}");
        }
        return (null, $"{name}, whose body is not in this project");
    }

    private static SyntaxNode? BodyOf(SyntaxNode declaration)
    {
        switch (declaration)
        {
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                return arrow;
            case PropertyDeclarationSyntax { AccessorList: { } accessors }:
                var getter = accessors.Accessors.FirstOrDefault(a => a.Keyword.Text == "get");
                return (SyntaxNode?)getter?.ExpressionBody ?? getter?.Body;
            case MethodDeclarationSyntax method:
                return (SyntaxNode?)method.ExpressionBody ?? method.Body;
            // The property of an accessor that is asked for by itself.
            default:
                return null;
        }
    }
}
