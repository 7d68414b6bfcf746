namespace Sequent.Definitions.Expressions;

/// <summary>Reading names, fields and elements.</summary>
internal sealed partial class Evaluator
{
    private const int LongestPath = 120;

    private Value Name(NameExpression name, NodeFacts facts)
    {
        switch (facts.Meaning)
        {
            case NameMeaning.Variable:
                var scope = _scope;
                while (scope is not null && scope.Name != name.Name)
                    scope = scope.Outer;
                return scope?.Value ?? Value.Error($"{name.Name} is missing");
            case NameMeaning.Root:
                return roots.TryGet(name.Name, out var root) ? root : Value.Error($"{name.Name} is missing");
            default:
                return roots.TryGet(Roots.Data, out var data)
                    ? Read(name, data, Roots.Data, name.Name, facts)
                    : Value.Error($"{Roots.Data} is missing");
        }
    }

    private Value Field(Expression node, Expression target, string name, NodeFacts facts)
    {
        var owner = Evaluate(target);
        return owner.Kind == ValueKind.Object ? Read(node, owner, "", name, facts) : Read(node, owner, Path(target), name, facts);
    }

    private Value Read(Expression node, Value owner, string ownerPath, string name, NodeFacts facts)
    {
        if (owner.Kind == ValueKind.Object)
        {
            if (owner.AsObject.TryGet(name, out var value))
                return Conforms(facts.Type, value.Kind) ? value : Value.Error($"{Path(node)} is {KindNames.Of(value.Kind)}, and was declared {facts.Type}");
            return facts.MayBeMissing ? Value.Null : Value.Error($"{Path(node)} is missing");
        }
        return owner.Kind switch
        {
            ValueKind.Error => owner,
            ValueKind.Null => Value.Error($"{ownerPath} is null"),
            _ => Value.Error($"{ownerPath} is {KindNames.Of(owner.Kind)}, which has no field {Wording.Quote(name)}"),
        };
    }

    // What was declared is what literals have been typed after: data of another kind is not silently worked with.
    private static bool Conforms(DataType type, ValueKind kind) => kind is ValueKind.Null or ValueKind.Error || type.Kind switch
    {
        DataKind.Boolean => kind == ValueKind.Boolean,
        DataKind.Integer => kind == ValueKind.Integer,
        DataKind.Number => kind == ValueKind.Number,
        DataKind.Double => kind == ValueKind.Double,
        DataKind.String or DataKind.Enum => kind == ValueKind.String,
        DataKind.Date => kind == ValueKind.Date,
        DataKind.DateTime => kind == ValueKind.DateTime,
        DataKind.Duration => kind == ValueKind.Duration,
        DataKind.Array => kind == ValueKind.List,
        DataKind.Object => kind == ValueKind.Object,
        _ => true,
    };

    private Value Has(HasExpression has)
    {
        Value owner;
        string name;
        if (has.Field is MemberExpression member)
            (owner, name) = (Evaluate(member.Target), member.Name);
        else
            (owner, name) = (roots.TryGet(Roots.Data, out var data) ? data : Value.Error($"{Roots.Data} is missing"), ((NameExpression)has.Field).Name);

        return owner.Kind switch
        {
            ValueKind.Object => !owner.AsObject.TryGet(name, out var value) ? Value.False : value.IsError ? value : Value.Boolean(!value.IsNull),
            ValueKind.Error => owner,
            ValueKind.Null => Value.Error($"{OwnerPath(has.Field)} is null"),
            _ => Value.Error($"{OwnerPath(has.Field)} is {KindNames.Of(owner.Kind)}, which has no field {Wording.Quote(name)}"),
        };
    }

    private Value Index(IndexExpression index, NodeFacts facts)
    {
        var target = Evaluate(index.Target);
        var by = Evaluate(index.Index);
        return target.IsError ? target : by.IsError ? by : Element(index, target, by, facts);
    }

    private Value Element(IndexExpression index, Value target, Value by, NodeFacts facts)
    {
        switch (target.Kind, by.Kind)
        {
            case (ValueKind.Object, ValueKind.String):
                return Read(index, target, "", by.AsString, facts);
            case (ValueKind.List, ValueKind.Integer):
                var list = target.AsList;
                return by.AsInteger >= 0 && by.AsInteger < list.Count
                    ? list[(int)by.AsInteger]
                    : Value.Error($"{Path(index)} is missing: {Path(index.Target)} has {Wording.Count(list.Count, "element")}");
            case (ValueKind.Null, _):
                return Null(index.Target);
            case (_, ValueKind.Null):
                return Null(index.Index);
            default:
                return Value.Error($"{Path(index.Target)} is {KindNames.Of(target.Kind)}, which has no element by {KindNames.Of(by.Kind)}");
        }
    }

    private string OwnerPath(Expression field) => field is MemberExpression member ? Path(member.Target) : Roots.Data;

    /// <summary>How a message names a node: a field of the data always with its root.</summary>
    private string Path(Expression node)
    {
        var path = node switch
        {
            NameExpression name when expression.Facts(name).Meaning == NameMeaning.Field => Roots.Data + "." + name.Name,
            MemberExpression member => Path(member.Target) + "." + member.Name,
            IndexExpression index => Path(index.Target) + "[" + index.Index + "]",
            _ => node.ToString(),
        };
        return path.Length <= LongestPath ? path : path.Substring(0, LongestPath) + "…";
    }
}
