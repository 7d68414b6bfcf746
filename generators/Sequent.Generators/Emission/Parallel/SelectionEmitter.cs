using Sequent.Definitions;

namespace Sequent.Generators.Emission;

/// <summary>
/// Writes how a transition of an object that can be in several states finds its way: from each origin that is ready, in order, the
/// branch that the guards select, until one is permitted. No side effects.
/// </summary>
/// <param name="workflow">The workflow.</param>
/// <param name="transition">The transition.</param>
/// <param name="actor">The actor, as code.</param>
/// <param name="roles">A variable that holds the actor's roles; null when there is none.</param>
internal sealed class SelectionEmitter(Emitted workflow, EmittedTransition transition, string actor, string? roles = null)
{
    /// <summary>The statement for a branch that is permitted, from its way.</summary>
    public required Func<int, string> Found { get; init; }

    /// <summary>The statement that ends the search with nothing.</summary>
    public required string Failed { get; init; }

    /// <summary>False while the inputs are not known, so that a guard that reads them may hold or not.</summary>
    public bool KnowsInputs { get; init; } = true;

    /// <summary>The words of the marking that it reads.</summary>
    public static IEnumerable<int> Words(Emitted workflow, EmittedTransition transition) =>
        transition.Origins.SelectMany(o => o.Mask(workflow).Words.Concat(o.Branches.SelectMany(b => Taken(workflow, o, transition.Definition.Branches[b]).Words)));

    public void Emit(SourceWriter writer)
    {
        foreach (var origin in transition.Origins)
            using (writer.Open($"if ({origin.IsReady(workflow, MarkingCode.Variable)})"))
                EmitBranch(writer, origin, 0);
    }

    private void EmitBranch(SourceWriter writer, OriginGroup origin, int position)
    {
        if (position == origin.Branches.Length)
            return;
        var index = origin.Branches[position];
        var permit = Permit(origin, index);
        var found = Found(transition.WayOf(origin, index));
        void Take()
        {
            if (permit.Length > 0)
                writer.Line($"if ({permit})").Line("    " + found);
            else
                writer.Line(found);
        }
        void Otherwise()
        {
            if (position + 1 < origin.Branches.Length)
                using (writer.Open("else"))
                    EmitBranch(writer, origin, position + 1);
        }

        switch (workflow.Conditions.GuardOf(transition, index, actor))
        {
            case null:
                Take();
                break;
            case not null when !KnowsInputs && workflow.Conditions.UsesInputs(transition, index):
                Take();
                EmitBranch(writer, origin, position + 1);
                break;
            case { CanFail: false } guard:
                using (writer.Open($"if ({guard.Code})"))
                    Take();
                Otherwise();
                break;
            // An error ends the search: what comes later is not tried.
            case var guard:
                var truth = $"__truth{transition.Index}_{transition.WayOf(origin, index)}";
                writer.Line($"int {truth} = {guard.Code};");
                writer.Line($"if ({truth} < 0)").Line("    " + Failed);
                using (writer.Open($"if ({truth} > 0)"))
                    Take();
                Otherwise();
                break;
        }
    }

    private string Permit(OriginGroup origin, int index)
    {
        var branch = transition.Definition.Branches[index];
        var taken = Taken(workflow, origin, branch);
        return string.Join(" && ", new[] { RouteEmitter.Permit(workflow, transition, index, origin.ToOrigin(), actor, roles), taken.IsEmpty ? null : taken.IsNoneIn(MarkingCode.Variable) }.Where(c => c is not null));
    }

    // The targets in which a token would stay beside the one that is put there.
    private static StateMask Taken(Emitted workflow, OriginGroup origin, BranchDefinition branch) =>
        workflow.MaskOf(branch.To).Without(workflow.Cancelled(branch)).Without(origin.Mask(workflow));
}
