using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ201 and SEQ012: what clears the votes for a transition is a field of the data that is written.</summary>
internal static class ResetOnRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        foreach (var transition in definition.Transitions)
            for (var i = 0; i < transition.Branches.Count; i++)
                for (var k = 0; k < transition.Branches[i].ResetOn.Count; k++)
                    if (OfField(definition.Data, transition.Name, transition.Branches[i].ResetOn[k], ElementPath.Transition(transition.Name).Branch(i).Item("resetOn", k)) is { } finding)
                        yield return finding;
    }

    /// <summary>A name that is no field of the data.</summary>
    public static Finding Unknown(DataSchema data, string transition, string name, ElementPath path) => Invalid(transition, name, path, MissingField.Text("the data has", name, data)) with
    {
        Suggestion = MissingField.Closest(name, data),
    };

    /// <summary>A name that is not valid for another reason.</summary>
    public static Finding Invalid(string transition, string name, ElementPath path, string why) => new(Rules.InvalidExpression, path, $"{Subject(transition, name)}: {why}");

    private static Finding? OfField(DataSchema data, string transition, string name, ElementPath path) => data.Find(name) switch
    {
        null => data.IsOpen ? null : Unknown(data, transition, name, path),
        { Computed: true } => BranchSettingsRule.Broken(path, $"{Subject(transition, name)}, which is computed and never written: name the fields that it is computed from"),
        _ => null,
    };

    private static string Subject(string transition, string name) => $"Transition {Quote(transition)} resets its votes on {Quote(name)}";
}
