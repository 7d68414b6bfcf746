using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Analyzers;
using Sequent.Definitions;

namespace Sequent.CodeFixes;

/// <summary>The attribute that a branch of a transition is written as.</summary>
internal static class BranchAttribute
{
    private static readonly string[] s_kinds = [Transition, "Fork", Join];

    private static readonly string[] s_kept = ["AtLeast", "Role", "Approvals", "ResetOn", "AllowSubmitter", "Name", "Auto", "Pre", "Cancels"];

    private const string Transition = "Transition";
    private const string Join = "Join";

    public static bool IsRemediedBy(Diagnostic diagnostic, Remedy remedy) =>
        diagnostic.Properties.TryGetValue(WorkflowAnalyzer.RemedyProperty, out var name) && name == remedy.ToString();

    public static AttributeSyntax? Find(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && IsTransition(attribute) ? attribute : null;

    /// <summary>The attributes of the same transition, in order: on the class, those of the same name.</summary>
    public static IEnumerable<AttributeSyntax> Siblings(AttributeSyntax attribute)
    {
        var all = attribute.Parent?.Parent is MemberDeclarationSyntax member ? member.AttributeLists.SelectMany(l => l.Attributes).Where(IsTransition) : [attribute];
        return all.Where(a => NameOf(a) == NameOf(attribute));
    }

    /// <summary>The states that it enters, as they are written.</summary>
    public static IReadOnlyList<string> Targets(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var given = AttributeNames.Is(attribute, Join)
            ? arguments.Where(a => IsNamed(a, "To")).Concat(arguments.Where(a => IsNamed(a, "AlsoTo")))
            : arguments.Where(a => a.NameEquals is null).Skip(1);
        return [.. given.SelectMany(a => Elements(a.Expression)).Select(e => e.ToString())];
    }

    /// <summary>An attribute for another branch of the transition: it leaves what that one leaves, and keeps what is not named here of it.</summary>
    public static string Another(AttributeSyntax attribute, IReadOnlyList<string> targets, string setting)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var isJoin = AttributeNames.Is(attribute, Join);
        var left = arguments.Where(a => a.NameEquals is null).Take(isJoin ? int.MaxValue : 1).Select(a => a.ToString());
        var entered = isJoin ? Joined(targets) : targets;
        var kept = arguments.Where(a => s_kept.Any(name => IsNamed(a, name))).Select(a => a.ToString());
        var kind = isJoin ? Join : targets.Count > 1 ? "Fork" : Transition;
        var written = attribute.Name.ToString();
        var name = AttributeNames.Is(attribute, kind) ? written : written.Substring(0, written.LastIndexOf('.') + 1) + kind;
        return $"[{name}({string.Join(", ", left.Concat(entered).Concat(kept).Append(setting))})]";
    }

    private static IEnumerable<string> Joined(IReadOnlyList<string> targets)
    {
        yield return "To = " + targets[0];
        if (targets.Count > 1)
            yield return $"AlsoTo = new[] {{ {string.Join(", ", targets.Skip(1))} }}";
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax names) => names switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        _ => [names],
    };

    private static bool IsNamed(AttributeArgumentSyntax argument, string name) => argument.NameEquals?.Name.Identifier.ValueText == name;

    // Without a name, the states that a fork leaves and the state that a join enters tell which transition it is.
    private static string? NameOf(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (arguments.FirstOrDefault(a => IsNamed(a, "Name")) is { } name)
            return name.Expression.ToString();
        if (attribute.Parent?.Parent is not TypeDeclarationSyntax || AttributeNames.Is(attribute, Transition))
            return null;
        return AttributeNames.Is(attribute, Join) ? "to " + Targets(attribute).FirstOrDefault() : "from " + arguments.FirstOrDefault();
    }

    private static bool IsTransition(AttributeSyntax attribute) => s_kinds.Any(kind => AttributeNames.Is(attribute, kind));
}
