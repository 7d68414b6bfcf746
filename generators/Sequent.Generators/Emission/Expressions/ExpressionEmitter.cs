using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>
/// Compiles conditions: the interpreter's results, at the speed of C#. A condition that cannot fail and needs no
/// statements becomes an expression; another one the call of a method beside. What only the interpreter can do, and
/// what takes so long that its steps must be counted exactly, is handed to it.
/// </summary>
internal static class ExpressionEmitter
{
    /// <param name="text">The text of the condition, as it was written.</param>
    /// <param name="expression">The condition, valid.</param>
    /// <param name="scope">What its names stand for.</param>
    public static ConditionCode Emit(string text, CheckedExpression expression, ConditionScope scope)
    {
        var names = new HashSet<string>(expression.Root.Nodes().Select(NameOf), StringComparer.Ordinal);
        var isInterpreted = Interpreted.IsNeeded(expression, scope);
        var usesActor = Uses(expression, Roots.Actor);
        var usesInput = Uses(expression, Roots.Input);
        // The interpreter may find the name of an input while it evaluates.
        bool UsesInput(string name) => usesInput && (isInterpreted || names.Contains(name));
        var (declarations, arguments) = scope.Parameters(usesActor, UsesInput);

        if (isInterpreted)
            return new(CallInterpreter(), CanFail: true);
        var writer = new ConditionWriter(expression, scope);
        var (lines, result) = writer.Write(CallInterpreter);
        if (lines is null)
            return new(result, CanFail: false);
        var method = scope.Members.Method("__Condition", $$"""
            private {{(writer.CanFail ? "int" : "bool")}} {{ConditionMembers.Name}}({{declarations}})
            {
            {{string.Join("\n", lines)}}
            }
            """);
        return new($"this.{method}({arguments})", writer.CanFail);

        // Apart from the condition's own method: the closures over its parameters would be made whenever that one is called.
        string CallInterpreter()
        {
            const string type = "global::Sequent.CompilerServices.Condition";
            var schemas = $"static () => {DataCode.Schema(scope.DataSchema(names.Contains))}, static () => {DataCode.Schema(scope.InputSchema(UsesInput))}";
            var condition = scope.Members.Static(type, "Condition", $"new {type}({Code.Literal(text)}, {schemas})");
            var method = scope.Members.Method("__Interpret", $$"""
                [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                private int {{ConditionMembers.Name}}({{declarations}}) =>
                    {{condition}}.Decide({{scope.DataValues}}, {{scope.InputValues(UsesInput)}}, {{(usesActor ? scope.Actor : "null")}});
                """);
            return $"this.{method}({arguments})";
        }
    }

    private static bool Uses(CheckedExpression expression, string root) =>
        expression.Root.Nodes().OfType<NameExpression>().Any(name => name.Name == root && expression.MeaningOf(name) == NameMeaning.Root);

    private static string NameOf(Expression node) => node switch
    {
        NameExpression name => name.Name,
        MemberExpression member => member.Name,
        LiteralExpression { Kind: LiteralKind.String } text => text.Text,
        _ => "",
    };
}
