using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>Calls.</content>
internal sealed partial class BodyReader
{
    private const int Ordinal = (int)StringComparison.Ordinal;

    private Term? Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType;
        if (Known.IsClock(method))
            return Refuse($"{Show(call)}, which reads a clock: set a property when the time comes, or pass it as an input");
        if (Types.IsLinq(owner) || Types.IsOfSystem(owner, "MemoryExtensions"))
            return OfSequence(call, Arguments(call)[0].Value, Arguments(call).Skip(1).ToArray());
        if (call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self)
            return self.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax ? Refuse(Name(call)) : Own(call);
        if (owner.SpecialType == SpecialType.System_String)
            return OfText(call);
        if (Types.IsOfSystem(owner, "TimeSpan") && method.IsStatic)
            return method.Name.StartsWith("From", StringComparison.Ordinal) && call.Arguments.Length == 1 && Known.Units(method.Name.Substring(4), call.Arguments[0].Value.ConstantValue.Value) is { } span
                ? Literals.Time(Definitions.Expressions.Value.Duration(span), owner)
                : Refuse(Name(call));
        if (Types.IsOfSystem(owner, "DateTime", "DateTimeOffset", "DateOnly", "TimeSpan"))
            return OfTime(call);
        if (MethodParser.IsActor(owner) && method.Name == "HasRole" && call.Instance is { } actor)
            return Read(actor) is { Guard: null } who && ReadPlain(call.Arguments[0].Value) is { } role
                ? Truth(new BinaryExpression(BinaryOperator.In, role.Whole, Select(who.Tree, "roles"))) with { CanFail = role.CanFail || Fails(who) }
                : Refuse(Name(call));
        return call.Instance is not null && Types.IsFramework(owner) && call.Instance.Type is { } type && IsArray(type) ? OfSequence(call, call.Instance, Arguments(call)) : Refuse(Name(call));
    }

    // Named arguments may be written in another order.
    private static IArgumentOperation[] Arguments(IInvocationOperation call) => call.Arguments.OrderBy(a => a.Parameter?.Ordinal ?? 0).ToArray();

    private static bool IsArray(ITypeSymbol type) => new DataTypes(new HashSet<string>()).Read(type, NullableAnnotation.None) is { Form: CodeForm.List };

    // A method of the class, with its arguments in place of the parameters.
    private Term? Own(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var bound = new List<(IParameterSymbol Parameter, Term Term)>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.None, IsParams: false } parameter || ReadArgument(argument.Value) is not { } term)
                return Refuse(Name(call));
            // C# evaluates an argument once, before the call, and the language where the parameter is used.
            if (term.CanFail)
                return Refuse($"the argument {Show(argument.Value)} of {Show(call)}, which is evaluated before the call");
            bound.Add((parameter, term));
        }
        if (method.Parameters.Length > 0 && _inlined.Contains(method, SymbolEqualityComparer.Default))
            return Refuse($"{Quote(method.Name)}, which calls itself");
        foreach (var (parameter, term) in bound)
            _parameters[parameter] = term;
        return Inline(method);
    }

    private Term? ReadArgument(IOperation argument) =>
        argument is IParameterReferenceOperation { Parameter: var parameter } && _parameters.TryGetValue(parameter, out var bound) ? bound : ReadPlain(argument);

    private Term? OfText(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var arguments = Arguments(call);
        var isOrdinal = arguments.Length > 0 && arguments[arguments.Length - 1] is { Parameter.Type.Name: "StringComparison", Value.ConstantValue.Value: Ordinal };
        var hasComparison = method.Parameters.Any(p => p.Type.Name is "StringComparison" or "CultureInfo" || p.Type.SpecialType == SpecialType.System_Boolean);
        switch (method.Name)
        {
            case "IsNullOrEmpty" when method.IsStatic:
                return ReadPlain(arguments[0].Value) is { } text ? Truth(NullOrEmpty(text), text) : null;
            case "Equals" when method.IsStatic && (isOrdinal || !hasComparison):
                return ReadPlain(arguments[0].Value) is { } left && ReadPlain(arguments[1].Value) is { } right ? AreEqual(left, right, true, call) : null;
            case "Equals" when (isOrdinal || !hasComparison) && method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                if (ReadPlain(call.Instance!) is not { } one || ReadPlain(arguments[0].Value) is not { } other)
                    return null;
                return one.IsNullable || one.CanFail ? Refuse($"{Show(call)}, which throws for null: write '=='") : AreEqual(one, other, true, call);
            case "StartsWith" or "EndsWith" or "Contains":
                var isByUnit = method.Parameters[0].Type.SpecialType == SpecialType.System_Char || method.Name == "Contains";
                if (!isOrdinal && (!isByUnit || hasComparison))
                    return Refuse($"the call {Show(call)}, which depends on the culture or ignores case: pass StringComparison.Ordinal");
                return TextCall(call, method.Name, arguments[0].Value);
            default:
                return Refuse(Name(call));
        }
    }

    private static Expression NullOrEmpty(Term text)
    {
        var isEmpty = new BinaryExpression(BinaryOperator.Equal, text.Tree, LiteralExpression.String(""));
        var isNull = new BinaryExpression(BinaryOperator.Equal, text.Tree, LiteralExpression.Null());
        var either = new BinaryExpression(BinaryOperator.Or, isNull, isEmpty);
        return text.Guard is null ? either : new BinaryExpression(BinaryOperator.Or, Trees.Opposite(text.Guard), either);
    }

    // Null, on either side, is an error in both.
    private Term? TextCall(IInvocationOperation call, string name, IOperation argument)
    {
        if (Read(call.Instance!) is not { } text || Read(argument) is not { } part)
            return null;
        if (text.Guard is not null || part.Guard is not null || part.Kind == DataKind.Null)
            return Refuse(Name(call));
        var canFail = text.IsNullable || text.CanFail || part.IsNullable || part.CanFail;
        return Truth(new CallExpression(text.Tree, Naming.ToCamelCase(name), part.Tree)) with { CanFail = canFail };
    }

    private Term? OfTime(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (call.Instance is null || call.Arguments.Length != 1 || Read(call.Instance) is not { Guard: null } time)
            return Refuse(Name(call));
        var isSum = name.StartsWith("Add", StringComparison.Ordinal);
        if (!isSum && name != "Subtract")
            return Refuse(Name(call));

        Term? right = null;
        if (name is "Add" or "Subtract")
            right = Read(call.Arguments[0].Value);
        else if (Known.Units(name.Substring(3), call.Arguments[0].Value.ConstantValue.Value) is { } span)
            right = Literals.Time(Definitions.Expressions.Value.Duration(span), call.TargetMethod.ContainingType);
        if (right is not { Guard: null })
            return Refuse(Name(call));
        // No receiver of these methods is null: what may be null here throws.
        if (time.IsNullable || right.IsNullable)
            return Refuse(Name(call));
        var sign = isSum ? BinaryOperator.Add : BinaryOperator.Subtract;
        var computed = new Term(new BinaryExpression(sign, time.Tree, right.Tree), call.Type!, time.Kind) { CanFail = time.CanFail || right.CanFail };
        return time.Kind == DataKind.Date && right.Kind == DataKind.Duration && name == "AddDays" ? computed with { CanFail = true } : Times(call, sign, time, right, computed);
    }

    private Term? Create(IObjectCreationOperation creation)
    {
        if (creation.Type is { } type && creation.Initializer is null && Types.IsOfSystem(type, "DateTime", "DateOnly", "DateTimeOffset", "TimeSpan", "Guid"))
        {
            if (creation.Arguments.IsEmpty)
                return Known.Value(type, Known.Default) ?? Refuse(Name(creation));
            if (Known.Constants(creation.Arguments) is { } constants && Known.Creation(type, constants) is { } made)
                return made;
        }
        return Refuse(Name(creation));
    }
}
