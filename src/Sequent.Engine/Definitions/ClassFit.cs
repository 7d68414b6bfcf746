using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>What a definition that is stored must keep to so that the code of a workflow can go on: its states, its calls and its data.</summary>
internal static class ClassFit
{
    /// <summary>What the code of a workflow could not do with a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="key">Which it is.</param>
    /// <param name="workflow">What was registered under its id; null for nothing.</param>
    public static IEnumerable<DefinitionProblem> Check(WorkflowDefinition definition, DefinitionKey key, RegisteredWorkflow? workflow)
    {
        if (key == workflow?.Key)
            return [];
        var code = WithoutCode(definition);
        if (workflow?.Class is not { } type)
            return code;
        // Both as they are stored: what was compiled knows more of some things, such as what a condition that was read computes.
        var compiled = WorkflowJson.Read(workflow.Definition.ToJson()).Definition!;
        return code.Concat(States(definition, compiled, type.Name)).Concat(Transitions(definition, compiled, type.Name)).Concat(Data(definition, compiled, type.Name));
    }

    /// <summary>Conditions that are code, of which nobody knows what they say.</summary>
    public static IEnumerable<DefinitionProblem> WithoutCode(WorkflowDefinition definition) =>
        from transition in definition.Transitions
        from branch in transition.Branches
        where branch.When is { Condition: null }
        select new DefinitionProblem($"Transition '{transition.WireName}' has the condition '{branch.When!.Text}', which is code, and only the definition that was compiled with it can ask it: write the condition as an expression");

    /// <summary>States that an object of the class cannot be in.</summary>
    /// <param name="states">Their wire names.</param>
    /// <param name="compiled">The definition of the class.</param>
    public static IEnumerable<string> UnknownStates(IEnumerable<string> states, WorkflowDefinition compiled) =>
        states.Where(name => !compiled.States.Any(s => s.WireName == name));

    private static IEnumerable<DefinitionProblem> States(WorkflowDefinition definition, WorkflowDefinition compiled, string type)
    {
        foreach (var state in UnknownStates(definition.States.Select(s => s.WireName), compiled))
            yield return new($"State '{state}' is not in the class '{type}': add it to the class, or start it as another workflow");
        if (definition.IsParallel && !compiled.IsParallel)
            yield return new($"Workflow '{definition.Id}' forks or joins, and an object of the class '{type}' is in one state at a time: fork in the class, or start it as another workflow");
    }

    private static IEnumerable<DefinitionProblem> Transitions(WorkflowDefinition definition, WorkflowDefinition compiled, string type)
    {
        foreach (var before in compiled.Transitions.Where(t => t.FiredBy == FiredBy.Actor))
        {
            var subject = $"Transition '{before.WireName}'";
            var now = definition.Transitions.FirstOrDefault(t => t.WireName == before.WireName);
            if (now is null)
                yield return new($"{subject} is a method of the class '{type}', and is gone: keep it, or take the method out of the class first");
            else if (now.FiredBy != FiredBy.Actor)
                yield return new($"{subject} is a method of the class '{type}', and actors cannot fire it any more: keep it, and give what fires otherwise another name");
            else
                foreach (var problem in Inputs(before, now, subject, type))
                    yield return problem;
        }
    }

    private static IEnumerable<DefinitionProblem> Inputs(TransitionDefinition before, TransitionDefinition now, string subject, string type)
    {
        foreach (var input in before.Inputs)
        {
            var same = now.Inputs.FirstOrDefault(i => i.WireName == input.WireName);
            if (same is null)
                yield return new($"{subject} has no input '{input.WireName}' any more, which the method of the class '{type}' gives: keep it");
            else if (!same.Type.Equals(input.Type))
                yield return new($"{subject} has the input '{input.WireName}' as {same.Type}, and the method of the class '{type}' gives {input.Type}: keep its type");
            else if (same.Required != input.Required)
                yield return new($"{subject} has the input '{input.WireName}' {(same.Required ? "as required" : "as not required")}, which it is {(same.Required ? "not " : "")}in the class '{type}': keep it as it was");
        }
        foreach (var input in now.Inputs.Where(i => !before.Inputs.Any(b => b.WireName == i.WireName)))
            yield return new($"{subject} has the input '{input.WireName}', which the method of the class '{type}' does not give: add a parameter to the method, or leave it out");
    }

    private static IEnumerable<DefinitionProblem> Data(WorkflowDefinition definition, WorkflowDefinition compiled, string type)
    {
        foreach (var field in compiled.Data.Fields)
        {
            var same = definition.Data.Find(field.Name);
            if (same is null && !definition.Data.IsOpen)
                yield return new($"Data field '{field.Name}' of the class '{type}' is gone, and no other fields are allowed: keep it");
            else if (same is not null && !same.Type.Equals(field.Type))
                yield return new($"Data field '{field.Name}' is {same.Type}, and {field.Type} in the class '{type}': keep its type");
            else if (same is { Required: false } && field is { Required: true, Computed: false })
                yield return new($"Data field '{field.Name}' may be left out, and the class '{type}' always has it: keep it as required");
        }
    }
}
