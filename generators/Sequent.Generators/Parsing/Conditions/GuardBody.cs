using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads what a bool member computes, as far as the expression language can say it.</summary>
internal static class GuardBody
{
    /// <summary>The guard, with what its member computes, or with what cannot be read.</summary>
    public static Guard.Member Read(ParseContext context, DataMembers data, ISymbol member, IMethodSymbol? transition)
    {
        var guard = new Guard.Member(member.Name);
        var reader = new BodyReader(context, data);
        if (member is IMethodSymbol method && Bind(context, reader, method, transition) is { } obstacle)
            return guard with { Obstacle = obstacle };
        if (reader.Guard(member) is not { } tree)
            return guard with { Obstacle = reader.Obstacle ?? "its body" };
        var text = tree.ToString();
        return Unusable(text, context, data, transition) is { } unusable ? guard with { Obstacle = unusable } : guard with { Body = text };
    }

    // The actor by its type, an input by its name: what the parser of guards has matched.
    private static string? Bind(ParseContext context, BodyReader reader, IMethodSymbol method, IMethodSymbol? transition)
    {
        foreach (var parameter in method.Parameters)
        {
            if (MethodParser.IsActor(parameter.Type))
            {
                reader.Bind(parameter, new(new NameExpression(Roots.Actor), parameter.Type, DataKind.Object));
                continue;
            }
            if (transition?.Parameters.FirstOrDefault(p => p.Name == parameter.Name) is not { } input)
                continue;
            if (input is { HasExplicitDefaultValue: true, ExplicitDefaultValue: not null })
                return $"the input '{input.Name}', whose default value only C# knows";
            var name = MethodParser.WireNameOf(context, input);
            var root = new NameExpression(Roots.Input);
            Expression tree = Identifiers.IsField(name) ? new MemberExpression(root, name) : new IndexExpression(root, LiteralExpression.String(name));
            if (BodyReader.Readable(tree, input.Type, input.NullableAnnotation) is { } term)
                reader.Bind(parameter, term);
        }
        return null;
    }

    // The last word has the language: what has come out must read as what it was made from.
    private static string? Unusable(string text, ParseContext context, DataMembers data, IMethodSymbol? transition)
    {
        if (text.Length > ExpressionLimits.TextLength)
            return "its length: split it, or write it in fewer words";
        var parsed = ExpressionParser.Parse(text);
        if (!parsed.Errors.IsEmpty || parsed.Root is null)
            return "its length: split it, or write it in fewer words";
        var names = new HashSet<string>(parsed.Root.Nodes().Select(node => node switch
        {
            NameExpression name => name.Name,
            MemberExpression member => member.Name,
            LiteralExpression { Kind: LiteralKind.String } literal => literal.Text,
            _ => "",
        }), StringComparer.Ordinal);
        var types = new DataTypes(names);
        var fields = new List<DataField>();
        foreach (var member in data.All.Where(m => names.Contains(m.WireName)))
            if (types.Read(member.Type, member.Annotation) is { } type)
                fields.Add(new(member.WireName, type.Data, !type.IsNullable));
        var inputs = new List<DataField>();
        foreach (var parameter in transition?.Parameters.Skip(1) ?? [])
            if (new DataTypes(new HashSet<string>()).Read(parameter.Type, parameter.NullableAnnotation) is { } type)
                inputs.Add(new(MethodParser.WireNameOf(context, parameter), type.Data, !type.IsNullable));
        var known = ExpressionTypes.Open.WithData(DataSchema.Closed(fields.ToArray())).WithInput(DataSchema.Closed(inputs.ToArray()));
        var result = TypeChecker.Check(parsed.Root, known, DataType.Boolean);
        return result.IsValid ? null : "what it computes with: " + result.Errors[0].Message.TrimEnd('.');
    }
}
