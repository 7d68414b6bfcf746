using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <summary>
/// Checks the conditions of a file against what can be compiled. Where the file declares the data the verifier checks
/// the types itself; what it cannot know is what an object by itself can read.
/// </summary>
internal static class FileConditions
{
    /// <summary>The guards of a transition: evaluators found in the class, and how to call them.</summary>
    public static (TransitionDefinition Transition, EquatableArray<GuardCall> Calls) Resolve(ParseContext context, DataMembers members, TransitionDefinition transition, IMethodSymbol? method, MethodSpec spec)
    {
        var calls = new List<GuardCall>();
        var branches = new List<BranchDefinition>();
        for (var i = 0; i < transition.Branches.Count; i++)
        {
            var branch = transition.Branches[i];
            if (branch.When is not Guard.Member named)
            {
                calls.Add(GuardCall.None);
                branches.Add(branch);
                continue;
            }
            var path = ElementPath.Transition(transition.Name).Branch(i).Field("when").Field("evaluator");
            var (guard, call) = GuardParser.ReadMember(context, members, path, named.Name, method, spec.HasActor ? spec : null);
            calls.Add(call);
            branches.Add(branch with { When = guard });
        }
        return (transition with { Branches = branches.ToEquatableArray() }, calls.ToEquatableArray());
    }

    /// <summary>The transition, with the conditions that cannot be compiled taken for code of which nothing is known.</summary>
    public static TransitionDefinition Check(ParseContext context, FileData data, TransitionDefinition transition)
    {
        var types = ConditionReader.TypesOf(transition).WithData(data.Schema);
        var branches = transition.Branches.Select((branch, i) => branch with
        {
            When = branch.When switch
            {
                Guard.Expression condition when !IsValid(context, data, condition.Source, types, ElementPath.Transition(transition.Name).Branch(i).Field("when")) => new Guard.Member(condition.Source),
                // What a body reads may be more than the file declares: then nothing is known of it.
                Guard.Member { Body: { } body } member when !IsValid(null, data, body, types, default) => member with { Body = null },
                var other => other,
            },
        });
        return transition with { Branches = branches.ToEquatableArray() };
    }

    /// <summary>The invariant; one that cannot be compiled, which is an error, is not looked at further.</summary>
    public static InvariantDefinition Check(ParseContext context, FileData data, InvariantDefinition invariant) =>
        IsValid(context, data, invariant.Condition, ConditionReader.InvariantTypes.WithData(data.Schema), ElementPath.Invariant(invariant.Name).Field("condition"))
            ? invariant
            : invariant with { Condition = "true" };

    private static bool IsValid(ParseContext? context, FileData data, string text, ExpressionTypes types, ElementPath path)
    {
        var parsed = ExpressionParser.Parse(text);
        var errors = parsed.Errors.ToList();
        if (errors.Count == 0)
        {
            var expression = TypeChecker.Check(parsed.Root!, types, DataType.Boolean);
            errors.AddRange(expression.Errors);
            if (errors.Count == 0)
            {
                var fields = ConditionReader.FieldsOf(parsed.Root!).Where(f => f.Node is not NameExpression name || expression.MeaningOf(name) == NameMeaning.Field).ToArray();
                if (fields.Any(f => f.Name is not null && data.IsLost(f.Name)))
                    return false;
                errors.AddRange(fields.Select(f => Problem(data, f.Name, f.Node)).Where(e => e is not null).Select(e => e!));
            }
        }
        foreach (var error in errors)
            context?.ReportDefinition(Rules.InvalidExpression, path, error.Message.TrimEnd('.'), range: new(error.Position, error.Length));
        return errors.Count == 0;
    }

    private static ExpressionError? Problem(FileData data, string? name, Expression node)
    {
        if (name is null)
            return new(node.Position, node.Length, $"{Wording.Quote(node.ToString())} does not say which field is read: name it, as in data.amount.");
        return data.CanRead(name) || data.Schema.Find(name) is not { } field
            ? null
            : new(node.Position, node.Length, $"{Wording.Quote(name)} is {field.Type.NotNull()}, which compiled conditions cannot read: {(field.Type.Kind == DataKind.Enum ? "use values that are names in code, such as 'very_high', or the type 'string' with 'oneOf'" : "say more of its type in dataSchema")}, or give the class a property of a type of its own.");
    }
}
