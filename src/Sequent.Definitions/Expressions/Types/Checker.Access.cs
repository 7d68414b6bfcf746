namespace Sequent.Definitions.Expressions;

/// <summary>Names, fields and elements.</summary>
internal sealed partial class Checker
{
    private DataType Name(NameExpression name, NodeFacts facts)
    {
        foreach (var variable in _variables)
        {
            if (variable.Name != name.Name)
                continue;
            facts.Meaning = NameMeaning.Variable;
            return variable.Type;
        }

        var isRoot = Roots.Contains(name.Name);
        facts.Meaning = isRoot ? NameMeaning.Root : NameMeaning.Field;
        if (types.Find(isRoot ? name.Name : Roots.Data) is not { } type)
        {
            Error(name, isRoot
                ? $"'{name.Name}' is not known in this place: use {AvailableRoots()}."
                : $"'{name.Name}' is a field of the data, which is not known in this place: use {AvailableRoots()}.");
            return DataType.Dynamic;
        }
        return isRoot ? type : Field(type, null, name.Name, name.Position, name.Length, facts);
    }

    private string AvailableRoots()
    {
        var known = Roots.All.Where(root => types.Find(root) is not null).Select(Wording.Quote).ToList();
        return known.Count == 0 ? "literals only" : string.Join(", ", known);
    }

    // target is null for a field of the data that is named by itself.
    private DataType Field(DataType type, Expression? target, string name, int position, int length, NodeFacts facts)
    {
        if (type.Kind == DataKind.Dynamic)
            return DataType.Dynamic;
        if (type.Kind != DataKind.Object)
        {
            SettleByItself(target!);
            var remedy = name.ToLowerInvariant() is "size" or "count" or "length" && (type.IsText || type.Kind == DataKind.Array) ? "write size()" : "leave it out";
            Errors.Add(position, length, $"{Show(target!)} is {type}, which has no field '{name}': {remedy}.");
            return DataType.Dynamic;
        }
        if (type.Fields!.Find(name) is { } field)
        {
            facts.MayBeMissing = !field.Required;
            return field.ReadType;
        }
        if (!type.Fields.IsOpen)
            Errors.Add(position, length, NoSuchField(type.Fields, target, name));
        return DataType.Dynamic;
    }

    private string NoSuchField(DataSchema fields, Expression? target, string name)
    {
        var known = target is null ? (IEnumerable<string>)[.. _variables.Select(variable => variable.Name), .. fields.Fields.Select(field => field.Name), .. Roots.All.Where(root => types.Find(root) is not null)] : null;
        var owner = target is null or NameExpression { Name: Roots.Data } ? "The data has" : Show(target) + " has";
        var text = MissingField.Text(owner, name, fields, known);
        return text[text.Length - 1] == '?' ? text : text + ".";
    }

    private DataType Index(IndexExpression index, NodeFacts facts)
    {
        var type = Check(index.Target);
        var by = Check(index.Index);
        if (type.Kind == DataKind.Object && index.Index is LiteralExpression { Kind: LiteralKind.String } name)
            return Field(type, index.Target, name.Text, name.Position, name.Length, facts);

        if (by.IsUntyped && type.Kind is DataKind.Array or DataKind.Dynamic)
            Settle(index.Index, DataKind.Integer);
        SettleByItself(index.Index);
        var isPosition = by.Kind is DataKind.Integer or DataKind.Dynamic || (by.IsUntyped && type.Kind is DataKind.Array or DataKind.Dynamic);
        switch (type.Kind)
        {
            case DataKind.Array when isPosition:
                if (HasUntyped(type))
                    SettleByItself(index.Target);
                return Facts[index.Target].Type.Element!;
            case DataKind.Object when by.IsText || by.Kind == DataKind.Dynamic:
            case DataKind.Dynamic when isPosition || by.IsText:
                return DataType.Dynamic;
            case DataKind.Array:
            case DataKind.Dynamic:
                Error(index.Index, $"{Show(index.Index)} is {by}, which is not a position in an array: give an integer.");
                return DataType.Dynamic;
            case DataKind.Object:
                Error(index.Index, $"{Show(index.Index)} is {by}, which is not the name of a field: give a string.");
                return DataType.Dynamic;
            default:
                SettleByItself(index.Target);
                Error(index, $"{Show(index.Target)} is {type}, which has no elements: leave the '[…]' out.");
                return DataType.Dynamic;
        }
    }
}
