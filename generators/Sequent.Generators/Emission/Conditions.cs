using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Generators.Parsing;

namespace Sequent.Generators.Emission;

/// <summary>The conditions of a workflow as code: guards, invariants, and the values that they read.</summary>
internal sealed class Conditions(Emitted workflow)
{
    private readonly string[] _standingPre = Standing(workflow.Definition, isPre: true);
    private readonly string[] _standingPost = Standing(workflow.Definition, isPre: false);

    /// <summary>What the conditions need beside them.</summary>
    public ConditionMembers Members { get; } = new();

    private bool HasData => workflow.Class.Fields.Count > 0;

    /// <summary>The guard of a branch; null when it has none.</summary>
    /// <param name="transition">The transition.</param>
    /// <param name="branch">The position of the branch.</param>
    /// <param name="actor">The name of the actor, as code.</param>
    public ConditionCode? GuardOf(EmittedTransition transition, int branch, string actor) => transition.Definition.Branches[branch].When switch
    {
        null => null,
        Guard.Member => new(transition.Method.Guards[branch].Code(actor), CanFail: false),
        var guard => Emit(guard.Condition!, transition, actor),
    };

    /// <summary>True when the guard of a branch reads what is not known before the transition is fired.</summary>
    public bool UsesInputs(EmittedTransition transition, int branch) => transition.Definition.Branches[branch].When switch
    {
        Guard.Expression guard => Reads(guard.Source, Roots.Input),
        Guard.Member => transition.Method.Guards[branch].UsesInputs,
        _ => false,
    };

    /// <summary>The condition that all of the invariants hold, as code; null when there are none.</summary>
    public string? Hold(IEnumerable<string> invariants)
    {
        var calls = invariants.Select(name => $"this.__Holds{workflow.Definition.Invariants.TakeWhile(i => i.Name != name).Count()}()").ToArray();
        return calls.Length == 0 ? null : string.Join(" && ", calls);
    }

    /// <summary>The invariants that are checked before a branch is taken.</summary>
    public IReadOnlyCollection<string> Pre(BranchDefinition branch) => branch.Pre.Concat(_standingPre).Distinct().ToArray();

    /// <summary>The invariants that are checked after the hooks before a branch.</summary>
    public IReadOnlyCollection<string> Post(BranchDefinition branch) => branch.Post.Concat(_standingPost).Distinct().ToArray();

    /// <summary>Arguments of a denial, each with a comma before it: the values that the conditions of a transition read.</summary>
    public string Values(EmittedTransition transition)
    {
        var inputs = transition.Method.Inputs.Zip(transition.Definition.Inputs, (parameter, input) => (Parameter: parameter, input.WireName)).Where(i => i.Parameter.Data is not null).ToArray();
        if (!transition.Definition.Branches.Any(b => b.When is not null || Pre(b).Count > 0))
            return "";
        if (inputs.Length == 0 || !transition.Definition.Branches.Any(b => b.When?.Condition is { } condition && Reads(condition, Roots.Input)))
            return Values();
        var names = string.Join(", ", inputs.Select(i => Code.Literal(i.WireName)));
        return $"{Values()}, input: this.{InputValues(inputs.Select(i => i.Parameter), names)}";
    }

    private string InputValues(IEnumerable<ParameterSpec> inputs, string names)
    {
        var all = inputs.ToArray();
        var method = Members.Method("__Inputs", $$"""
            private {{Code.FieldValues}} {{ConditionMembers.Name}}({{string.Join(", ", all.Select(i => i.Type + " " + i.Name))}}) =>
                new {{Code.FieldValues}}(new string[] { {{names}} }, {{string.Join(", ", all.Select(i => ValueCode.Of(i.Name, i.Data!)))}});
            """);
        return $"{method}({string.Join(", ", all.Select(i => i.Name))})";
    }

    /// <summary>The data, as an argument with a comma before it; nothing when there is none.</summary>
    public string Values() => HasData ? ", data: this.__Values()" : "";

    /// <summary>Writes the private members that conditions, and denials because of them, call.</summary>
    public void EmitMembers(SourceWriter writer)
    {
        for (var i = 0; i < workflow.Definition.Invariants.Count; i++)
        {
            var code = Emit(workflow.Definition.Invariants[i].Condition, null, "");
            writer.Line($"private bool __Holds{i}() => {(code.CanFail ? $"({code.Code}) > 0" : code.Code)};").Line();
        }
        if (!HasData)
            return;
        writer.Line("#nullable disable warnings");
        writer.Line($"private {Code.FieldValues} __Values() => new {Code.FieldValues}(");
        writer.Line($"    __Workflow.Fields,");
        for (var i = 0; i < workflow.Class.Fields.Count; i++)
        {
            var field = workflow.Class.Fields[i];
            writer.Line($"    global::Sequent.CompilerServices.Values.Read({Code.Literal("data." + field.WireName)}, () => {ValueCode.Of("this." + field.Name, field.Type!)}){(i == workflow.Class.Fields.Count - 1 ? ");" : ",")}");
        }
        writer.Line("#nullable enable warnings").Line();
    }

    private ConditionCode Emit(string condition, EmittedTransition? transition, string actor)
    {
        var types = ExpressionTypes.Of(workflow.Definition, transition?.Definition);
        var expression = TypeChecker.Check(ExpressionParser.Parse(condition).Root!, types, DataType.Boolean);
        var hasActor = transition is { Method.HasActor: true };
        return ExpressionEmitter.Emit(condition, expression, new(Members, workflow.Class.Fields, transition?.Method.Inputs ?? default, hasActor ? actor : null)
        {
            RoleTest = role => hasActor && workflow.Roles.Contains(role) ? workflow.HasRole(role, actor) : null,
        });
    }

    private static string[] Standing(WorkflowDefinition definition, bool isPre) =>
        definition.StandingInvariants().Where(name => definition.FindInvariant(name)!.When == InvariantTime.Pre == isPre).ToArray();

    private static bool Reads(string condition, string root) =>
        ExpressionParser.Parse(condition).Root!.Nodes().OfType<NameExpression>().Any(name => name.Name == root);
}
