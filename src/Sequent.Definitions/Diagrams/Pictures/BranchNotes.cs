namespace Sequent.Definitions;

/// <summary>What is said of a branch, in the order in which it is shown.</summary>
internal static class BranchNotes
{
    public static IEnumerable<PictureNote> Of(WorkflowDefinition definition, TransitionDefinition transition, BranchDefinition branch)
    {
        if (transition.FiredBy == FiredBy.Itself)
            yield return new(NoteKind.Automatic, "");
        if (branch is { Joins: true, AtLeast: { } needed })
            yield return new(NoteKind.AtLeast, Wording.Number(needed) + " of " + Wording.Number(branch.Join.Count));
        if (branch.Role is { } role)
            yield return new(NoteKind.Role, role);
        if (branch.Approvals > 1)
            yield return new(NoteKind.Approvals, Wording.Count(branch.Approvals, "approval"));
        if (!branch.ResetOn.IsEmpty)
            yield return new(NoteKind.ResetOn, string.Join(", ", branch.ResetOn));
        if (branch.AllowSubmitter)
            yield return new(NoteKind.AllowSubmitter, "");
        if (branch.After is { } after)
            yield return new(NoteKind.After, after);
        if (branch.On is { } on)
            yield return new(NoteKind.On, on);
        if (branch.When is { } when)
            yield return new(NoteKind.When, when.Text);
        if (branch.Otherwise)
            yield return new(NoteKind.Otherwise, "");
        if (!branch.Pre.IsEmpty)
            yield return new(NoteKind.Pre, string.Join(", ", branch.Pre));
        if (!branch.Post.IsEmpty)
            yield return new(NoteKind.Post, string.Join(", ", branch.Post));
        if (!branch.Cancels.IsEmpty)
            yield return new(NoteKind.Cancels, branch.CancelsAll ? "everything else" : string.Join(", ", branch.Cancels.Select(name => LabelOf(definition, name))));
        if (!transition.Inputs.IsEmpty)
            yield return new(NoteKind.Inputs, string.Join(", ", transition.Inputs.Select(i => i.WireName + (i.Required ? "" : "?"))));
        if (!transition.Effects.IsEmpty)
            yield return new(NoteKind.Effects, string.Join(", ", transition.Effects.Select(e => e.Name)));
    }

    private static string LabelOf(WorkflowDefinition definition, string state) =>
        DisplayText.FirstShown(definition.FindState(state)?.Label, Naming.ToWords(state), state);
}
